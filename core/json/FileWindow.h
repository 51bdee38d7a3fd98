#pragma once

#include "core/base/Result.h"

#include <QString>

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string_view>

namespace core {

/// A stretch of a regular file in memory that moves forward: bytes are added behind and dropped in front. It is as
/// large as what is kept, and at least Padding more bytes may be read behind it.
class FileWindow
{
public:
    static constexpr std::size_t Padding = 64;

    enum class More { Yes, AtEnd, TooLarge, Failed };

    FileWindow() = default;
    ~FileWindow();
    FileWindow(const FileWindow &) = delete;
    FileWindow &operator=(const FileWindow &) = delete;

    /// Refuses all but regular files, and never waits for the other end of a pipe.
    Result<> open(const QString &path, std::size_t piece, std::size_t limit);

    std::string_view bytes() const { return {m_buffer.get() + m_begin, m_end - m_begin}; }
    std::int64_t offset() const { return m_offset; } ///< of the first byte, in the file
    std::int64_t fileSize() const { return m_fileSize; }

    /// Forgets the first `count` bytes.
    void drop(std::size_t count);
    /// Adds at most one piece behind; what bytes() gave before is invalid then, offsets from its start are not.
    More more();
    /// Begins again at the start of the file.
    bool rewind();
    /// Whether the file is still as it was when it was opened, as far as size and time of change tell.
    bool unchanged() const;
    int systemError() const { return m_errno; }

private:
    struct Free
    {
        void operator()(char *memory) const { std::free(memory); }
    };

    bool reserve(std::size_t capacity);

    std::unique_ptr<char, Free> m_buffer;
    std::size_t m_capacity = 0; ///< without the padding
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::size_t m_piece = 0;
    std::size_t m_limit = 0;
    std::int64_t m_offset = 0;
    std::int64_t m_fileSize = 0;
    std::int64_t m_changeTime = 0; ///< nanoseconds
    int m_file = -1;
    int m_errno = 0;
};

}
