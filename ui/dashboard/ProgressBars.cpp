#include "ui/dashboard/ProgressBars.h"

#include "core/project/DayRange.h"
#include "ui/common/TaskTitle.h"
#include "ui/dashboard/ProgressWords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace ui::progress {

namespace {

constexpr int FewestDays = 14;  // so that a project of yesterday is not one thick bar
constexpr qint64 MostDays = 62; // that are seen one by one
constexpr qint64 MostWeeks = 62;
constexpr int MostYears = 20; // back from today; days of a clock that is wrong by more are left out
constexpr std::size_t MostReviewers = 100;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::ProgressBars)
};

const std::vector<core::Verdict> Given{core::Verdict::Approved, core::Verdict::Rejected, core::Verdict::Unsure};

core::Query asking(core::QueryField field, const QString &value)
{
    return core::Query::term({field, {core::QueryValue{value}}});
}

void add(core::Progress::ByVerdict &sum, const core::Progress::ByVerdict &more)
{
    for (std::size_t i = 0; i < sum.size(); ++i)
        sum[i] += more[i];
}

/// Days that one bar stands for.
enum class Step { Day, Week, Month };

QDate firstOf(Step step, QDate day)
{
    if (step == Step::Week)
        return day.addDays(1 - day.dayOfWeek());
    return step == Step::Month ? QDate(day.year(), day.month(), 1) : day;
}

QDate nextOf(Step step, QDate first)
{
    if (step == Step::Month)
        return first.addMonths(1);
    return first.addDays(step == Step::Week ? 7 : 1);
}

Bar barOf(Step step, QDate first)
{
    const QLocale locale;
    const core::DayRange range{first, nextOf(step, first).addDays(-1)};
    Bar bar;
    if (step == Step::Day)
        bar.label = locale.toString(first, QLocale::LongFormat);
    else if (step == Step::Week)
        bar.label = Words::tr("Week from %1").arg(locale.toString(first, QLocale::LongFormat));
    else
        bar.label = locale.standaloneMonthName(first.month()) + QChar(u' ') + QString::number(first.year());
    bar.tick = step == Step::Month ? locale.standaloneMonthName(first.month(), QLocale::ShortFormat)
                                   : locale.toString(first, Words::tr("d MMM", "day and month, short, as for QDate"));
    bar.query = asking(core::QueryField::On, range.toString());
    return bar;
}

BarGroup marks(const core::Facet &facet, core::QueryField field)
{
    BarGroup group;
    group.leftOut = facet.leftOut;
    for (const core::FacetValue &value : facet.values) {
        Bar bar;
        bar.label = value.name;
        bar.pairs[0] = value.count;
        if (!value.name.isEmpty())
            bar.query = asking(field, value.name);
        group.bars.push_back(std::move(bar));
    }
    return group;
}

}

BarGroup days(const core::Progress &progress, Span span, QDate today)
{
    BarGroup group;
    group.title = Words::tr("Done over time");
    group.empty = Words::tr("Days on which pairs were judged will stand here.");
    group.parts = Given;
    if (progress.days.empty())
        return group;
    QDate first = today.addDays(span == Span::Month ? -29 : 1 - FewestDays);
    QDate last = today;
    Step step = Step::Day;
    if (span == Span::All) {
        first = std::max(std::min(progress.days.front().day, first), today.addYears(-MostYears));
        last = std::min(std::max(progress.days.back().day, today), today.addYears(1)); // another computer's clock
        group.leftOut = std::count_if(progress.days.begin(), progress.days.end(),
                                      [&](const auto &day) { return day.day < first || last < day.day; });
        const qint64 count = first.daysTo(last) + 1;
        step = count <= MostDays ? Step::Day : count <= MostWeeks * 7 ? Step::Week : Step::Month;
    }
    auto day = progress.days.begin();
    for (QDate from = firstOf(step, first); from <= last; from = nextOf(step, from)) {
        Bar bar = barOf(step, from);
        while (day != progress.days.end() && day->day < from)
            ++day;
        for (; day != progress.days.end() && day->day < nextOf(step, from); ++day)
            add(bar.pairs, day->verdicts);
        if (bar.total() == 0)
            bar.query.reset();
        group.bars.push_back(std::move(bar));
    }
    return group;
}

BarGroup tasks(const core::Progress &progress)
{
    BarGroup group;
    group.title = Words::tr("By task");
    group.empty = Words::tr("Tasks of the pairs will stand here once a file is imported.");
    group.parts = Given;
    group.parts.push_back(core::Verdict::None);
    for (const core::Progress::TaskPairs &task : progress.tasks) {
        Bar bar;
        bar.label = taskTitle(task.task);
        bar.pairs = task.verdicts;
        bar.query = asking(core::QueryField::Task, core::taskName(task.task));
        group.bars.push_back(std::move(bar));
    }
    return group;
}

BarGroup reviewers(const core::Progress &progress)
{
    BarGroup group;
    group.title = Words::tr("By reviewer");
    group.empty = Words::tr("Who judged how many pairs will stand here.");
    group.parts = Given;
    for (const core::Progress::Reviewer &reviewer : progress.reviewers) {
        if (group.bars.size() == MostReviewers) {
            group.leftOut = qint64(progress.reviewers.size() - MostReviewers);
            break;
        }
        Bar bar;
        bar.label = reviewer.name.isEmpty() ? Words::tr("without a name") : reviewer.name;
        bar.pairs = reviewer.verdicts;
        if (reviewer.pace)
            bar.note = paceText(*reviewer.pace);
        if (!reviewer.name.isEmpty() && bar.total() > 0)
            bar.query = asking(core::QueryField::By, reviewer.name);
        group.bars.push_back(std::move(bar));
    }
    return group;
}

BarGroup errors(const core::Progress &progress)
{
    BarGroup group = marks(progress.errors, core::QueryField::Error);
    group.title = Words::tr("By error");
    group.empty = Words::tr("Errors that reviewers find will stand here.");
    return group;
}

BarGroup tags(const core::Progress &progress)
{
    BarGroup group = marks(progress.tags, core::QueryField::Tag);
    group.title = Words::tr("By tag");
    group.empty = Words::tr("Tags of pairs will stand here.");
    return group;
}

}
