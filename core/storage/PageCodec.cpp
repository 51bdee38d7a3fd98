#include "core/storage/PageCodec.h"

#include <zstd.h>

namespace core {

namespace {
constexpr int Level = 1; // 10-13 % of the JSON; higher levels cost four times the time for a tenth less
}

PageCodec::PageCodec()
    : m_packer(ZSTD_createCCtx())
    , m_unpacker(ZSTD_createDCtx())
{
    ZSTD_CCtx_setParameter(m_packer.get(), ZSTD_c_compressionLevel, Level);
    ZSTD_CCtx_setParameter(m_packer.get(), ZSTD_c_checksumFlag, 1);
}

PageCodec::~PageCodec() = default;

void PageCodec::Free::operator()(ZSTD_CCtx_s *context) const
{
    ZSTD_freeCCtx(context);
}

void PageCodec::Free::operator()(ZSTD_DCtx_s *context) const
{
    ZSTD_freeDCtx(context);
}

Result<QByteArrayView> PageCodec::pack(QByteArrayView raw)
{
    if (raw.size() > MaxLength)
        return Error{Error::Kind::BadInput, tr("A record of %1 bytes is longer than a project can keep (%2).")
                                                .arg(QString::number(raw.size()), QString::number(MaxLength))};
    const std::size_t room = ZSTD_compressBound(std::size_t(raw.size()));
    if (m_packed.size() < qsizetype(room))
        m_packed.resize(qsizetype(room));
    const std::size_t size = ZSTD_compress2(m_packer.get(), m_packed.data(), room, raw.data(), std::size_t(raw.size()));
    if (ZSTD_isError(size) != 0)
        return Error{Error::Kind::Io,
                     tr("A page could not be packed: %1.").arg(QString::fromLatin1(ZSTD_getErrorName(size)))};
    return QByteArrayView(m_packed.constData(), qsizetype(size));
}

Result<> PageCodec::unpack(QByteArrayView packed, qint64 length, QByteArray &raw)
{
    const auto damaged = [](const QString &why) {
        return Error{Error::Kind::Damaged, tr("The page cannot be unpacked: %1.").arg(why)};
    };
    const unsigned long long content = ZSTD_getFrameContentSize(packed.data(), std::size_t(packed.size()));
    if (length < 0 || length > MaxLength || content != static_cast<unsigned long long>(length))
        return damaged(tr("its length is not what was noted"));
    raw.resize(length);
    const std::size_t size = ZSTD_decompressDCtx(m_unpacker.get(), raw.data(), std::size_t(length), packed.data(),
                                                 std::size_t(packed.size()));
    if (ZSTD_isError(size) != 0)
        return damaged(QString::fromLatin1(ZSTD_getErrorName(size)));
    if (size != std::size_t(length))
        return damaged(tr("it is shorter than it should be"));
    return {};
}

}
