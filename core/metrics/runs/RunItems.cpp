#include "core/metrics/runs/RunItems.h"

#include "core/project/PairRows.h"
#include "core/project/ParallelTexts.h"
#include "core/storage/RunStore.h"

#include <QCoreApplication>

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace core {

namespace {

constexpr std::size_t LookAtControl = 4096; // items from one look to the next

Error cancelled()
{
    return {Error::Kind::Cancelled, QCoreApplication::translate("core", "Cancelled.")};
}

bool describesImage(Task task)
{
    return task == Task::Caption || task == Task::Description;
}

Task taskOf(const SampleIndex &index, std::size_t row)
{
    return PairTraits::fromByte(index.traitsColumn()[row]).task;
}

/// The samples of rows, ascending as they are.
class SampleOfRow
{
public:
    explicit SampleOfRow(const SampleIndex &index)
        : m_index(index)
    {
    }

    SampleId operator()(std::size_t row)
    {
        while (m_index.endRow(m_sample) <= row)
            ++m_sample.value;
        return m_sample;
    }

private:
    const SampleIndex &m_index;
    SampleId m_sample{1};
};

/// Rows that describe the same images in the same way (one sentence, or in detail).
class SameImages
{
public:
    SameImages(const SampleIndex &index, const std::vector<bool> &isWanted)
    {
        for (SampleId sample{1}; std::size_t(sample.value) <= index.sampleCount(); ++sample.value) {
            const std::string_view images = index.images(sample);
            for (std::size_t row = index.firstRow(sample); row < index.endRow(sample) && !images.empty(); ++row) {
                if (isWanted[row] && describesImage(taskOf(index, row)))
                    m_rows[{images, taskOf(index, row)}].push_back(row);
            }
        }
    }

    std::span<const std::size_t> of(std::string_view images, Task task) const
    {
        const auto found = m_rows.find({images, task});
        return found == m_rows.end() ? std::span<const std::size_t>() : found->second;
    }

private:
    struct Key
    {
        std::string_view images; ///< of the index
        Task task;
        friend bool operator==(const Key &, const Key &) = default;
    };
    struct Hash
    {
        std::size_t operator()(const Key &key) const
        {
            return std::hash<std::string_view>()(key.images) * 31 + std::size_t(key.task);
        }
    };
    std::unordered_map<Key, std::vector<std::size_t>, Hash> m_rows;
};

std::vector<bool> referenceRows(const SampleIndex &index, RunItems::References references)
{
    std::vector<bool> rows(index.rowCount(), true);
    for (std::size_t row = 0; row < rows.size() && references == RunItems::References::Approved; ++row)
        rows[row] = (index.stateColumn()[row] & SampleIndex::VerdictMask) == unsigned(Verdict::Approved);
    return rows;
}

}

Result<std::vector<RunItems::Answer>> RunItems::answersOf(RunId run, const SampleIndex &index, const TextSource &source,
                                                          qint64 &withoutPair, JobControl &control)
{
    const auto db = source.openReader();
    if (!db)
        return db.error();
    std::vector<Answer> answers;
    PairRows rows(index, **db);
    Result<> failure;
    const auto read = RunStore(**db).forEach(run, [&](const RunAnswer &answer) {
        const auto row = rows.rowOf(answer.sample, answer.turn);
        if (!row)
            failure = row.error();
        else if (*row)
            answers.push_back({**row, answer.answer});
        else
            ++withoutPair;
        return failure.ok() && !control.cancelled();
    });
    if (!read)
        return read.error();
    if (!failure)
        return failure.error();
    if (control.cancelled())
        return cancelled();
    std::ranges::sort(answers, {}, &Answer::row);
    return answers;
}

Result<RunItems> RunItems::read(RunId run, References references, const SampleIndex &index, const TextSource &source,
                                JobControl &control)
{
    RunItems items;
    const auto answers = answersOf(run, index, source, items.m_withoutPair, control);
    if (!answers)
        return answers.error();

    const std::vector<bool> isReference = referenceRows(index, references);
    const SameImages sameImages(index, isReference);
    std::vector<std::vector<std::size_t>> rowsOf; // references of each answer
    rowsOf.reserve(answers->size());
    PairBits needed(index.rowCount());
    SampleOfRow sampleOf(index);
    for (const Answer &answer : *answers) {
        const Task task = taskOf(index, answer.row);
        const auto alike = describesImage(task) ? sameImages.of(index.images(sampleOf(answer.row)), task)
                                                : std::span<const std::size_t>();
        auto &rows = rowsOf.emplace_back(alike.begin(), alike.end());
        if (rows.empty() && isReference[answer.row])
            rows.push_back(answer.row);
        needed.set(answer.row); // for its question
        for (const std::size_t row : rows)
            needed.set(row);
    }

    std::vector<PairText> texts(index.rowCount()); // of the rows that are needed
    const auto worker = [&] {
        const auto use = [&](const PairText &pair) {
            texts[index.firstRow(pair.place.sample) + std::size_t(pair.place.pair)] = pair;
        };
        return ParallelTexts::Worker{use, [] {}};
    };
    if (const auto done = ParallelTexts(index, source.openReader).forEach(needed, control, worker); !done)
        return done.error();

    SampleOfRow sampleAt(index);
    for (std::size_t i = 0; i < answers->size(); ++i) {
        if (i % LookAtControl == 0 && control.cancelled())
            return cancelled();
        const Answer &answer = (*answers)[i];
        RunItem item{answer.row,
                     index.source(sampleAt(answer.row)),
                     taskOf(index, answer.row),
                     texts[answer.row].question,
                     answer.text,
                     {}};
        for (const std::size_t row : rowsOf[i]) {
            if (!texts[row].answer.isEmpty())
                item.references.append(texts[row].answer);
        }
        if (item.references.isEmpty())
            ++items.m_withoutReference;
        else
            items.m_items.push_back(std::move(item));
    }
    return items;
}

}
