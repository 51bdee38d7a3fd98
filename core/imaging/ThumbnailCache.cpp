#include "core/imaging/ThumbnailCache.h"

#include "core/imaging/ThumbnailBytes.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace core {

namespace {

const QString HashOptions = u"hash 1"_s; // another number when hashes of before are not to be compared with new ones
constexpr qsizetype HashBytes = 9;       // the hash, and whether it is plain

QByteArray hashToBytes(const PerceptualHash &hash)
{
    QByteArray bytes(HashBytes, '\0');
    qToLittleEndian(hash.bits, bytes.data());
    bytes.back() = char(hash.plain);
    return bytes;
}

std::optional<Result<PerceptualHash>> hashFromBytes(const QByteArray &bytes)
{
    if (bytes.size() == HashBytes)
        return PerceptualHash{qFromLittleEndian<quint64>(bytes.constData()), bytes.back() != '\0'};
    const auto failure = thumbnailFromBytes(bytes);
    if (failure && !*failure)
        return failure->error();
    return {};
}

}

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
    if (ThumbnailKey::of(path, bounds, options) == key) // or it was written to meanwhile
        keep(*key, thumbnailToBytes(made));
    return made;
}

Result<PerceptualHash> ThumbnailCache::hash(const QString &path, const Make &make)
{
    const auto key = ThumbnailKey::of(path, {}, HashOptions);
    if (const auto bytes = key ? m_store.find(*key) : std::nullopt) {
        if (auto kept = hashFromBytes(*bytes))
            return *kept;
    }
    std::optional<Result<LoadedImage>> thumbnail;
    for (const int side : {128, 256, 512}) { // those that lists and grids ask for
        if (!thumbnail)
            thumbnail = find(path, {side, side});
    }
    if (!thumbnail)
        thumbnail = make();
    const bool unchanged = key && ThumbnailKey::of(path, {}, HashOptions) == key;
    if (!*thumbnail) {
        if (unchanged)
            keep(*key, thumbnailToBytes(*thumbnail));
        return thumbnail->error();
    }
    const PerceptualHash hash = PerceptualHash::of((*thumbnail)->rgb);
    if (unchanged && !(*thumbnail)->lacksLevels) // else it is a guess
        keep(*key, hashToBytes(hash));
    return hash;
}

/// Nothing where there are no bytes.
void ThumbnailCache::keep(const ThumbnailKey &key, const QByteArray &bytes)
{
    if (!bytes.isEmpty())
        m_store.insert(key, bytes);
}

std::optional<Result<LoadedImage>> ThumbnailCache::find(const QString &path, QSize bounds)
{
    const auto key = ThumbnailKey::of(path, bounds, {});
    const auto bytes = key ? m_store.find(*key) : std::nullopt;
    return bytes ? thumbnailFromBytes(*bytes) : std::nullopt;
}

}
