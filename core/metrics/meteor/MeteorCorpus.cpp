#include "core/metrics/meteor/MeteorCorpus.h"

#include "core/metrics/meteor/MeteorScorer.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace core {

namespace {

constexpr std::size_t Block = 64; // items that a thread takes at once

}

Result<MeteorCorpus> MeteorCorpus::score(std::span<const CaptionItem> items, const MeteorSettings &settings,
                                         int threads, JobControl &control)
{
    MeteorCorpus corpus;
    corpus.m_items.resize(items.size());
    std::atomic<std::size_t> next = 0;
    std::atomic<std::int64_t> done = 0;
    const auto work = [&] {
        MeteorScorer scorer(settings);
        for (std::size_t first = next.fetch_add(Block); first < items.size(); first = next.fetch_add(Block)) {
            const std::size_t end = std::min(first + Block, items.size());
            for (std::size_t i = first; i < end && !control.cancelled(); ++i)
                corpus.m_items[i] = scorer.score(items[i].candidate, items[i].references);
            control.setProgress(done += std::int64_t(end - first), std::int64_t(items.size()));
        }
    };
    {
        std::vector<std::jthread> others;
        for (int i = 1; i < threads; ++i)
            others.emplace_back(work);
        work();
    }
    if (control.cancelled())
        return Error{Error::Kind::Cancelled, tr("Scoring captions was cancelled.")};
    for (const MeteorStatistics &item : corpus.m_items)
        corpus.m_sum.add(item);
    return corpus;
}

}
