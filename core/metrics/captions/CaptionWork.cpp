#include "core/metrics/captions/CaptionWork.h"

#include "core/metrics/captions/CaptionLimit.h"
#include "core/metrics/meteor/MeteorCorpus.h"
#include "core/metrics/spice/LinkParser.h"
#include "core/metrics/spice/SpiceCorpus.h"
#include "core/metrics/text/Cider.h"
#include "core/metrics/text/PtbTokenizer.h"
#include "core/metrics/text/RougeL.h"
#include "core/metrics/text/Vocabulary.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Split = WordIds (Vocabulary::*)(QStringView);

CaptionWords wordsOf(const CaptionItem &item, Vocabulary &vocabulary, Split split)
{
    CaptionWords words{(vocabulary.*split)(item.candidate), {}};
    for (const QString &reference : item.references)
        words.references.push_back((vocabulary.*split)(reference));
    return words;
}

}

void CaptionWork::run()
{
    tokenise();
    if (has(CaptionMetric::Bleu1) || has(CaptionMetric::Bleu2) || has(CaptionMetric::Bleu3) ||
        has(CaptionMetric::Bleu4))
        scoreBleu();
    if (has(CaptionMetric::RougeL))
        scoreRouge();
    if (has(CaptionMetric::CiderD) || has(CaptionMetric::Cider))
        scoreCider();
    if (has(CaptionMetric::Meteor))
        scoreMeteor();
    if (has(CaptionMetric::SpiceLg))
        scoreSpice();
}

void CaptionWork::tokenise()
{
    m_tokens.resize(m_texts.size());
    forEach([this]() -> ItemWork {
        return [this, tokenizer = PtbTokenizer()](std::size_t i) mutable {
            m_tokens[i].candidate = tokenizer.clean(m_texts[i].candidate);
            for (const QString &reference : m_texts[i].references)
                m_tokens[i].references += tokenizer.clean(reference);
        };
    });
}

void CaptionWork::addMean(CaptionMetric metric, std::vector<double> items, MetricInfo info) const
{
    const double sum = std::accumulate(items.begin(), items.end(), 0.0);
    const double mean = items.empty() ? 0 : sum / double(items.size());
    m_scores.m_columns.push_back({metric, mean, std::move(items), std::move(info)});
}

void CaptionWork::scoreBleu() const
{
    std::vector<Bleu> &all = m_scores.m_bleu;
    all.resize(m_texts.size());
    forEach([&]() -> ItemWork {
        return [&, vocabulary = Vocabulary()](std::size_t i) mutable {
            const CaptionWords words = wordsOf(m_tokens[i], vocabulary, &Vocabulary::words);
            all[i] = Bleu::of(words.candidate, words.references);
        };
    });
    const Bleu sum =
        std::accumulate(all.begin(), all.end(), Bleu(), [](Bleu so, const Bleu &one) { return so += one; });
    for (std::size_t n = 0; n < Bleu::Longest; ++n) {
        const CaptionMetric metric = AllCaptionMetrics[n];
        if (!has(metric))
            continue;
        std::vector<double> items(all.size());
        std::ranges::transform(all, items.begin(), [n](const Bleu &bleu) { return bleu.scores()[n]; });
        m_scores.m_columns.push_back({metric, sum.scores()[n], std::move(items), info(metric)});
    }
}

void CaptionWork::scoreRouge() const
{
    std::vector<double> items(m_texts.size());
    forEach([&]() -> ItemWork {
        return [&, vocabulary = Vocabulary()](std::size_t i) mutable {
            const CaptionWords words = wordsOf(m_tokens[i], vocabulary, &Vocabulary::tokens);
            items[i] = rougeL(words.candidate, words.references);
        };
    });
    addMean(CaptionMetric::RougeL, std::move(items), info(CaptionMetric::RougeL));
}

void CaptionWork::scoreCider() const
{
    Vocabulary vocabulary; // one for all: n-grams are counted over the items
    std::vector<CaptionWords> words;
    words.reserve(m_tokens.size());
    for (const CaptionItem &item : m_tokens)
        words.push_back(wordsOf(item, vocabulary, &Vocabulary::words));
    if (m_control.cancelled())
        return;
    const Cider cider(words);
    for (const auto &[metric, variant] : {std::pair(CaptionMetric::CiderD, Cider::Variant::D),
                                          std::pair(CaptionMetric::Cider, Cider::Variant::Plain)}) {
        if (!has(metric))
            continue;
        std::vector<double> items(words.size());
        forEach([&]() -> ItemWork { return [&](std::size_t i) { items[i] = cider.score(i, variant); }; });
        addMean(metric, std::move(items), info(metric));
    }
}

Result<std::shared_ptr<const WordNet>> CaptionWork::wordNet()
{
    if (!m_wordNet) {
        auto opened = WordNet::open(m_scoring.wordNetFolder);
        if (!opened)
            return opened.error();
        m_wordNet = opened.take();
    }
    return m_wordNet;
}

void CaptionWork::scoreMeteor()
{
    const auto words = wordNet();
    if (!words)
        return fail(CaptionMetric::Meteor, words.error());
    const MeteorSettings settings{true, *words, m_scoring.paraphrases};
    std::vector<CaptionItem> tokens = m_tokens;
    const qint64 cut = CaptionLimit::cut(tokens);
    const auto corpus = MeteorCorpus::score(tokens, settings, m_scoring.threads, m_control);
    if (!corpus)
        return fail(CaptionMetric::Meteor, corpus.error());
    m_scores.m_meteor = corpus->items();
    std::vector<double> items(m_texts.size());
    std::ranges::transform(corpus->items(), items.begin(), &MeteorStatistics::score);
    MetricInfo about = info(CaptionMetric::Meteor);
    about.variant = settings.name();
    about.libraries += (*words)->version();
    if (cut > 0)
        about.remarks += CaptionLimit::remark(cut);
    if (m_scoring.paraphrases)
        about.options +=
            u"paraphrases: %1, %2 entries"_s.arg(m_scoring.paraphrasesName).arg(m_scoring.paraphrases->size());
    m_scores.m_columns.push_back({CaptionMetric::Meteor, corpus->score(), std::move(items), std::move(about)});
}

void CaptionWork::scoreSpice()
{
    const auto words = wordNet();
    if (!words)
        return fail(CaptionMetric::SpiceLg, words.error());
    const auto corpus = SpiceCorpus::score(m_tokens, *words, *m_scoring.scenes, m_scoring.threads, m_control);
    if (!corpus)
        return fail(CaptionMetric::SpiceLg, corpus.error());
    std::vector<double> items(m_texts.size());
    std::ranges::transform(corpus->items(), items.begin(), &SpiceScore::f1);
    MetricInfo about = info(CaptionMetric::SpiceLg);
    about.variant = SpiceCorpus::name();
    about.libraries += QStringList{LinkParser::version(), (*words)->version()};
    const SpiceCorpus::Readings &read = corpus->readings();
    about.remarks +=
        CaptionScores::tr("Of %1 distinct captions %2 were read with gaps, %3 not at all; time ran out for %4.")
            .arg(read.captions)
            .arg(read.withGaps)
            .arg(read.unread)
            .arg(read.cutShort);
    m_scores.m_columns.push_back({CaptionMetric::SpiceLg, corpus->mean(), std::move(items), std::move(about)});
}

}
