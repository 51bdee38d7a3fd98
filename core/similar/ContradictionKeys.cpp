#include "core/similar/ContradictionKeys.h"

#include "core/model/ComparedText.h"
#include "core/project/ParallelTexts.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <memory>

namespace core {

namespace {

using Key = ContradictionKeys::Key;

PairBits rowsWithImages(const SampleIndex &index)
{
    PairBits rows(index.rowCount());
    for (SampleId id{1}; id.value <= std::int64_t(index.sampleCount()); ++id.value) {
        if (!index.images(id).empty())
            rows.setRange(index.firstRow(id), index.endRow(id));
    }
    return rows;
}

void addKey(const SampleIndex &index, const PairText &pair, std::vector<Key> &keys)
{
    const QString question = comparedQuestion(pair.question);
    if (question.isEmpty())
        return;
    const std::string_view images = index.images(pair.place.sample);
    const qsizetype characters = pair.question.size() + pair.answer.size();
    keys.push_back({qHash(question, qHashBits(images.data(), images.size())), qHash(comparedAnswer(pair.answer)),
                    std::uint32_t(index.firstRow(pair.place.sample) + std::size_t(pair.place.pair)),
                    std::uint32_t(std::min<qsizetype>(characters, std::numeric_limits<std::int32_t>::max()))});
}

}

Result<std::vector<Key>> ContradictionKeys::read(const SampleIndex &index,
                                                 const std::function<Result<std::unique_ptr<Database>>()> &openReader,
                                                 JobControl &control)
{
    std::vector<Key> all;
    const auto worker = [&index, &all] {
        const auto keys = std::make_shared<std::vector<Key>>();
        return ParallelTexts::Worker{[&index, keys](const PairText &pair) { addKey(index, pair, *keys); },
                                     [&all, keys] { all.insert(all.end(), keys->begin(), keys->end()); }};
    };
    const auto read = ParallelTexts(index, openReader).forEach(rowsWithImages(index), control, worker, 2);
    if (!read)
        return read.error();
    std::ranges::sort(all, [](const Key &a, const Key &b) {
        return a.question != b.question ? a.question < b.question : a.row < b.row;
    });
    return all;
}

}
