#pragma once

#include "core/base/Result.h"
#include "core/jobs/JobControl.h"
#include "core/metrics/CaptionItem.h"
#include "core/metrics/spice/SceneCache.h"
#include "core/metrics/spice/SpiceScore.h"

#include <QCoreApplication>

#include <span>
#include <vector>

namespace core {

/// SPICE-LG over a test set: the scorer of SPICE 1.0 on scene graphs made with link-grammar. Good for telling models
/// apart in one tool; its values are up to a seventh from those of SPICE, so none of them may be called that.
class SpiceCorpus
{
    Q_DECLARE_TR_FUNCTIONS(core::SpiceCorpus)
public:
    /// To be written beside the figures, with the library's version.
    static QString name();

    /// How the distinct captions of the set were read.
    struct Readings
    {
        int captions = 0;
        int withGaps = 0;
        int unread = 0;
        int cutShort = 0; ///< among all of these
    };

    /// The same for any number of threads, as long as none runs out of time. Scenes that are not in the cache are added
    /// to it. NotFound when link-grammar's dictionary is not there; Cancelled when told to stop.
    static Result<SpiceCorpus> score(std::span<const CaptionItem> items, std::shared_ptr<const WordNet> wordNet,
                                     SceneCache &cache, int threads, JobControl &control);

    const std::vector<SpiceScore> &items() const { return m_items; } ///< in their order
    double mean() const;                                             ///< of F, over all items
    const Readings &readings() const { return m_readings; }

private:
    std::vector<SpiceScore> m_items;
    Readings m_readings;
};

}
