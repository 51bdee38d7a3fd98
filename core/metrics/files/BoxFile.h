#pragma once

#include "core/metrics/files/ItemId.h"
#include "core/model/Box.h"

namespace core {

/// Boxes to be scored, one for each item: `{"items": [{"id", "kind", "truth", "pred"}]}`, or a list of such records.
/// Kinds, in pixels and degrees: "aabb" [x1, y1, x2, y2], "obb" [cx, cy, width, height, degrees], "poly" [[x, y] x 4].
struct BoxFile
{
    Q_DECLARE_TR_FUNCTIONS(core::BoxFile)
public:
    struct Item
    {
        ItemId id;
        QString kind;
        Box truth;
        std::optional<Box> prediction; ///< nothing: missing, or not to be read
    };

    std::vector<Item> items;
    FileProblems problems;

    static Result<BoxFile> read(const QString &path);
};

}
