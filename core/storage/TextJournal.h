#pragma once

#include "core/storage/Journal.h"

#include <QCoreApplication>

namespace core {

/// The second, readable copy of the journal: NAME.journal.jsonl beside NAME.rsreview, a header and then a line for each
/// entry, see TextEntry. The project is the truth: whatever the file lacks, because of a crash or a full disk,
/// is written the next time. Lines are only ever added, but for a last one that was cut short.
///
/// A file that belongs to another project, or to another course of this one's history (the project was restored from a
/// backup), is left as it is; NAME.journal-2.jsonl is taken then, and so on.
class TextJournal
{
    Q_DECLARE_TR_FUNCTIONS(core::TextJournal)
public:
    /// `project`: absolute path.
    explicit TextJournal(const QString &project);

    /// Adds what the project has and the file has not. `db` is open on the project, for reading at least. An error
    /// leaves whole lines only.
    Result<> catchUp(Database &db);
    /// What was written is on the disk.
    Result<> sync() const;

    QString path() const { return m_path; } ///< of the file that is in use; empty before the first catchUp()

private:
    class File;
    enum class Fit { Ours, Foreign };
    Result<> choose(Journal &journal, const QString &uuid);
    Result<Fit> look(File &file, Journal &journal, const QString &uuid);
    Result<> append(File &file, Database &db, Journal &journal, qint64 seq);

    QString m_stem;
    QString m_path;
    qint64 m_seq = 0; ///< of the last entry in the file
    qint64 m_end = 0; ///< its length
};

}
