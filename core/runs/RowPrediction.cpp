#include "core/runs/RowPrediction.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(core::RowPrediction)
};

RowProblem problem(const FileRow &row, const QString &kind, const QString &message)
{
    return {row.number, row.line, row.byte, kind, message};
}

bool isNan(std::string_view token)
{
    return token == "NaN" || token == "Infinity" || token == "-Infinity";
}

}

Prediction predictionAt(const FileRow &row)
{
    Prediction prediction;
    prediction.row = prediction.place = row.number;
    prediction.line = row.line;
    prediction.byte = row.byte;
    return prediction;
}

void reportOddAnswer(const FileRow &row, std::string_view token, const QString &answer,
                     const PredictionFormat::Report &report)
{
    if (row.values == FileRow::Values::Json && isNan(token))
        report(problem(row, u"nan-answer"_s, Words::tr("The answer is NaN or Infinity; it was kept as text.")));
    if (row.values == FileRow::Values::Json && token.starts_with('{'))
        report(problem(row, u"answer-not-text"_s, Words::tr("The answer is an object; its JSON was kept as text.")));
    if (answer.trimmed().isEmpty())
        report(problem(row, u"empty-answer"_s, Words::tr("The answer is empty.")));
    if (answer.size() >= LongAnswer)
        report(problem(row, u"long-answer"_s, Words::tr("The answer has %1 characters.").arg(answer.size())));
    if (!QByteArrayView(token.data(), qsizetype(token.size())).isValidUtf8())
        report(problem(row, u"not-utf-8"_s, Words::tr("The answer holds bytes that are no UTF-8; each became �.")));
}

std::optional<Prediction> readRowPrediction(const FileRow &row, const ColumnChoice &columns,
                                            const PredictionFormat::Report &report)
{
    const std::string_view token = row.value(columns.answer);
    QStringList answers = row.texts(columns.answer);
    if (row.values == FileRow::Values::Plain && answers.isEmpty())
        answers.append(QString()); // an empty cell is an empty answer
    if (answers.isEmpty()) {
        report(problem(row, u"no-answer"_s, Words::tr("The row has no “%1”.").arg(columns.answer)));
        return std::nullopt;
    }
    Prediction prediction = predictionAt(row);
    prediction.answer = answers.takeFirst();
    prediction.others = std::move(answers);
    prediction.questionId = row.text(columns.id);
    prediction.images = row.texts(columns.image);
    prediction.question = row.text(columns.question);
    for (const QString &column : columns.truths) {
        const QStringList truths = row.texts(column);
        for (const QString &truth : truths) {
            if (!truth.isEmpty())
                prediction.truths.append(truth);
        }
    }
    if (!columns.place.isEmpty()) {
        bool isNumber = false;
        const qint64 number = row.text(columns.place).toLongLong(&isNumber);
        prediction.place = isNumber ? number - columns.firstPlace + 1 : 0;
    }
    reportOddAnswer(row, token, prediction.answer, report);
    return prediction;
}

}
