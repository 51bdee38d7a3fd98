#include "core/runs/CocoResults.h"

using namespace Qt::StringLiterals;

namespace core {

PredictionFormat::Certainty CocoResults::judge(const RowSample &sample) const
{
    const bool captions = sample.has(u"image_id"_s) && sample.has(u"caption"_s);
    if (!captions || sample.hasAny({u"bbox"_s, u"question"_s, u"answer"_s}))
        return Certainty::No;
    return sample.has(u"id"_s) ? Certainty::Maybe : Certainty::Certain; // what was right has ids of its own
}

ColumnChoice CocoResults::columns(const RowSample &) const
{
    ColumnChoice choice;
    choice.id = choice.image = u"image_id"_s;
    choice.answer = u"caption"_s;
    return choice;
}

}
