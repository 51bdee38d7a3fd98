#pragma once

#include "core/notation/Notation.h"

namespace core {

/// `<phrase>..</phrase><object><patch_index_0044><patch_index_0863></object>`: the first and the last cell of a box, of
/// the 32 x 32 cells that an image is divided into, counted row by row. Corners lie in the middle of their cells, but a
/// box of one row or column takes up its cells wholly. The range of a source does not matter. Source: Kosmos-2.
class KosmosNotation : public Notation
{
public:
    static constexpr int CellsPerSide = 32;

    QString id() const override;
    QString example() const override;
    std::optional<BoxRange> definedRange() const override { return BoxRange::Unit; }
    bool countsCells() const override { return true; }
    bool mayContain(std::string_view escaped) const override;
    std::vector<BoxToken> find(QStringView text) const override;
    Box toPixels(const BoxToken &token, const BoxUnits &units, QSizeF image) const override;
    /// The cells that the corners lie in; what lies beside the image is moved to its edge, which has the last cells.
    QString write(QStringView text, const BoxToken &token, const Box &box, const BoxUnits &units,
                  QSizeF image) const override;
    BoxSpelling spelling() const override;
    QString compose(const Box &box, const QString &phrase, const BoxUnits &units, QSizeF image,
                    int decimals) const override;
};

}
