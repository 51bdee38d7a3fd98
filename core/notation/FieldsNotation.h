#pragma once

#include "core/notation/Notation.h"

namespace core {

/// Boxes in a field beside the conversation, as its JSON: `[x, y, w, h]`, five numbers, eight or any even number from
/// six on, also as a list of three or more `[x, y]`; lists of all that, however deep, and strings that hold it. Numbers
/// are corners unless the units say otherwise. Sources: the annotations of COCO, VRSBench (`obj_coord`, `obj_corner`),
/// HIT-UAV, and the results of EarthDial (`gt_bbox`). Not in the registry: nobody looks for it in texts.
class FieldsNotation : public Notation
{
public:
    QString id() const override;
    QString example() const override;
    bool mayContain(std::string_view escaped) const override;
    std::vector<BoxToken> find(QStringView json) const override;
    Box toPixels(const BoxToken &token, const BoxUnits &units, QSizeF image) const override;
    QString write(QStringView json, const BoxToken &token, const Box &box, const BoxUnits &units,
                  QSizeF image) const override;
    BoxSpelling spelling() const override;
    /// Always empty: a box that is added to a field is written as the one beside it, see write().
    QString compose(const Box &, const QString &, const BoxUnits &, QSizeF, int) const override { return {}; }
};

}
