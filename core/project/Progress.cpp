#include "core/project/Progress.h"

#include "core/project/FacetCounts.h"
#include "core/project/Judgements.h"
#include "core/project/PairRows.h"
#include "core/storage/ReadSnapshot.h"
#include "core/storage/TimeStore.h"

#include <QCoreApplication>
#include <QScopeGuard>

#include <algorithm>

namespace core {

namespace {

/// Goes over the rows of an index once.
class RowCounts
{
public:
    RowCounts(const SampleIndex &index, const Judgements &judgements)
        : m_index(index)
        , m_judgements(judgements)
        , m_reviewers(std::size_t(judgements.reviewers().size()))
    {
    }

    bool run(const JobControl &control)
    {
        constexpr std::size_t LookAtControl = 1 << 16; // rows from one look to the next
        const auto traits = m_index.traitsColumn();
        const auto states = m_index.stateColumn();
        for (std::size_t row = 0; row < m_index.rowCount(); ++row) {
            if (row % LookAtControl == 0 && control.cancelled())
                return false;
            const std::uint8_t task = traits[row] & SampleIndex::TaskMask;
            const std::uint8_t verdict = states[row] & SampleIndex::VerdictMask;
            if (task != SampleIndex::NoPair) {
                ++m_tasks[std::min<std::size_t>(task, TaskCount)][verdict];
                judge(m_judgements.rows()[row], verdict);
            }
        }
        return true;
    }

    void write(Progress &progress)
    {
        for (std::size_t task = 0; task < TaskCount; ++task) {
            const Progress::ByVerdict &counts = m_tasks[task];
            if (std::any_of(counts.begin(), counts.end(), [](auto count) { return count > 0; }))
                progress.tasks.push_back({Task(task), counts});
        }
        for (const auto &[day, counts] : m_days)
            progress.days.push_back({QDate::fromJulianDay(day), counts});
        for (std::size_t i = 0; i < m_reviewers.size(); ++i) {
            m_reviewers[i].name = m_judgements.reviewers()[qsizetype(i)];
            if (Progress::judged(m_reviewers[i].verdicts) > 0)
                progress.reviewers.push_back(std::move(m_reviewers[i]));
        }
    }

private:
    void judge(const Judgements::Given &given, std::uint8_t verdict)
    {
        if (given.reviewer < 0)
            return;
        Progress::Reviewer &reviewer = m_reviewers[std::size_t(given.reviewer)];
        ++m_days[given.day][verdict];
        ++reviewer.verdicts[verdict];
        ++reviewer.days[QDate::fromJulianDay(given.day)];
    }

    const SampleIndex &m_index;
    const Judgements &m_judgements;
    std::array<Progress::ByVerdict, TaskCount + 1> m_tasks{}; // the last one: of another version
    std::map<qint32, Progress::ByVerdict> m_days;
    std::vector<Progress::Reviewer> m_reviewers;
};

Result<std::vector<DayPace>> dayPaces(const SampleIndex &index, const Judgements &judgements, Database &db)
{
    PairRows pairs(index, db);
    std::map<qint32, DayPace> days;
    Result<> failure;
    const auto read =
        TimeStore(db).forEachPair([&](SampleId sample, const QString &turn, std::chrono::milliseconds time) {
            if (!failure)
                return;
            const auto row = pairs.rowOf(sample, turn);
            if (!row)
                failure = row.error();
            else if (*row && judgements.rows()[**row].reviewer >= 0)
                days[judgements.rows()[**row].day].add(double(time.count()) / 1000);
        });
    if (!read)
        return read.error();
    if (!failure)
        return failure.error();
    std::vector<DayPace> paces;
    for (auto &[day, pace] : days) {
        pace.day = QDate::fromJulianDay(day);
        paces.push_back(pace);
    }
    return paces;
}

void addPaces(std::vector<Progress::Reviewer> &reviewers, std::vector<Pace> paces)
{
    for (Pace &pace : paces) {
        auto known = std::find_if(reviewers.begin(), reviewers.end(),
                                  [&pace](const Progress::Reviewer &other) { return other.name == pace.reviewer; });
        if (known == reviewers.end()) {
            reviewers.push_back({pace.reviewer, {}, {}, {}});
            known = std::prev(reviewers.end());
        }
        known->pace = std::move(pace);
    }
    std::stable_sort(reviewers.begin(), reviewers.end(), [](const auto &a, const auto &b) {
        return Progress::judged(a.verdicts) > Progress::judged(b.verdicts);
    });
}

}

qint64 Progress::judged(const ByVerdict &verdicts)
{
    qint64 pairs = 0;
    for (std::size_t verdict = 1; verdict < verdicts.size(); ++verdict)
        pairs += verdicts[verdict];
    return pairs;
}

Result<Progress> countProgress(const SampleIndex &index, Database &db, const QTimeZone &zone, JobControl &control)
{
    const Error cancelled{Error::Kind::Cancelled, QCoreApplication::translate("core", "Cancelled.")};
    const ReadSnapshot snapshot(db);
    if (!snapshot.begun())
        return snapshot.begun().error();
    db.setCancelCheck([&control] { return control.cancelled(); });
    const auto noCheck = qScopeGuard([&db] { db.setCancelCheck({}); }); // before the snapshot ends
    const auto judgements = Judgements::read(index, db, zone, control);
    if (!judgements)
        return judgements.error();
    Progress progress;
    progress.zone = zone.id();
    progress.pairs = index.counts().pairs;
    progress.verdicts = index.counts().verdicts;
    RowCounts rows(index, *judgements);
    if (!rows.run(control))
        return cancelled;
    rows.write(progress);

    auto paces = readPaces(db);
    if (!paces)
        return paces.error();
    addPaces(progress.reviewers, paces.take());
    const auto days = dayPaces(index, *judgements, db);
    if (!days)
        return days.error();
    progress.left = TimeLeft::estimate(progress.pairs - progress.done(), *days);

    const PairBits all(index.rowCount(), true);
    const FacetCounts facets(index, all, &control);
    progress.errors = facets.of(QueryField::Error, {});
    progress.tags = facets.of(QueryField::Tag, {});
    if (control.cancelled())
        return cancelled;
    return progress;
}

}
