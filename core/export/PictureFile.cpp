#include "core/export/PictureFile.h"

#include "core/storage/CheckedFile.h"

#include <QBuffer>

namespace core {

Result<> writePng(const QImage &picture, const QString &path)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !picture.save(&buffer, "PNG"))
        return Error{Error::Kind::Io, QCoreApplication::translate("core", "The picture cannot be made.")};
    CheckedFile file(path);
    if (auto opened = file.open(); !opened)
        return opened;
    if (auto written = file.write(bytes); !written)
        return written;
    return file.commit();
}

}
