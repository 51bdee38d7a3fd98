#pragma once

#include "core/base/Result.h"
#include "core/imaging/PyramidFormat.h"
#include "core/imaging/PyramidLayout.h"

#include <QCoreApplication>
#include <QString>

#include <mutex>

namespace core {

/// Writes the file of a pyramid under a temporary name beside its place; only commit() gives it its name. Tiles may be
/// written and read back by several threads.
class PyramidWriter
{
    Q_DECLARE_TR_FUNCTIONS(core::PyramidWriter)
public:
    static constexpr const char *PartSuffix = ".part"; ///< of temporary names; locked as long as somebody writes

    PyramidWriter(QString path, PyramidLayout layout);
    /// Removes what was written unless commit() succeeded.
    ~PyramidWriter();
    Q_DISABLE_COPY_MOVE(PyramidWriter)

    const PyramidLayout &layout() const { return m_layout; }

    Result<> open();
    /// Every tile once; `key` has a level of the grid.
    Result<> write(int band, const TileKey &key, const void *values);
    bool read(int band, const TileKey &key, void *values) const;
    /// After success the file is whole under its name, and on the disk.
    Result<> commit(qint64 missingPixels, bool hasMask);

private:
    Error failure(int code) const;

    QString m_path;
    QString m_temporary;
    PyramidLayout m_layout;
    int m_descriptor = -1;
    mutable std::mutex m_mutex; ///< for what follows
    PyramidFormat m_content;
    qint64 m_end = PyramidFormat::HeadBytes;
};

}
