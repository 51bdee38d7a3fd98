#pragma once

#include "app/verbs/Verb.h"

#include <string>
#include <vector>

namespace app {

/// import PROJECT FILE... : creates the project if it is not there.
class ImportVerb : public Verb
{
public:
    QString name() const override;
    QString summary() const override;
    void declare(CLI::App &line) override;
    int run(Console &console) override;

private:
    std::string m_project;
    std::vector<std::string> m_files;
    std::string m_format;
    std::vector<std::string> m_images;
    std::string m_notation;
    std::string m_range;
    bool m_partial = false;
    bool m_json = false;
};

}
