#include "core/storage/HashedFields.h"

#include "core/base/Wtf8.h"

#include <QtEndian>

namespace core {

namespace {
constexpr qsizetype Enough = 8192;
}

void HashedFields::add(qint64 number)
{
    const qint64 bytes = qToLittleEndian(number);
    addRaw(QByteArrayView(reinterpret_cast<const char *>(&bytes), qsizetype(sizeof bytes)));
}

void HashedFields::add(QByteArrayView bytes)
{
    add(qint64(bytes.size()));
    addRaw(bytes);
}

void HashedFields::add(const QString &text)
{
    add(QByteArrayView(toWtf8(text)));
}

void HashedFields::add(const std::optional<QByteArray> &bytes)
{
    if (bytes)
        add(QByteArrayView(*bytes));
    else
        add(qint64(-1));
}

void HashedFields::addRaw(QByteArrayView bytes)
{
    m_pending.append(bytes);
    if (m_pending.size() >= Enough)
        flush();
}

QByteArray HashedFields::result()
{
    flush();
    return m_hash.result();
}

void HashedFields::flush()
{
    m_hash.addData(m_pending);
    m_pending.resize(0); // keeps its memory
}

}
