#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QCoreApplication>

#include <string>
#include <vector>

namespace core {

/// A file that GDAL may read while this lives, under a name that only GDAL knows. The file is opened here, once and
/// with care; GDAL gets at its bytes through that descriptor, so nothing can be put in its place after the check.
class FileGrant
{
    Q_DECLARE_TR_FUNCTIONS(core::FileGrant)
public:
    /// Opens a regular file for reading. Never blocks on a pipe, follows no link in the last place.
    static Result<FileGrant> open(const QString &path);

    /// Puts the file system of granted files into GDAL. For prepareGdal().
    static void install();

    FileGrant(FileGrant &&other) noexcept;
    FileGrant &operator=(FileGrant &&other) noexcept;
    ~FileGrant();

    /// Lets GDAL see another file beside this one, such as the header of a raw image; not there is no error.
    void addSibling(const QString &path);

    const std::string &name() const { return m_name; }                    ///< for GDAL, which opens files by name
    const std::vector<std::string> &fileNames() const { return m_files; } ///< of this and its siblings, without folder
    qint64 size() const { return m_size; }                                ///< bytes
    QByteArray head(int length) const;                                    ///< the first bytes

    /// A message of GDAL with the name that a person knows.
    static QString withoutPrefix(QString message);

private:
    FileGrant() = default;
    void add(const std::string &file, int descriptor, qint64 size);

    std::string m_folder; ///< ends with a slash; names all files of this grant
    std::string m_name;
    std::vector<std::string> m_files;
    int m_descriptor = -1; ///< owned by the file system
    qint64 m_size = 0;
};

}
