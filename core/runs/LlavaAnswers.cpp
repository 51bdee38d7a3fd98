#include "core/runs/LlavaAnswers.h"

using namespace Qt::StringLiterals;

namespace core {

PredictionFormat::Certainty LlavaAnswers::judge(const RowSample &sample) const
{
    if (!sample.has(u"question_id"_s) || !sample.has(u"text"_s) || sample.hasAny({u"review_id"_s, u"answer1_id"_s}))
        return Certainty::No;
    if (sample.hasAny({u"answer_id"_s, u"model_id"_s, u"prompt"_s}))
        return Certainty::Certain;
    return sample.has(u"image"_s) ? Certainty::No : Certainty::Maybe; // with an image the text is what is asked
}

ColumnChoice LlavaAnswers::columns(const RowSample &sample) const
{
    ColumnChoice choice;
    choice.id = u"question_id"_s;
    choice.image = sample.first({u"image"_s, u"image_id"_s});
    choice.question = sample.first({u"prompt"_s});
    choice.answer = u"text"_s;
    if (const QString truth = sample.first({u"ground_truth"_s}); !truth.isEmpty())
        choice.truths.append(truth);
    return choice;
}

}
