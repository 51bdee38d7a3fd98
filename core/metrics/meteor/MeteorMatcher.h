#pragma once

#include "core/metrics/meteor/MeteorMatch.h"
#include "core/metrics/meteor/MeteorSettings.h"
#include "core/metrics/meteor/MeteorText.h"

namespace core {

/// Finds every match of two captions, stage by stage; a pair of words may match in several.
class MeteorMatcher
{
public:
    explicit MeteorMatcher(const MeteorSettings &settings); ///< outlive the matcher

    /// By the first word of the reference; those of one word in the order of the stages, then as found.
    std::vector<MeteorMatch> match(const MeteorText &candidate, const MeteorText &reference) const;

private:
    void matchWords(const MeteorText &candidate, const MeteorText &reference, std::vector<MeteorMatch> &matches) const;
    void matchPhrases(const MeteorText &candidate, const MeteorText &reference,
                      std::vector<MeteorMatch> &matches) const;

    const MeteorSettings &m_settings;
};

}
