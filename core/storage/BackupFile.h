#pragma once

#include <QDateTime>
#include <QString>

namespace core {

/// A backup in its folder, as its name tells it.
struct BackupFile
{
    QString path;
    QDateTime time; ///< UTC, to the second
    qint64 bytes = 0;

    friend bool operator==(const BackupFile &, const BackupFile &) = default;
};

}
