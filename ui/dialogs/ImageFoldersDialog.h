#pragma once

#include <QDialog>

namespace ui {

class FolderList;

/// Where images are looked for, besides the folder of the source.
class ImageFoldersDialog : public QDialog
{
    Q_OBJECT
public:
    ImageFoldersDialog(const QStringList &folders, QWidget *parent);

    QStringList folders() const;

private:
    FolderList *m_folders;
};

}
