#include "core/storage/FileHeader.h"

#include "core/storage/Schema.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 HeaderBytes = 100;

quint32 number(const QByteArray &header, qsizetype at)
{
    return qFromBigEndian<quint32>(header.constData() + at);
}

/// The same in every file that SQLite can write with our page size and encoding.
bool isOurKind(const QByteArray &header)
{
    const auto byte = [&header](qsizetype at) { return static_cast<unsigned char>(header[at]); };
    const bool fractions = byte(21) == 64 && byte(22) == 32 && byte(23) == 32;
    const bool vacuums = number(header, 52) != 0;
    const bool utf8 = number(header, 56) == 1;
    return qFromBigEndian<quint16>(header.constData() + 16) == Schema::PageSize && byte(20) == 0 && fractions &&
           !vacuums && utf8;
}

bool hasContent(const QString &path)
{
    return QFileInfo(path).size() > 0;
}

}

Result<FileHeader> FileHeader::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error{Error::Kind::Io, tr("%1 could not be opened: %2.").arg(path, file.errorString())};
    const qint64 size = file.size();
    const QByteArray header = file.read(HeaderBytes);
    if (file.error() != QFileDevice::NoError)
        return Error{Error::Kind::Io, tr("%1 could not be read: %2.").arg(path, file.errorString())};

    if (size == 0)
        return Error{Error::Kind::BadInput, tr("%1 is an empty file, not a project.").arg(path)};
    if (!header.startsWith(QByteArrayView("SQLite format 3\0", qsizetype(std::min<qint64>(16, size)))))
        return Error{Error::Kind::BadInput, tr("%1 is not a project of RSReview.").arg(path)};
    if (header.size() < HeaderBytes)
        return Error{Error::Kind::Damaged,
                     tr("%1 is cut short: it has only %2 bytes.").arg(path, QString::number(size))};
    if (number(header, 68) != Schema::ApplicationId)
        return Error{Error::Kind::BadInput,
                     tr("%1 is a database of another program, not a project of RSReview.").arg(path)};
    const quint32 version = number(header, 60);
    if (version > quint32(Schema::Version))
        return Error{Error::Kind::Unsupported,
                     tr("%1 was made by a newer RSReview: it has format %2, and this program knows up to %3.")
                         .arg(path, QString::number(version), QString::number(Schema::Version))};
    const int mode = header[19]; // 1: rollback journal, 2: write-ahead log
    if (version < 1 || !isOurKind(header) || mode < 1 || mode > 2)
        return Error{Error::Kind::Damaged, tr("The project file %1 is damaged: its header makes no sense.").arg(path)};

    FileHeader result;
    result.writeAheadLog = mode == 2;
    // A log or journal beside the file may hold what the file lacks; SQLite sorts that out.
    const bool alone = !hasContent(path + "-wal"_L1) && !hasContent(path + "-journal"_L1);
    const qint64 wanted = qint64(number(header, 28)) * Schema::PageSize;
    if (alone && size < wanted)
        return Error{Error::Kind::Damaged, tr("The project file %1 is cut short: it has %2 bytes and should have %3.")
                                               .arg(path, QString::number(size), QString::number(wanted))};
    return result;
}

}
