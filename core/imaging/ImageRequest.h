#pragma once

#include "core/imaging/ImageOptions.h"

#include <QSize>
#include <QString>

namespace core {

/// Names a picture that can be loaded: the same request gives the same picture.
struct ImageRequest
{
    QString path;
    QSize thumbnail = {}; ///< bounds of a thumbnail; not valid: the image itself
    ImageOptions options = {};

    bool isThumbnail() const { return thumbnail.isValid(); }

    friend bool operator==(const ImageRequest &, const ImageRequest &) = default;
    friend std::size_t qHash(const ImageRequest &request, std::size_t seed = 0) noexcept
    {
        return qHashMulti(seed, request.path, request.thumbnail.width(), request.thumbnail.height(), request.options);
    }
};

}
