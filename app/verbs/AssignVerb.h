#pragma once

#include "app/verbs/Verb.h"
#include "core/project/Assignment.h"

#include <QCoreApplication>

#include <string>

namespace app {

/// assign PROJECT --to A,B: deals samples out among people, as one durable step.
class AssignVerb : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(app::AssignVerb)
public:
    QString name() const override;
    QString summary() const override;
    void declare(CLI::App &line) override;
    int run(Console &console) override;

private:
    void print(Console &console, const std::vector<core::Assignment::Share> &shares) const;

    std::string m_project;
    std::string m_to;
    std::string m_where;
    std::string m_reviewer;
    int m_overlap = 0;
    std::uint64_t m_seed = 1;
    bool m_dryRun = false;
    bool m_json = false;
};

}
