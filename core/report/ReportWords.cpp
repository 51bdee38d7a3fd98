#include "core/report/ReportWords.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString number(qint64 count)
{
    return QString::number(count);
}

QString when(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-dd HH:mm 'UTC'"_s);
}

QString orUnknown(const QString &name)
{
    return name.isEmpty() ? ReportWords::tr("somebody") : name;
}

ReportWords::Table groups(const QString &title, const QString &what, const ChangeTotals::Groups &groups,
                          bool withVerdicts = true)
{
    ReportWords::Table table;
    table.title = title;
    table.columns = {what, ReportWords::tr("pairs"), ReportWords::tr("texts changed"), ReportWords::tr("boxes moved")};
    if (withVerdicts)
        table.columns += {ReportWords::tr("approved"), ReportWords::tr("rejected"), ReportWords::tr("unsure")};
    table.columns += {ReportWords::tr("tags"), ReportWords::tr("comments")};
    for (const auto &[name, counts] : groups) {
        QStringList row{name, number(counts.pairs), number(counts.texts), number(counts.boxes)};
        if (withVerdicts) {
            for (const Verdict verdict : {Verdict::Approved, Verdict::Rejected, Verdict::Unsure})
                row.append(number(counts.verdicts[std::size_t(verdict)]));
        }
        table.rows.push_back(row + QStringList{number(counts.tags), number(counts.comments)});
    }
    return table;
}

ReportWords::Table kinds(const ChangeTotals &totals)
{
    const ChangeCounts &all = totals.all();
    const auto verdicts = [&all](Verdict verdict) { return number(all.verdicts[std::size_t(verdict)]); };
    return {ReportWords::tr("By kind of change"),
            {ReportWords::tr("kind"), ReportWords::tr("number")},
            {{ReportWords::tr("texts changed"), number(all.texts)},
             {ReportWords::tr("texts in which only boxes were moved"), number(all.boxes)},
             {ReportWords::tr("pairs approved"), verdicts(Verdict::Approved)},
             {ReportWords::tr("pairs rejected"), verdicts(Verdict::Rejected)},
             {ReportWords::tr("pairs unsure"), verdicts(Verdict::Unsure)},
             {ReportWords::tr("tags"), number(all.tags)},
             {ReportWords::tr("comments"), number(all.comments)}}};
}

}

QString ReportWords::title(const ReportHead &head)
{
    return tr("What changed in %1").arg(head.project);
}

QStringList ReportWords::facts(const ReportHead &head)
{
    const ChangeTotals &totals = head.totals;
    QStringList facts{tr("Made %1, after entry %2 of the journal.").arg(when(head.made), number(head.seq)),
                      tr("%1 records and %2 pairs were reviewed or changed; %3 records have a changed text, %4 pairs.")
                          .arg(number(totals.records()), number(totals.all().pairs), number(totals.changedRecords()),
                               number(totals.changedPairs()))};
    if (!head.query.isEmpty())
        facts.append(tr("Only pairs that this query finds: %1").arg(head.query));
    return facts;
}

std::vector<ReportWords::Table> ReportWords::tables(const ChangeTotals &totals)
{
    std::vector<Table> tables{kinds(totals),
                              groups(tr("By source"), tr("source"), totals.bySource()),
                              groups(tr("By task"), tr("task"), totals.byTask()),
                              groups(tr("By verdict"), tr("verdict"), totals.byVerdict(), false),
                              groups(tr("By reviewer"), tr("reviewer"), totals.byReviewer()),
                              groups(tr("By tag"), tr("tag"), totals.byTag())};
    std::erase_if(tables, [](const Table &table) { return table.rows.empty(); });
    return tables;
}

QString ReportWords::changesTitle()
{
    return tr("Changed pairs");
}

QString ReportWords::nothingChanged()
{
    return tr("No text was changed.");
}

QString ReportWords::place(const ReviewedRecord &record)
{
    const QString place = tr("%1, record %2").arg(record.sourceName, number(record.record));
    return record.id.isEmpty() ? place : tr("%1 (%2)").arg(place, record.id);
}

QString ReportWords::pairLine(const ReviewedPair &pair)
{
    if (pair.number == 0)
        return tr("Beside the pairs");
    QStringList parts{tr("Pair %1").arg(pair.number), taskName(pair.task)};
    if (pair.verdict == Verdict::None)
        parts.append(tr("not judged"));
    else
        parts.append(tr("%1 by %2").arg(verdictName(pair.verdict), orUnknown(pair.judge)));
    QStringList tags;
    for (const ReviewedPair::Tag &tag : pair.tags)
        tags.append(tag.tag);
    if (!tags.isEmpty())
        parts.append(tr("tags: %1").arg(tags.join(u", "_s)));
    return parts.join(u" · "_s);
}

QString ReportWords::textLine(const ChangedText &text)
{
    QString part = text.role;
    if (text.part == ChangedText::Part::Question)
        part = tr("Question");
    else if (text.part == ChangedText::Part::Answer)
        part = tr("Answer");
    else if (text.part == ChangedText::Part::Field)
        part = text.turn;
    const QString by = tr("%1, by %2, %3").arg(part, orUnknown(text.reviewer), when(text.time));
    return text.boxesOnly ? tr("%1: only boxes were moved").arg(by) : by;
}

QString ReportWords::commentLine(const Comment &comment)
{
    return tr("Comment of %1: %2").arg(orUnknown(comment.reviewer), comment.remark.toText());
}

QString ReportWords::imagesLine(const QStringList &images)
{
    return tr("Image: %1").arg(images.join(u", "_s));
}

QString ReportWords::before()
{
    return tr("Before");
}

QString ReportWords::after()
{
    return tr("After");
}

QString ReportWords::question()
{
    return tr("Question");
}

}
