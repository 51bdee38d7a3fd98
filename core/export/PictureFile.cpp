#include "core/export/PictureFile.h"

#include "core/export/WholeFile.h"

#include <QBuffer>
#include <QCoreApplication>

namespace core {

Result<> writePng(const QImage &picture, const QString &path)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !picture.save(&buffer, "PNG"))
        return Error{Error::Kind::Io, QCoreApplication::translate("core", "The picture cannot be made.")};
    return writeWholeFile(path, bytes);
}

}
