#pragma once

#include "core/base/Result.h"

#include <QCoreApplication>
#include <QString>

namespace core {

/// Writes a file that is either there as a whole or not at all: beside its place first, every write counted, the size
/// compared, synced, and only then renamed over what was there. QSaveFile in Qt 6.4 can report success for a file that
/// a full disk cut short; this never does.
class CheckedFile
{
    Q_DECLARE_TR_FUNCTIONS(core::CheckedFile)
public:
    explicit CheckedFile(const QString &path);
    /// Removes what was written unless commit() succeeded.
    ~CheckedFile();
    Q_DISABLE_COPY_MOVE(CheckedFile)

    Result<> open();
    Result<> write(QByteArrayView bytes);
    qint64 written() const { return m_written; }
    /// All bytes are on the disk, though not under the name of the file: of several files that belong together, all
    /// are settled before the first is committed.
    Result<> settle();
    /// After success the file is on the disk under its name. After failure the former file is still there.
    Result<> commit();

private:
    Result<> flush();
    Error failure(int code) const;

    QString m_path; ///< where a link leads: the link itself is kept
    QString m_temporary;
    int m_descriptor = -1;
    qint64 m_written = 0;
    QByteArray m_buffer;
};

}
