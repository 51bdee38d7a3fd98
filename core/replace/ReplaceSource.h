#pragma once

#include "core/notation/Notation.h"
#include "core/project/Project.h"

namespace core {

/// What a replacement reads of a project, for another thread; not longer than the project.
struct ReplaceSource
{
    std::function<Result<std::unique_ptr<Database>>()> openReader;
    SampleIndex index;                              ///< a snapshot
    std::map<SourceId, const Notation *> notations; ///< of the sources whose texts hold boxes

    static ReplaceSource of(const Project &project)
    {
        ReplaceSource source{[&project] { return project.openReader(); }, project.index(), {}};
        for (const Source &one : project.sources()) {
            if (const Notation *notation = project.boxReading(one.id).notation)
                source.notations.emplace(one.id, notation);
        }
        return source;
    }
};

}
