#include "core/imaging/ThumbnailCache.h"

#include "core/imaging/ThumbnailBytes.h"

namespace core {

Result<LoadedImage> ThumbnailCache::load(const QString &path, QSize bounds, const QString &options, const Make &make)
{
    const auto key = ThumbnailKey::of(path, bounds, options);
    if (!key)
        return make(); // which says why
    if (const auto bytes = m_store.find(*key)) {
        if (auto kept = thumbnailFromBytes(*bytes))
            return *kept;
    }
    auto made = make();
    const QByteArray bytes = thumbnailToBytes(made);
    if (!bytes.isEmpty() && ThumbnailKey::of(path, bounds, options) == key) // or it was written to meanwhile
        m_store.insert(*key, bytes);
    return made;
}

}
