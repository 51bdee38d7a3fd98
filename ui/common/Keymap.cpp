#include "ui/common/Keymap.h"

#include "ui/common/ActionSet.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Keys = QList<QKeySequence>;
using Table = std::map<Do, Keys>;

const Table &cvat()
{
    static const Table table{
        {Do::Next, {QKeySequence(u"F"_s)}},
        {Do::Previous, {QKeySequence(u"D"_s)}},
        {Do::DrawRect, {QKeySequence(u"N"_s)}},
        {Do::ShowOverlays, {QKeySequence(u"H"_s)}},
        {Do::Undo, {QKeySequence(u"Ctrl+Z"_s)}},
        {Do::Redo, {QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s)}},
        {Do::CopyBox, {QKeySequence(u"Ctrl+C"_s)}},
        {Do::PasteBox, {QKeySequence(u"Ctrl+V"_s)}},
        {Do::Keys, {QKeySequence(u"F1"_s)}},
    };
    return table;
}

const Table &labelStudio()
{
    static const Table table{
        {Do::Approve, {QKeySequence(u"Ctrl+Return"_s), QKeySequence(u"Ctrl+Enter"_s)}},
        {Do::Reject, {QKeySequence(u"Ctrl+Space"_s), QKeySequence(u"Ctrl+Backspace"_s)}}, // skip; input methods take it
        {Do::Undo, {QKeySequence(u"Ctrl+Z"_s)}},
        {Do::Redo, {QKeySequence(u"Ctrl+Shift+Z"_s)}},
        {Do::Next, {QKeySequence(u"Shift+Down"_s)}},
        {Do::Previous, {QKeySequence(u"Shift+Up"_s)}},
        {Do::DrawRect, {QKeySequence(u"R"_s)}},
        {Do::DrawRotated, {QKeySequence(u"Shift+R"_s)}},
        {Do::DrawPolygon, {QKeySequence(u"P"_s)}},
        {Do::NextBox, {QKeySequence(u"Alt+."_s)}},
        {Do::ShowOverlays, {QKeySequence(u"Ctrl+H"_s)}},
        {Do::Fit, {QKeySequence(u"Shift+1"_s)}},
        {Do::ActualSize, {QKeySequence(u"Shift+2"_s)}},
    };
    return table;
}

const Table &changedIn(Keymap::Map map)
{
    static const Table none;
    switch (map) {
    case Keymap::Map::Labelme:
        return none;
    case Keymap::Map::Cvat:
        return cvat();
    case Keymap::Map::LabelStudio:
        return labelStudio();
    }
    return none;
}

bool has(const Table &table, const QKeySequence &key)
{
    return std::any_of(table.begin(), table.end(), [&key](const auto &row) { return row.second.contains(key); });
}

/// Stable, as they are kept in settings; in the order of Keymap::Map.
constexpr std::array MapNames{QLatin1StringView("labelme"), QLatin1StringView("cvat"),
                              QLatin1StringView("label-studio")};

}

Keymap Keymap::fromSettings(const core::KeySettings &settings)
{
    const auto name = std::find(MapNames.begin(), MapNames.end(), settings.map);
    Keymap keymap(name == MapNames.end() ? Map::Labelme : Map(name - MapNames.begin()));
    for (auto change = settings.changes.begin(); change != settings.changes.end(); ++change) {
        const auto what = ActionSet::named(change.key());
        Keys keys = QKeySequence::listFromString(change.value(), QKeySequence::PortableText);
        keys.removeIf([](const QKeySequence &key) { return key.isEmpty() || key[0].key() == Qt::Key_unknown; });
        if (what && (!keys.isEmpty() || change.value().isEmpty()))
            keymap.setKeys(*what, keys);
    }
    return keymap;
}

core::KeySettings Keymap::toSettings() const
{
    core::KeySettings settings{QString(MapNames[std::size_t(m_map)]), {}};
    for (const auto &[what, keys] : m_changes)
        settings.changes.insert(ActionSet::name(what), QKeySequence::listToString(keys, QKeySequence::PortableText));
    return settings;
}

QString Keymap::mapTitle(Map map)
{
    switch (map) {
    case Map::Labelme:
        return QCoreApplication::translate("ui::Keymap", "as in labelme and X-AnyLabeling");
    case Map::Cvat:
        return QCoreApplication::translate("ui::Keymap", "as in CVAT");
    case Map::LabelStudio:
        return QCoreApplication::translate("ui::Keymap", "as in Label Studio");
    }
    return {};
}

QList<Keymap::Map> Keymap::maps()
{
    return {Map::Labelme, Map::Cvat, Map::LabelStudio};
}

QList<QKeySequence> Keymap::keys(Do what) const
{
    if (const auto change = m_changes.find(what); change != m_changes.end())
        return change->second;
    Keys keys = usual(what);
    keys.removeIf([this](const QKeySequence &key) { return isTaken(key); });
    return keys;
}

QList<QKeySequence> Keymap::usual(Do what) const
{
    const Table &table = changedIn(m_map);
    if (const auto row = table.find(what); row != table.end())
        return row->second;
    Keys keys = ActionSet::usualKeys(what);
    keys.removeIf([&table](const QKeySequence &key) { return has(table, key); });
    return keys;
}

void Keymap::setKeys(Do what, const QList<QKeySequence> &keys)
{
    for (auto &[other, theirs] : m_changes) {
        if (other != what)
            theirs.removeIf([&keys](const QKeySequence &key) { return keys.contains(key); });
    }
    m_changes.erase(what);
    if (keys != this->keys(what))
        m_changes[what] = keys;
}

bool Keymap::isTaken(const QKeySequence &key) const
{
    return has(m_changes, key);
}

std::optional<Do> Keymap::owner(const QKeySequence &key, Do but) const
{
    for (int i = 0; i <= int(Do::About); ++i) {
        if (Do(i) != but && keys(Do(i)).contains(key))
            return Do(i);
    }
    return {};
}

}
