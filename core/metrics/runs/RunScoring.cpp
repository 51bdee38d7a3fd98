#include "core/metrics/runs/RunScoring.h"

#include "core/metrics/boxes/DetectionScore.h"
#include "core/metrics/boxes/GroundingScore.h"
#include "core/metrics/runs/AnswerBoxes.h"
#include "core/metrics/text/ExactMatch.h"
#include "core/metrics/text/Refusal.h"
#include "core/metrics/text/Repetition.h"
#include "core/metrics/text/Vocabulary.h"
#include "core/metrics/vqa/ScoresByType.h"
#include "core/metrics/vqa/VqaAccuracy.h"
#include "core/model/QuestionType.h"
#include "core/model/WordCount.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace core {

using namespace Qt::StringLiterals;

namespace {

constexpr double NotThere = std::numeric_limits<double>::quiet_NaN();

const BoxCheck *checkOf(const TextSource &source, SourceId id)
{
    const auto found = source.boxChecks.find(id);
    return found == source.boxChecks.end() ? nullptr : &found->second;
}

/// Whether it is what somebody said, but for case, punctuation, articles and numbers in words.
bool isRight(const RunItem &item)
{
    const QString candidate = VqaAccuracy::normalised(item.candidate);
    return std::ranges::any_of(item.references, [&candidate](const QString &reference) {
        return VqaAccuracy::normalised(reference) == candidate;
    });
}

}

RunScoring::RunScoring(std::span<const RunItem> items, const TextSource &source, const CaptionScoring &scoring,
                       JobControl &control, RunScores &scores)
    : m_items(items)
    , m_source(source)
    , m_scoring(scoring)
    , m_control(control)
    , m_scores(scores)
{
}

Result<> RunScoring::run()
{
    std::array<Places, TaskCount> places;
    for (std::size_t i = 0; i < m_items.size(); ++i)
        places[std::size_t(m_items[i].task)].push_back(i);
    for (int i = 0; i < TaskCount; ++i) {
        const Places &here = places[std::size_t(i)];
        const Task task = Task(i);
        if (here.empty() || m_control.cancelled())
            continue;
        if (task == Task::Vqa || task == Task::Classification) {
            scoreAnswers(task, here);
        } else if (task == Task::Grounding) {
            scoreBoxes(here);
        } else if (const auto done = scoreTexts(task, here); !done) {
            return done;
        }
    }
    describeAll();
    if (m_control.cancelled())
        return Error{Error::Kind::Cancelled, QCoreApplication::translate("core", "Cancelled.")};
    return {};
}

double &RunScoring::value(const QString &metric, std::size_t place)
{
    auto column = std::ranges::find(m_scores.m_columns, metric, &RunScores::Column::metric);
    if (column == m_scores.m_columns.end()) {
        m_scores.m_columns.push_back({metric, std::vector<double>(m_items.size(), NotThere)});
        column = std::prev(m_scores.m_columns.end());
    }
    return column->items[place];
}

void RunScoring::addFigure(const QString &metric, Task task, double value, qint64 items, const QString &variant,
                           const QString &part)
{
    MetricInfo info;
    info.variant = variant;
    info.items = items;
    m_scores.m_figures.push_back({metric, task, part, value, items, std::move(info)});
}

Result<> RunScoring::scoreTexts(Task task, const Places &places)
{
    std::vector<CaptionItem> captions;
    captions.reserve(places.size());
    for (const std::size_t place : places)
        captions.push_back({m_items[place].candidate, m_items[place].references});
    const auto scored = CaptionScores::of(captions, m_scoring, m_control);
    if (!scored)
        return scored.error();
    for (const CaptionScores::Column &column : scored->columns()) {
        const QString metric = captionMetricId(column.metric);
        for (std::size_t i = 0; i < places.size(); ++i)
            value(metric, places[i]) = column.items[i];
        m_scores.m_figures.push_back({metric, task, {}, column.corpus, qint64(places.size()), column.info});
    }
    for (const CaptionScores::Failure &failure : scored->failures()) {
        const bool isKnown = std::ranges::find(m_scores.m_failures, failure.metric, &CaptionScores::Failure::metric) !=
                             m_scores.m_failures.end();
        if (!isKnown)
            m_scores.m_failures.push_back(failure);
    }
    return {};
}

void RunScoring::scoreAnswers(Task task, const Places &places)
{
    ScoresByType right;
    ScoresByType same;
    for (const std::size_t place : places) {
        const RunItem &item = m_items[place];
        const QString type = questionTypeName(questionTypeOf(item.question));
        right.add(type, value(u"accuracy"_s, place) = isRight(item) ? 1 : 0);
        same.add(type, value(u"exact"_s, place) = isExactMatch(item.candidate, item.references) ? 1 : 0);
    }
    const QString accuracy = u"accuracy of answers, normalised as the VQA evaluation does"_s;
    addFigure(u"accuracy"_s, task, right.overall().value(), right.overall().count, accuracy);
    for (auto type = right.types().cbegin(); type != right.types().cend(); ++type)
        addFigure(u"accuracy"_s, task, type->value(), type->count, accuracy, type.key());
    addFigure(u"accuracy_AA"_s, task, right.average(), right.overall().count,
              u"mean of the accuracies by type of question"_s);
    addFigure(u"exact"_s, task, same.overall().value(), same.overall().count, u"exact match, but for case"_s);
}

/// One box a truth is what grounding benchmarks ask for; several are paired.
void RunScoring::scoreBoxes(const Places &places)
{
    GroundingScore single;
    DetectionScore several;
    qint64 withBoxes = 0;
    for (const std::size_t place : places) {
        const RunItem &item = m_items[place];
        const BoxCheck *check = checkOf(m_source, item.source);
        const std::vector<Box> truth = check ? answerBoxes(item.references.front(), *check) : std::vector<Box>();
        if (truth.empty())
            continue;
        const std::vector<Box> predicted = answerBoxes(item.candidate, *check);
        const DetectionScore here = DetectionScore::of(predicted, truth);
        several += here;
        ++withBoxes;
        value(u"F1"_s, place) = here.f1();
        if (truth.size() > 1)
            continue;
        double &iou = value(u"IoU"_s, place) = 0;
        if (predicted.empty()) {
            single.addMissing();
            continue;
        }
        const BoxOverlapArea overlap = BoxOverlapArea::of(predicted.front(), truth.front());
        single.add(overlap);
        iou = overlap.iou();
    }
    const auto add = [&](const QString &metric, double figure, qint64 items, const QString &variant) {
        addFigure(metric, Task::Grounding, figure, items, variant);
    };
    if (single.count() > 0) {
        const QString one = u"first box against the only true one, continuous coordinates"_s;
        for (std::size_t i = 0; i < GroundingScore::Thresholds.size(); ++i)
            add(u"Acc_%1"_s.arg(GroundingScore::Thresholds[i]), single.accuracy(i), single.count(), one);
        add(u"mIoU"_s, single.meanIou(), single.count(), one);
        add(u"cumIoU"_s, single.cumulativeIou(), single.count() - single.missing(), one);
        add(u"no_box"_s, double(single.missing()), single.count(), u"answers without a box that can be read"_s);
    }
    if (withBoxes > 0) {
        const QString paired = u"boxes paired one to one, IoU at least 0.5"_s;
        add(u"precision"_s, several.precision(), withBoxes, paired);
        add(u"recall"_s, several.recall(), withBoxes, paired);
        add(u"F1"_s, several.f1(), withBoxes, paired);
    }
}

/// What is said of every answer, whatever it was asked for.
void RunScoring::describeAll()
{
    constexpr std::size_t LookAtControl = 1024;
    Vocabulary vocabulary;
    std::array<qint64, TaskCount> refused{};
    std::array<qint64, TaskCount> count{};
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (i % LookAtControl == 0 && m_control.cancelled())
            return;
        const QString &text = m_items[i].candidate;
        value(u"words"_s, i) = wordCount(text);
        value(u"repetition"_s, i) = repetition(vocabulary.tokens(text));
        const bool isRefused = isRefusal(text);
        value(u"refusal"_s, i) = isRefused ? 1 : 0;
        ++count[std::size_t(m_items[i].task)];
        refused[std::size_t(m_items[i].task)] += isRefused ? 1 : 0;
    }
    for (int task = 0; task < TaskCount; ++task) {
        if (const qint64 items = count[std::size_t(task)]; items > 0)
            addFigure(u"refusal"_s, Task(task), double(refused[std::size_t(task)]) / double(items), items,
                      u"answers that refuse, found by words"_s);
    }
}

}
