#pragma once

#include <QMenu>

namespace ui {

/// The projects that were opened last, as they are known when the menu opens.
class RecentMenu : public QMenu
{
    Q_OBJECT
public:
    explicit RecentMenu(QWidget *parent);

signals:
    void chosen(const QString &path);

private:
    void fill();
};

}
