#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QCoreApplication>

#include <utility>

namespace core {

/// An image file, opened once and with care before anything looks into it. Closed at the end.
class RegularFile
{
    Q_DECLARE_TR_FUNCTIONS(core::RegularFile)
public:
    /// For reading. Never blocks on a pipe or a device, follows no link in the last place. Errors: NotFound, BadInput
    /// (not a regular file), Io.
    static Result<RegularFile> open(const QString &path);

    RegularFile(RegularFile &&other) noexcept
        : m_descriptor(other.release())
        , m_size(other.m_size)
    {
    }
    RegularFile &operator=(RegularFile &&other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        std::swap(m_size, other.m_size);
        return *this;
    }
    ~RegularFile();

    qint64 size() const { return m_size; }                    ///< bytes
    QByteArray head(qint64 length) const;                     ///< the first bytes; fewer where there are no more
    int release() { return std::exchange(m_descriptor, -1); } ///< to be closed by the caller

private:
    RegularFile(int descriptor, qint64 size)
        : m_descriptor(descriptor)
        , m_size(size)
    {
    }

    int m_descriptor = -1;
    qint64 m_size = 0;
};

}
