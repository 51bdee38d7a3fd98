#pragma once

#include <QStringList>
#include <QWidget>

class QListWidget;

namespace ui {

/// Folders in the order in which they are tried, to be added, removed and moved up.
class FolderList : public QWidget
{
    Q_OBJECT
public:
    explicit FolderList(QWidget *parent = nullptr);

    QStringList folders() const;
    void setFolders(const QStringList &folders);

signals:
    void changed();

private:
    void add();

    QListWidget *m_list;
};

}
