#pragma once

#include <QSize>
#include <QString>

#include <optional>

namespace core {

/// How a model resizes an image before it looks at it, where its boxes count pixels of that: the nearest size whose
/// sides are multiples of `factor`, with no fewer and no more pixels than given, shape kept as well as that allows.
/// Source: smart_resize() of Qwen2-VL's published preprocessing, whose defaults these are.
struct ResizeRule
{
    int factor = 28;
    qint64 minPixels = 56 * 56;
    qint64 maxPixels = 14 * 14 * 4 * 1280;

    /// Empty when `image` is.
    QSize resized(QSize image) const;

    QString toText() const; ///< "28,3136,1003520"
    static std::optional<ResizeRule> fromText(QStringView text);

    friend bool operator==(const ResizeRule &, const ResizeRule &) = default;
};

}
