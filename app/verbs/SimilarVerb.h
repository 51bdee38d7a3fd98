#pragma once

#include "app/verbs/Verb.h"
#include "core/similar/NearImages.h"

#include <string>

namespace app {

/// similar PROJECT SAMPLE: other samples of its image, other answers to its questions, its answer elsewhere; with
/// --near images that look like its own.
class SimilarVerb : public Verb
{
public:
    QString name() const override;
    QString summary() const override;
    void declare(CLI::App &line) override;
    int run(Console &console) override;

private:
    std::string m_project;
    std::string m_sample;
    int m_pair = 0; ///< from 1; 0: all of them
    bool m_near = false;
    int m_distance = core::NearImages::UsualDistance;
    bool m_json = false;
};

}
