#pragma once

#include "core/base/Result.h"

#include <QCoreApplication>
#include <QString>

#include <memory>

namespace core {

class JobControl;
class PyramidFile;
class Raster;

/// Smaller copies of large images that hold none themselves, kept in a folder of ours and never beside the image. A
/// copy belongs to one state of its image: path, size and time of change. May be used by several threads and processes.
class PyramidCache
{
    Q_DECLARE_TR_FUNCTIONS(core::PyramidCache)
public:
    static constexpr qint64 DefaultBytes = qint64(4) << 30;

    PyramidCache() = default; ///< holds nothing and keeps nothing
    /// `bytes`: of all files together; those not used for the longest time are removed beyond that.
    explicit PyramidCache(QString folder, qint64 bytes = DefaultBytes);

    bool isValid() const { return !m_folder.isEmpty(); }

    /// Nullptr: there is none. One that is damaged or of another state of the image is removed.
    std::shared_ptr<const PyramidFile> find(const Raster &raster) const;

    /// Makes the copies. Takes two threads, this one and another. Errors: Cancelled, NoSpace, Io, Conflict (the image
    /// changed meanwhile), and those of Raster::open().
    Result<> build(const QString &path, JobControl &control) const;

    void remove(const Raster &raster) const;

private:
    QString fileOf(const QString &path) const;
    void removeAbandoned() const;
    void removeOldest(const QString &but) const;

    QString m_folder;
    qint64 m_bytes = 0;
};

}
