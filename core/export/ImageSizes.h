#pragma once

#include "core/imaging/ImageLocator.h"

#include <QHash>
#include <QSize>

namespace core {

/// How large the images of a source are: the head of each file is read once. For one thread.
class ImageSizes
{
public:
    explicit ImageSizes(ImageLocator locator)
        : m_locator(std::move(locator))
    {
    }

    /// Pixels; empty when there is no such image or it cannot be read. `image` as a record names it.
    QSize of(const QString &image);

private:
    const ImageLocator m_locator;
    QHash<QString, QSize> m_sizes;
};

}
