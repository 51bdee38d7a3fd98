#include "core/runs/ConversationAnswers.h"

#include "core/json/RecordParser.h"
#include "core/model/Pair.h"
#include "core/runs/RowPrediction.h"

using namespace Qt::StringLiterals;

namespace core {

PredictionFormat::Certainty ConversationAnswers::judge(const RowSample &sample) const
{
    const bool talks = sample.hasAny({u"conversations"_s, u"conversation"_s, u"messages"_s});
    return talks && !sample.hasAny({u"resps"_s, u"prediction"_s}) ? Certainty::Certain : Certainty::No;
}

ColumnChoice ConversationAnswers::columns(const RowSample &sample) const
{
    ColumnChoice choice;
    choice.id = sample.first({u"id"_s});
    choice.image = sample.first({u"image"_s, u"images"_s});
    choice.question = choice.answer = sample.first({u"conversations"_s, u"conversation"_s, u"messages"_s});
    return choice;
}

void ConversationAnswers::read(const FileRow &row, const ColumnChoice &, const Use &use, const Report &report) const
{
    RecordParser parser;
    RecordFields fields;
    if (const auto problem = parser.parseCopy(row.bytes, fields)) {
        report({row.number, row.line, row.byte, problem->word(), problem->message});
        return;
    }
    std::vector<Speaker> speakers;
    for (std::size_t turn = 0; turn < fields.turns.size(); ++turn)
        speakers.push_back(speakerOf(fields.roleText(row.bytes, turn)));
    std::vector<Pair> pairs = pairUp(speakers);
    const std::size_t count = pairs.size();
    std::erase_if(pairs, [](const Pair &pair) { return pair.answer < 0; });
    if (pairs.empty())
        report({row.number, row.line, row.byte, u"no-answer"_s, tr("Nobody answers in this conversation.")});
    const QString id = fields.idText(row.bytes);
    for (const Pair &pair : pairs) {
        Prediction prediction = predictionAt(row);
        if (!id.isEmpty())
            prediction.questionId = count == 1 ? id : id + u'_' + QString::number(pair.number);
        prediction.images = fields.imageTexts(row.bytes);
        if (pair.question >= 0)
            prediction.question = fields.valueText(row.bytes, std::size_t(pair.question));
        prediction.answer = fields.valueText(row.bytes, std::size_t(pair.answer));
        const ByteSpan token = fields.turns[std::size_t(pair.answer)].value;
        reportOddAnswer(row, token.in(row.bytes), prediction.answer, report);
        prediction.place = 0; // counted by PredictionFile: a row has several
        use(std::move(prediction));
    }
}

}
