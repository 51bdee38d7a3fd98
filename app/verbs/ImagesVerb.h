#pragma once

#include "app/verbs/Verb.h"

#include <string>
#include <vector>

namespace app {

/// images PROJECT: sets image folders, and says which images are there.
class ImagesVerb : public Verb
{
public:
    QString name() const override;
    QString summary() const override;
    void declare(CLI::App &line) override;
    int run(Console &console) override;

private:
    std::string m_project;
    std::vector<std::string> m_images;
    bool m_json = false;
};

}
