#include "ui/dialogs/FolderList.h"

#include "ui/common/ForeignText.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace ui {

namespace {
constexpr int PathRole = Qt::UserRole;
constexpr qsizetype ShownLength = 500; // a project may come from a stranger, and its folders with it
}

FolderList::FolderList(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
    , m_remove(new QPushButton(tr("Remove"), this))
    , m_up(new QPushButton(tr("Up"), this))
{
    m_list->setTextElideMode(Qt::ElideLeft);
    m_list->setMinimumHeight(64);
    m_list->setAccessibleName(tr("Image folders"));
    auto *addButton = new QPushButton(tr("Add…"), this);
    auto *buttons = new QVBoxLayout;
    for (QPushButton *button : {addButton, m_remove, m_up}) {
        button->setAutoDefault(false); // Enter is for the dialog
        buttons->addWidget(button);
    }
    buttons->addStretch();
    setTabOrder(m_list, addButton);
    setTabOrder(addButton, m_remove);
    setTabOrder(m_remove, m_up);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_list, 1);
    row->addLayout(buttons);
    connect(addButton, &QPushButton::clicked, this, &FolderList::add);
    connect(m_remove, &QPushButton::clicked, this, &FolderList::remove);
    connect(m_up, &QPushButton::clicked, this, &FolderList::moveUp);
    auto *key = new QShortcut(QKeySequence::Delete, m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, &FolderList::remove);
    connect(m_list, &QListWidget::currentRowChanged, this, &FolderList::showButtons);
    showButtons();
}

void FolderList::showButtons()
{
    m_remove->setEnabled(m_list->currentRow() >= 0);
    m_up->setEnabled(m_list->currentRow() > 0);
}

void FolderList::remove()
{
    if (m_list->currentRow() < 0)
        return;
    delete m_list->takeItem(m_list->currentRow());
    showButtons();
    emit changed();
}

void FolderList::moveUp()
{
    const int place = m_list->currentRow();
    if (place < 1)
        return;
    m_list->insertItem(place - 1, m_list->takeItem(place));
    m_list->setCurrentRow(place - 1);
    emit changed();
}

void FolderList::add()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder with images"));
    if (folder.isEmpty() || folders().contains(folder))
        return;
    append(folder);
    m_list->setCurrentRow(m_list->count() - 1);
    emit changed();
}

void FolderList::append(const QString &folder)
{
    auto *item = new QListWidgetItem(excerpt(folder, ShownLength), m_list);
    item->setData(PathRole, folder);
}

QStringList FolderList::folders() const
{
    QStringList all;
    for (int i = 0; i < m_list->count(); ++i)
        all.append(m_list->item(i)->data(PathRole).toString());
    return all;
}

void FolderList::setFolders(const QStringList &folders)
{
    m_list->clear();
    for (const QString &folder : folders)
        append(folder);
    m_list->setCurrentRow(folders.isEmpty() ? -1 : 0);
    emit changed();
}

}
