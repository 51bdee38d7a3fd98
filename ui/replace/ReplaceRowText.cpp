#include "ui/replace/ReplaceRowText.h"

#include "ui/common/ShownText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Kind = core::DiffPart::Kind;

constexpr qsizetype Lead = 32;     // characters before the first place
constexpr qsizetype Longest = 300; // on the line
constexpr qsizetype LongestDiff = 200;

/// `text` from `start`, at most `length` units, no character cut in two.
QString part(const QString &text, qsizetype start, qsizetype length)
{
    qsizetype end = std::min(start + std::max<qsizetype>(length, 0), text.size());
    if (start > 0 && start < text.size() && text[start].isLowSurrogate())
        --start;
    if (end > start && end < text.size() && text[end].isLowSurrogate())
        --end;
    return text.mid(start, end - start);
}

QString onOneLine(const QString &text)
{
    QString shown = ShownText(text).shown();
    return shown.replace(u'\n', QChar(0x21B5)).replace(u'\t', QChar(0x2192));
}

void add(std::vector<core::DiffPart> &line, Kind kind, const QString &text)
{
    if (text.isEmpty())
        return;
    if (!line.empty() && line.back().kind == kind)
        line.back().text += onOneLine(text);
    else
        line.push_back({kind, onOneLine(text)});
}

void addChange(std::vector<core::DiffPart> &line, const QString &before, const QString &after)
{
    if (before.size() > LongestDiff || after.size() > LongestDiff) {
        add(line, Kind::Removed, part(before, 0, LongestDiff));
        add(line, Kind::Added, part(after, 0, LongestDiff));
        return;
    }
    for (const core::DiffPart &change : core::wordDiff(before, after))
        add(line, change.kind, change.text);
}

}

std::vector<core::DiffPart> replaceRowText(const core::ReplaceRow &row)
{
    std::vector<core::DiffPart> line;
    if (!row.changes()) {
        add(line, Kind::Same, part(row.before, 0, Longest));
        return line;
    }
    qsizetype at = std::max<qsizetype>(row.now.matches.front().before.start - Lead, 0);
    if (at > 0)
        add(line, Kind::Same, u"…"_s);
    qsizetype length = 0;
    for (const auto &[before, after] : row.now.matches) {
        add(line, Kind::Same, part(row.before, at, std::min(before.start - at, Longest - length)));
        length += before.start - at;
        if (length >= Longest)
            return line;
        addChange(line, row.before.mid(before.start, before.length), row.now.text.mid(after.start, after.length));
        length += before.length + after.length;
        at = before.end();
        if (length >= Longest)
            return line;
    }
    add(line, Kind::Same, part(row.before, at, Longest - length));
    return line;
}

}
