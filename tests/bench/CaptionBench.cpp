#include "tests/bench/CaptionBench.h"

#include "core/metrics/captions/CaptionScores.h"
#include "core/metrics/statistics/PairedBootstrap.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int Draws = 1000;
constexpr std::size_t DrawnItems = 10'000;

/// Sentences such as people write of satellite images: some words often, most seldom.
class Captions
{
public:
    QString next()
    {
        QStringList words{pick(Counts), pick(Things), pick(Places)};
        for (int i = m_random.bounded(4); i > 0; --i)
            words += QStringList{u"and"_s, pick(Counts), pick(Things), pick(Places)};
        if (m_random.bounded(5) == 0)
            words += u"of type %1"_s.arg(m_random.bounded(20'000)); // what is said once only
        return words.join(u' ') + u" ."_s;
    }
    int below(int bound) { return m_random.bounded(bound); }

private:
    QString pick(const QStringList &from)
    {
        const int range = 1 + m_random.bounded(int(from.size())); // the first ones more often
        return from[m_random.bounded(range)];
    }

    const QStringList Counts{u"a"_s, u"many"_s, u"some"_s, u"the"_s, u"several large"_s, u"two small white"_s, u"12"_s};
    const QStringList Things{u"buildings"_s,
                             u"green trees"_s,
                             u"planes"_s,
                             u"cars"_s,
                             u"ships"_s,
                             u"building"_s,
                             u"storage tanks"_s,
                             u"river"_s,
                             u"road"_s,
                             u"bridge"_s,
                             u"baseball fields"_s,
                             u"tree"_s,
                             u"residential area"_s,
                             u"farmland"_s,
                             u"playground"_s,
                             u"railway tracks"_s,
                             u"swimming pool"_s,
                             u"desert"_s};
    const QStringList Places{u"are near"_s,         u"parked in"_s, u"on both sides of"_s,
                             u"is surrounded by"_s, u"next to"_s,   u"in the middle of"_s,
                             u"scattered among"_s,  u"along"_s,     u"in the upper left corner"_s};
    QRandomGenerator m_random{7};
};

std::vector<core::CaptionItem> madeItems(int count)
{
    Captions captions;
    std::vector<core::CaptionItem> items(std::size_t(count), core::CaptionItem{});
    for (core::CaptionItem &item : items) {
        item.candidate = captions.next();
        for (int i = captions.below(5); i >= 0; --i)
            item.references += captions.next();
    }
    return items;
}

/// The draws of all metrics at once, of two models.
void draw(std::span<const core::CaptionItem> items, core::CaptionScoring scoring, Report &report)
{
    core::JobControl control;
    const auto scores = core::CaptionScores::of(items.first(std::min(DrawnItems, items.size())), scoring, control);
    if (!scores)
        return;
    std::vector<core::ItemSums> values;
    for (int model = 0; model < 2; ++model) {
        for (const auto &column : scores->columns())
            values.push_back(scores->sums(column));
    }
    for (const int threads : {1, 2}) {
        const double cpu = cpuSeconds();
        const double seconds = secondsOf([&] {
            if (!core::PairedBootstrap::draw(values, {Draws, 1, threads}, control))
                qWarning("no draws");
        });
        report.add({u"%1 draws of %2 items, %3 figures of two models"_s.arg(Draws)
                        .arg(values.front().itemCount())
                        .arg(values.size() / 2),
                    seconds, 0, 0, u"s"_s, u"%1 threads, CPU %2 s"_s.arg(threads).arg(cpuSeconds() - cpu, 0, 'f', 2)});
    }
}

}

void runCaptions(int count, Report &report)
{
    const std::vector<core::CaptionItem> items = madeItems(count);
    core::CaptionScoring scoring;
    std::erase(scoring.metrics, core::CaptionMetric::SpiceLg);
    const std::vector all = scoring.metrics;
    core::JobControl control;
    const auto measure = [&](const QString &what) {
        const double cpu = cpuSeconds();
        std::size_t columns = 0;
        const double seconds = secondsOf([&] {
            if (const auto scores = core::CaptionScores::of(items, scoring, control))
                columns = scores->columns().size();
        });
        report.add({what, seconds, 0, 0, u"s"_s,
                    u"%1 items, %2 figures, %3 threads, CPU %4 s, peak %5 MiB"_s.arg(count)
                        .arg(columns)
                        .arg(scoring.threads)
                        .arg(cpuSeconds() - cpu, 0, 'f', 1)
                        .arg(peakMiB(), 0, 'f', 0)});
    };
    for (const int threads : {2, 1}) {
        scoring.threads = threads;
        scoring.metrics = all;
        measure(u"all scores but SPICE-LG"_s);
    }
    for (const core::CaptionMetric metric : {core::CaptionMetric::Bleu4, core::CaptionMetric::RougeL,
                                             core::CaptionMetric::CiderD, core::CaptionMetric::Meteor}) {
        scoring.metrics = {metric};
        measure(core::captionMetricId(metric) + u" with its tokens"_s);
    }
    scoring.metrics = all;
    draw(items, scoring, report);
}

}
