#pragma once

#include "core/project/ReviewSession.h"
#include "core/settings/WorkPlace.h"

#include <memory>
#include <optional>

namespace app {

/// A project that is open in the window, with what belongs to it, in the order in which it may go.
class OpenedProject
{
public:
    explicit OpenedProject(std::unique_ptr<core::Project> project);

    core::Project &project() { return *m_project; }
    core::EditHistory &history() { return *m_history; }
    core::ReviewSession &session() const { return *m_session; }

    bool isAt(const QString &path) const; ///< whether this is the project of that file
    core::SampleId place() const;         ///< the sample on screen; none when there is none

    /// Goes to a sample; where there is no such one, to where the person stood the last time, or to the first.
    core::Result<> goTo(core::SampleId sample);
    QString uuid() const; ///< empty when it cannot be read
    /// Where the person stood the last time, if they did.
    std::optional<core::WorkPlace> lastPlace() const { return core::loadWorkPlace(uuid()); }
    qint64 editsNotExported();

private:
    std::unique_ptr<core::Project> m_project;
    std::unique_ptr<core::EditHistory> m_history;
    std::unique_ptr<core::ReviewSession> m_session;
};

}
