#include "core/report/CsvReport.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

QByteArray line(const QStringList &cells)
{
    QByteArray line;
    for (const QString &cell : cells)
        line += (line.isEmpty() ? "" : ",") + csvCell(cell);
    return line + "\r\n";
}

QString partName(ChangedText::Part part)
{
    switch (part) {
    case ChangedText::Part::Question:
        return u"question"_s;
    case ChangedText::Part::Answer:
        return u"answer"_s;
    case ChangedText::Part::Field:
        return u"field"_s;
    case ChangedText::Part::Other:
        break;
    }
    return u"other"_s;
}

QStringList cells(const ReviewedRecord &record, const ReviewedPair &pair, const ChangedText &text)
{
    QStringList tags;
    for (const ReviewedPair::Tag &tag : pair.tags)
        tags.append(tag.tag);
    QStringList comments;
    for (const Comment &comment : pair.comments)
        comments.append(comment.reviewer + u": "_s + comment.remark.toText());
    const bool isPair = pair.number > 0;
    return {record.sourceName,
            QString::number(record.record),
            record.id,
            record.images.join(u'\n'),
            isPair ? QString::number(pair.number) : QString(),
            isPair ? taskName(pair.task) : QString(),
            text.pointer,
            partName(text.part),
            text.boxesOnly ? u"boxes"_s : u"text"_s,
            text.before,
            text.after,
            isPair ? verdictName(pair.verdict) : QString(),
            pair.judge,
            tags.join(u'\n'),
            comments.join(u'\n'),
            text.reviewer,
            text.time.toString(Qt::ISODateWithMs)};
}

}

QByteArray csvCell(const QString &text)
{
    static const QString dangerous = u"=+-@\t\r\n'＝＋－＠"_s;
    QString cell = text;
    if (!cell.isEmpty() && dangerous.contains(cell[0]))
        cell.prepend(u'\'');
    return '"' + cell.replace(u'"', u"\"\""_s).toUtf8() + '"';
}

QByteArray CsvReport::head(const ReportHead &)
{
    return "\xEF\xBB\xBF" + line({u"source"_s, u"record"_s, u"id"_s, u"image"_s, u"pair"_s, u"task"_s, u"field"_s,
                                  u"part"_s, u"change"_s, u"before"_s, u"after"_s, u"verdict"_s, u"judged_by"_s,
                                  u"tags"_s, u"comments"_s, u"changed_by"_s, u"changed_at"_s});
}

QByteArray CsvReport::record(const ReviewedRecord &record)
{
    QByteArray lines;
    for (const ReviewedPair &pair : record.pairs) {
        for (const ChangedText &text : pair.texts)
            lines += line(cells(record, pair, text));
    }
    return lines;
}

}
