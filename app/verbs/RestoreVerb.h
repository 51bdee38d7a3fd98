#pragma once

#include "app/verbs/Verb.h"

#include <string>

namespace app {

/// restore PROJECT BACKUP [--as NEW]: goes back to a backup; what it replaces becomes a backup.
class RestoreVerb : public Verb
{
public:
    QString name() const override;
    QString summary() const override;
    void declare(CLI::App &line) override;
    int run(Console &console) override;

private:
    std::string m_project, m_backup, m_as;
    bool m_json = false;
};

}
