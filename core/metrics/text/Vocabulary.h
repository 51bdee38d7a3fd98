#pragma once

#include "core/metrics/text/CaptionItem.h"

#include <QHash>
#include <QString>

namespace core {

/// The words of all captions that are scored together, numbered from 0 as they come. The scores differ in what divides
/// two words, so each has captions of its own; a caption is its tokens as PtbTokenizer joins them.
class Vocabulary
{
public:
    /// For BLEU and CIDEr: any blank divides, so a telephone number with a no-break space is two words.
    Words words(QStringView caption);

    /// For ROUGE-L: a plain space divides, and an empty caption is one empty word.
    Words tokens(QStringView caption);

    std::uint32_t id(QStringView word);
    qsizetype size() const { return m_ids.size(); }

private:
    QHash<QString, std::uint32_t> m_ids;
};

}
