#include "core/runs/EarthdialResults.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// Captions come as caption0 ... caption4, those that are missing as empty texts.
QStringList truthColumns(const RowSample &sample)
{
    QStringList found;
    for (const QString &name : sample.names()) {
        bool isNumber = false;
        name.mid(u"caption"_s.size()).toInt(&isNumber);
        const bool caption = name.startsWith(u"caption") && isNumber;
        if (caption || name == u"annotation" || name == u"groundtruth" || name == u"gt_bbox")
            found.append(name);
    }
    return found;
}

}

PredictionFormat::Certainty EarthdialResults::judge(const RowSample &sample) const
{
    const bool asked = sample.has(u"question"_s) && sample.has(u"answer"_s);
    if (!asked || sample.hasAny({u"question_id"_s, u"id"_s, u"image"_s, u"image_id"_s, u"prediction"_s}))
        return Certainty::No;
    return truthColumns(sample).isEmpty() ? Certainty::No : Certainty::Certain;
}

ColumnChoice EarthdialResults::columns(const RowSample &sample) const
{
    ColumnChoice choice;
    choice.question = u"question"_s;
    choice.answer = u"answer"_s;
    choice.truths = truthColumns(sample);
    return choice;
}

}
