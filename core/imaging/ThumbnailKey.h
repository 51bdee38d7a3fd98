#pragma once

#include <QSize>
#include <QString>

#include <array>
#include <compare>
#include <optional>

namespace core {

/// Names a thumbnail on disk: 128 bits that are others when the file was written since, when it is to be of another
/// size, or shown in another way.
struct ThumbnailKey
{
    std::array<quint64, 2> value = {};

    /// Looks at the file, whose path is canonical: size, and time of the last change in nanoseconds. `options` is
    /// opaque: how the image is shown. Nothing when the file cannot be looked at.
    static std::optional<ThumbnailKey> of(const QString &path, QSize bounds, const QString &options);

    friend auto operator<=>(const ThumbnailKey &, const ThumbnailKey &) = default;
};

}
