#include "ui/dialogs/KeysDialog.h"

#include "ui/common/ActionSet.h"
#include "ui/common/KeyTable.h"
#include "ui/common/NoticeBar.h"
#include "ui/common/PanelKeys.h"
#include "ui/dialogs/KeyCapture.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int DoRole = Qt::UserRole;

QString nameOf(const QKeySequence &key)
{
    return key.toString(QKeySequence::NativeText);
}

QFont bold(QFont font, bool isBold = true)
{
    font.setBold(isBold);
    return font;
}

}

KeysDialog::KeysDialog(const ActionSet &actions, QWidget *parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_keymap(actions.keymap())
    , m_tree(new QTreeWidget(this))
    , m_capture(new KeyCapture(this))
    , m_notice(new NoticeBar(this))
{
    setWindowTitle(tr("Keys"));
    resize(640, 720);
    auto *search = new QLineEdit(this);
    search->setPlaceholderText(tr("Search"));
    search->setAccessibleName(tr("Search"));
    search->setClearButtonEnabled(true);
    connect(search, &QLineEdit::textChanged, this, &KeysDialog::filter);
    m_tree->setAccessibleName(windowTitle());
    m_tree->setHeaderLabels({tr("What"), tr("Keys")});
    m_tree->setRootIsDecorated(false);
    m_tree->setAlternatingRowColors(true);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this] { ask(false); });
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &KeysDialog::enableTools);
    connect(m_capture, &KeyCapture::left, m_tree, qOverload<>(&QWidget::setFocus));
    connect(m_capture, &KeyCapture::captured, this, [this](const QKeySequence &key) {
        m_tree->setFocus();
        if (const auto what = current())
            propose(*what, key);
    });
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *page = buttons->addButton(tr("E&xport as Markdown…"), QDialogButtonBox::ActionRole);
    for (QPushButton *button : {page, buttons->button(QDialogButtonBox::Close)})
        button->setAutoDefault(false); // Enter ends a search, not the dialog
    connect(page, &QPushButton::clicked, this, [this] { emit exportRequested(markdown(m_actions, m_keymap)); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    for (QWidget *part :
         {static_cast<QWidget *>(search), static_cast<QWidget *>(m_tree), static_cast<QWidget *>(m_capture),
          static_cast<QWidget *>(m_notice), makeTools(), static_cast<QWidget *>(buttons)})
        column->addWidget(part, part == m_tree ? 1 : 0);
    fill();
    setTabOrder(search, m_tree);
    search->setFocus();
}

QWidget *KeysDialog::makeTools()
{
    auto *tools = new QWidget(this);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [this, tools, row](const QString &text, auto &&act) {
        auto *button = new QPushButton(text, tools);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, act);
        row->addWidget(button);
        return button;
    };
    m_change = add(tr("&Change…"), [this] { ask(false); });
    m_add = add(tr("&Add a key…"), [this] { ask(true); });
    m_remove = add(tr("&No key"), [this] {
        Keymap keymap = m_keymap;
        keymap.setKeys(*current(), {});
        set(keymap);
    });
    m_reset = add(tr("As &usual"), [this] {
        Keymap keymap = m_keymap;
        keymap.reset(*current());
        set(keymap);
    });
    row->addStretch();
    m_map = new QComboBox(tools);
    m_map->setAccessibleName(tr("Keys of other tools"));
    for (const Keymap::Map map : Keymap::maps())
        m_map->addItem(Keymap::mapTitle(map), int(map));
    m_map->setCurrentIndex(m_map->findData(int(m_keymap.map())));
    connect(m_map, &QComboBox::activated, this, [this] {
        Keymap keymap = m_keymap;
        keymap.setMap(Keymap::Map(m_map->currentData().toInt()));
        set(keymap);
    });
    row->addWidget(m_map);
    add(tr("All as u&sual"), [this] {
        Keymap keymap = m_keymap;
        keymap.reset();
        set(keymap);
    });
    return tools;
}

void KeysDialog::fill()
{
    for (const KeyTable::Group &group : KeyTable::of(m_actions, m_keymap).groups) {
        auto *header = new QTreeWidgetItem(m_tree, {group.title});
        header->setFirstColumnSpanned(true);
        header->setFont(0, bold(font()));
        for (const KeyTable::Row &row : group.rows) {
            auto *item = new QTreeWidgetItem(header, {row.title, row.keys});
            if (row.what)
                item->setData(0, DoRole, int(*row.what));
        }
    }
    m_tree->expandAll();
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    showKeys();
}

/// What was changed is bold.
void KeysDialog::showKeys()
{
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it) {
        const QVariant what = (*it)->data(0, DoRole);
        if (!what.isValid())
            continue;
        (*it)->setText(1, KeyTable::keyText(m_keymap, Do(what.toInt())));
        (*it)->setFont(1, bold(font(), m_keymap.isChanged(Do(what.toInt()))));
    }
    enableTools();
}

void KeysDialog::filter(const QString &text)
{
    QTreeWidgetItem *first = nullptr;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_tree->topLevelItem(i);
        int shown = 0;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem *item = group->child(j);
            const bool fits =
                item->text(0).contains(text, Qt::CaseInsensitive) || item->text(1).contains(text, Qt::CaseInsensitive);
            item->setHidden(!fits);
            shown += fits;
            if (fits && !first)
                first = item;
        }
        group->setHidden(shown == 0);
    }
    m_tree->setCurrentItem(text.isEmpty() ? nullptr : first); // so that Tab and Enter change it
}

std::optional<Do> KeysDialog::current() const
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    const QVariant what = item ? item->data(0, DoRole) : QVariant();
    return what.isValid() ? std::optional(Do(what.toInt())) : std::nullopt;
}

void KeysDialog::ask(bool adds)
{
    const auto what = current();
    if (!what)
        return;
    m_notice->dismiss();
    m_adds = adds;
    m_capture->wait(ActionSet::title(m_actions[*what]->text()));
}

void KeysDialog::propose(Do what, const QKeySequence &key)
{
    const auto panel = panelKeyOf(key);
    if (panel && panel->reserved) {
        m_notice->tell(tr("%1 stays as it is. %2: %3.").arg(nameOf(key), scopeTitle(panel->scope), panel->what),
                       {{tr("Understood"), {}}});
        return;
    }
    if (const auto owner = m_keymap.owner(key, what)) {
        const QString title = ActionSet::title(m_actions[*owner]->text());
        m_notice->tell(tr("%1 is the key of “%2”, all over the window.").arg(nameOf(key), title),
                       {{tr("Take it"), [this, what, key] { give(what, key); }}, {tr("Leave it"), {}}});
        return;
    }
    give(what, key);
    if (panel)
        m_notice->tell(tr("%1 has another use there, which goes first. %2: %3.")
                           .arg(nameOf(key), scopeTitle(panel->scope), panel->what),
                       {{tr("Understood"), {}}});
}

void KeysDialog::give(Do what, const QKeySequence &key)
{
    Keymap keymap = m_keymap;
    QList<QKeySequence> keys = m_adds ? keymap.keys(what) : QList<QKeySequence>();
    if (!keys.contains(key))
        keys.append(key);
    keymap.setKeys(what, keys);
    set(keymap);
}

void KeysDialog::set(const Keymap &keymap)
{
    m_notice->dismiss();
    m_keymap = keymap;
    showKeys();
    emit changed(m_keymap);
}

void KeysDialog::enableTools()
{
    const auto what = current();
    for (QPushButton *button : {m_change, m_add})
        button->setEnabled(what.has_value());
    m_remove->setEnabled(what && !m_keymap.keys(*what).isEmpty());
    m_reset->setEnabled(what && m_keymap.isChanged(*what));
}

QString KeysDialog::markdown(const ActionSet &actions, const Keymap &keymap)
{
    return KeyTable::of(actions, keymap).toMarkdown();
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
