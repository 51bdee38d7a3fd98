#include "core/imaging/PackedTiles.h"

#include <cerrno>
#include <memory>
#include <unistd.h>
#include <zstd.h>

namespace core {

namespace {

constexpr int Level = 1; // values of sensors are mostly noise: higher levels cost much and save little

struct Free
{
    void operator()(ZSTD_CCtx *context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx *context) const { ZSTD_freeDCtx(context); }
};

}

QByteArray packTile(const void *values, qint64 bytes)
{
    const std::unique_ptr<ZSTD_CCtx, Free> packer(ZSTD_createCCtx());
    ZSTD_CCtx_setParameter(packer.get(), ZSTD_c_compressionLevel, Level);
    ZSTD_CCtx_setParameter(packer.get(), ZSTD_c_checksumFlag, 1);
    QByteArray packed(qsizetype(ZSTD_compressBound(std::size_t(bytes))), Qt::Uninitialized);
    const std::size_t size =
        ZSTD_compress2(packer.get(), packed.data(), std::size_t(packed.size()), values, std::size_t(bytes));
    packed.resize(ZSTD_isError(size) ? 0 : qsizetype(size));
    return packed;
}

bool readPackedTile(int descriptor, const PackedTile &tile, void *values, qint64 bytes)
{
    if (tile.offset == 0 || tile.length > ZSTD_compressBound(std::size_t(bytes)))
        return false;
    QByteArray packed(qsizetype(tile.length), Qt::Uninitialized);
    if (!readAllAt(descriptor, packed.data(), packed.size(), qint64(tile.offset)))
        return false;
    const std::unique_ptr<ZSTD_DCtx, Free> unpacker(ZSTD_createDCtx());
    return ZSTD_decompressDCtx(unpacker.get(), values, std::size_t(bytes), packed.constData(),
                               std::size_t(packed.size())) == std::size_t(bytes);
}

bool readAllAt(int descriptor, void *bytes, qint64 count, qint64 offset)
{
    for (qint64 got = 0; got < count;) {
        const ssize_t n = pread(descriptor, static_cast<char *>(bytes) + got, std::size_t(count - got), offset + got);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        got += n;
    }
    return true;
}

bool writeAllAt(int descriptor, const void *bytes, qint64 count, qint64 offset)
{
    for (qint64 done = 0; done < count;) {
        const ssize_t n =
            pwrite(descriptor, static_cast<const char *>(bytes) + done, std::size_t(count - done), offset + done);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0) {
            errno = n < 0 ? errno : ENOSPC;
            return false;
        }
        done += n;
    }
    return true;
}

}
