#include "core/imaging/ThumbnailBytes.h"

#include <QBuffer>
#include <QDataStream>
#include <QDateTime>
#include <QImageReader>
#include <QImageWriter>

namespace core {

namespace {

constexpr quint8 Picture = 'P';
constexpr quint8 Failure = 'F';
constexpr auto Version = QDataStream::Qt_6_4;
constexpr qint64 FailureSeconds = 3600;
constexpr int JpegQuality = 88;
constexpr qsizetype MostText = 4000;

QByteArray packed(const QImage &image, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    return writer.write(image) ? bytes : QByteArray();
}

QByteArray packed(const QImage &image)
{
    if (!image.hasAlphaChannel()) {
        if (QByteArray jpeg = packed(image, "jpg", JpegQuality); !jpeg.isEmpty())
            return jpeg;
    }
    return packed(image, "png", 80);
}

QImage unpacked(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const QImage image = QImageReader(&buffer).read();
    return image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
}

}

QByteArray thumbnailToBytes(const Result<LoadedImage> &thumbnail)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(Version);
    if (thumbnail) {
        if (thumbnail->lacksLevels)
            return {}; // a guess: a better one can be made as soon as there are smaller copies
        const QByteArray image = packed(thumbnail->rgb);
        if (image.isEmpty())
            return {};
        stream << Picture << thumbnail->fullSize() << thumbnail->warnings.join(u'\n').left(MostText) << image;
        return bytes;
    }
    const Error &error = thumbnail.error();
    if (error.kind != Error::Kind::BadInput && error.kind != Error::Kind::Unsupported)
        return {};
    stream << Failure << QDateTime::currentSecsSinceEpoch() << qint32(error.kind) << error.message.left(MostText);
    return bytes;
}

std::optional<Result<LoadedImage>> thumbnailFromBytes(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(Version);
    quint8 kind = 0;
    stream >> kind;
    if (kind == Picture) {
        LoadedImage thumbnail;
        QSize size;
        QString warnings;
        QByteArray image;
        stream >> size >> warnings >> image;
        thumbnail.rgb = unpacked(image);
        thumbnail.info.width = size.width();
        thumbnail.info.height = size.height();
        thumbnail.warnings = warnings.split(u'\n', Qt::SkipEmptyParts);
        if (stream.status() == QDataStream::Ok && !thumbnail.rgb.isNull())
            return thumbnail;
    } else if (kind == Failure) {
        qint64 time = 0;
        qint32 errorKind = 0;
        QString message;
        stream >> time >> errorKind >> message;
        const qint64 age = QDateTime::currentSecsSinceEpoch() - time;
        if (stream.status() == QDataStream::Ok && age >= 0 && age < FailureSeconds)
            return Error{Error::Kind(errorKind), message};
    }
    return {};
}

}
