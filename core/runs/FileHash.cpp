#include "core/runs/FileHash.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>

namespace core {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(core::FileHash)
};

}

Result<QByteArray> hashOfFile(const QString &path, const JobControl &control)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    QByteArray piece(qsizetype(1) << 20, Qt::Uninitialized);
    bool ok = file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    while (ok) {
        if (control.cancelled())
            return Error{Error::Kind::Cancelled, Words::tr("Cancelled.")};
        const qint64 count = file.read(piece.data(), piece.size());
        if (count == 0)
            return hash.result();
        ok = count > 0;
        if (ok)
            hash.addData(QByteArrayView(piece.constData(), count));
    }
    return Error{Error::Kind::Io, Words::tr("%1 cannot be read: %2.").arg(path, file.errorString())};
}

}
