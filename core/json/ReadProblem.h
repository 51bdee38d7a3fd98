#pragma once

#include "core/base/Error.h"

#include <QLatin1StringView>
#include <QString>

#include <cstdint>

namespace core {

struct RawRecord;

/// What is wrong with a file or a record of it, and where: for people (`text`) and for programs (`word`).
struct ReadProblem
{
    enum class Kind {
        ReadError,       ///< "read-error": the system refused
        NotAFile,        ///< "not-a-file": a folder, a pipe, a device
        Changed,         ///< "changed": the file was written to while it was read
        Empty,           ///< "empty"
        GitLfs,          ///< "git-lfs": a pointer in place of the file
        Html,            ///< "html": a web page
        Xml,             ///< "xml"
        Utf16,           ///< "utf-16"
        Utf32,           ///< "utf-32"
        Compressed,      ///< "compressed": gzip, zip, ...
        Binary,          ///< "binary"
        NotJson,         ///< "not-json": text of another kind
        ScalarRoot,      ///< "scalar-root": a lone number, string, ...
        Truncated,       ///< "truncated": ends too early
        MissingComma,    ///< "missing-comma" between two records
        TrailingComma,   ///< "trailing-comma" after the last record
        TrailingGarbage, ///< "trailing-garbage" after the end of the JSON
        Mismatch,        ///< "mismatch": a bracket closes what another one opened
        UnclosedString,  ///< "unclosed-string": a quote is missing
        TooDeep,         ///< "too-deep": nested deeper than the limit
        TooLarge,        ///< "too-large": one record is larger than the limit
        Syntax,          ///< "syntax": this record is not valid JSON
        NotAnObject,     ///< "not-an-object": this record is a list or a scalar
    };

    Kind kind = Kind::Syntax;
    QString message;                ///< a sentence that says what it is, without the place
    std::int64_t record = 0;        ///< the record concerned, from 1; 0: none in particular
    std::int64_t line = 0;          ///< from 1; 0: no place
    std::int64_t byte = -1;         ///< offset, from 0; -1: no place
    std::int64_t recordsBefore = 0; ///< how many records before the place could be read

    /// The stable word of the kind, as listed above: part of what `--json` prints and of import reports.
    QLatin1StringView word() const;
    /// message with the place and, when the reading stopped there, what could be read before.
    QString text() const;
    /// text as an Error; `path` names the file.
    Error error(const QString &path) const;
    /// A problem counted from the start of a record, counted from the start of the file.
    ReadProblem in(const RawRecord &record) const;
};

}
