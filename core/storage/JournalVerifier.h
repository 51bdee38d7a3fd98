#pragma once

#include "core/storage/ChangeRow.h"
#include "core/storage/Findings.h"
#include "core/storage/JournalHash.h"
#include "core/storage/Statement.h"

#include <QCoreApplication>

#include <vector>

namespace core {

/// Checks the journal by itself: no entry missing, the hashes chained, the tops of undo and redo as two plain stacks
/// would have them, and every change on a sample that is there.
class JournalVerifier
{
    Q_DECLARE_TR_FUNCTIONS(core::JournalVerifier)
public:
    JournalVerifier(Database &db, Findings &findings);

    Result<> run();

private:
    void checkStacks(const JournalEntry &entry, qint64 undoTop, qint64 redoTop);
    Result<QByteArray> hashOf(const JournalEntry &entry, const QByteArray &before);
    Result<> checkLeftovers();
    void note(qint64 seq, const QString &message);

    Database &m_db;
    Findings &m_findings;
    Statement m_changes, m_count;
    std::vector<qint64> m_undo; ///< edits that can be undone, the latest last
    std::vector<JournalEntry> m_redo;
};

}
