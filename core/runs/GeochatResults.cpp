#include "core/runs/GeochatResults.h"

using namespace Qt::StringLiterals;

namespace core {

PredictionFormat::Certainty GeochatResults::judge(const RowSample &sample) const
{
    if (!sample.has(u"question_id"_s) || !sample.has(u"answer"_s) || sample.has(u"prediction"_s))
        return Certainty::No;
    const bool compared = sample.has(u"ground_truth"_s);
    if (sample.has(u"image_id"_s))
        return compared ? Certainty::Certain : Certainty::Maybe;
    return compared ? Certainty::Maybe : Certainty::No;
}

ColumnChoice GeochatResults::columns(const RowSample &sample) const
{
    ColumnChoice choice;
    choice.id = u"question_id"_s;
    choice.image = sample.first({u"image_id"_s, u"image"_s});
    choice.question = sample.first({u"question"_s, u"prompt"_s});
    choice.answer = u"answer"_s;
    if (const QString truth = sample.first({u"ground_truth"_s}); !truth.isEmpty())
        choice.truths.append(truth);
    return choice;
}

}
