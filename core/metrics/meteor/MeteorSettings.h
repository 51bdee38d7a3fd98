#pragma once

#include "core/metrics/meteor/ParaphraseTable.h"
#include "core/metrics/wordnet/WordNet.h"

namespace core {

/// By what words match besides being the same. Part of every figure: with another choice it is another metric.
struct MeteorSettings
{
    bool stems = true;
    std::shared_ptr<const WordNet> wordNet;             ///< null: no synonyms
    std::shared_ptr<const ParaphraseTable> paraphrases; ///< null: none

    /// To be written beside the figures: “METEOR 1.5 (no paraphrases)”.
    QString name() const;
};

}
