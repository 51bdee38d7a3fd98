#include "ui/common/KeyTable.h"

#include "ui/common/ActionSet.h"
#include "ui/common/PanelKeys.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::KeyTable)
};

/// A text of which Markdown makes nothing.
QString literal(const QString &text)
{
    QString safe;
    for (const QChar letter : text) {
        if (u"\\`*_{}[]<>#|~&"_s.contains(letter))
            safe += u'\\';
        safe += letter;
    }
    return safe;
}

}

KeyTable KeyTable::of(const ActionSet &actions, const Keymap &keymap)
{
    KeyTable table;
    for (const ActionSet::Menu menu : ActionSet::allMenus()) {
        Group group{ActionSet::title(ActionSet::menuTitle(menu)), {}};
        for (const QAction *action : actions.menu(menu)) {
            if (!action)
                continue;
            const Do what = ActionSet::named(action->objectName()).value();
            group.rows.append({what, ActionSet::title(action->text()), keyText(keymap, what)});
        }
        table.groups.append(group);
    }
    for (const PanelKey &key : panelKeys()) {
        const QString title = Words::tr("%1 (these stay as they are)").arg(scopeTitle(key.scope));
        if (table.groups.last().title != title)
            table.groups.append({title, {}});
        table.groups.last().rows.append({{}, key.what, key.keys});
    }
    return table;
}

QString KeyTable::keyText(const Keymap &keymap, Do what)
{
    QStringList names;
    for (const QKeySequence &key : keymap.keys(what))
        names.append(key.toString(QKeySequence::NativeText));
    names.removeDuplicates(); // Return and Enter have one name in Chinese
    return names.join(u", "_s);
}

QString KeyTable::toMarkdown() const
{
    QString page;
    for (const Group &group : groups) {
        page += u"## %1\n\n| %2 | %3 |\n|---|---|\n"_s.arg(literal(group.title), Words::tr("What"), Words::tr("Keys"));
        for (const Row &row : group.rows)
            page += u"| "_s + literal(row.title) + u" | "_s + literal(row.keys) + u" |\n"_s;
        page += u'\n';
    }
    return page;
}

}
