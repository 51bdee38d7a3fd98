#pragma once

#include "app/verbs/Verb.h"

#include <string>
#include <vector>

namespace app {

/// rebuild NEWPROJECT --journal FILE.jsonl SOURCE...: a project from its sources and the text journal alone.
class RebuildVerb : public Verb
{
public:
    QString name() const override;
    QString summary() const override;
    void declare(CLI::App &line) override;
    int run(Console &console) override;

private:
    std::string m_project, m_journal;
    std::vector<std::string> m_sources;
    bool m_json = false;
};

}
