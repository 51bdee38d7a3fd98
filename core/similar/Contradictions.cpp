#include "core/similar/Contradictions.h"

#include "core/model/ComparedText.h"
#include "core/project/PairTexts.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <utility>

namespace core {

namespace {

constexpr auto PartialEvery = std::chrono::milliseconds(80);
constexpr std::int64_t MostAtOnce = 1'000; // pairs: who shows them has other things to do, too

bool isDescribing(Task task)
{
    return task == Task::Caption || task == Task::Description || task == Task::RegionCaption;
}

}

Contradictions::Contradictions(TextSource source, SampleIndex index)
    : m_source(std::move(source))
    , m_index(std::move(index))
{
}

Result<ContradictionCounts> Contradictions::run(JobControl &control, const Partial &partial)
{
    const auto keys = ContradictionKeys::read(m_index, m_source.openReader, control);
    if (!keys)
        return keys.error();
    ContradictionCounts counts;
    std::vector<Group> groups = choose(*keys, counts);
    if (auto read = readTexts(groups, control, partial, counts); !read)
        return read.error();
    return counts;
}

/// The groups whose texts are to be read, in the order of their first pairs; `beyond`: those that are not.
std::vector<Contradictions::Group> Contradictions::choose(std::span<const Key> keys, ContradictionCounts &beyond) const
{
    std::vector<Group> groups;
    for (auto first = keys.begin(); first != keys.end();) {
        const auto end = std::find_if(first, keys.end(), [&](const Key &k) { return k.question != first->question; });
        const std::span<const Key> group(first, end);
        const bool differs = std::ranges::any_of(group, [&](const Key &k) { return k.answer != first->answer; });
        if (differs && !m_captions && isCaption(group))
            ++beyond.captions;
        else if (differs)
            groups.push_back({group, 0, {}});
        first = end;
    }
    std::ranges::sort(groups, {}, [](const Group &group) { return group.keys.front().row; });
    std::int64_t pairs = 0;
    std::int64_t characters = 0;
    auto last = groups.begin();
    for (; last != groups.end(); ++last) {
        pairs += std::ssize(last->keys);
        for (const Key &key : last->keys)
            characters += key.characters;
        if (pairs > m_mostPairs || characters > MostCharacters)
            break;
    }
    for (auto group = last; group != groups.end(); ++group) {
        ++beyond.questions;
        beyond.pairs += std::ssize(group->keys);
    }
    groups.erase(last, groups.end());
    return groups;
}

bool Contradictions::isCaption(std::span<const Key> keys) const
{
    return std::ranges::all_of(keys, [this](const Key &key) {
        return isDescribing(PairTraits::fromByte(m_index.traitsColumn()[key.row]).task);
    });
}

Result<> Contradictions::readTexts(std::vector<Group> &groups, JobControl &control, const Partial &partial,
                                   ContradictionCounts &counts) const
{
    PairBits rows(m_index.rowCount());
    std::vector<std::pair<std::size_t, Group *>> groupOf; // by row
    for (Group &group : groups) {
        for (const Key &key : group.keys) {
            rows.set(key.row);
            groupOf.emplace_back(key.row, &group);
        }
    }
    std::ranges::sort(groupOf);

    std::vector<Contradiction> found;
    std::int64_t waiting = 0;                          // pairs in them
    std::chrono::steady_clock::time_point nextPartial; // the first at once
    const auto finish = [&](Group &group) {
        for (Contradiction &one : judge(group)) {
            ++counts.questions;
            ++counts.told;
            counts.pairs += std::ssize(one.pairs);
            waiting += std::ssize(one.pairs);
            found.push_back(std::move(one));
        }
        const auto now = std::chrono::steady_clock::now();
        if (found.empty() || (now < nextPartial && waiting < MostAtOnce))
            return;
        nextPartial = now + PartialEvery;
        waiting = 0;
        partial(std::exchange(found, {}), counts);
    };
    const auto reader = m_source.openReader();
    if (!reader)
        return reader.error();
    const auto count = std::int64_t(m_index.sampleCount());
    auto next = groupOf.begin();
    const auto read = PairTexts(m_index, **reader).forEach(rows, control, [&](PairText pair) {
        control.setProgress(count + pair.place.sample.value, 2 * count);
        const std::size_t row = m_index.firstRow(pair.place.sample) + std::size_t(pair.place.pair);
        for (; next->first != row; ++next) { // changed since; its group cannot hope for it any more
            if (++next->second->read == next->second->keys.size())
                finish(*next->second);
        }
        Group &group = *(next++)->second;
        group.pairs.push_back(std::move(pair));
        if (++group.read == group.keys.size())
            finish(group);
        return true;
    });
    if (!read)
        return read;
    for (; next != groupOf.end(); ++next) {
        if (++next->second->read == next->second->keys.size())
            finish(*next->second);
    }
    if (!found.empty())
        partial(std::move(found), counts);
    return {};
}

/// By the texts themselves: hashes may be equal by chance, and a text may have changed between the two readings.
std::vector<Contradiction> Contradictions::judge(Group &group) const
{
    struct Question
    {
        Contradiction contradiction;
        std::set<QString> answers;
    };
    std::map<std::pair<std::string_view, QString>, Question> questions;
    for (PairText &pair : std::exchange(group.pairs, {})) {
        Question &question = questions[{m_index.images(pair.place.sample), comparedQuestion(pair.question)}];
        question.answers.insert(comparedAnswer(pair.answer));
        question.contradiction.pairs.push_back(std::move(pair));
    }
    std::vector<Contradiction> contradictions;
    for (auto &[key, question] : questions) {
        if (question.answers.size() > 1)
            contradictions.push_back(std::move(question.contradiction));
    }
    return contradictions;
}

}
