#include "core/runs/VlmEvalRows.h"

using namespace Qt::StringLiterals;

namespace core {

PredictionFormat::Certainty VlmEvalRows::judge(const RowSample &sample) const
{
    const bool predicted = sample.has(u"index"_s) && sample.has(u"prediction"_s);
    return predicted && sample.has(u"question"_s) ? Certainty::Certain : Certainty::No;
}

ColumnChoice VlmEvalRows::columns(const RowSample &sample) const
{
    ColumnChoice choice;
    choice.id = u"index"_s;
    choice.image = sample.first({u"image_path"_s}); // `image` is the picture itself
    choice.question = u"question"_s;
    choice.answer = u"prediction"_s;
    if (sample.has(u"answer"_s))
        choice.truths.append(u"answer"_s);
    return choice;
}

}
