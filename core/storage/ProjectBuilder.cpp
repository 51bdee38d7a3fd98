#include "core/storage/ProjectBuilder.h"

#include "core/storage/Disk.h"
#include "core/storage/PropertyStore.h"
#include "core/storage/Schema.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype LongestName = 255 - 8; // bytes; "-journal" has to fit behind it

Result<> writeProperties(Database &db)
{
    PropertyStore properties(db);
    if (auto done = properties.setValue(u"uuid"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)); !done)
        return done;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (auto done = properties.setValue(u"created"_s, QString::number(now)); !done)
        return done;
    return properties.setValue(u"program"_s, u"RSReview " RSREVIEW_VERSION ""_s);
}

}

ProjectBuilder::ProjectBuilder(const QString &path, std::unique_ptr<ProjectLock> lock)
    : m_path(path)
    , m_temporary(path + ".part"_L1)
    , m_lock(std::move(lock))
{
}

ProjectBuilder::~ProjectBuilder()
{
    m_db.reset();
    if (!m_finished)
        QFile::remove(m_temporary);
}

Result<std::unique_ptr<ProjectBuilder>> ProjectBuilder::start(const QString &path)
{
    const QString name = path.section(u'/', -1);
    if (name.isEmpty() || name.contains(QChar(u'\0')))
        return Error{Error::Kind::Usage, tr("\"%1\" is not a name for a project.").arg(path)};
    if (QFile::encodeName(name).size() > LongestName)
        return Error{Error::Kind::Usage, tr("The name of %1 is too long.").arg(path)};
    const QString absolute = path.startsWith(u'/') ? path : QDir::currentPath() + u'/' + path; // ":/x" is no resource
    const QString folder = absolute.chopped(name.size());
    const QString place = QFileInfo(folder).canonicalFilePath();
    if (place.isEmpty() || !QFileInfo(place).isDir())
        return Error{Error::Kind::NotFound, tr("There is no folder %1.").arg(folder)};

    const QString target = QDir(place).filePath(name);
    if (QFileInfo::exists(target) || QFileInfo(target).isSymLink())
        return Error{Error::Kind::Conflict, tr("%1 exists already and was left as it is.").arg(target)};
    auto lock = ProjectLock::take(target);
    if (!lock)
        return lock.error();

    std::unique_ptr<ProjectBuilder> builder(new ProjectBuilder(target, lock.take()));
    QFile::remove(builder->m_temporary); // of a program that was killed; the lock says that nobody else writes it
    auto db = Database::open(builder->m_temporary, Database::Mode::Fresh);
    if (!db)
        return db.error();
    builder->m_db = db.take();
    if (auto done = Schema::create(*builder->m_db); !done)
        return done.error();
    if (auto done = writeProperties(*builder->m_db); !done)
        return done.error();
    return builder;
}

Result<> ProjectBuilder::finish()
{
    Q_ASSERT(!m_db->inTransaction());
    m_db.reset();
    if (auto done = syncFile(m_temporary); !done)
        return done;
    if (auto done = renameWithoutReplacing(m_temporary, m_path); !done)
        return done;
    m_finished = true;
    return syncFolder(QFileInfo(m_path).path());
}

}
