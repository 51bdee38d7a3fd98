#pragma once

#include "core/base/Result.h"

#include <QCoreApplication>

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Phrases that say the same, as METEOR's own table has them: gzip, three lines a record, which are a probability that
/// is not used, a phrase, and what it may be said as. Never changes, so it may be shared among threads.
class ParaphraseTable
{
    Q_DECLARE_TR_FUNCTIONS(core::ParaphraseTable)
public:
    /// NotFound, Io or BadInput. The whole table of METEOR takes about a GB of memory.
    static Result<std::shared_ptr<const ParaphraseTable>> open(const QString &path);

    /// Calls `found` with every paraphrase of a phrase of words with one blank between two, in the order of the file.
    void forEach(std::string_view phrase, const std::function<void(std::string_view)> &found) const;
    std::size_t size() const { return m_entries.size(); }
    /// Words of the longest phrase.
    int longest() const { return m_longest; }

private:
    struct Entry
    {
        std::uint64_t phrase = 0; ///< where it begins in the text
        std::uint32_t phraseLength = 0;
        std::uint32_t paraphraseLength = 0; ///< it follows the phrase, behind a line end
    };

    explicit ParaphraseTable(std::string text);
    std::string_view phraseOf(const Entry &entry) const;

    std::string m_text;
    std::vector<Entry> m_entries; ///< by phrase
    int m_longest = 0;
};

}
