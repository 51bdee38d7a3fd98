#pragma once

#include "core/project/Query.h"
#include "core/storage/PropertyStore.h"

#include <QCoreApplication>

#include <vector>

namespace core {

class Project;

/// A query under a name, kept in the project.
struct SavedView
{
    QString name;
    QString query; ///< as it is typed

    friend bool operator==(const SavedView &, const SavedView &) = default;
};

/// The views of a project, for everyone who opens it. No edits: what is kept is a query, no data, and no undo reaches
/// it; whoever changes one is told what was there before.
class SavedViews
{
    Q_DECLARE_TR_FUNCTIONS(core::SavedViews)
public:
    static constexpr qsizetype LongestName = 100; ///< UTF-16 units

    explicit SavedViews(Project &project); ///< which outlives it

    Result<std::vector<SavedView>> all(); ///< by name
    /// NotFound that lists the names there are.
    Result<QString> query(const QString &name);
    /// Gives back the query that stood under the name before. BadInput: no name of one line, or too long a one.
    /// Locked: the project is read-only.
    Result<std::optional<QString>> save(const QString &name, const QString &query);
    Result<> remove(const QString &name);

private:
    Result<> writable() const;

    Project &m_project;
    PropertyStore m_store;
};

}
