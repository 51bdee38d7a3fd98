#include "core/json/ReadProblem.h"

#include "core/json/RawRecord.h"

#include <QCoreApplication>

namespace core {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(core::ReadProblem)
};

}

QLatin1StringView ReadProblem::word() const
{
    switch (kind) {
    case Kind::ReadError:
        return QLatin1StringView("read-error");
    case Kind::NotAFile:
        return QLatin1StringView("not-a-file");
    case Kind::Changed:
        return QLatin1StringView("changed");
    case Kind::Empty:
        return QLatin1StringView("empty");
    case Kind::GitLfs:
        return QLatin1StringView("git-lfs");
    case Kind::Html:
        return QLatin1StringView("html");
    case Kind::Xml:
        return QLatin1StringView("xml");
    case Kind::Utf16:
        return QLatin1StringView("utf-16");
    case Kind::Utf32:
        return QLatin1StringView("utf-32");
    case Kind::Compressed:
        return QLatin1StringView("compressed");
    case Kind::Binary:
        return QLatin1StringView("binary");
    case Kind::NotJson:
        return QLatin1StringView("not-json");
    case Kind::ScalarRoot:
        return QLatin1StringView("scalar-root");
    case Kind::Truncated:
        return QLatin1StringView("truncated");
    case Kind::MissingComma:
        return QLatin1StringView("missing-comma");
    case Kind::TrailingComma:
        return QLatin1StringView("trailing-comma");
    case Kind::TrailingGarbage:
        return QLatin1StringView("trailing-garbage");
    case Kind::Mismatch:
        return QLatin1StringView("mismatch");
    case Kind::UnclosedString:
        return QLatin1StringView("unclosed-string");
    case Kind::TooDeep:
        return QLatin1StringView("too-deep");
    case Kind::TooLarge:
        return QLatin1StringView("too-large");
    case Kind::Syntax:
        return QLatin1StringView("syntax");
    case Kind::NotAnObject:
        return QLatin1StringView("not-an-object");
    }
    return QLatin1StringView("syntax");
}

QString ReadProblem::text() const
{
    QString text = message;
    if (record > 0 && line > 0)
        text = Words::tr("Record %1, line %2, byte %3: %4").arg(record).arg(line).arg(byte).arg(message);
    else if (line > 0)
        text = Words::tr("Line %1, byte %2: %3").arg(line).arg(byte).arg(message);
    if (recordsBefore > 0)
        text += u' ' + Words::tr("%n record(s) before it can be read.", nullptr, static_cast<int>(recordsBefore));
    return text;
}

Error ReadProblem::error(const QString &path) const
{
    const bool system = kind == Kind::ReadError || kind == Kind::Changed;
    return {system ? Error::Kind::Io : Error::Kind::BadInput, Words::tr("%1: %2").arg(path, text())};
}

ReadProblem ReadProblem::in(const RawRecord &raw) const
{
    ReadProblem moved = *this;
    moved.record = raw.number;
    if (line > 0)
        moved.line += raw.line - 1;
    if (byte >= 0)
        moved.byte += raw.byte;
    return moved;
}

}
