#pragma once

#include "core/notation/BoxCheck.h"
#include "core/notation/BoxReading.h"
#include "core/notation/SampleBoxes.h"

#include <vector>

namespace core {

/// A problem of a box in a sample: in which turn, and where there.
struct SampleFinding
{
    QString turn;
    BoxFinding finding;

    BoxRef box() const { return {finding.box < 0 ? QString() : turn, finding.box}; } ///< invalid: no box is concerned
    friend bool operator==(const SampleFinding &, const SampleFinding &) = default;
};

/// What is wrong with the boxes of a sample as its turns stand now, in the order of its text. `image`: as BoxCheck.
std::vector<SampleFinding> sampleFindings(const Sample &sample, const NotationRegistry &all, const BoxReading &reading,
                                          QSize image);

}
