#include "core/export/ImageSizes.h"

#include "core/imaging/Raster.h"

namespace core {

QSize ImageSizes::of(const QString &image)
{
    if (const auto known = m_sizes.constFind(image); known != m_sizes.cend())
        return *known;
    QSize size;
    if (const auto path = m_locator.locate(image)) {
        if (const auto raster = Raster::open(*path))
            size = raster->info().size();
    }
    m_sizes.insert(image, size);
    return size;
}

}
