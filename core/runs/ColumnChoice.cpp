#include "core/runs/ColumnChoice.h"

using namespace Qt::StringLiterals;

namespace core {

std::vector<std::pair<QString, QString>> ColumnChoice::named() const
{
    std::vector<std::pair<QString, QString>> columns{
        {u"id"_s, id}, {u"image"_s, image}, {u"question"_s, question}, {u"answer"_s, answer}, {u"place"_s, place}};
    for (const QString &truth : truths)
        columns.emplace_back(u"truth"_s, truth);
    std::erase_if(columns, [](const auto &column) { return column.second.isEmpty(); });
    return columns;
}

Result<ColumnChoice> ColumnChoice::parse(const QString &text)
{
    ColumnChoice choice;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QString what = part.section(u'=', 0, 0).trimmed();
        const QString column = part.section(u'=', 1);
        if (what == u"truth" && !column.isEmpty()) {
            choice.truths.append(column);
            continue;
        }
        QString *place = what == u"id"         ? &choice.id
                         : what == u"image"    ? &choice.image
                         : what == u"question" ? &choice.question
                         : what == u"answer"   ? &choice.answer
                         : what == u"place"    ? &choice.place
                                               : nullptr;
        if (!place || column.isEmpty())
            return Error{Error::Kind::Usage,
                         tr("“%1” names no column: write id=, image=, question=, answer=, truth= or place= with one.")
                             .arg(part)};
        *place = column;
    }
    return choice;
}

QString ColumnChoice::toText() const
{
    QStringList parts;
    for (const auto &[what, column] : named())
        parts.append(what + u'=' + column);
    return parts.join(u',');
}

Result<ColumnChoice> ColumnChoice::overridden(const ColumnChoice &asked, const RowSample &sample) const
{
    for (const auto &[what, column] : asked.named()) {
        if (!sample.has(column))
            return Error{Error::Kind::Usage,
                         tr("The file has no column “%1”; it has: %2.").arg(column, sample.names().join(u", "_s))};
    }
    ColumnChoice choice = *this;
    const auto take = [](QString &column, const QString &other) {
        if (!other.isEmpty())
            column = other;
    };
    take(choice.id, asked.id);
    take(choice.image, asked.image);
    take(choice.question, asked.question);
    take(choice.answer, asked.answer);
    take(choice.place, asked.place);
    if (!asked.truths.isEmpty())
        choice.truths = asked.truths;
    return choice;
}

QStringList ColumnChoice::evidence(const RowSample &sample) const
{
    QStringList lines;
    for (const auto &[what, column] : named())
        lines.append(tr("%1 is “%2”, in %3 of the first %4 rows.")
                         .arg(what, column, QString::number(sample.rowsWith(column)), QString::number(sample.rows)));
    return lines;
}

}
