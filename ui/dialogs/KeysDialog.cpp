#include "ui/dialogs/KeysDialog.h"

#include "ui/common/ActionSet.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString keysOf(const QAction *action)
{
    QStringList keys;
    for (const QKeySequence &key : action->shortcuts())
        keys.append(key.toString(QKeySequence::NativeText));
    keys.removeDuplicates(); // Return and Enter have one name in Chinese
    return keys.join(u", "_s);
}

/// Keys that belong to a panel, not to an action.
QList<std::pair<QString, QString>> panelKeys()
{
    return {{KeysDialog::tr("Leave the text"), KeysDialog::tr("Esc")},
            {KeysDialog::tr("Zoom at the cursor"), KeysDialog::tr("Mouse wheel")},
            {KeysDialog::tr("Move the image"), KeysDialog::tr("Middle button, or Space and left button")},
            {KeysDialog::tr("Move the selected box by a pixel, by ten"), KeysDialog::tr("Arrows, Shift and arrows")},
            {KeysDialog::tr("Next box on the image, previous one"), KeysDialog::tr("Tab, Shift+Tab")},
            {KeysDialog::tr("Keep the ratio while resizing a box"), KeysDialog::tr("Shift")}};
}

}

KeysDialog::KeysDialog(const ActionSet &actions, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    resize(560, 640);
    auto *search = new QLineEdit(this);
    search->setPlaceholderText(tr("Search"));
    search->setClearButtonEnabled(true);
    auto *tree = new QTreeWidget(this);
    tree->setHeaderLabels({tr("What"), tr("Keys")});
    tree->setRootIsDecorated(false);
    tree->setAlternatingRowColors(true);
    const auto addGroup = [this, tree](const QString &title) {
        auto *group = new QTreeWidgetItem(tree, {title});
        group->setFirstColumnSpanned(true);
        QFont bold = font();
        bold.setBold(true);
        group->setFont(0, bold);
        return group;
    };
    QList<ActionSet::Menu> menus = ActionSet::menus();
    menus.insert(menus.indexOf(ActionSet::Menu::Review) + 1, ActionSet::Menu::Errors);
    for (const ActionSet::Menu menu : menus) {
        QTreeWidgetItem *group = addGroup(ActionSet::title(ActionSet::menuTitle(menu)));
        for (const QAction *action : actions.menu(menu)) {
            if (action)
                new QTreeWidgetItem(group, {ActionSet::title(action->text()), keysOf(action)});
        }
    }
    QTreeWidgetItem *panels = addGroup(tr("In the panels"));
    for (const auto &[what, keys] : panelKeys())
        new QTreeWidgetItem(panels, {what, keys});
    tree->expandAll();
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(search, &QLineEdit::textChanged, tree, [tree](const QString &text) {
        for (int i = 0; i < tree->topLevelItemCount(); ++i) {
            QTreeWidgetItem *group = tree->topLevelItem(i);
            int shown = 0;
            for (int j = 0; j < group->childCount(); ++j) {
                QTreeWidgetItem *item = group->child(j);
                const bool fits = item->text(0).contains(text, Qt::CaseInsensitive) ||
                                  item->text(1).contains(text, Qt::CaseInsensitive);
                item->setHidden(!fits);
                shown += fits;
            }
            group->setHidden(shown == 0);
        }
    });
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Enter ends a search, not the dialog
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(search);
    column->addWidget(tree, 1);
    column->addWidget(buttons);
}

void showAbout(QWidget *parent)
{
    QMessageBox box(parent);
    box.setWindowTitle(KeysDialog::tr("About RSReview"));
    box.setTextFormat(Qt::PlainText);
    box.setText(KeysDialog::tr("RSReview %1").arg(QStringLiteral(RSREVIEW_VERSION)));
    box.setInformativeText(KeysDialog::tr("A review desk for remote sensing vision-language data. "
                                          "Free software under the GNU General Public License, version 3 or later."));
    box.exec();
}

}
