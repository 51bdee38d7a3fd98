#include "tests/bench/MetricBench.h"

#include "core/metrics/text/Bleu.h"
#include "core/metrics/text/Cider.h"
#include "core/metrics/text/PtbTokenizer.h"
#include "core/metrics/text/RougeL.h"
#include "core/metrics/text/Vocabulary.h"

#include <QRandomGenerator>

#include <cmath>
#include <numeric>

#include "core/metrics/captions/CaptionScores.h"
#include "core/metrics/statistics/PairedBootstrap.h"


using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int References = 5;
constexpr int Kinds = 9000;      // of words
constexpr int Successors = 40;   // of a word, so that pairs of words come again as they do in captions
constexpr double PeerSize = 1e5; // items that the peers were measured with

/// WordIds follow each other as in a language: a few often, many rarely.
class Captions
{
public:
    Captions()
    {
        for (int word = 0; word < Kinds; ++word)
            m_words.push_back(spelling(word));
    }
    QString next(int topic)
        QString caption = u"A"_s;
        int word = topic;
        for (int left = m_random.bounded(8, 16); left > 0; --left) {
            caption += u' ';
            caption += m_words[size_t(word)];
            if (m_random.bounded(25) == 0)
                caption += u',';
            word = (word * 31 + 17 + rank(Successors) * 97) % Kinds;
        }
        return caption + u'.';
    int topic() { return rank(Kinds); }

private:
    /// Small ones often: evenly spread on a logarithmic scale.
    int rank(int count) { return int(std::pow(double(count), m_random.generateDouble())) - 1; }

    static QString spelling(int word)
        QString letters;
        for (int left = word + 20; left > 0; left /= 20)
            letters += u"bcdfghjklmnpqrstvwxz"_s[left % 20] + QString(u"aeiou"_s[left % 5]);
        return letters;

    QRandomGenerator m_random{4};
    std::vector<QString> m_words;
};

/// Of the processor: the neighbours' share of a busy machine does not count.
double processorSecondsOf(const std::function<void()> &work)
    const double before = cpuSeconds();
    work();
    return cpuSeconds() - before;
}

double meanOf(const std::vector<double> &values)
    return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());


void runMetrics(int items, Report &report)
    Captions captions;
    std::vector<QString> raw;
    for (int i = 0; i < items; ++i) {
        const int topic = captions.topic();
        for (int caption = 0; caption <= References; ++caption)
            raw.push_back(captions.next(topic));
    const double scale = items / PeerSize; // peers are measured elsewhere, with Java and Python on the same machine
    std::vector<QString> clean;
    clean.reserve(raw.size());
    qsizetype tokens = 0;
    const double tokenising = processorSecondsOf([&] {
        core::PtbTokenizer tokenizer;
        for (const QString &caption : raw) {
            clean.push_back(tokenizer.clean(caption));
            tokens += clean.back().count(u' ') + 1;
    });
    report.add({u"tokens"_s, tokenising, 0, 6.9 * scale, u"s"_s,
                u"%1 captions of %2 tokens; peer: CoreNLP"_s.arg(raw.size()).arg(double(tokens) / double(raw.size()))});
    raw = {};
    core::Vocabulary vocabulary;
    std::vector<core::CaptionWords> all(static_cast<size_t>(items));
    const double numbering = processorSecondsOf([&] {
        for (size_t i = 0; i < clean.size(); ++i) {
            core::CaptionWords &item = all[i / (References + 1)];
            core::WordIds words = vocabulary.words(clean[i]);
            if (i % (References + 1) == 0)
                item.candidate = std::move(words);
            else
                item.references.push_back(std::move(words));
    report.add({u"words numbered, for all scores"_s, numbering, 0, 0, u"s"_s, u"%1 words"_s.arg(vocabulary.size())});
    clean = {};
    core::Bleu corpus;
    const double bleu = processorSecondsOf([&] {
        for (const core::CaptionWords &item : all) {
            const core::Bleu counts = core::Bleu::of(item.candidate, item.references);
            if (counts.scores()[3] >= 0)
                corpus += counts;
    report.add({u"BLEU-1 to 4, items and corpus"_s, bleu, 0, 12.6 * scale, u"s"_s,
                u"BLEU-4 %1; peer: pycocoevalcap"_s.arg(corpus.scores()[3])});
    std::vector<double> scores;
    const double rouge = processorSecondsOf([&] {
        for (const core::CaptionWords &item : all)
            scores.push_back(core::rougeL(item.candidate, item.references));
    report.add({u"ROUGE-L"_s, rouge, 0, 9.5 * scale, u"s"_s, u"%1; peer: pycocoevalcap"_s.arg(meanOf(scores))});
    const double before = peakMiB();
    const double cider = processorSecondsOf([&] { scores = core::Cider(all).scores(core::Cider::Variant::D); });
    report.add({u"CIDEr-D"_s, cider, 0, 51.4 * scale, u"s"_s,
                u"%1, peak memory %2 MiB after %3 MiB; peer: pycocoevalcap, 2.2 GB"_s.arg(meanOf(scores))
                    .arg(peakMiB(), 0, 'f', 0)
                    .arg(before, 0, 'f', 0)});
constexpr int Draws = 1000;
constexpr std::size_t DrawnItems = 10'000;

/// Sentences such as people write of satellite images: some words often, most seldom.
    QString next()
        QStringList words{pick(Counts), pick(Things), pick(Places)};
        for (int i = m_random.bounded(4); i > 0; --i)
            words += QStringList{u"and"_s, pick(Counts), pick(Things), pick(Places)};
        if (m_random.bounded(5) == 0)
            words += u"of type %1"_s.arg(m_random.bounded(20'000)); // what is said once only
        return words.join(u' ') + u" ."_s;
    int below(int bound) { return m_random.bounded(bound); }

    QString pick(const QStringList &from)
        const int range = 1 + m_random.bounded(int(from.size())); // the first ones more often
        return from[m_random.bounded(range)];

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

std::vector<core::CaptionItem> madeItems(int count)
    std::vector<core::CaptionItem> items(std::size_t(count), core::CaptionItem{});
    for (core::CaptionItem &item : items) {
        item.candidate = captions.next();
        for (int i = captions.below(5); i >= 0; --i)
            item.references += captions.next();
    return items;

/// The draws of all metrics at once, of two models.
void draw(std::span<const core::CaptionItem> items, core::CaptionScoring scoring, Report &report)
    core::JobControl control;
    const auto scores = core::CaptionScores::of(items.first(std::min(DrawnItems, items.size())), scoring, control);
    if (!scores)
        return;
    std::vector<core::ItemSums> values;
    for (int model = 0; model < 2; ++model) {
        for (const auto &column : scores->columns())
            values.push_back(scores->sums(column));
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


void runMetrics(int count, Report &report)
    const std::vector<core::CaptionItem> items = madeItems(count);
    core::CaptionScoring scoring;
    std::erase(scoring.metrics, core::CaptionMetric::SpiceLg);
    const std::vector all = scoring.metrics;
    const auto measure = [&](const QString &what) {
        std::size_t columns = 0;
            if (const auto scores = core::CaptionScores::of(items, scoring, control))
                columns = scores->columns().size();
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
    for (const core::CaptionMetric metric : {core::CaptionMetric::Bleu4, core::CaptionMetric::RougeL,
                                             core::CaptionMetric::CiderD, core::CaptionMetric::Meteor}) {
        scoring.metrics = {metric};
        measure(core::captionMetricId(metric) + u" with its tokens"_s);
    scoring.metrics = all;
    draw(items, scoring, report);
}

}
