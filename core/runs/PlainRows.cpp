#include "core/runs/PlainRows.h"

using namespace Qt::StringLiterals;

namespace core {

PredictionFormat::Certainty PlainRows::judge(const RowSample &sample) const
{
    const ColumnChoice found = columns(sample);
    const bool asked = !found.id.isEmpty() || !found.image.isEmpty() || !found.question.isEmpty();
    return !found.answer.isEmpty() && asked ? Certainty::Maybe : Certainty::No;
}

ColumnChoice PlainRows::columns(const RowSample &sample) const
{
    ColumnChoice choice;
    choice.id = sample.first({u"question_id"_s, u"qid"_s, u"id"_s, u"index"_s, u"sample_id"_s});
    choice.image = sample.first({u"image"_s, u"image_path"_s, u"img_path"_s, u"img"_s, u"image_name"_s, u"image_id"_s,
                                 u"file_name"_s, u"filename"_s});
    choice.question = sample.first({u"question"_s, u"prompt"_s, u"query"_s, u"instruction"_s});
    choice.answer = sample.first({u"prediction"_s, u"pred"_s, u"predict"_s, u"predicted_answer"_s, u"model_answer"_s,
                                  u"response"_s, u"model_response"_s, u"output"_s, u"generated_text"_s, u"answer"_s});
    for (const QString &name : {u"ground_truth"_s, u"groundtruth"_s, u"gt"_s, u"gt_answer"_s, u"reference"_s,
                                u"references"_s, u"label"_s, u"target"_s, u"answer"_s}) {
        const QString truth = sample.first({name});
        if (!truth.isEmpty() && truth != choice.answer)
            choice.truths.append(truth);
    }
    return choice;
}

}
