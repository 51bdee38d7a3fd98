#pragma once

#include "core/edits/JournalEntry.h"
#include "core/storage/ChangeRow.h"
#include "core/storage/HashedFields.h"

namespace core {

/// The word for a kind in the journal, and the other way round.
QString journalKindName(JournalEntry::Kind kind);
std::optional<JournalEntry::Kind> journalKindFromName(QStringView name);

/// The hash of a journal entry as README.md defines it: of the entry before, its own heading and its changes.
class JournalHash
{
public:
    /// What the first entry counts as the hash before it.
    static QByteArray beforeFirst();

    JournalHash(const QByteArray &before, const JournalEntry &entry, qint64 changes);
    void add(const ChangeRow &row);
    QByteArray result();

private:
    HashedFields m_fields;
};

}
