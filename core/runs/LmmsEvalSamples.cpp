#include "core/runs/LmmsEvalSamples.h"

using namespace Qt::StringLiterals;

namespace core {

PredictionFormat::Certainty LmmsEvalSamples::judge(const RowSample &sample) const
{
    const bool answered = sample.hasAny({u"filtered_resps"_s, u"resps"_s});
    return sample.has(u"doc_id"_s) && answered ? Certainty::Certain : Certainty::No;
}

ColumnChoice LmmsEvalSamples::columns(const RowSample &sample) const
{
    ColumnChoice choice;
    choice.id = sample.first({u"doc/question_id"_s, u"doc/id"_s});
    choice.image = sample.first({u"doc/image_path"_s, u"doc/image_id"_s, u"doc/image"_s});
    choice.question = sample.first({u"doc/question"_s, u"input"_s});
    choice.answer = sample.first({u"filtered_resps"_s, u"resps"_s});
    choice.place = u"doc_id"_s;
    choice.firstPlace = 0;
    if (const QString truth = sample.first({u"target"_s}); !truth.isEmpty())
        choice.truths.append(truth);
    return choice;
}

}
