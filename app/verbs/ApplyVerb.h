#pragma once

#include "app/verbs/Verb.h"

#include <string>

namespace app {

/// apply PROJECT EDITS.jsonl: edits as data, one durable step a line, acknowledged one by one.
class ApplyVerb : public Verb
{
public:
    QString name() const override;
    QString summary() const override;
    void declare(CLI::App &line) override;
    int run(Console &console) override;

private:
    std::string m_project;
    std::string m_edits;
    std::string m_reviewer;
};

}
