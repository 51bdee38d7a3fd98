#include "core/jobs/ForEachItem.h"

#include <algorithm>
#include <thread>
#include <vector>

namespace core {

namespace {

constexpr std::size_t Block = 64; // items that a thread takes at once

}

void forEachItem(std::size_t count, int threads, JobControl &control, const std::function<ItemWork()> &makeWork)
{
    std::atomic<std::size_t> next = 0;
    std::atomic<std::int64_t> done = 0;
    const auto run = [&] {
        const ItemWork work = makeWork();
        for (std::size_t first = next.fetch_add(Block); first < count; first = next.fetch_add(Block)) {
            const std::size_t end = std::min(first + Block, count);
            for (std::size_t i = first; i < end; ++i) {
                if (control.cancelled())
                    return;
                work(i);
            }
            control.setProgress(done += std::int64_t(end - first), std::int64_t(count));
        }
    };
    std::vector<std::jthread> others;
    const auto useful = int(std::min<std::size_t>(count / Block + 1, 1024));
    for (int i = 1; i < std::min(threads, useful); ++i)
        others.emplace_back(run);
    run();
}

}
