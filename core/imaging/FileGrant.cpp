#include "core/imaging/FileGrant.h"

#include "core/imaging/GrantedFiles.h"
#include "core/imaging/RegularFile.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

std::string lastPart(const QString &path)
{
    return QFile::encodeName(QFileInfo(path).fileName()).toStdString();
}

}

Result<FileGrant> FileGrant::open(const QString &path)
{
    auto file = RegularFile::open(path);
    if (!file)
        return file.error();
    FileGrant grant;
    grant.m_folder = GrantedFiles::instance().newFolder();
    grant.m_name = grant.m_folder + lastPart(path);
    grant.m_size = file->size();
    grant.m_head = file->head(HeadBytes);
    grant.add(lastPart(path), file.take());
    return grant;
}

void FileGrant::install()
{
    VSIFileManager::InstallHandler(GrantedFiles::Prefix, new GrantedFiles);
}

FileGrant::FileGrant(FileGrant &&other) noexcept
    : m_folder(std::exchange(other.m_folder, {}))
    , m_name(std::exchange(other.m_name, {}))
    , m_files(std::exchange(other.m_files, {}))
    , m_head(std::move(other.m_head))
    , m_size(other.m_size)
{
}

FileGrant &FileGrant::operator=(FileGrant &&other) noexcept
{
    std::swap(m_folder, other.m_folder);
    std::swap(m_name, other.m_name);
    std::swap(m_files, other.m_files);
    std::swap(m_head, other.m_head);
    std::swap(m_size, other.m_size);
    return *this;
}

FileGrant::~FileGrant()
{
    if (!m_folder.empty())
        GrantedFiles::instance().removeFolder(m_folder);
}

void FileGrant::addSibling(const QString &path)
{
    if (auto file = RegularFile::open(path))
        add(lastPart(path), file.take());
}

void FileGrant::add(const std::string &name, RegularFile file)
{
    GrantedFiles::instance().add(m_folder + name, file.release(), static_cast<vsi_l_offset>(file.size()));
    m_files.push_back(name);
}

QString FileGrant::withoutPrefix(QString message)
{
    static const QRegularExpression folder(u"/vsigranted/\\d+/"_s);
    return message.remove(folder);
}

}
