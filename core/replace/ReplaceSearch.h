#pragma once

#include "core/jobs/JobControl.h"
#include "core/project/PairBits.h"
#include "core/replace/ReplaceCounts.h"
#include "core/replace/ReplacePattern.h"
#include "core/replace/ReplaceRow.h"
#include "core/replace/ReplaceScope.h"
#include "core/replace/ReplaceSource.h"

#include <functional>
#include <vector>

namespace core {

struct ReplaceState;

/// Finds every text that a replacement would change, as the texts stand now, on all cores: what has to be in a text is
/// searched for in the raw bytes first. Turns that belong to no pair, and fields beside the conversation, are not
/// looked at.
class ReplaceSearch
{
    Q_DECLARE_TR_FUNCTIONS(core::ReplaceSearch)
public:
    /// Rows that are told of; more are only counted. It is also as many texts as one edit may change.
    static constexpr std::int64_t MostRows = 100'000;
    /// Likewise of the characters of all rows, so that long texts cannot fill the memory.
    static constexpr std::int64_t MostCharacters = 64'000'000;
    /// Texts on which an expression takes too long, until it is given up as a whole.
    static constexpr std::int64_t MostGivenUp = 100;

    /// What was found since the last call, and all counts until now: the first rows at once, then now and then. Rows
    /// come in the order of samples and their turns. Called on threads of the search, never on two at a time.
    using Partial = std::function<void(std::vector<ReplaceRow> rows, const ReplaceCounts &counts)>;

    ReplaceSearch(ReplaceSource source, ReplacePattern pattern, ReplaceScope scope);
    void setMostRows(std::int64_t rows) { m_mostRows = rows; }

    /// The counts, once all rows were told. Errors: Cancelled when told to stop; Usage when the expression was given
    /// up.
    Result<ReplaceCounts> run(JobControl &control, const Partial &partial);

    /// Error::Unsupported, a sentence with the way out, when so many rows are not all that was found: a step changes
    /// what could be looked at, or nothing.
    static Result<> areAll(std::int64_t rows, const ReplaceCounts &counts);

private:
    Result<> loadEdits(ReplaceState &state) const;
    PairBits rows() const;

    ReplaceSource m_source;
    ReplacePattern m_pattern;
    ReplaceScope m_scope;
    std::int64_t m_mostRows = MostRows;
};

}
