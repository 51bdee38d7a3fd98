#include "core/metrics/spice/SpiceCorpus.h"

#include "core/metrics/spice/SceneParser.h"

#include <QHash>

#include <atomic>
#include <functional>
#include <numeric>
#include <optional>
#include <thread>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace core {

namespace {

void runOnThreads(int threads, const std::function<void()> &work)
{
    std::vector<std::jthread> others;
    for (int i = 1; i < threads; ++i)
        others.emplace_back(work);
    work();
}

std::vector<QString> distinctCaptions(std::span<const CaptionItem> items)
{
    std::vector<QString> captions;
    std::unordered_set<QString> seen;
    const auto add = [&](const QString &caption) {
        if (seen.insert(caption).second)
            captions.push_back(caption);
    };
    for (const CaptionItem &item : items) {
        add(item.candidate);
        for (const QString &reference : item.references)
            add(reference);
    }
    return captions;
}

/// Puts all captions into the cache; an error only where no parser can be had.
Result<> parseAll(std::span<const QString> captions, const std::shared_ptr<const WordNet> &wordNet, SceneCache &cache,
                  int threads, JobControl &control)
{
    std::vector<QString> missing;
    for (const QString &caption : captions) {
        if (!cache.find(caption))
            missing.push_back(caption);
    }
    std::atomic<std::size_t> next = 0;
    std::atomic<std::int64_t> done = 0;
    std::mutex mutex;
    std::optional<Error> error;
    runOnThreads(std::min(threads, int(missing.size())), [&] {
        if (missing.empty())
            return;
        const auto parser = SceneParser::open(wordNet);
        if (!parser) {
            const std::scoped_lock lock(mutex);
            error = parser.error();
            return;
        }
        for (std::size_t i = next++; i < missing.size() && !control.cancelled(); i = next++) {
            cache.insert(missing[i], (*parser)->parse(missing[i]));
            control.setProgress(++done, std::int64_t(missing.size()));
        }
    });
    return error ? Result<>(*error) : Result<>();
}

}

QString SpiceCorpus::name()
{
    return u"SPICE-LG (link-grammar scene graph; not the original SPICE parser), %1"_s.arg(LinkParser::version());
}

Result<SpiceCorpus> SpiceCorpus::score(std::span<const CaptionItem> items, std::shared_ptr<const WordNet> wordNet,
                                       SceneCache &cache, int threads, JobControl &control)
{
    const std::vector<QString> captions = distinctCaptions(items);
    if (auto parsed = parseAll(captions, wordNet, cache, threads, control); !parsed)
        return parsed.error();

    SpiceCorpus corpus;
    corpus.m_items.resize(items.size());
    std::atomic<std::size_t> next = 0;
    runOnThreads(threads, [&] {
        SceneVocabulary vocabulary(wordNet);
        for (std::size_t i = next++; i < items.size() && !control.cancelled(); i = next++) {
            std::vector<SceneTuple> references;
            for (const QString &reference : items[i].references) {
                const auto scene = cache.find(reference);
                references.insert(references.end(), scene->tuples.begin(), scene->tuples.end());
            }
            corpus.m_items[i] = SpiceScore(SceneGraph(cache.find(items[i].candidate)->tuples, vocabulary),
                                           SceneGraph(references, vocabulary));
        }
    });
    if (control.cancelled())
        return Error{Error::Kind::Cancelled, tr("Scoring captions was cancelled.")};
    for (const QString &caption : captions) {
        const auto scene = cache.find(caption);
        ++corpus.m_readings.captions;
        corpus.m_readings.withGaps += scene->reading == Scene::Reading::Gaps ? 1 : 0;
        corpus.m_readings.unread += scene->reading == Scene::Reading::None ? 1 : 0;
        corpus.m_readings.cutShort += scene->cutShort ? 1 : 0;
    }
    return corpus;
}

double SpiceCorpus::mean() const
{
    const double sum = std::accumulate(m_items.begin(), m_items.end(), 0.0,
                                       [](double all, const SpiceScore &item) { return all + item.f1(); });
    return m_items.empty() ? 0.0 : sum / double(m_items.size());
}

}
