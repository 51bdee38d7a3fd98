#pragma once

#include "app/verbs/Verb.h"

#include <string>

namespace app {

/// backups PROJECT: those that are there, latest first, and whether they are sound.
class BackupsVerb : public Verb
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
