#pragma once

#include "app/verbs/Verb.h"
#include "core/edits/JournalEntry.h"
#include "core/replace/ReplaceSearch.h"

#include <string>

namespace app {

/// replace PROJECT FIND WITH: over the whole project or what a query asks for, as one durable step.
class ReplaceVerb : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(app::ReplaceVerb)
public:
    QString name() const override;
    QString summary() const override;
    void declare(CLI::App &line) override;
    int run(Console &console) override;

private:
    core::ReplacePattern::Options options() const;
    core::Result<core::ReplaceScope> scope(const core::Project &project) const;
    core::Result<core::JournalEntry> perform(core::Project &project, const std::vector<core::ReplaceRow> &rows) const;
    void print(Console &console, const core::ReplaceRow &row) const;
    void print(Console &console, const core::ReplaceCounts &counts, const core::JournalEntry &entry) const;

    std::string m_project;
    std::string m_find;
    std::string m_with;
    std::string m_where;
    std::string m_in = "both";
    std::string m_reviewer;
    bool m_regex = false;
    bool m_word = false;
    bool m_case = false;
    bool m_includeLocked = false;
    bool m_dryRun = false;
    bool m_json = false;
};

}
