#include "core/storage/BackupFolder.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

const QString Suffix = u".rsreview"_s;
const QString TimeFormat = u"yyyy-MM-ddTHH-mm-ss"_s;

}

BackupFolder::BackupFolder(const QString &project)
{
    const QFileInfo file(project);
    m_name = file.fileName();
    if (m_name.endsWith(Suffix) && m_name != Suffix)
        m_name.chop(Suffix.size());
    m_path = QDir(file.path()).filePath(m_name + u".backups"_s);
}

std::vector<BackupFile> BackupFolder::files() const
{
    const QRegularExpression ours(QRegularExpression::anchoredPattern(
        QRegularExpression::escape(m_name) + uR"(-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d)(?:-(\d{1,6}))?\.rsreview)"_s));
    std::vector<std::pair<int, BackupFile>> numbered;
    for (const QFileInfo &file : QDir(m_path).entryInfoList(QDir::Files | QDir::NoSymLinks | QDir::Hidden)) {
        const QRegularExpressionMatch match = ours.match(file.fileName());
        QDateTime time = QDateTime::fromString(match.captured(1), TimeFormat);
        time.setTimeSpec(Qt::UTC);
        if (match.hasMatch() && time.isValid())
            numbered.push_back({match.captured(2).toInt(), {file.absoluteFilePath(), time, file.size()}});
    }
    std::sort(numbered.begin(), numbered.end(), [](const auto &a, const auto &b) {
        return std::pair(a.second.time, a.first) > std::pair(b.second.time, b.first);
    });
    std::vector<BackupFile> files;
    files.reserve(numbered.size());
    for (auto &[number, file] : numbered)
        files.push_back(std::move(file));
    return files;
}

QString BackupFolder::fileFor(const QDateTime &time) const
{
    const QString stem = QDir(m_path).filePath(m_name + u'-' + time.toUTC().toString(TimeFormat));
    QString path = stem + Suffix;
    for (int number = 2; QFileInfo::exists(path) || QFileInfo(path).isSymLink(); ++number)
        path = stem + u'-' + QString::number(number) + Suffix;
    return path;
}

Result<std::unique_ptr<ProjectLock>> BackupFolder::lock() const
{
    const QString parent = QFileInfo(m_path).path();
    if (!QFileInfo(m_path).isDir() && !QDir(parent).mkdir(QFileInfo(m_path).fileName()))
        return Error{Error::Kind::Io, tr("The folder %1 for backups could not be made.").arg(m_path)};
    auto lock = ProjectLock::take(QDir(m_path).filePath(m_name));
    if (!lock && lock.error().kind == Error::Kind::Locked)
        return Error{Error::Kind::Locked,
                     tr("Another backup into %1 is under way. %2").arg(m_path, lock.error().message)};
    return lock;
}

void BackupFolder::removeLeftovers() const
{
    const QRegularExpression part(QRegularExpression::anchoredPattern(
        QRegularExpression::escape(m_name) + uR"(-[-\dT]+\.rsreview\.part(-wal|-shm|-journal)?)"_s));
    QDir folder(m_path);
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden)) {
        if (part.match(name).hasMatch())
            folder.remove(name);
    }
}

}
