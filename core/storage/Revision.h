#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

namespace core {

class Database;

/// Which project it is, and after which edit: two files of the same revision were reviewed alike and have the same
/// runs.
struct Revision
{
    QString project;    ///< its UUID
    qint64 seq = 0;     ///< of the latest entry of the journal; 0: nothing was edited
    QByteArray hash;    ///< of that entry, and so of the whole journal
    qint64 sources = 0; ///< that were imported completely
    qint64 runs = 0;    ///< how often any of them was changed

    /// Read in one transaction, the one that is open or its own.
    static Result<Revision> of(Database &db);

    friend bool operator==(const Revision &, const Revision &) = default;
};

}
