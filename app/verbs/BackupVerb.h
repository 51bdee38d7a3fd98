#pragma once

#include "app/verbs/Verb.h"

#include <string>

namespace app {

/// backup PROJECT: a verified copy into the folder of backups, also beside a window that edits.
class BackupVerb : public Verb
{
public:
    QString name() const override;
    QString summary() const override;
    void declare(CLI::App &line) override;
    int run(Console &console) override;

private:
    std::string m_project;
    bool m_json = false;
};

}
