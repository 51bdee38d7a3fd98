#include "core/project/SavedViews.h"

#include "core/project/Project.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

const QString Area = u"view."_s; // of keys; a part of the file format

}

SavedViews::SavedViews(Project &project)
    : m_project(project)
    , m_store(project.database())
{
}

Result<std::vector<SavedView>> SavedViews::all()
{
    auto stored = m_store.allOf(Area);
    if (!stored)
        return stored.error();
    std::vector<SavedView> views;
    for (const auto &[key, value] : *stored)
        views.push_back({key.sliced(Area.size()), value});
    std::sort(views.begin(), views.end(),
              [](const SavedView &a, const SavedView &b) { return a.name.localeAwareCompare(b.name) < 0; });
    return views;
}

Result<QString> SavedViews::query(const QString &name)
{
    const auto views = all();
    if (!views)
        return views.error();
    QStringList names;
    for (const SavedView &view : *views) {
        if (view.name == name)
            return view.query;
        names.append(view.name);
    }
    return Error{Error::Kind::NotFound,
                 names.isEmpty() ? tr("There is no view “%1”: the project has none.").arg(name)
                                 : tr("There is no view “%1”. There are: %2.").arg(name, names.join(u", "_s))};
}

Result<std::optional<QString>> SavedViews::save(const QString &name, const QString &query)
{
    if (const auto can = writable(); !can)
        return can.error();
    const QString trimmed = name.trimmed();
    const bool isLine = std::none_of(trimmed.begin(), trimmed.end(), [](QChar c) { return c < u' '; });
    if (trimmed.isEmpty() || trimmed.size() > LongestName || !isLine)
        return Error{Error::Kind::BadInput,
                     tr("The name of a view is one line of at most %n character(s).", nullptr, int(LongestName))};
    auto before = m_store.value(Area + trimmed);
    if (!before)
        return before.error();
    if (const auto saved = m_store.setValue(Area + trimmed, query); !saved)
        return saved.error();
    return before.take();
}

Result<> SavedViews::remove(const QString &name)
{
    if (const auto can = writable(); !can)
        return can;
    return m_store.remove(Area + name);
}

Result<> SavedViews::writable() const
{
    if (!m_project.readOnly())
        return {};
    return Error{Error::Kind::Locked, tr("The project is open for reading only: %1").arg(m_project.readOnlyReason())};
}

}
