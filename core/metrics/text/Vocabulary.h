#pragma once

#include "core/metrics/text/CaptionWords.h"

#include <QStringView>

#include <string>

namespace core {

/// The words of all captions that are scored together, numbered from 0 as they come. The scores differ in what divides
/// two words, so each has captions of its own; a caption is its tokens as PtbTokenizer joins them.
class Vocabulary
{
public:
    Vocabulary();

    /// For BLEU and CIDEr: any blank divides, so a telephone number with a no-break space is two words.
    WordIds words(QStringView caption);

    /// For ROUGE-L: a plain space divides, and an empty caption is one empty word.
    WordIds tokens(QStringView caption);

    std::uint32_t id(QStringView word);
    qsizetype size() const { return qsizetype(m_ends.size()); }

private:
    struct Slot
    {
        std::uint32_t hash;
        std::uint32_t id;
    };

    QStringView word(std::uint32_t id) const;
    void grow();

    std::u16string m_text;      ///< all words, one after the other
    std::vector<size_t> m_ends; ///< of each, in m_text
    std::vector<Slot> m_slots;  ///< an open table, a power of two long
};

}
