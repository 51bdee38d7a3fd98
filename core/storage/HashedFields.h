#pragma once

#include <QByteArray>
#include <QCryptographicHash>

#include <optional>

namespace core {

/// BLAKE2b-256 over a sequence of fields, each written so that no two sequences look alike: integers as 8 bytes
/// little-endian, bytes behind their length, NULL as the length -1. Part of the file format.
class HashedFields
{
public:
    void add(qint64 number);
    void add(QByteArrayView bytes);
    void add(const QString &text); ///< as WTF-8
    void add(const std::optional<QByteArray> &bytes);
    /// Bytes of a known length, as they are: a hash.
    void addRaw(QByteArrayView bytes);

    QByteArray result();

private:
    void flush();

    QByteArray m_pending; ///< small fields, gathered: handing each to the hash by itself costs more than hashing it
    QCryptographicHash m_hash{QCryptographicHash::Blake2b_256};
};

}
