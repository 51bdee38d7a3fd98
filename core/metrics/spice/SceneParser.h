#pragma once

#include "core/metrics/spice/LinkParser.h"
#include "core/metrics/spice/Scene.h"
#include "core/metrics/spice/SceneLemmas.h"

#include <chrono>

namespace core {

/// Makes scenes of captions with link-grammar. Of one thread; takes a quarter of a second to open.
class SceneParser
{
public:
    /// The error of LinkParser::open().
    static Result<std::unique_ptr<SceneParser>> open(std::shared_ptr<const WordNet> wordNet);

    /// No further reading is tried after this; one that is begun takes a second at most.
    void setTimeLimit(std::chrono::milliseconds limit) { m_limit = limit; }

    /// Clean tokens in lower case with one blank between two.
    Scene parse(const QString &caption);

private:
    SceneParser(std::unique_ptr<LinkParser> parser, std::shared_ptr<const WordNet> wordNet);
    struct Best;
    Best best(const std::string &caption);

    std::unique_ptr<LinkParser> m_parser;
    SceneLemmas m_lemmas;
    std::chrono::milliseconds m_limit{2000};
};

}
