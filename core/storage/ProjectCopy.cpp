#include "core/storage/ProjectCopy.h"

#include "core/storage/Database.h"
#include "core/storage/Disk.h"
#include "core/storage/FileHeader.h"
#include "core/storage/Schema.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int PagesAtOnce = 256; // 2 MiB: a few milliseconds until a stop is heard

/// The same moment for everything that is read until it goes.
class Moment
{
public:
    explicit Moment(Database &db)
        : m_db(db)
        , m_begun(db.exec("BEGIN"))
    {
    }
    ~Moment()
    {
        if (m_db.inTransaction())
            static_cast<void>(m_db.exec("ROLLBACK"));
    }
    Q_DISABLE_COPY_MOVE(Moment)
    const Result<> &begun() const { return m_begun; }

private:
    Database &m_db;
    Result<> m_begun;
};

}

ProjectCopy::ProjectCopy(Database &source, const QString &target)
    : m_source(source)
    , m_target(target)
    , m_temporary(temporaryName(target))
{
}

ProjectCopy::~ProjectCopy()
{
    if (m_finished)
        return;
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(m_temporary + suffix);
}

QString ProjectCopy::temporaryName(const QString &target)
{
    return target + ".part"_L1;
}

Result<Revision> ProjectCopy::write(JobControl &control)
{
    const auto copied = copyPages(control);
    if (!copied)
        return copied;
    if (auto folded = foldLogIn(); !folded)
        return folded.error();
    const auto checked = check(m_temporary, control);
    if (!checked)
        return explained(checked.error());
    if (*checked != *copied)
        return Error{Error::Kind::Io, tr("The copy %1 is not what was copied. It was removed.").arg(m_target)};
    QFile::setPermissions(m_temporary, QFileInfo(m_source.path()).permissions());
    if (auto synced = syncFile(m_temporary); !synced)
        return synced.error();
    return copied;
}

Result<Revision> ProjectCopy::copyPages(JobControl &control)
{
    QFile::remove(m_temporary); // of a program that was killed
    auto opened = Database::open(m_temporary, Database::Mode::Fresh, m_target);
    if (!opened)
        return opened.error();
    Database &copy = **opened;
    const Moment moment(m_source);
    if (!moment.begun())
        return moment.begun().error();
    const auto revision = Revision::of(m_source);
    if (!revision)
        return explained(revision.error());

    sqlite3_backup *backup = sqlite3_backup_init(copy.handle(), "main", m_source.handle(), "main");
    if (!backup)
        return copy.lastError();
    int code = SQLITE_OK;
    while (code == SQLITE_OK && !control.cancelled()) {
        code = sqlite3_backup_step(backup, PagesAtOnce);
        const int pages = sqlite3_backup_pagecount(backup);
        control.setProgress(pages - sqlite3_backup_remaining(backup), pages);
    }
    const int finished = sqlite3_backup_finish(backup);
    if (code == SQLITE_OK)
        return Error{Error::Kind::Cancelled, tr("The copy was stopped.")};
    if (finished != SQLITE_OK)
        return explained(copy.error(finished));
    return revision;
}

/// What was copied from a file with a log says of itself that it has one.
Result<> ProjectCopy::foldLogIn()
{
    auto copy = Database::open(m_temporary, Database::Mode::ReadWrite, m_target);
    if (!copy)
        return copy.error();
    if (auto alone = (*copy)->exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = OFF"); !alone)
        return alone;
    const auto mode = (*copy)->value("PRAGMA journal_mode = DELETE");
    if (!mode)
        return explained(mode.error());
    return {};
}

Error ProjectCopy::explained(const Error &error) const
{
    if (error.kind != Error::Kind::Damaged)
        return error;
    return {error.kind,
            tr("No copy was made, because the project %1 is damaged. %2").arg(m_source.name(), error.message)};
}

Result<Revision> ProjectCopy::check(const QString &path, const JobControl &control)
{
    const auto header = FileHeader::read(path);
    if (!header)
        return header.error();
    if (header->writeAheadLog)
        return Error{Error::Kind::Locked, tr("%1 is in use, or was not closed tidily.").arg(path)};
    auto opened = Database::open(path, Database::Mode::ReadOnly);
    if (!opened)
        return opened.error();
    Database &db = **opened;
    db.setCancelCheck([&control] { return control.cancelled(); });
    if (auto known = Schema::check(db); !known)
        return known.error();
    const auto answer = db.value("PRAGMA quick_check(1)");
    if (!answer)
        return answer.error();
    if (*answer != "ok"_L1)
        return Error{Error::Kind::Damaged, tr("%1 is damaged: %2.").arg(path, *answer)};
    return Revision::of(db);
}

Result<> ProjectCopy::finish()
{
    if (auto renamed = renameWithoutReplacing(m_temporary, m_target); !renamed)
        return renamed;
    m_finished = true;
    return syncFolder(QFileInfo(m_target).path());
}

Result<> ProjectCopy::replace()
{
    if (std::rename(QFile::encodeName(m_temporary).constData(), QFile::encodeName(m_target).constData()) != 0)
        return Error{Error::Kind::Io,
                     tr("%1 could not be replaced: %2.").arg(m_target, QString::fromLocal8Bit(std::strerror(errno)))};
    m_finished = true;
    return syncFolder(QFileInfo(m_target).path());
}

}
