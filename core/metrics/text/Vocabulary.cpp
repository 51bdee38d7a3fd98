#include "core/metrics/text/Vocabulary.h"

namespace core {

Words Vocabulary::words(QStringView caption)
{
    Words ids;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= caption.size(); ++i) {
        if (i < caption.size() && !caption[i].isSpace())
            continue;
        if (i > begin)
            ids.push_back(id(caption.mid(begin, i - begin)));
        begin = i + 1;
    }
    return ids;
}

Words Vocabulary::tokens(QStringView caption)
{
    Words ids;
    qsizetype begin = 0;
    for (qsizetype end = 0; end >= 0; begin = end + 1) {
        end = caption.indexOf(u' ', begin);
        ids.push_back(id(caption.mid(begin, (end < 0 ? caption.size() : end) - begin)));
    }
    return ids;
}

std::uint32_t Vocabulary::id(QStringView word)
{
    // Looking up does not copy the word; only a new one is worth that.
    const auto known = m_ids.constFind(QString::fromRawData(word.data(), word.size()));
    if (known != m_ids.cend())
        return *known;
    const auto next = std::uint32_t(m_ids.size());
    m_ids.insert(word.toString(), next);
    return next;
}

}
