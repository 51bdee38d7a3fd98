#include "core/imaging/PyramidFormat.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace core {

namespace {

template <typename Number>
QByteArray little(Number number)
{
    QByteArray bytes(sizeof number, Qt::Uninitialized);
    qToLittleEndian(number, bytes.data());
    return bytes;
}

QByteArray digestOf(const QByteArray &fingerprint, QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(fingerprint);
    hash.addData(bytes);
    return hash.result();
}

}

QByteArray PyramidFormat::tail(const QByteArray &fingerprint) const
{
    QByteArray bytes;
    bytes.reserve(qsizetype(tiles.size()) * EntryBytes + FootBytes);
    for (const PackedTile &tile : tiles)
        bytes += little(tile.offset) + little(tile.length);
    bytes += little(missingPixels) + little(qint64(hasMask));
    return bytes + digestOf(fingerprint, bytes);
}

bool PyramidFormat::parse(const QByteArray &tail, const QByteArray &fingerprint, qint64 end)
{
    constexpr qsizetype DigestBytes = 32;
    if (tail.size() < FootBytes || tail.last(DigestBytes) != digestOf(fingerprint, QByteArrayView(tail).chopped(32)))
        return false;
    const char *at = tail.constData();
    tiles.resize(std::size_t((tail.size() - FootBytes) / EntryBytes));
    for (PackedTile &tile : tiles) {
        tile = {qFromLittleEndian<quint64>(at), qFromLittleEndian<quint32>(at + 8)};
        at += EntryBytes;
        if (tile.offset < quint64(HeadBytes) || tile.offset > quint64(end) || tile.length > quint64(end) - tile.offset)
            return false;
    }
    missingPixels = qFromLittleEndian<qint64>(at);
    hasMask = qFromLittleEndian<qint64>(at + 8) != 0;
    return true;
}

}
