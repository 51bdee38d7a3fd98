#pragma once

#include "core/json/JsonWriter.h"
#include "core/project/PairText.h"
#include "core/project/SampleIndex.h"

namespace app {

/// {"sample","pair","image":[...],"question","answer","verdict"}; pair and verdict are null for a sample without pairs.
void writePairText(core::JsonWriter &json, const core::SampleIndex &index, const core::PairText &pair);

/// The same for people, on one line: sample, pair, verdict, image, question, answer.
QString pairTextLine(const core::SampleIndex &index, const core::PairText &pair);

}
