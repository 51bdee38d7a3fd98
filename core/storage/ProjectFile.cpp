#include "core/storage/ProjectFile.h"

#include "core/storage/FileHeader.h"
#include "core/storage/ProjectBuilder.h"
#include "core/storage/Schema.h"
#include "core/storage/SourceStore.h"
#include "core/storage/WriteTurns.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 RoomForLog = 256 * 1024; // its index alone takes 32 KiB, without which nothing can be read

const std::array<QString, 3> &sidecars()
{
    static const std::array<QString, 3> Names{u"-wal"_s, u"-shm"_s, u"-journal"_s};
    return Names;
}

/// A path that means a file and nothing else, to Qt (":/x" is a resource) as to SQLite ("file:x" is a URI).
QString plainPath(const QString &path)
{
    const QString absolute = path.startsWith(u'/') ? path : QDir::currentPath() + u'/' + path;
    return QFileInfo(absolute).canonicalFilePath();
}

bool hasContent(const QString &path)
{
    return QFileInfo(path).size() > 0;
}

/// The project itself may be sound; only writing to it is not possible now.
bool stillReadable(const Error &error)
{
    return error.kind == Error::Kind::Locked || error.kind == Error::Kind::Io || error.kind == Error::Kind::NoSpace;
}

bool writable(const QString &path)
{
    const auto may = [](const QString &what) { return ::access(QFile::encodeName(what).constData(), W_OK) == 0; };
    return may(path) && may(QFileInfo(path).path());
}

}

Result<> ProjectFile::create(const QString &path)
{
    auto builder = ProjectBuilder::start(path);
    if (!builder)
        return builder.error();
    return builder.take()->finish();
}

Result<std::unique_ptr<ProjectFile>> ProjectFile::open(const QString &path, Mode mode, std::optional<DiskKind> disk)
{
    std::unique_ptr<ProjectFile> file(new ProjectFile);
    file->m_path = path.isEmpty() || path.contains(QChar(u'\0')) ? QString() : plainPath(path);
    if (file->m_path.isEmpty())
        return Error{Error::Kind::NotFound, tr("There is no file \"%1\".").arg(path)};
    if (!QFileInfo(file->m_path).isFile())
        return Error{Error::Kind::BadInput, tr("%1 is not a file.").arg(file->m_path)};
    if (ProjectLock::heldByThisProcess(file->m_path))
        return Error{Error::Kind::Locked, tr("%1 is open in this program already.").arg(file->m_path)};
    const auto header = FileHeader::read(file->m_path);
    if (!header)
        return header.error();

    if (mode != Mode::ReadOnly) {
        auto done = file->openWritable(disk.value_or(diskKind(file->m_path)));
        if (done)
            return file;
        if (mode == Mode::ReadWrite || !stillReadable(done.error()))
            return done.error();
        file->m_readOnlyReason = done.error().message;
    }
    if (auto done = file->openReadable(header->writeAheadLog); !done)
        return done.error();
    return file;
}

Result<> ProjectFile::openWritable(DiskKind disk)
{
    if (!writable(m_path))
        return Error{Error::Kind::Io, tr("%1 or its folder cannot be written to.").arg(m_path)};
    auto lock = ProjectLock::take(m_path);
    if (!lock)
        return lock.error();

    std::array<bool, 3> present{};
    for (std::size_t i = 0; i < present.size(); ++i)
        present[i] = QFileInfo::exists(m_path + sidecars()[i]);
    auto done = connectForWriting(disk);
    if (done) {
        m_lock = lock.take();
        return {};
    }
    m_db.reset();
    for (std::size_t i = 0; i < present.size(); ++i) {
        const QString beside = m_path + sidecars()[i];
        if (!present[i] && (sidecars()[i] == "-shm"_L1 || !hasContent(beside)))
            QFile::remove(beside); // came with the connection, and holds nothing
    }
    return done;
}

Result<> ProjectFile::connectForWriting(DiskKind disk)
{
    auto db = Database::open(m_path, Database::Mode::ReadWrite);
    if (!db)
        return db.error();
    m_db = db.take();
    m_db->keepLogOnClose(true); // until the file is known to be ours, closing must not write to it
    if (disk == DiskKind::Network) {
        if (auto done = m_db->exec("PRAGMA locking_mode = EXCLUSIVE"); !done)
            return done;
    }
    if (auto done = check(); !done)
        return done;

    // On a full disk, and while another program reads, the log cannot be begun. The project opens nevertheless; edits
    // are as safe, only slower, or refused until there is room.
    const bool log = disk == DiskKind::Local && freeBytes(m_path) >= RoomForLog;
    const auto mode = m_db->value(log ? "PRAGMA journal_mode = WAL" : "PRAGMA journal_mode = DELETE");
    if (!mode && mode.error().kind != Error::Kind::NoSpace && mode.error().kind != Error::Kind::Locked)
        return mode.error();
    if (auto done = m_db->exec("PRAGMA journal_size_limit = 67108864"); !done)
        return done;
    m_db->keepLogOnClose(false);
    if (mode && *mode == "wal"_L1) {
        m_turns = std::make_shared<WriteTurns>();
        m_db->setTurns(m_turns);
    }
    return discardIncomplete();
}

Result<> ProjectFile::discardIncomplete()
{
    SourceStore sources(*m_db);
    const auto all = sources.all(true);
    if (!all)
        return all.error();
    for (const Source &source : *all) {
        if (source.complete)
            continue;
        const auto done = sources.remove(source.id);
        if (!done && done.error().kind == Error::Kind::NoSpace)
            return {}; // nobody sees it; the next import removes it
        if (!done)
            return done;
        m_discardedSources.append(source.name);
    }
    return {};
}

Result<> ProjectFile::openReadable(bool writeAheadLog)
{
    if (writeAheadLog || hasContent(m_path + "-journal"_L1)) {
        // In use by a writer, or left so by one that died. To read the latter SQLite would have to write beside it.
        const auto lock = ProjectLock::take(m_path);
        if (lock || lock.error().kind != Error::Kind::Locked)
            return openCopy();
    }
    auto db = Database::open(m_path, Database::Mode::ReadOnly);
    if (!db)
        return db.error();
    m_db = db.take();
    return check();
}

Result<> ProjectFile::openCopy()
{
    m_copy = std::make_unique<QTemporaryDir>();
    const QString copy = m_copy->filePath(u"project"_s);
    bool copied = m_copy->isValid() && QFile::copy(m_path, copy);
    for (const QString &suffix : {u"-wal"_s, u"-journal"_s}) {
        if (QFileInfo::exists(m_path + suffix))
            copied = copied && QFile::copy(m_path + suffix, copy + suffix);
    }
    if (!copied)
        return Error{Error::Kind::Io,
                     tr("%1 was not closed tidily, and the copy to read it from could not be made in %2.")
                         .arg(m_path, QDir::tempPath())};
    QFile::setPermissions(copy, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    auto db = Database::open(copy, Database::Mode::ReadWrite, m_path);
    if (!db)
        return db.error();
    m_db = db.take();
    if (auto done = check(); !done)
        return done;
    return m_db->exec("PRAGMA query_only = ON");
}

Result<> ProjectFile::check()
{
    if (auto done = Schema::check(*m_db); !done)
        return done;
    const auto answer = m_db->value("PRAGMA quick_check(1)");
    if (!answer)
        return answer.error();
    if (*answer != "ok"_L1)
        return Error{Error::Kind::Damaged, tr("The project file %1 is damaged: %2.").arg(m_path, *answer)};
    return {};
}

Result<std::unique_ptr<Database>> ProjectFile::openReader() const
{
    return Database::open(m_db->path(), Database::Mode::ReadOnly, m_path);
}

Result<std::unique_ptr<Database>> ProjectFile::openWriter() const
{
    if (!writesBeside())
        return Error{Error::Kind::Locked, tr("%1 cannot be written to from two sides at once.").arg(m_path)};
    auto db = Database::open(m_path, Database::Mode::ReadWrite);
    if (!db)
        return db;
    (*db)->keepLogOnClose(true); // the first connection sees to it
    (*db)->setTurns(m_turns);
    return db;
}

ProjectFile::~ProjectFile()
{
    if (!m_db || readOnly())
        return;
    static_cast<void>(m_db->exec("PRAGMA busy_timeout = 100")); // readers of other programs need not be waited for
    // Nobody is left to be told when this fails, and nothing is lost: the log stays beside the file.
    static_cast<void>(m_db->value("PRAGMA wal_checkpoint(TRUNCATE)"));
    static_cast<void>(m_db->value("PRAGMA journal_mode = DELETE"));
    m_db.reset(); // before the lock
}

}
