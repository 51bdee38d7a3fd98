#include "ui/dialogs/ImageFoldersDialog.h"

#include "ui/dialogs/FolderList.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {

ImageFoldersDialog::ImageFoldersDialog(const QStringList &folders, QWidget *parent)
    : QDialog(parent)
    , m_folders(new FolderList(this))
{
    setWindowTitle(tr("Image folders"));
    resize(560, 260);
    auto *explanation = new QLabel(tr("Images are looked for in the folder of the imported file first, then in these "
                                      "folders, from top to bottom."),
                                   this);
    explanation->setTextFormat(Qt::PlainText);
    explanation->setWordWrap(true);
    m_folders->setFolders(folders);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(explanation);
    column->addWidget(m_folders, 1);
    column->addWidget(buttons);
}

QStringList ImageFoldersDialog::folders() const
{
    return m_folders->folders();
}

}
