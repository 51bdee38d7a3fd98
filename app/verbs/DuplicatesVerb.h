#pragma once

#include "app/verbs/Verb.h"
#include "core/similar/NearImages.h"

#include <string>
#include <vector>

namespace app {

/// duplicates PROJECT: images that look alike, in groups. Exit code 1 where there are.
class DuplicatesVerb : public Verb
{
public:
    QString name() const override;
    QString summary() const override;
    void declare(CLI::App &line) override;
    int run(Console &console) override;

private:
    void printJson(Console &console, const core::HashedImages &images,
                   const std::vector<core::NearImages::Group> &groups) const;

    std::string m_project;
    int m_distance = core::NearImages::UsualDistance;
    bool m_json = false;
};

}
