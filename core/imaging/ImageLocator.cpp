#include "core/imaging/ImageLocator.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype MostShown = 200; ///< characters of a refused value that a message repeats

QString shown(const QString &image)
{
    QString text = image.left(MostShown);
    for (QChar &c : text) {
        if (!c.isPrint())
            c = QChar::ReplacementCharacter;
    }
    return image.size() > MostShown ? text + u'…' : text;
}

bool isInside(const QString &path, const QString &folder)
{
    // With the slash: "/data/images_evil" is not inside "/data/images".
    return path.startsWith(folder) &&
           (folder.endsWith(u'/') || path.size() == folder.size() || path[folder.size()] == u'/');
}

/// Why a value for which there is no file is no path at all; empty when it may be one.
QString whyNoPath(const QString &image)
{
    static const QRegularExpression address(u"^\\s*[A-Za-z][A-Za-z0-9+.-]*://|^\\s*(https?|ftp|file|data):"_s);
    static const QRegularExpression virtualFile(u"^[/\\\\]+vsi"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression drive(u"^[A-Za-z]:[/\\\\]"_s);
    static const QRegularExpression driver(u"^[A-Z][A-Za-z0-9_]+:"_s);
    if (virtualFile.match(image).hasMatch())
        return ImageLocator::tr("it names a virtual file system");
    if (address.match(image).hasMatch())
        return ImageLocator::tr("it is an address, and images are read from the disk only");
    if (drive.match(image).hasMatch())
        return ImageLocator::tr("it is a path of another computer");
    if (image.trimmed().startsWith(u'<') || image.trimmed().startsWith(u'{'))
        return ImageLocator::tr("it is a document, not a path");
    if (driver.match(image).hasMatch())
        return ImageLocator::tr("it is an instruction to an image library, not a path");
    if (image.startsWith(u"\\\\"))
        return ImageLocator::tr("it is a path in a network");
    return {};
}

Error refused(const QString &image, const QString &why)
{
    return {Error::Kind::BadInput, ImageLocator::tr("The image “%1” is refused: %2.").arg(shown(image), why)};
}

/// Empty, with errno set, when there is nothing at `path` or it cannot be reached.
QString canonicalPath(const QString &path)
{
    char *resolved = realpath(QFile::encodeName(path).constData(), nullptr);
    QString canonical = resolved ? QFile::decodeName(resolved) : QString();
    std::free(resolved); // keeps errno
    return canonical;
}

/// The same for a clean path below a canonical folder, which is cheaper as long as no link is met.
QString canonicalPathBelow(const QString &folder, const QString &below)
{
    const QByteArray path = QFile::encodeName(folder + below);
    for (qsizetype end = QFile::encodeName(folder).size() + 1; end > 0 && end <= path.size();) {
        const qsizetype slash = path.indexOf('/', end);
        end = slash < 0 ? path.size() : slash;
        struct stat status = {};
        if (lstat(path.left(end).constData(), &status) != 0)
            return {};
        if (S_ISLNK(status.st_mode))
            return canonicalPath(folder + below);
        ++end;
    }
    return folder + below;
}

/// Why there is no image at a canonical path; empty when it is a regular file.
QString whyNoFile(const QString &canonical)
{
    struct stat status = {};
    if (stat(QFile::encodeName(canonical).constData(), &status) != 0)
        return qt_error_string(errno);
    if (S_ISREG(status.st_mode))
        return {};
    if (S_ISDIR(status.st_mode))
        return ImageLocator::tr("it is a folder");
    if (S_ISFIFO(status.st_mode))
        return ImageLocator::tr("it is a pipe");
    if (S_ISSOCK(status.st_mode))
        return ImageLocator::tr("it is a socket");
    return ImageLocator::tr("it is a device");
}

}

ImageLocator::ImageLocator(const QStringList &roots)
    : m_roots(roots)
{
    for (const QString &root : roots) {
        if (root.isEmpty())
            continue;
        const QString folder = QDir::cleanPath(QDir(root).absolutePath());
        m_folders.push_back({folder, canonicalPath(folder)});
    }
}

QString ImageLocator::canonicalFolder(const Root &root) const
{
    return root.canonical.isEmpty() ? canonicalPath(root.folder) : root.canonical;
}

/// Also true for another of the folders: they were all given by the person at the desk.
bool ImageLocator::contains(const QString &path) const
{
    return std::any_of(m_folders.begin(), m_folders.end(), [&](const Root &root) {
        const QString folder = canonicalFolder(root);
        return isInside(path, root.folder) || (!folder.isEmpty() && isInside(path, folder));
    });
}

Result<QString> ImageLocator::find(const QString &image, QStringList &tried) const
{
    bool inside = false;
    for (const Root &root : m_folders) {
        const QString path = QDir::cleanPath(QDir::isAbsolutePath(image) ? image : root.folder + u'/' + image);
        if (!contains(path))
            continue;
        inside = true;
        if (tried.contains(path))
            continue;
        const QString folder = canonicalFolder(root);
        const bool isBelow = !folder.isEmpty() && path.startsWith(root.folder + u'/');
        const QString canonical =
            isBelow ? canonicalPathBelow(folder, path.mid(root.folder.size())) : canonicalPath(path);
        if (!canonical.isEmpty()) {
            if (!contains(canonical))
                return refused(image, tr("a link leads out of the image folders, to “%1”").arg(canonical));
            const QString why = whyNoFile(canonical);
            return why.isEmpty() ? Result<QString>(canonical) : refused(image, why);
        }
        if (errno == ELOOP)
            return refused(image, tr("its links lead in a circle"));
        if (errno == EACCES)
            return Error{Error::Kind::Io, tr("The image “%1” may not be read: %2.").arg(path, qt_error_string(EACCES))};
        tried.append(path);
    }
    if (!inside)
        return refused(image, tr("it lies outside of the image folders"));
    return Error{Error::Kind::NotFound, {}};
}

Result<QString> ImageLocator::locate(const QString &image) const
{
    if (image.trimmed().isEmpty())
        return refused(image, tr("it is empty"));
    if (image.contains(QChar()))
        return refused(image, tr("it contains a null character"));
    if (m_folders.empty())
        return Error{Error::Kind::NotFound,
                     tr("The image “%1” was not looked for: no image folder is set.").arg(shown(image))};

    QStringList tried;
    auto found = find(image, tried);
    if (found)
        return found;
    const bool refusedAtOnce = found.error().kind != Error::Kind::NotFound;
    if (const QString why = whyNoPath(image); !why.isEmpty())
        return refused(image, why);
    if (refusedAtOnce)
        return found;
    if (image.contains(u'\\')) { // data made on Windows
        found = find(QString(image).replace(u'\\', u'/'), tried);
        if (found || found.error().kind != Error::Kind::NotFound)
            return found;
    }
    for (QString &path : tried)
        path = shown(path);
    return Error{Error::Kind::NotFound,
                 tr("The image “%1” was not found. Looked for:\n%2").arg(shown(image), tried.join(u'\n'))};
}

QString ImageLocator::similar(const QString &image) const
{
    const auto plain = [](const QString &name) { return name.normalized(QString::NormalizationForm_C).toCaseFolded(); };
    const QString clean = QDir::cleanPath(QString(image).replace(u'\\', u'/'));
    const qsizetype slash = clean.lastIndexOf(u'/');
    const QString below = clean.left(slash + 1);
    const QString wanted = plain(clean.mid(slash + 1));
    if (QDir::isAbsolutePath(clean) || image.contains(QChar()))
        return {};
    for (const Root &root : m_folders) {
        const QString folder = QDir::cleanPath(root.folder + u'/' + below);
        if (!contains(folder) || !contains(canonicalPath(folder)))
            continue;
        for (QDirIterator files(folder, QDir::Files); files.hasNext();) {
            files.next();
            if (plain(files.fileName()) == wanted)
                return below + files.fileName();
        }
    }
    return {};
}

}
