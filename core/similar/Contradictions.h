#pragma once

#include "core/project/TextSource.h"
#include "core/similar/Contradiction.h"
#include "core/similar/ContradictionCounts.h"
#include "core/similar/ContradictionKeys.h"

#include <functional>
#include <span>

namespace core {

/// Finds every contradiction of a project: pairs about the same images with the same question, as comparedQuestion()
/// has it, whose answers differ, as comparedAnswer() has it. Samples without an image contradict nobody. The texts are
/// read twice: all of them for their hashes, then those that may contradict each other.
class Contradictions
{
public:
    /// Pairs that are told of; questions beyond are only counted.
    static constexpr std::int64_t MostPairs = 100'000;
    /// Likewise of the characters of their texts.
    static constexpr std::int64_t MostCharacters = 64'000'000;

    /// What was found since the last call, and all counts until now. On the thread of run().
    using Partial = std::function<void(std::vector<Contradiction> found, const ContradictionCounts &counts)>;

    Contradictions(TextSource source, SampleIndex index);
    void setCaptionsIncluded(bool included) { m_captions = included; }
    void setMostPairs(std::int64_t pairs) { m_mostPairs = pairs; }

    /// Each as soon as the last of its pairs was read. Error::Cancelled when told to stop.
    Result<ContradictionCounts> run(JobControl &control, const Partial &partial);

private:
    using Key = ContradictionKeys::Key;
    struct Group
    {
        std::span<const Key> keys;
        std::size_t read = 0; ///< of its pairs
        std::vector<PairText> pairs;
    };

    std::vector<Group> choose(std::span<const Key> keys, ContradictionCounts &beyond) const;
    bool isCaption(std::span<const Key> keys) const;
    Result<> readTexts(std::vector<Group> &groups, JobControl &control, const Partial &partial,
                       ContradictionCounts &counts) const;
    std::vector<Contradiction> judge(Group &group) const;

    TextSource m_source;
    SampleIndex m_index;
    bool m_captions = false;
    std::int64_t m_mostPairs = MostPairs;
};

}
