#include "ui/dashboard/ProgressWords.h"

#include "ui/common/ForeignText.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace ui::progress {

namespace {

constexpr qsizetype LongestLabel = 120;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::ProgressWords)
};

QString counted(core::Verdict verdict, qint64 count)
{
    switch (verdict) {
    case core::Verdict::Approved:
        return Words::tr("%1 approved").arg(number(count));
    case core::Verdict::Rejected:
        return Words::tr("%1 rejected").arg(number(count));
    case core::Verdict::Unsure:
        return Words::tr("%1 unsure").arg(number(count));
    case core::Verdict::None:
        break;
    }
    return Words::tr("%1 not judged").arg(number(count));
}

/// Rounded so that it does not say more than is known.
qint64 roundedMinutes(double hours)
{
    const double minutes = hours * 60;
    const double grain = minutes < 30 ? 1 : minutes < 120 ? 5 : minutes < 600 ? 30 : minutes < 60'000 ? 60 : 600;
    return qint64(std::llround(minutes / grain) * grain);
}

/// No tab and no line in it, and to a spreadsheet no formula.
QString oneCell(const QString &text)
{
    static const QString dangerous = u"=+-@'＝＋－＠"_s;
    const QString cell = excerpt(text, LongestLabel).replace(u'\t', u' ');
    return !cell.isEmpty() && dangerous.contains(cell[0]) ? u'\'' + cell : cell;
}

}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString verdictTitle(core::Verdict verdict)
{
    switch (verdict) {
    case core::Verdict::Approved:
        return Words::tr("Approved");
    case core::Verdict::Rejected:
        return Words::tr("Rejected");
    case core::Verdict::Unsure:
        return Words::tr("Unsure");
    case core::Verdict::None:
        break;
    }
    return Words::tr("Not judged");
}

QString doneText(const core::Progress &progress)
{
    const double percent = progress.pairs > 0 ? 100.0 * double(progress.done()) / double(progress.pairs) : 0;
    const int digits = (percent > 0 && percent < 10) || (percent > 99 && percent < 100) ? 1 : 0;
    const double shown = progress.done() < progress.pairs ? std::min(percent, 99.9) : percent; // 100 % is all of it
    return Words::tr("%1 of %2 (%3 %)")
        .arg(number(progress.done()), number(progress.pairs), QLocale().toString(shown, 'f', digits));
}

QString leftText(const core::Progress &progress)
{
    if (!progress.left)
        return {};
    const qint64 fewest = roundedMinutes(progress.left->fewestHours);
    const qint64 most = roundedMinutes(progress.left->mostHours);
    if (most <= 120) {
        const qint64 from = std::max<qint64>(1, fewest);
        const qint64 to = std::max<qint64>(1, most);
        return from == to ? Words::tr("about %n minute(s) at work", nullptr, int(to))
                          : Words::tr("%1 to %2 minutes at work").arg(number(from), number(to));
    }
    const auto hours = [](qint64 minutes) {
        const double value = double(minutes) / 60;
        return QLocale().toString(value, 'f', value < 10 && minutes % 60 != 0 ? 1 : 0);
    };
    return hours(fewest) == hours(most) ? Words::tr("about %1 hours at work").arg(hours(most))
                                        : Words::tr("%1 to %2 hours at work").arg(hours(fewest), hours(most));
}

QString restsOn(const core::Progress &progress)
{
    if (progress.pairs == 0)
        return Words::tr("There are no pairs yet.");
    if (progress.done() == progress.pairs)
        return Words::tr("Every pair has a verdict.");
    if (!progress.left)
        return Words::tr("How long the rest takes can be said once there are %1 pairs that were judged by hand.")
            .arg(core::TimeLeft::FewestPairs);
    const QString pace = number(std::llround(progress.left->pairsPerHour));
    const QString pairs = number(progress.left->pairs);
    return progress.left->days == 1
               ? Words::tr("At %1 pairs an hour, the pace of the last day with work (%2 pairs).").arg(pace, pairs)
               : Words::tr("At %1 pairs an hour, the pace of the last %2 days with work (%3 pairs).")
                     .arg(pace, QString::number(progress.left->days), pairs);
}

QString zoneText(const core::Progress &progress)
{
    return Words::tr("Days are those of the time zone %1. A pair counts once, on the day on which it was judged.")
        .arg(QString::fromLatin1(progress.zone));
}

QString paceText(const core::Pace &pace)
{
    const auto minutes = qint64(std::llround(pace.seconds / 60));
    const auto seconds = [](double value) { return QLocale().toString(value, 'f', value < 10 ? 1 : 0); };
    return Words::tr("%1 h %2 min at work on %3 judged pairs: %4 an hour, half of them in %5 to %6 seconds each.")
        .arg(number(minutes / 60), QString::number(minutes % 60), number(pace.pairs),
             number(std::llround(pace.pairsPerHour())), seconds(pace.quartiles[0]), seconds(pace.quartiles[2]));
}

QString barText(const BarGroup &group, std::size_t bar, int part)
{
    const Bar &of = group.bars[bar];
    QStringList counts;
    if (part >= 0) {
        counts += counted(group.parts[std::size_t(part)], group.count(bar, part));
    } else if (group.parts.empty() || of.total() == 0) {
        counts += Words::tr("%Ln pair(s)", nullptr, int(of.total()));
    } else {
        for (std::size_t i = 0; i < group.parts.size(); ++i) {
            if (const qint64 count = group.count(bar, int(i)); count > 0)
                counts += counted(group.parts[i], count);
        }
    }
    QString text = excerpt(of.label, LongestLabel) + u": "_s + counts.join(u", "_s);
    if (part < 0 && !of.note.isEmpty())
        text += u". "_s + of.note;
    return text;
}

QString asTable(const std::vector<BarGroup> &groups)
{
    QStringList lines{QStringList{Words::tr("Chart"), Words::tr("Bar"), verdictTitle(core::Verdict::Approved),
                                  verdictTitle(core::Verdict::Rejected), verdictTitle(core::Verdict::Unsure),
                                  verdictTitle(core::Verdict::None), Words::tr("Pairs"), Words::tr("Note")}
                          .join(u'\t')};
    for (const BarGroup &group : groups) {
        for (std::size_t bar = 0; bar < group.bars.size(); ++bar) {
            QStringList cells{oneCell(group.title), oneCell(group.bars[bar].label)};
            for (const core::Verdict verdict :
                 {core::Verdict::Approved, core::Verdict::Rejected, core::Verdict::Unsure, core::Verdict::None}) {
                const bool is = std::find(group.parts.begin(), group.parts.end(), verdict) != group.parts.end();
                cells += is ? QString::number(group.bars[bar].pairs[std::size_t(verdict)]) : QString();
            }
            cells += QString::number(group.bars[bar].total());
            cells += oneCell(group.bars[bar].note);
            lines += cells.join(u'\t');
        }
    }
    return lines.join(u'\n') + u'\n';
}

}
