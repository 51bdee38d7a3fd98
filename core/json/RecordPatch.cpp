#include "core/json/RecordPatch.h"

#include "core/json/JsonString.h"

#include <QCoreApplication>

#include <algorithm>
#include <regex>

namespace core {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(core::RecordPatch)
};

bool isBareNumber(const QString &text)
{
    static const std::regex number("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    return std::regex_match(text.toStdString(), number);
}

std::string newToken(std::string_view token, RecordFields::ValueKind kind, const QString &text, EscapeStyle style)
{
    if (kind == RecordFields::ValueKind::String)
        return JsonString::splice(token, text, style);
    if (JsonString::text(token) == text)
        return std::string(token);
    if (kind == RecordFields::ValueKind::Number && isBareNumber(text))
        return text.toStdString();
    return JsonString::encode(text, style).toStdString();
}

/// The elements of a list, each from its first byte to its last.
std::vector<ByteSpan> elementsOf(std::string_view record, ByteSpan list)
{
    std::vector<ByteSpan> elements;
    int depth = 0;
    bool inString = false;
    std::size_t first = std::string_view::npos;
    std::size_t last = 0;
    const auto finish = [&] {
        if (first != std::string_view::npos)
            elements.push_back({first, last + 1 - first});
        first = std::string_view::npos;
    };
    for (std::size_t i = list.offset + 1; i + 1 < list.end(); ++i) {
        const char c = record[i];
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            if (!inString)
                continue;
        } else if (depth == 0 && !inString && c == ',') {
            finish();
            continue;
        }
        if (first == std::string_view::npos)
            first = i;
        last = i;
        if (inString) {
            if (c == '\\')
                last = ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    finish();
    return elements;
}

}

Result<std::string> RecordPatch::patchTurns(std::string_view record, const RecordFields &fields,
                                            const std::map<std::size_t, QString> &texts, EscapeStyle style)
{
    struct Replacement
    {
        ByteSpan span;
        std::string token;
    };
    std::vector<Replacement> replacements;
    for (const auto &[index, text] : texts) {
        if (index >= fields.turns.size() || !fields.turns[index].value)
            return Error{Error::Kind::BadInput,
                         Words::tr("Turn %1 of the record has no text to change.").arg(index + 1)};
        const RecordFields::Turn &turn = fields.turns[index];
        replacements.push_back({turn.value, newToken(turn.value.in(record), turn.kind, text, style)});
    }
    std::sort(replacements.begin(), replacements.end(),
              [](const Replacement &a, const Replacement &b) { return a.span.offset < b.span.offset; });
    std::string patched;
    patched.reserve(record.size() + 64);
    std::size_t at = 0;
    for (const Replacement &replacement : replacements) {
        patched += record.substr(at, replacement.span.offset - at);
        patched += replacement.token;
        at = replacement.span.end();
    }
    patched += record.substr(at);
    return patched;
}

Result<std::string> RecordPatch::removeTurns(std::string_view record, const RecordFields &fields,
                                             const std::vector<std::size_t> &turns)
{
    const std::vector<ByteSpan> elements = elementsOf(record, fields.conversation);
    if (elements.size() != fields.turns.size() || (!turns.empty() && turns.back() >= elements.size()))
        return Error{Error::Kind::BadInput, Words::tr("The record has no such turn to take out.")};
    if (turns.empty())
        return std::string(record);
    std::string out(record.substr(0, elements.front().offset));
    std::size_t kept = 0;
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (std::binary_search(turns.begin(), turns.end(), i))
            continue;
        // Between two elements stands what stood before the second one.
        if (kept++ > 0)
            out += record.substr(elements[i - 1].end(), elements[i].offset - elements[i - 1].end());
        out += elements[i].in(record);
    }
    out += record.substr(elements.back().end());
    return out;
}

}
