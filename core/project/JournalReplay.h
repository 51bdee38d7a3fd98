#pragma once

#include "core/jobs/JobControl.h"
#include "core/project/EditHistory.h"
#include "core/storage/SampleStore.h"
#include "core/storage/TextEntry.h"

#include <map>

namespace core {

/// Does again what a text journal says was done, in a project with the same sources and no edits. Samples are found by
/// the hash of their source and the number of their record, so the sources may have come in any order; of two equal
/// sources the first is meant. What cannot be done is told, and the rest goes on.
class JournalReplay
{
    Q_DECLARE_TR_FUNCTIONS(core::JournalReplay)
public:
    struct Problem
    {
        qint64 line = 0; ///< of the file, from 1
        qint64 seq = 0;  ///< of the entry; 0: it could not be read
        Error error;
    };
    struct Report
    {
        qint64 entries = 0;  ///< lines behind the header
        qint64 replayed = 0; ///< as a whole
        /// All was done, and the journal has the very hashes that the text says.
        bool identical = false;
        qint64 problemCount = 0;
        std::vector<Problem> problems; ///< the first 1,000
    };

    explicit JournalReplay(Project &project);

    /// Errors: the file cannot be read, or is no text journal; the disk refused; cancelled.
    Result<Report> run(const QString &journal, JobControl &control);
    /// Whether it is a text journal at all, before anything is made of it.
    static Result<> check(const QString &journal);

private:
    Result<> replay(const TextEntry &text, qint64 line);
    Result<Change> place(const ChangeRow &row);
    void note(qint64 line, qint64 seq, const Error &error);

    Project &m_project;
    EditHistory m_history;
    SampleStore m_samples;
    std::map<QByteArray, SourceId> m_sources; ///< by hash
    std::map<qint64, qint64> m_seqs;          ///< of edits: here, by what the text calls them
    Report m_report;
    bool m_sameHash = true;
};

}
