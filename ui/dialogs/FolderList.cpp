#include "ui/dialogs/FolderList.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

FolderList::FolderList(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
{
    m_list->setTextElideMode(Qt::ElideLeft);
    m_list->setMinimumHeight(64);
    auto *addButton = new QPushButton(tr("Add…"), this);
    auto *removeButton = new QPushButton(tr("Remove"), this);
    auto *upButton = new QPushButton(tr("Up"), this);
    auto *buttons = new QVBoxLayout;
    for (QPushButton *button : {addButton, removeButton, upButton})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_list, 1);
    row->addLayout(buttons);
    connect(addButton, &QPushButton::clicked, this, &FolderList::add);
    connect(removeButton, &QPushButton::clicked, this, [this] {
        delete m_list->currentItem();
        emit changed();
    });
    connect(upButton, &QPushButton::clicked, this, [this] {
        const int place = m_list->currentRow();
        if (place < 1)
            return;
        m_list->insertItem(place - 1, m_list->takeItem(place));
        m_list->setCurrentRow(place - 1);
        emit changed();
    });
}

void FolderList::add()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder with images"));
    if (folder.isEmpty() || folders().contains(folder))
        return;
    m_list->addItem(folder);
    emit changed();
}

QStringList FolderList::folders() const
{
    QStringList all;
    for (int i = 0; i < m_list->count(); ++i)
        all.append(m_list->item(i)->text());
    return all;
}

void FolderList::setFolders(const QStringList &folders)
{
    m_list->clear();
    m_list->addItems(folders);
    emit changed();
}

}
