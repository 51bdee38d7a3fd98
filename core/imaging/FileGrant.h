#pragma once

#include "core/base/Result.h"

#include <QByteArray>

#include <string>
#include <vector>

namespace core {

class RegularFile;

/// A file that GDAL may read while this lives, under a name that only GDAL knows. The file is opened here, once and
/// with care; GDAL gets at its bytes through that descriptor, so nothing can be put in its place after the check.
class FileGrant
{
public:
    static constexpr int HeadBytes = 256;

    /// As RegularFile::open() does.
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
    const QByteArray &head() const { return m_head; }                     ///< the first HeadBytes

    /// A message of GDAL with the name that a person knows.
    static QString withoutPrefix(QString message);

private:
    FileGrant() = default;
    void add(const std::string &name, RegularFile file);

    std::string m_folder; ///< ends with a slash; names all files of this grant
    std::string m_name;
    std::vector<std::string> m_files;
    QByteArray m_head;
    qint64 m_size = 0;
};

}
