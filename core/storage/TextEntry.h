#pragma once

#include "core/edits/JournalEntry.h"
#include "core/storage/ChangeRow.h"

#include <QCoreApplication>

#include <string_view>
#include <vector>

namespace core {

/// A line of the text journal, NAME.journal.jsonl: an entry of the journal as JSON. Its keys are a file format. Half
/// surrogate pairs and U+0000 are JSON escapes (\ud800, \u0000), so every text comes back as it was.
struct TextEntry
{
    Q_DECLARE_TR_FUNCTIONS(core::TextEntry)
public:
    JournalEntry entry; ///< without its edit
    QByteArray hash;    ///< of the entry, as the project has it
    /// Without source and sample, which another project numbers otherwise; an undo or redo has none.
    std::vector<ChangeRow> changes;

    /// The first line: which project this is the journal of.
    static QByteArray header(const QString &project);
    /// The UUID of the project; empty: this is no such line.
    static QString projectOf(std::string_view header);

    /// The line up to its first change; changes follow, separated by commas, and then ending().
    static QByteArray beginning(const JournalEntry &entry, const QByteArray &hash);
    static QByteArray ofChange(const ChangeRow &change);
    static QByteArray ending() { return "]}\n"; }
    /// BadInput with what is wrong.
    static Result<TextEntry> parse(std::string_view line);
};

}
