#pragma once

#include "core/notation/BoxUnits.h"
#include "core/notation/Notation.h"
#include "core/notation/TaggedSpans.h"
#include "core/notation/TokenPattern.h"

namespace core {

/// A notation whose boxes have a fixed shape. Most have: what is left for them to say is that shape, the order of the
/// numbers, and where in a text such a token counts.
class PatternNotation : public Notation
{
public:
    bool mayContain(std::string_view escaped) const override;
    std::vector<BoxToken> find(QStringView text) const override;
    Box toPixels(const BoxToken &token, const BoxUnits &units, QSizeF image) const override;
    QString write(QStringView text, const BoxToken &token, const Box &box, const BoxUnits &units,
                  QSizeF image) const override;
    QString compose(const Box &box, const QString &phrase, const BoxUnits &units, QSizeF image,
                    int decimals) const override;

protected:
    /// Each begins with a character that stands for itself; the first pattern that matches at a place is taken. Between
    /// `tags` a token is a box whatever counts() says.
    explicit PatternNotation(std::vector<TokenPattern> patterns, BoxOrder order = BoxOrder::Corners,
                             std::vector<TagPair> tags = {});

    /// Whether a token that has the shape is a box where it stands; by default where there are no tags to stand
    /// between.
    virtual bool counts(QStringView text, const BoxToken &token) const;
    /// What names the box, of the last token's list or not; by default the phrase before it.
    virtual QString labelOf(QStringView text, const BoxToken &token, qsizetype previous) const;

private:
    qsizetype nextStart(QStringView text, qsizetype from) const;

    const std::vector<TokenPattern> m_patterns;
    QString m_starts; // the characters that they begin with
    const BoxOrder m_order;
    const std::vector<TagPair> m_tags;
};

}
