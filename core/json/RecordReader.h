#pragma once

#include "core/base/Result.h"
#include "core/json/FileLayout.h"
#include "core/json/FileWindow.h"
#include "core/json/RawRecord.h"
#include "core/json/ReadProblem.h"
#include "core/json/ValueScanner.h"

#include <optional>
#include <string_view>

namespace core {

/// Cuts a JSON file of any size into verbatim records, in memory that is bounded by the largest record. Nothing is
/// lost: `before` and `bytes` of all records followed by all pieces of rest() are the file, byte for byte, also where a
/// record is not valid inside (RecordParser tells) and where the file itself breaks off.
class RecordReader
{
public:
    using Layout = FileLayout;

    struct Options
    {
        std::size_t window = std::size_t(4) << 20;        ///< bytes read at a time
        std::size_t recordLimit = std::size_t(256) << 20; ///< a larger record is refused
        int depthLimit = 512;                             ///< a deeper one too; at most ValueScanner::MaxDepth
    };

    /// Opens a regular file and finds out its layout. Fails for what cannot be JSON, with a problem() that says what it
    /// is.
    Result<> open(const QString &path, const Options &options);
    Result<> open(const QString &path) { return open(path, Options()); }

    Layout layout() const { return m_layout; }
    std::int64_t fileSize() const { return m_window.fileSize(); }

    /// The next record, or nothing at the end. After an error (see problem()) the records before it stand; the bytes
    /// from the end of the last record on come from rest().
    Result<std::optional<RawRecord>> next();

    /// The next piece of what follows the last record, empty at the end of the file: the tail after the end of the
    /// list, or everything from the place on where the file is broken. No next() after this.
    Result<std::string_view> rest();

    /// What the last error was about, for programs; nothing when there was none.
    const std::optional<ReadProblem> &problem() const { return m_problem; }
    std::int64_t recordsRead() const { return m_number; }

private:
    /// What stopped a step, or nothing.
    using Trouble = std::optional<ReadProblem>;

    Trouble findLayout();
    Trouble findRecord();
    Trouble findElement();
    Trouble findLine();
    Trouble findValue();
    Trouble scanValue();
    Trouble scanContainer();
    Trouble scanScalar();
    Trouble finish();
    Trouble endOfList();
    Trouble endedEarly();
    Trouble brokenAt(ReadProblem::Kind kind, const QString &message, std::size_t position) const;
    bool skipSpace();
    bool fill();
    char at(std::size_t position) const { return m_window.bytes()[position]; }
    Error fail(const ReadProblem &problem);

    QString m_path;
    Options m_options;
    FileWindow m_window;
    FileWindow::More m_more = FileWindow::More::Yes; ///< how the last attempt to read on went
    ValueScanner m_scanner;
    Layout m_layout = Layout::List;
    std::int64_t m_head = 0; ///< bytes before the first record may begin: byte order mark, all up to the [ of the list
    std::optional<ReadProblem> m_deferred; ///< found behind the list while the layout was looked for
    std::optional<ReadProblem> m_problem;

    // Positions count from the start of the window, which is the end of the previous record.
    std::size_t m_start = 0; ///< of the record
    std::size_t m_end = 0;   ///< behind the record; 0: none was found
    std::int64_t m_line = 1; ///< at the start of the window
    std::int64_t m_number = 0;
    bool m_finished = false;
    bool m_resting = false;
};

}
