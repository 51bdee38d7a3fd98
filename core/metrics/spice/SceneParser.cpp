#include "core/metrics/spice/SceneParser.h"

#include "core/metrics/spice/SceneExtractor.h"

#include <QStringList>

#include <algorithm>

namespace core {

namespace {

using Clock = std::chrono::steady_clock;

/// A reading as cheap as this is taken without looking at dearer variants, but for those with a verb put in.
constexpr double GoodEnough = 0.8;
/// More is no caption but a text, and takes more time than any limit leaves.
constexpr qsizetype MostWords = 100;
constexpr qsizetype LongestWord = 40;

/// Letters, digits and what stands within words: link-grammar ends the program where it meets a word that it cannot
/// make sense of, and captions come from anybody.
QStringList plainWords(const QString &caption)
{
    QStringList words;
    for (const QString &token : caption.split(u' ', Qt::SkipEmptyParts)) {
        QString word;
        for (const QChar c : token) {
            if (c.isLetterOrNumber() || c == u'\'' || (QStringView(u"-.,").contains(c) && !word.isEmpty()))
                word += c;
        }
        while (!word.isEmpty() && !word.back().isLetterOrNumber() && word.back() != u'.')
            word.chop(1);
        if (!word.isEmpty() && word.size() <= LongestWord)
            words += word;
    }
    return words;
}

}

struct SceneParser::Best
{
    std::optional<LinkParser::Reading> reading;
    bool isReduced = false;
    bool cutShort = false;
};

SceneParser::SceneParser(std::unique_ptr<LinkParser> parser, std::shared_ptr<const WordNet> wordNet)
    : m_parser(std::move(parser))
    , m_lemmas(std::move(wordNet))
{
}

Result<std::unique_ptr<SceneParser>> SceneParser::open(std::shared_ptr<const WordNet> wordNet)
{
    auto parser = LinkParser::open();
    if (!parser)
        return parser.error();
    return std::unique_ptr<SceneParser>(new SceneParser(parser.take(), std::move(wordNet)));
}

SceneParser::Best SceneParser::best(const std::string &caption)
{
    Best best;
    const Clock::time_point end = Clock::now() + m_limit;
    for (const CaptionVariant &variant : CaptionVariant::variantsOf(caption, m_lemmas)) {
        const bool hasVerb = variant.kind == CaptionVariant::Kind::WithVerb;
        if (best.reading && best.reading->cost < GoodEnough + variant.cost && !hasVerb)
            continue;
        if (Clock::now() >= end) {
            best.cutShort = true;
            break;
        }
        auto reading = m_parser->read(variant);
        best.cutShort |= m_parser->gaveUp();
        if (reading && (!best.reading || reading->cost < best.reading->cost)) {
            best.reading = std::move(reading);
            best.isReduced = hasVerb;
        }
    }
    return best;
}

Scene SceneParser::parse(const QString &caption)
{
    Scene scene;
    const QStringList words = plainWords(caption);
    if (words.isEmpty())
        return scene;
    const std::string text = words.first(std::min(words.size(), MostWords)).join(u' ').toStdString();
    const Best best = this->best(text);
    scene.cutShort = best.cutShort || words.size() > MostWords;
    if (best.reading) {
        scene.reading = Scene::Reading::Complete;
        scene.tuples = SceneExtractor::extract(best.reading->graph, best.isReduced, m_lemmas);
    } else if (const auto graph = m_parser->readWithGaps(text)) {
        scene.reading = Scene::Reading::Gaps;
        scene.tuples = SceneExtractor::extract(*graph, false, m_lemmas);
    }
    return scene;
}

}
