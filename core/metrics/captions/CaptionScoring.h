#pragma once

#include "core/metrics/captions/CaptionMetric.h"
#include "core/metrics/meteor/ParaphraseTable.h"
#include "core/metrics/spice/SceneCache.h"
#include "core/metrics/wordnet/WordNet.h"

#include <algorithm>

namespace core {

/// What is to be computed, and how.
struct CaptionScoring
{
    std::vector<CaptionMetric> metrics{AllCaptionMetrics.begin(), AllCaptionMetrics.end()};
    int threads = 1;
    std::shared_ptr<const ParaphraseTable> paraphrases;                  ///< null: METEOR without them
    QString paraphrasesName;                                             ///< of the file, to be said beside the figure
    std::shared_ptr<SceneCache> scenes = std::make_shared<SceneCache>(); ///< for several tests with the same references
    QString wordNetFolder = WordNet::defaultFolder();

    bool has(CaptionMetric metric) const { return std::ranges::find(metrics, metric) != metrics.end(); }
};

}
