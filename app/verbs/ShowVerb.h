#pragma once

#include "app/verbs/Verb.h"

#include <string>

namespace app {

/// show PROJECT SAMPLE: all there is about one sample.
class ShowVerb : public Verb
{
public:
    QString name() const override;
    QString summary() const override;
    void declare(CLI::App &line) override;
    int run(Console &console) override;

private:
    std::string m_project;
    std::string m_sample;
    bool m_json = false;
};

}
