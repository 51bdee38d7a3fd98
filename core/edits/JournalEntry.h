#pragma once

#include "core/edits/Edit.h"

#include <QDateTime>
#include <QString>

namespace core {

/// One line of the journal. An undo is an entry that points at what it takes back, a redo likewise; neither repeats
/// the changes, and nothing is ever removed.
struct JournalEntry
{
    enum class Kind { Edit, Undo, Redo };

    qint64 seq = 0; ///< place in the journal, from 1, without gaps
    QString uuid;
    Kind kind = Kind::Edit;
    qint64 target = 0; ///< Undo, Redo: seq of the edit that is taken back or done again
    QString reviewer;
    QDateTime time; ///< UTC
    Edit edit;      ///< what this entry did: for an undo the inverse of its target
};

}
