#pragma once

#include "core/base/Id.h"
#include "core/model/Pair.h"
#include "core/replace/ReplacedText.h"

namespace core {

/// A text of a project that a replacement would change: a row of its preview.
struct ReplaceRow
{
    SampleId sample;
    int pair = 0;   ///< in the sample, from 0
    QString turn;   ///< key of the turn
    QString anchor; ///< key of the pair's anchor turn
    Speaker speaker = Speaker::Answer;
    QString before;                            ///< the text as it stands now
    ReplacedText now;                          ///< what becomes of it; with a problem it stays as it is
    std::array<Verdict, RoleCount> verdicts{}; ///< on the pair, by Role
    bool locked = false;                       ///< the pair is approved
    bool touchesBox = false;                   ///< a box in the text is another one then, is gone, or is new

    bool changes() const { return now.problem.isEmpty(); }
};

}
