#pragma once

#include <QString>

#include <string>

namespace core {

struct MeteorLists;

/// What METEOR 1.5 does to a caption under `-norm` before it compares words: signs become words of their own, quotes
/// and dashes plain ones, hyphens within words blanks, full stops go where they end a sentence; all in lower case.
class MeteorNormaliser
{
public:
    explicit MeteorNormaliser(const MeteorLists &lists); ///< outlive the normaliser

    /// UTF-8; the words with one blank between two.
    std::string normalised(const QString &text) const;

    /// As normalised(), also where a text of plain letters and digits could do with less; for tests.
    std::string normalisedInFull(const QString &text) const;

private:
    std::u16string withFullStops(const std::u16string &text) const;

    const MeteorLists &m_lists;
};

}
