#include "core/project/JournalReplay.h"

#include <QFile>
#include <QFileInfo>

namespace core {

namespace {

constexpr std::size_t MostProblems = 1000;
constexpr qint64 LongestHeader = 4096;

bool isDisk(const Error &error)
{
    return error.kind == Error::Kind::Io || error.kind == Error::Kind::NoSpace;
}

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

Result<> open(QFile &file)
{
    if (!QFileInfo(file.fileName()).isFile())
        return Error{Error::Kind::NotFound, JournalReplay::tr("There is no file %1.").arg(file.fileName())};
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Io,
                     JournalReplay::tr("%1 could not be read: %2.").arg(file.fileName(), file.errorString())};
    if (TextEntry::projectOf(view(file.readLine(LongestHeader).trimmed())).isEmpty())
        return Error{Error::Kind::BadInput,
                     JournalReplay::tr("%1 is not a text journal of RSReview.").arg(file.fileName())};
    return {};
}

}

JournalReplay::JournalReplay(Project &project)
    : m_project(project)
    , m_history(project)
    , m_samples(project.database())
{
    for (const Source &source : project.sources())
        m_sources.emplace(source.hash, source.id);
}

Result<> JournalReplay::check(const QString &journal)
{
    QFile file(journal);
    return open(file);
}

Result<JournalReplay::Report> JournalReplay::run(const QString &journal, JobControl &control)
{
    QFile file(journal);
    if (auto opened = open(file); !opened)
        return opened.error();
    m_report = {};
    for (qint64 line = 2; !file.atEnd(); ++line) {
        if (control.cancelled())
            return Error{Error::Kind::Cancelled, tr("It was stopped.")};
        control.setProgress(file.pos(), file.size());
        const QByteArray bytes = file.readLine();
        if (bytes.trimmed().isEmpty())
            continue;
        ++m_report.entries;
        const auto text = TextEntry::parse(view(bytes));
        if (!text) {
            note(line, 0, text.error());
            continue;
        }
        if (auto done = replay(*text, line); !done)
            return done.error();
    }
    if (file.error() != QFileDevice::NoError)
        return Error{Error::Kind::Io, tr("%1 could not be read: %2.").arg(journal, file.errorString())};
    m_report.identical = m_sameHash && m_report.problemCount == 0;
    return m_report;
}

/// An error: the disk refused. Anything else is noted.
Result<> JournalReplay::replay(const TextEntry &text, qint64 line)
{
    JournalEntry entry = text.entry;
    const qint64 problemsBefore = m_report.problemCount;
    if (entry.kind == JournalEntry::Kind::Edit) {
        entry.target = 0;
        for (const ChangeRow &row : text.changes) {
            auto change = place(row);
            if (change)
                entry.edit.changes.push_back(change.take());
            else if (isDisk(change.error()))
                return change.error();
            else
                note(line, entry.seq, change.error());
        }
        if (entry.edit.changes.empty())
            return {};
    } else {
        const auto known = m_seqs.find(entry.target);
        if (known == m_seqs.end()) {
            note(line, entry.seq,
                 {Error::Kind::NotFound, tr("The edit %1 that it is about was not done here.").arg(entry.target)});
            return {};
        }
        entry.target = known->second;
    }
    const auto done = m_history.replay(entry);
    if (!done && isDisk(done.error()))
        return done.error();
    if (!done) {
        note(line, text.entry.seq, done.error());
        return {};
    }
    if (entry.kind == JournalEntry::Kind::Edit)
        m_seqs[text.entry.seq] = done->seq;
    m_report.replayed += m_report.problemCount == problemsBefore ? 1 : 0;
    const auto hash = Journal(m_project.database()).hashAt(done->seq);
    if (!hash)
        return hash.error();
    m_sameHash = m_sameHash && *hash == text.hash;
    return {};
}

Result<Change> JournalReplay::place(const ChangeRow &row)
{
    const auto source = m_sources.find(row.sourceHash);
    if (source == m_sources.end())
        return Error{Error::Kind::NotFound, tr("Its source, with the hash %1, was not given, or is another one now.")
                                                .arg(QString::fromLatin1(row.sourceHash.toHex().left(16)))};
    const auto sample = m_samples.find(source->second, row.record);
    if (!sample)
        return sample.error();
    ChangeRow placed = row;
    placed.source = source->second;
    placed.sample = sample->id;
    return placed.toChange();
}

void JournalReplay::note(qint64 line, qint64 seq, const Error &error)
{
    ++m_report.problemCount;
    if (m_report.problems.size() < MostProblems)
        m_report.problems.push_back({line, seq, error});
}

}
