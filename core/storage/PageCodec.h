#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QCoreApplication>

#include <memory>

struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;

namespace core {

/// Packs pages with zstd, level 1, with its checksum over the content; unpacks without trusting what it is given.
/// One per thread.
class PageCodec
{
    Q_DECLARE_TR_FUNCTIONS(core::PageCodec)
public:
    /// Longest page, in bytes before packing: a page holds whole records, and a record may be long.
    static constexpr qint64 MaxLength = qint64(256) << 20;

    PageCodec();
    ~PageCodec();
    Q_DISABLE_COPY_MOVE(PageCodec)

    /// The view is good until the next call. Longer than MaxLength: BadInput.
    Result<QByteArrayView> pack(QByteArrayView raw);
    /// Into `raw`, whose memory is used again. Fails unless exactly `length` bytes come out and the checksum holds.
    Result<> unpack(QByteArrayView packed, qint64 length, QByteArray &raw);

private:
    struct Free
    {
        void operator()(ZSTD_CCtx_s *context) const;
        void operator()(ZSTD_DCtx_s *context) const;
    };
    std::unique_ptr<ZSTD_CCtx_s, Free> m_packer;
    std::unique_ptr<ZSTD_DCtx_s, Free> m_unpacker;
    QByteArray m_packed;
};

}
