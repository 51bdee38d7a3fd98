#include "core/json/RecordReader.h"

#include "core/json/ByteBlock.h"
#include "core/json/ForeignContent.h"
#include "core/json/LayoutProbe.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>
#include <system_error>

namespace core {

using Kind = ReadProblem::Kind;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(core::RecordReader)
};

constexpr std::size_t HeadSize = 64 * 1024; // enough to recognise what a file is

/// Where the first string begins that runs over the end of its line, as happens when a quote is missing.
std::optional<std::size_t> stringOverLines(std::string_view record)
{
    std::size_t i = 0;
    while ((i = record.find('"', i)) < record.size()) {
        const std::size_t start = i++;
        while (i < record.size() && record[i] != '"') {
            if (record[i] == '\n')
                return start;
            i += record[i] == '\\' ? 2 : 1;
        }
        ++i;
    }
    return std::nullopt;
}

}

Result<> RecordReader::open(const QString &path, const Options &options)
{
    m_path = path;
    m_options = options;
    m_scanner = ValueScanner(options.depthLimit);
    m_problem.reset();
    m_deferred.reset();
    m_start = m_end = 0;
    m_line = 1;
    m_number = 0;
    m_finished = m_resting = false;

    if (auto opened = m_window.open(path, options.window, options.recordLimit); !opened) {
        const bool refused = opened.error().kind == Error::Kind::BadInput;
        m_problem = ReadProblem{.kind = refused ? Kind::NotAFile : Kind::ReadError, .message = opened.error().message};
        return opened.error();
    }
    if (const auto trouble = findLayout())
        return fail(*trouble);
    return {};
}

RecordReader::Trouble RecordReader::findLayout()
{
    while (m_window.bytes().size() < HeadSize || leadingSpace(m_window.bytes()) == m_window.bytes().size()) {
        if (!fill())
            break;
    }
    if (m_more == FileWindow::More::Failed)
        return endedEarly();
    const std::string_view head = m_window.bytes();
    m_head = std::int64_t(leadingSpace(head));
    const auto foreign = foreignContent(head.substr(0, std::max<std::size_t>(HeadSize, std::size_t(m_head) + 1)));
    if (foreign && foreign->kind != Kind::NotJson && foreign->kind != Kind::ScalarRoot)
        return foreign;

    LayoutProbe probe(m_window, m_options.depthLimit);
    m_layout = probe.run();
    if (foreign && m_layout != Layout::Lines)
        return foreign;
    if (m_layout == Layout::List)
        ++m_head;
    if (m_layout == Layout::ListInObject) {
        m_head = probe.listOffset();
        m_deferred = probe.problem();
    }
    if (!m_window.rewind())
        return endedEarly();
    m_more = FileWindow::More::Yes;
    return std::nullopt;
}

Result<std::optional<RawRecord>> RecordReader::next()
{
    Q_ASSERT(!m_resting);
    if (m_problem)
        return m_problem->error(m_path);
    if (m_finished)
        return std::optional<RawRecord>();

    m_line += countLines(m_window.bytes().substr(0, m_end));
    m_window.drop(m_end);
    m_start = m_end = 0;
    if (const auto trouble = findRecord())
        return fail(*trouble);
    if (m_finished)
        return std::optional<RawRecord>();

    RawRecord record;
    record.before = m_window.bytes().substr(0, m_start);
    record.bytes = m_window.bytes().substr(m_start, m_end - m_start);
    record.number = ++m_number;
    record.line = m_line + countLines(record.before);
    record.byte = m_window.offset() + std::int64_t(m_start);
    return std::optional<RawRecord>(record);
}

Result<std::string_view> RecordReader::rest()
{
    m_resting = true;
    m_window.drop(m_end);
    m_end = 0;
    if (m_window.bytes().empty() && !fill() && m_more == FileWindow::More::Failed)
        return fail(*endedEarly());
    m_end = m_window.bytes().size();
    return m_window.bytes();
}

RecordReader::Trouble RecordReader::findRecord()
{
    if (m_number == 0) {
        while (std::int64_t(m_window.bytes().size()) < m_head) {
            if (!fill())
                return endedEarly();
        }
        m_start = std::size_t(m_head);
    }
    const Trouble trouble = m_layout == Layout::Lines                                      ? findLine()
                            : m_layout == Layout::List || m_layout == Layout::ListInObject ? findElement()
                                                                                           : findValue();
    if (!trouble && m_end > m_start && m_end - m_start > m_options.recordLimit)
        return brokenAt(Kind::TooLarge, Words::tr("The record is larger than the limit."), m_start);
    return trouble;
}

RecordReader::Trouble RecordReader::findElement()
{
    if (!skipSpace())
        return endedEarly();
    if (at(m_start) == ']')
        return endOfList();
    if (m_number > 0) {
        const std::size_t comma = m_start;
        if (at(comma) != ',')
            return brokenAt(Kind::MissingComma, Words::tr("A comma is missing between two records."), comma);
        ++m_start;
        if (!skipSpace())
            return endedEarly();
        if (at(m_start) == ']')
            return brokenAt(Kind::TrailingComma, Words::tr("A comma follows the last record."), comma);
    }
    return scanValue();
}

RecordReader::Trouble RecordReader::findLine()
{
    if (!skipSpace())
        return finish();
    std::size_t seen = m_start;
    for (;;) {
        const std::string_view bytes = m_window.bytes();
        m_end = std::min(bytes.find('\n', seen), bytes.size());
        if (m_end < bytes.size())
            break;
        seen = bytes.size();
        if (!fill()) {
            if (m_more == FileWindow::More::AtEnd)
                break;
            m_end = 0;
            return endedEarly();
        }
    }
    while (isJsonSpace(at(m_end - 1)))
        --m_end;
    return std::nullopt;
}

RecordReader::Trouble RecordReader::findValue()
{
    if (!skipSpace())
        return finish();
    if (at(m_start) != '{' && at(m_start) != '[')
        return brokenAt(Kind::TrailingGarbage, Words::tr("Something that is no JSON follows the record."), m_start);
    return scanContainer();
}

RecordReader::Trouble RecordReader::scanValue()
{
    const char c = at(m_start);
    if (c == '{' || c == '[')
        return scanContainer();
    if (c == ',' || c == ':' || c == '}')
        return brokenAt(Kind::Syntax,
                        Words::tr("There is a \"%1\" where a record should begin.").arg(QChar::fromLatin1(c)), m_start);
    return scanScalar();
}

RecordReader::Trouble RecordReader::scanContainer()
{
    m_scanner.reset();
    bool last = false;
    auto state = m_scanner.scan(m_window.bytes().substr(m_start), last);
    while (state == ValueScanner::State::NeedMore && !last) {
        last = !fill();
        if (last && m_more != FileWindow::More::AtEnd)
            return endedEarly();
        state = m_scanner.scan(m_window.bytes().substr(m_start), last);
    }
    const std::size_t position = m_start + m_scanner.position();
    switch (state) {
    case ValueScanner::State::Done:
        m_end = position;
        return std::nullopt;
    case ValueScanner::State::TooDeep:
        return brokenAt(Kind::TooDeep,
                        Words::tr("Lists and objects are nested deeper than %1.").arg(m_options.depthLimit), position);
    case ValueScanner::State::Mismatch:
        if (const auto string = stringOverLines(m_window.bytes().substr(m_start, position - m_start)))
            return brokenAt(Kind::UnclosedString, Words::tr("The closing quote of a string is missing."),
                            m_start + *string);
        return brokenAt(Kind::Mismatch,
                        Words::tr("A \"%1\" closes what it did not open.").arg(QChar::fromLatin1(at(position))),
                        position);
    case ValueScanner::State::NeedMore:
        break;
    }
    return endedEarly();
}

/// Of records that are no objects: strings, numbers, and whatever else stands between two commas.
RecordReader::Trouble RecordReader::scanScalar()
{
    std::size_t i = m_start;
    const bool string = at(m_start) == '"';
    bool escaped = false;
    for (++i;; ++i) {
        if (i == m_window.bytes().size() && !fill())
            return endedEarly();
        const char c = at(i);
        if (string && c == '"' && !escaped)
            break;
        if (!string && (c == ',' || c == ']' || c == '}' || c == '[' || c == '{' || c == '"' || isJsonSpace(c)))
            break;
        escaped = !escaped && c == '\\';
    }
    m_end = i + (string ? 1 : 0);
    return std::nullopt;
}

RecordReader::Trouble RecordReader::endOfList()
{
    if (m_layout == Layout::ListInObject) {
        if (m_deferred)
            return m_deferred;
        return finish();
    }
    ++m_start;
    if (skipSpace())
        return brokenAt(Kind::TrailingGarbage, Words::tr("Something follows the end of the list."), m_start);
    return finish();
}

RecordReader::Trouble RecordReader::finish()
{
    if (m_more == FileWindow::More::TooLarge || m_more == FileWindow::More::Failed)
        return endedEarly();
    if (!m_window.unchanged())
        return ReadProblem{.kind = Kind::Changed, .message = Words::tr("The file was changed while it was read.")};
    m_finished = true;
    return std::nullopt;
}

/// The window could not be filled, and the record or the list is not complete.
RecordReader::Trouble RecordReader::endedEarly()
{
    const std::string_view bytes = m_window.bytes();
    if (m_more == FileWindow::More::Failed) {
        const QString reason = QString::fromStdString(std::generic_category().message(m_window.systemError()));
        return brokenAt(Kind::ReadError, Words::tr("The file cannot be read on: %1.").arg(reason), bytes.size());
    }
    if (const auto string = stringOverLines(bytes.substr(std::min(m_start, bytes.size()))))
        return brokenAt(Kind::UnclosedString, Words::tr("The closing quote of a string is missing."),
                        m_start + *string);
    if (m_more == FileWindow::More::TooLarge)
        return brokenAt(Kind::TooLarge, Words::tr("The record is larger than %1 MiB.").arg(m_options.recordLimit >> 20),
                        m_start);
    if (m_start >= bytes.size())
        return brokenAt(Kind::Truncated, Words::tr("The file ends before the list is closed."), bytes.size());
    const qint64 line = m_line + countLines(bytes.substr(0, m_start));
    return brokenAt(Kind::Truncated,
                    Words::tr("The file ends in the middle of the record that begins on line %1.").arg(line),
                    bytes.size());
}

RecordReader::Trouble RecordReader::brokenAt(Kind kind, const QString &message, std::size_t position) const
{
    return ReadProblem{.kind = kind,
                       .message = message,
                       .record = m_number + 1,
                       .line = m_line + countLines(m_window.bytes().substr(0, position)),
                       .byte = m_window.offset() + std::int64_t(position)};
}

/// Moves m_start on to the next byte that is no white space; false: there is none.
bool RecordReader::skipSpace()
{
    for (;;) {
        const std::string_view bytes = m_window.bytes();
        while (m_start < bytes.size() && isJsonSpace(bytes[m_start]))
            ++m_start;
        if (m_start < bytes.size())
            return true;
        if (!fill())
            return false;
    }
}

bool RecordReader::fill()
{
    m_more = m_window.more();
    return m_more == FileWindow::More::Yes;
}

Error RecordReader::fail(const ReadProblem &problem)
{
    m_problem = problem;
    m_problem->recordsBefore = m_number;
    m_end = 0;
    return m_problem->error(m_path);
}

}
