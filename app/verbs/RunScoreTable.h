#pragma once

#include "app/verbs/ScoreProblems.h"
#include "core/metrics/runs/RunItems.h"
#include "core/metrics/runs/RunScores.h"

#include <vector>

namespace core {
class Project;
}

namespace app {

/// The scores of runs of a project, as `score PROJECT` prints them: figures by task, and of each pair.
class RunScoreTable
{
public:
    explicit RunScoreTable(core::Project &project)
        : m_project(project)
    {
    }

    /// Of all runs where no names are given. Errors: NotFound, and those of reading.
    core::Result<> score(const QStringList &names, core::RunItems::References references,
                         const core::CaptionScoring &scoring);
    /// The exit code.
    int print(const ScoreOutput &output) const;

private:
    struct Scored
    {
        core::Run run;
        core::RunItems items;
        core::RunScores scores;
    };

    core::Result<std::vector<core::Run>> runsNamed(const QStringList &names) const;
    QByteArray toJson(bool perSample) const;
    void writeSamples(core::JsonWriter &json, const Scored &scored) const;
    void printTable(Console &console) const;
    void printSamples(Console &console) const;
    core::PairPlace placeOf(std::size_t row) const;

    core::Project &m_project;
    std::vector<Scored> m_runs;
};

}
