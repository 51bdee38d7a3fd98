#pragma once

#include "ui/common/Do.h"

#include <QList>
#include <QString>

#include <optional>

namespace ui {

class ActionSet;
class Keymap;

/// What people read of keys, in a list (F1) or in the manual: groups as in the menus, then those of the panels.
struct KeyTable
{
    struct Row
    {
        std::optional<Do> what; ///< none: of a panel
        QString title;
        QString keys; ///< in the words of this keyboard
    };
    struct Group
    {
        QString title;
        QList<Row> rows;
    };

    QList<Group> groups;

    static KeyTable of(const ActionSet &actions, const Keymap &keymap);
    /// `Ctrl+Shift+Z, Ctrl+Y`, each name once.
    static QString keyText(const Keymap &keymap, Do what);
    /// As pages of a manual have it; titles may be foreign text, and stay text.
    QString toMarkdown() const;
};

}
