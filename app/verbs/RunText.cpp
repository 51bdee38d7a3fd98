#include "app/verbs/RunText.h"

#include "app/Console.h"
#include "core/runs/PairAt.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(app::RunsVerb)
};

constexpr std::size_t Shown = 20; // of each list

/// `1, 2, 3 …`
QString numbers(const std::vector<qint64> &rows, qint64 count)
{
    QStringList words;
    for (std::size_t i = 0; i < std::min(rows.size(), Shown); ++i)
        words.append(QString::number(rows[i]));
    return words.join(u", "_s) + (count > std::ssize(words) ? u" …"_s : QString());
}

void sayMatching(const core::Matching &best, const core::SampleIndex &index, Console &console)
{
    const core::MatchFigures &figures = best.figures;
    if (figures.unmatched > 0)
        console.message(Text::tr("  no pair for %1 predictions: rows %2")
                            .arg(QString::number(figures.unmatched), numbers(best.unmatchedRows, figures.unmatched)));
    if (figures.repeated > 0)
        console.message(Text::tr("  %1 predictions repeat another one: rows %2")
                            .arg(QString::number(figures.repeated), numbers(best.repeatedRows, figures.repeated)));
    if (figures.otherQuestion > 0)
        console.message(
            Text::tr("  %1 predictions have another question than their pair: rows %2")
                .arg(QString::number(figures.otherQuestion), numbers(best.otherQuestionRows, figures.otherQuestion)));
    for (std::size_t i = 0; i < std::min(best.ambiguous.size(), Shown); ++i) {
        const core::Matching::Group &group = best.ambiguous[i];
        const auto [sample, pair] = core::pairAt(index, group.pairs.front());
        console.message(Text::tr("  rows %1 share %2 pairs, the first is pair %3 of sample %4; none was taken")
                            .arg(numbers(group.rows, group.rowCount), QString::number(group.pairCount),
                                 QString::number(pair + 1), QString::number(sample.value)));
    }
    if (best.pairsWithout > 0)
        console.message(Text::tr("  %1 pairs of the project have no prediction").arg(best.pairsWithout));
}

}

QString runLine(const core::Run &run)
{
    return QStringList{run.name,
                       run.model,
                       u"%1 answers"_s.arg(run.predictions),
                       u"by %1"_s.arg(run.matchedBy),
                       run.path,
                       run.removed ? u"removed"_s : run.imported.toString(Qt::ISODate)}
        .join(u'\t');
}

void sayReport(const core::RunReport &report, const core::SampleIndex &index, Console &console)
{
    console.message(Text::tr("%1: %2, %3 rows, %4 predictions, %5 rows without one, %6 problems")
                        .arg(report.path, report.format)
                        .arg(report.counts.rows)
                        .arg(report.counts.predictions)
                        .arg(report.counts.skipped)
                        .arg(report.problemCount));
    for (const QString &line : report.evidence)
        console.message(u"  "_s + line);
    for (const core::MatchFigures &figures : report.match.tried) {
        console.message(Text::tr("  by %1 (%2): %3 matched, %4 without a pair, %5 ambiguous, %6 repeated, %7 with "
                                 "another question")
                            .arg(core::matchWayName(figures.way), figures.detail)
                            .arg(figures.matched)
                            .arg(figures.unmatched)
                            .arg(figures.ambiguous)
                            .arg(figures.repeated)
                            .arg(figures.otherQuestion));
    }
    if (report.match.found)
        sayMatching(report.match.best, index, console);
    for (std::size_t i = 0; i < std::min(report.problems.size(), Shown); ++i) {
        const core::RowProblem &problem = report.problems[i];
        console.message(Text::tr("  row %1, line %2, byte %3: %4")
                            .arg(problem.row)
                            .arg(problem.line)
                            .arg(problem.byte)
                            .arg(problem.message));
    }
    if (report.problemCount > qint64(Shown))
        console.message(Text::tr("  … and %1 more").arg(report.problemCount - qint64(Shown)));
}

}
