#pragma once

#include "ui/common/Keymap.h"

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>

#include <map>
#include <optional>

namespace ui {

/// Every action of the window as data: one table of names, icons and keys, read by menus, tool bar and the list of keys
/// (F1). A new action is a line in the table; what it does is connected where it belongs.
class ActionSet : public QObject
{
    Q_OBJECT
public:
    enum class Menu { File, Edit, Turns, View, Sort, Appearance, Compare, Review, Sentences, Team, Errors, Help };

    /// The actions are added to `window`, so that their keys work all over it. Single letters give way to a text that
    /// has the focus.
    explicit ActionSet(QWidget *window);

    /// The keys of a map take the place of those that the actions have.
    void setKeymap(const Keymap &keymap);
    const Keymap &keymap() const { return m_keymap; }
    static QList<QKeySequence> usualKeys(Do what); ///< in the map of labelme

    QAction *operator[](Do what) const { return m_actions.at(what); }
    /// The actions of a menu in order; nullptr stands for a separator.
    QList<QAction *> menu(Menu menu) const;
    static QString menuTitle(Menu menu);
    static QList<Menu> menus(); ///< of the menu bar; Appearance is a part of View, Sentences, Team and Errors of Review

    static QList<Menu> allMenus(); ///< Sentences, Team and Errors behind Review, Appearance behind View

    static std::optional<Do> named(const QString &name); ///< the reverse of name()
    static QString name(Do what);                        ///< as in the enumeration; also the object name of the action
    static QString english(Do what);                     ///< its title before it is translated

    /// The words of a menu where they stand outside of menus: without the mark of a key and without dots.
    static QString title(const QString &menuText);

    /// Draws the icons anew, for another palette.
    void refreshIcons(const QPalette &palette);

private:
    std::map<Do, QAction *> m_actions;
    Keymap m_keymap;
};

}
