#pragma once

#include "core/metrics/spice/CaptionVariant.h"
#include "core/metrics/spice/LinkGraph.h"

namespace core {

/// What speaks against a reading of a caption, in link-grammar's measure of disjunct costs: captions command nothing,
/// ask nothing, and near nothing. Found by trial on 1,000 captions with scene graphs made by people (FACTUAL); that
/// plural things are no verbs, on the remote sensing captions of the conformance kit.
double readingPenalty(const LinkGraph &graph, CaptionVariant::Kind kind);

}
