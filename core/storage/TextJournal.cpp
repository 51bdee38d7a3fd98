#include "core/storage/TextJournal.h"

#include "core/storage/Disk.h"
#include "core/storage/Revision.h"
#include "core/storage/TextEntry.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {
constexpr qsizetype BufferBytes = 1 << 20;
constexpr qint64 LongestHeader = 4096;
constexpr qint64 Step = 64 * 1024; // backwards, in search of the last line
constexpr int MostFiles = 1000;
}

/// A file that is read at places and written at its end, every byte counted.
class TextJournal::File
{
public:
    File(const QString &path, int flags)
        : m_path(path)
        , m_descriptor(
              ::open(QFile::encodeName(path).constData(), flags | O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0666))
    {
        struct stat info = {};
        m_plain = m_descriptor >= 0 && ::fstat(m_descriptor, &info) == 0 && S_ISREG(info.st_mode);
        m_size = m_plain ? info.st_size : 0;
    }
    ~File()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(File)

    bool isOpen() const { return m_plain; }
    qint64 size() const { return m_size; }

    QByteArray read(qint64 from, qint64 bytes) const
    {
        QByteArray data(bytes, '\0');
        const auto count = ::pread(m_descriptor, data.data(), std::size_t(bytes), from);
        data.truncate(qMax<qsizetype>(0, count));
        return data;
    }
    Result<> write(QByteArrayView bytes)
    {
        while (!bytes.isEmpty()) {
            const auto count = ::pwrite(m_descriptor, bytes.data(), std::size_t(bytes.size()), m_size);
            if (count < 0 && errno == EINTR)
                continue;
            if (count <= 0)
                return failure(count == 0 ? ENOSPC : errno);
            m_size += count;
            bytes = bytes.sliced(count);
        }
        return {};
    }
    Result<> cut(qint64 size)
    {
        if (::ftruncate(m_descriptor, size) != 0)
            return failure(errno);
        m_size = size;
        return {};
    }
    Error failure(int code) const
    {
        return {code == ENOSPC || code == EDQUOT ? Error::Kind::NoSpace : Error::Kind::Io,
                tr("The text journal %1 could not be written: %2. It is made up for later.")
                    .arg(m_path, QString::fromLocal8Bit(std::strerror(code)))};
    }

private:
    QString m_path;
    int m_descriptor;
    bool m_plain = false;
    qint64 m_size = 0;
};

TextJournal::TextJournal(const QString &project)
{
    const QFileInfo file(project);
    QString name = file.fileName();
    if (name.endsWith(u".rsreview"_s))
        name.chop(9);
    m_stem = QDir(file.path()).filePath(name + u".journal"_s);
}

Result<> TextJournal::catchUp(Database &db)
{
    Journal journal(db);
    const auto last = journal.lastSeq();
    if (!last)
        return last.error();
    if (*last == 0 && m_path.isEmpty())
        return {}; // nothing to tell yet
    if (m_path.isEmpty() || QFileInfo(m_path).size() != m_end) {
        const auto revision = Revision::of(db);
        if (!revision)
            return revision.error();
        if (auto chosen = choose(journal, revision->project); !chosen)
            return chosen;
    }
    if (m_seq >= *last)
        return {};
    File file(m_path, 0);
    if (!file.isOpen())
        return file.failure(errno);
    for (qint64 seq = m_seq + 1; seq <= *last; ++seq) {
        if (auto appended = append(file, db, journal, seq); !appended) {
            static_cast<void>(file.cut(m_end)); // else the next time finds that a line was cut short
            return appended;
        }
        m_seq = seq;
        m_end = file.size();
    }
    return {};
}

Result<> TextJournal::choose(Journal &journal, const QString &uuid)
{
    for (int number = 1; number <= MostFiles; ++number) {
        const QString path = (number == 1 ? m_stem : m_stem + u'-' + QString::number(number)) + u".jsonl"_s;
        File file(path, O_CREAT);
        if (!file.isOpen()) {
            if (QFileInfo::exists(path) || QFileInfo(path).isSymLink())
                continue; // no plain file, or not ours to write
            return file.failure(errno);
        }
        if (file.size() == 0) {
            if (auto begun = file.write(TextEntry::header(uuid)); !begun) {
                static_cast<void>(file.cut(0));
                return begun;
            }
        }
        const auto fit = look(file, journal, uuid);
        if (!fit)
            return fit.error();
        if (*fit == Fit::Foreign)
            continue;
        m_path = path;
        m_end = file.size();
        return {};
    }
    return Error{Error::Kind::Conflict, tr("No name is left for the text journal %1.").arg(m_stem)};
}

/// Sets m_seq, and cuts off a last line without an end.
Result<TextJournal::Fit> TextJournal::look(File &file, Journal &journal, const QString &uuid)
{
    const QByteArray head = file.read(0, LongestHeader);
    const qsizetype headEnd = head.indexOf('\n');
    const QByteArray header = TextEntry::header(uuid);
    if (headEnd < 0 && header.startsWith(head)) { // cut short when it was begun
        if (auto cut = file.cut(0); !cut)
            return cut.error();
        if (auto begun = file.write(header); !begun)
            return begun.error();
        m_seq = 0;
        return Fit::Ours;
    }
    if (headEnd < 0 || TextEntry::projectOf({head.constData(), std::size_t(headEnd)}) != uuid)
        return Fit::Foreign;

    QByteArray tail; // from `start` to the end of the file
    qint64 start = file.size();
    const auto before = [&](qsizetype end) { // of the last line break in tail before `end`; looks further back for it
        qsizetype at = -1;
        while ((at = end > 0 ? tail.lastIndexOf('\n', end - 1) : -1) < 0 && start > 0) {
            const qint64 bytes = qMin(Step + tail.size(), start); // ever more, for a line of a million changes
            tail.prepend(file.read(start - bytes, bytes));
            start -= bytes;
            end += bytes;
        }
        return at;
    };
    const qsizetype end = before(0);
    if (const qint64 whole = start + end + 1; whole < file.size()) {
        if (auto cut = file.cut(whole); !cut)
            return cut.error();
    }
    const qint64 endOfLine = start + end;
    const qsizetype previous = before(end);
    const qint64 beginning = start + previous + 1;
    m_seq = 0;
    if (beginning == 0)
        return Fit::Ours; // the header is all there is
    const QByteArray line = tail.mid(previous + 1, endOfLine - beginning);
    const auto entry = TextEntry::parse({line.constData(), std::size_t(line.size())});
    if (!entry)
        return Fit::Foreign;
    const auto last = journal.lastSeq();
    if (!last)
        return last.error();
    if (entry->entry.seq > *last)
        return Fit::Foreign; // it knows of edits that the project does not have
    const auto hash = journal.hashAt(entry->entry.seq);
    if (!hash)
        return hash.error();
    m_seq = entry->entry.seq;
    return *hash == entry->hash ? Fit::Ours : Fit::Foreign;
}

Result<> TextJournal::append(File &file, Database &db, Journal &journal, qint64 seq)
{
    const auto heading = journal.heading(seq);
    const auto hash = journal.hashAt(seq);
    if (!heading || !hash)
        return !heading ? heading.error() : hash.error();
    QByteArray pending = TextEntry::beginning(*heading, *hash);
    Statement changes(db, "SELECT change.kind, source.hash, record, turn, item, before, after FROM change "
                          "JOIN source ON source.id = change.source WHERE seq = ? ORDER BY number");
    Rows rows = changes.query(seq);
    for (bool first = true; rows.next(); first = false) {
        ChangeRow row;
        row.kind = rows.text(0);
        row.sourceHash = rows.blob(1);
        row.record = rows.integer(2);
        row.turn = rows.text(3);
        row.item = rows.text(4);
        row.before = rows.optionalBlob(5);
        row.after = rows.optionalBlob(6);
        if (!first)
            pending += ',';
        pending += TextEntry::ofChange(row);
        if (pending.size() >= BufferBytes) {
            if (auto written = file.write(pending); !written)
                return written;
            pending.clear();
        }
    }
    if (!rows.status())
        return rows.status();
    return file.write(pending + TextEntry::ending());
}

Result<> TextJournal::sync() const
{
    return m_path.isEmpty() ? Result<>() : syncFile(m_path);
}

}
