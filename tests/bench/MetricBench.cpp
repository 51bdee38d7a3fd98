#include "tests/bench/MetricBench.h"

#include "core/metrics/text/Bleu.h"
#include "core/metrics/text/Cider.h"
#include "core/metrics/text/PtbTokenizer.h"
#include "core/metrics/text/RougeL.h"
#include "core/metrics/text/Vocabulary.h"

#include <QRandomGenerator>

#include <cmath>
#include <numeric>

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
    {
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
    }
    int topic() { return rank(Kinds); }

private:
    /// Small ones often: evenly spread on a logarithmic scale.
    int rank(int count) { return int(std::pow(double(count), m_random.generateDouble())) - 1; }

    static QString spelling(int word)
    {
        QString letters;
        for (int left = word + 20; left > 0; left /= 20)
            letters += u"bcdfghjklmnpqrstvwxz"_s[left % 20] + QString(u"aeiou"_s[left % 5]);
        return letters;
    }

    QRandomGenerator m_random{4};
    std::vector<QString> m_words;
};

/// Of the processor: the neighbours' share of a busy machine does not count.
double processorSecondsOf(const std::function<void()> &work)
{
    const double before = cpuSeconds();
    work();
    return cpuSeconds() - before;
}

double meanOf(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

}

void runMetrics(int items, Report &report)
{
    Captions captions;
    std::vector<QString> raw;
    for (int i = 0; i < items; ++i) {
        const int topic = captions.topic();
        for (int caption = 0; caption <= References; ++caption)
            raw.push_back(captions.next(topic));
    }
    const double scale = items / PeerSize; // peers are measured elsewhere, with Java and Python on the same machine
    std::vector<QString> clean;
    clean.reserve(raw.size());
    qsizetype tokens = 0;
    const double tokenising = processorSecondsOf([&] {
        core::PtbTokenizer tokenizer;
        for (const QString &caption : raw) {
            clean.push_back(tokenizer.clean(caption));
            tokens += clean.back().count(u' ') + 1;
        }
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
        }
    });
    report.add({u"words numbered, for all scores"_s, numbering, 0, 0, u"s"_s, u"%1 words"_s.arg(vocabulary.size())});
    clean = {};
    core::Bleu corpus;
    const double bleu = processorSecondsOf([&] {
        for (const core::CaptionWords &item : all) {
            const core::Bleu counts = core::Bleu::of(item.candidate, item.references);
            if (counts.scores()[3] >= 0)
                corpus += counts;
        }
    });
    report.add({u"BLEU-1 to 4, items and corpus"_s, bleu, 0, 12.6 * scale, u"s"_s,
                u"BLEU-4 %1; peer: pycocoevalcap"_s.arg(corpus.scores()[3])});
    std::vector<double> scores;
    const double rouge = processorSecondsOf([&] {
        for (const core::CaptionWords &item : all)
            scores.push_back(core::rougeL(item.candidate, item.references));
    });
    report.add({u"ROUGE-L"_s, rouge, 0, 9.5 * scale, u"s"_s, u"%1; peer: pycocoevalcap"_s.arg(meanOf(scores))});
    const double before = peakMiB();
    const double cider = processorSecondsOf([&] { scores = core::Cider(all).scores(core::Cider::Variant::D); });
    report.add({u"CIDEr-D"_s, cider, 0, 51.4 * scale, u"s"_s,
                u"%1, peak memory %2 MiB after %3 MiB; peer: pycocoevalcap, 2.2 GB"_s.arg(meanOf(scores))
                    .arg(peakMiB(), 0, 'f', 0)
                    .arg(before, 0, 'f', 0)});
}

}
