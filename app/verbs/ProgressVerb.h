#pragma once

#include "app/verbs/Verb.h"

#include <string>

namespace app {

/// progress PROJECT: how far the review is, as the dashboard shows it.
class ProgressVerb : public Verb
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
