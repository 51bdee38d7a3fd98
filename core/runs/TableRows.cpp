#include "core/runs/TableRows.h"

#include "core/json/ByteBlock.h"

#include <algorithm>
#include <system_error>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::size_t Piece = std::size_t(4) << 20;
constexpr std::string_view ByteOrderMark = "\xEF\xBB\xBF";

/// The one that stands most often in the heading.
char separatorOf(std::string_view heading)
{
    constexpr std::string_view Known = "\t,;";
    return *std::ranges::max_element(Known, {}, [heading](char c) { return std::ranges::count(heading, c); });
}

}

Result<> TableRows::open(const QString &path)
{
    m_path = path;
    if (auto opened = m_window.open(path, Piece, RowLimit); !opened)
        return opened;
    if (const auto filled = fill(); !filled)
        return filled.error();
    if (m_window.bytes().starts_with(ByteOrderMark))
        m_window.drop(ByteOrderMark.size());
    m_separator = separatorOf(m_window.bytes().substr(0, m_window.bytes().find('\n')));
    const auto read = readCells();
    if (!read)
        return read.error();
    m_heading = m_cells;
    std::size_t start = 0;
    for (const std::size_t end : m_ends) {
        m_names.push_back(std::string_view(m_heading).substr(start, end - start));
        start = end;
    }
    return {};
}

Result<bool> TableRows::next(FileRow &row)
{
    do {
        m_line += countLines(m_window.bytes().substr(0, m_used));
        m_window.drop(m_used);
        m_used = 0;
        const auto read = readCells();
        if (!read || !*read)
            return read;
    } while (m_ends.size() == 1 && m_cells.empty()); // an empty line
    row.values = FileRow::Values::Plain;
    row.number = ++m_number;
    row.line = m_line;
    row.byte = m_window.offset();
    row.fields.clear();
    row.problem.reset();
    for (std::size_t i = 0; i < std::min(m_ends.size(), m_names.size()); ++i)
        row.fields.push_back({m_names[i], cell(i)});
    if (!m_closed)
        row.problem = RowProblem{row.number, row.line, row.byte, u"unclosed-quote"_s,
                                 tr("A quote that opens a cell is not closed.")};
    else if (m_ends.size() != m_names.size())
        row.problem = RowProblem{row.number, row.line, row.byte, u"cell-count"_s,
                                 tr("The row has %1 cells and the heading %2.").arg(m_ends.size()).arg(m_names.size())};
    if (row.problem)
        row.fields.clear(); // which cell is what, nobody knows
    return true;
}

/// Of the row that the window begins with; false: there is none.
Result<bool> TableRows::readCells()
{
    m_cells.clear();
    m_ends.clear();
    State state = State::Start;
    std::size_t i = 0;
    for (;; ++i) {
        if (i == m_window.bytes().size()) {
            const auto more = fill();
            if (!more)
                return more;
            if (!*more)
                break;
        }
        const char c = m_window.bytes()[i];
        if (c == '\n' && state != State::Quoted)
            break;
        take(state, c);
    }
    m_closed = state != State::Quoted;
    if (i == m_window.bytes().size() && i == 0)
        return false;
    m_used = std::min(i + 1, m_window.bytes().size());
    const std::size_t start = m_ends.empty() ? 0 : m_ends.back();
    if (state != State::Quoted && m_cells.size() > start && m_cells.back() == '\r')
        m_cells.pop_back();
    endCell();
    return true;
}

void TableRows::take(State &state, char c)
{
    if (state == State::Quoted) {
        if (c == '"')
            state = State::Closing;
        else
            m_cells += c;
        return;
    }
    if (c == m_separator) {
        endCell();
        state = State::Start;
    } else if (c == '"' && state == State::Start) {
        state = State::Quoted;
    } else {
        state = c == '"' && state == State::Closing ? State::Quoted : State::Plain;
        m_cells += c;
    }
}

void TableRows::endCell()
{
    m_ends.push_back(m_cells.size());
}

std::string_view TableRows::cell(std::size_t number) const
{
    const std::size_t start = number == 0 ? 0 : m_ends[number - 1];
    return std::string_view(m_cells).substr(start, m_ends[number] - start);
}

/// False at the end of the file.
Result<bool> TableRows::fill()
{
    switch (m_window.more()) {
    case FileWindow::More::Yes:
        return true;
    case FileWindow::More::AtEnd:
        break;
    case FileWindow::More::TooLarge:
        return Error{Error::Kind::BadInput,
                     tr("The row of %1 that begins on line %2 is larger than %3 MiB: perhaps a quote is not closed.")
                         .arg(m_path, QString::number(m_line), QString::number(RowLimit >> 20))};
    case FileWindow::More::Failed:
        return Error{Error::Kind::Io,
                     tr("%1 cannot be read on: %2.")
                         .arg(m_path, QString::fromStdString(std::generic_category().message(m_window.systemError())))};
    }
    if (!m_window.unchanged())
        return Error{Error::Kind::BadInput, tr("%1 was changed while it was read.").arg(m_path)};
    return false;
}

}
