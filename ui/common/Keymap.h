#pragma once

#include "core/settings/KeySettings.h"
#include "ui/common/Do.h"

#include <QKeySequence>
#include <QList>

#include <map>
#include <optional>

namespace ui {

/// Which keys every action has: one of the lists we ship, and what a person changed in it. No key ever means two
/// actions: a changed action keeps its keys, and those of the list that it took come back once it lets them go.
///
/// The lists are those that people know from other tools, as far as both have the same thing to do; everything else is
/// as in ours. Where they come from:
/// - labelme: the keys that it and X-AnyLabeling have in common; ours
/// - CVAT: the key table of its annotation client, as of 2018
/// - Label Studio: keymap.ts of its data manager and its published list of hotkeys
class Keymap
{
public:
    enum class Map { Labelme, Cvat, LabelStudio };

    explicit Keymap(Map map = Map::Labelme)
        : m_map(map)
    {
    }
    /// What makes no sense in the settings is left out.
    static Keymap fromSettings(const core::KeySettings &settings);
    core::KeySettings toSettings() const;

    Map map() const { return m_map; }
    void setMap(Map map) { m_map = map; } ///< what was changed stays changed
    static QString mapTitle(Map map);
    static QList<Map> maps();

    QList<QKeySequence> keys(Do what) const;
    QList<QKeySequence> usual(Do what) const; ///< in the list, whatever was changed
    /// Takes them from whoever has them.
    void setKeys(Do what, const QList<QKeySequence> &keys);
    bool isChanged(Do what) const { return m_changes.contains(what); }
    bool isChanged() const { return !m_changes.empty(); }
    void reset(Do what) { m_changes.erase(what); }
    void reset() { m_changes.clear(); }

    /// The action that has the key now, `but` not counted.
    std::optional<Do> owner(const QKeySequence &key, Do but) const;

    friend bool operator==(const Keymap &, const Keymap &) = default;

private:
    bool isTaken(const QKeySequence &key) const;

    Map m_map;
    std::map<Do, QList<QKeySequence>> m_changes;
};

}
