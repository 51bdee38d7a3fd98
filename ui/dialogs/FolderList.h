#pragma once

#include <QStringList>
#include <QWidget>

class QListWidget;
class QPushButton;

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
    void append(const QString &folder);
    void remove();
    void moveUp();
    void showButtons();

    QListWidget *m_list;
    QPushButton *m_remove;
    QPushButton *m_up;
};

}
