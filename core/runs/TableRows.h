#pragma once

#include "core/json/FileWindow.h"
#include "core/runs/RowReader.h"

#include <QCoreApplication>

#include <string>

namespace core {

/// The rows of a table with a heading: comma, tab or semicolon between cells, quotes as in RFC 4180, so that cells may
/// hold line breaks. A quote within a cell that does not begin with one is itself.
class TableRows : public RowReader
{
    Q_DECLARE_TR_FUNCTIONS(core::TableRows)
public:
    static constexpr std::size_t RowLimit = std::size_t(256) << 20; ///< bytes; a larger row ends the reading

    Result<> open(const QString &path);

    Result<bool> next(FileRow &row) override;
    qint64 fileSize() const override { return m_window.fileSize(); }

private:
    enum class State { Start, Plain, Quoted, Closing }; // of a cell; Closing: behind a quote that may end it

    Result<bool> readCells();
    void take(State &state, char c);
    void endCell();
    Result<bool> fill();
    std::string_view cell(std::size_t number) const;

    QString m_path;
    FileWindow m_window;
    char m_separator = ',';
    std::string m_heading; // the names, one after the other
    std::vector<std::string_view> m_names;
    std::string m_cells;             // likewise of the row
    std::vector<std::size_t> m_ends; // of its cells
    std::size_t m_used = 0;          // bytes of the window that the row took
    bool m_closed = true;            // all quotes
    qint64 m_line = 1;               // where the row begins
    qint64 m_number = 0;
};

}
