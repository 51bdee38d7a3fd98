#include "core/imaging/GrantedFiles.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace core {

GrantedFiles::File::~File()
{
    close(descriptor);
}

/// Reads at offsets of its own, so that many readers can share one descriptor. Formats that ask for a few bytes at a
/// time are served from a buffer.
class GrantedFiles::Reader : public VSIVirtualHandle
{
public:
    explicit Reader(std::shared_ptr<File> file)
        : m_file(std::move(file))
    {
    }

    int Seek(vsi_l_offset offset, int whence) override
    {
        m_eof = false;
        m_offset = whence == SEEK_CUR ? m_offset + offset : whence == SEEK_END ? m_file->size + offset : offset;
        return 0;
    }
    vsi_l_offset Tell() override { return m_offset; }
    int Eof() override { return m_eof; }
    int Close() override { return 0; }
    size_t Write(const void *, size_t, size_t) override { return 0; }

    size_t Read(void *buffer, size_t size, size_t count) override
    {
        if (size == 0 || count == 0 || count > SIZE_MAX / size)
            return 0;
        const size_t wanted = size * count;
        const size_t got =
            wanted >= BufferSize ? readAt(buffer, wanted) : readBuffered(static_cast<char *>(buffer), wanted);
        m_offset += got;
        m_eof = got < wanted;
        return got / size;
    }

private:
    static constexpr size_t BufferSize = 16384;

    size_t readAt(void *buffer, size_t wanted) const
    {
        size_t got = 0;
        while (got < wanted) {
            const ssize_t n = pread(m_file->descriptor, static_cast<char *>(buffer) + got, wanted - got,
                                    static_cast<off_t>(m_offset + got));
            if (n < 0 && errno == EINTR)
                continue;
            if (n <= 0)
                break;
            got += static_cast<size_t>(n);
        }
        return got;
    }

    size_t readBuffered(char *buffer, size_t wanted)
    {
        if (m_offset < m_bufferStart || m_offset + wanted > m_bufferStart + m_buffer.size()) {
            m_buffer.resize(BufferSize);
            m_buffer.resize(readAt(m_buffer.data(), BufferSize));
            m_bufferStart = m_offset;
        }
        const size_t got = std::min(wanted, m_buffer.size() - static_cast<size_t>(m_offset - m_bufferStart));
        std::memcpy(buffer, m_buffer.data() + (m_offset - m_bufferStart), got);
        return got;
    }

    std::shared_ptr<File> m_file;
    vsi_l_offset m_offset = 0;
    bool m_eof = false;
    std::vector<char> m_buffer;
    vsi_l_offset m_bufferStart = 0;
};

GrantedFiles &GrantedFiles::instance()
{
    return *static_cast<GrantedFiles *>(VSIFileManager::GetHandler(Prefix));
}

std::string GrantedFiles::newFolder()
{
    const std::lock_guard lock(m_mutex);
    return Prefix + std::to_string(++m_folders) + "/";
}

void GrantedFiles::add(const std::string &name, int descriptor, vsi_l_offset size)
{
    const std::lock_guard lock(m_mutex);
    m_files[name] = std::make_shared<File>(descriptor, size);
}

void GrantedFiles::removeFolder(const std::string &folder)
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_files, [&](const auto &file) { return file.first.starts_with(folder); });
}

std::shared_ptr<GrantedFiles::File> GrantedFiles::find(const char *name)
{
    const std::lock_guard lock(m_mutex);
    const auto it = m_files.find(name);
    return it == m_files.end() ? nullptr : it->second;
}

VSIVirtualHandle *GrantedFiles::Open(const char *name, const char *access, bool, CSLConstList)
{
    auto file = find(name);
    if (!file || std::string_view(access).find_first_of("wa+") != std::string_view::npos) {
        errno = file ? EACCES : ENOENT;
        return nullptr;
    }
    return new Reader(std::move(file));
}

int GrantedFiles::Stat(const char *name, VSIStatBufL *status, int)
{
    std::memset(status, 0, sizeof *status);
    const auto file = find(name);
    if (!file) {
        errno = ENOENT;
        return -1;
    }
    status->st_mode = S_IFREG | S_IRUSR;
    status->st_size = static_cast<off_t>(file->size);
    return 0;
}

}
