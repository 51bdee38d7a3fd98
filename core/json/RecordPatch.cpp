#include "core/json/RecordPatch.h"

#include "core/json/BoxFieldFinder.h"
#include "core/json/JsonCheck.h"
#include "core/json/JsonString.h"
#include "core/json/ListElements.h"

#include <QCoreApplication>

#include <algorithm>

namespace core::RecordPatch {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(core::RecordPatch)
};

Error noSuchTurn(std::size_t turn)
{
    return {Error::Kind::Usage, Words::tr("The record has no turn %1 whose value could be changed.").arg(turn + 1)};
}

std::string newToken(std::string_view token, const RecordFields::Turn &turn, const QString &text, EscapeStyle style)
{
    if (turn.kind == RecordFields::ValueKind::String)
        return JsonString::splice(token, text, style);
    if (JsonString::text(token) == text)
        return std::string(token);
    if (turn.kind == RecordFields::ValueKind::Number) {
        std::string number = text.toStdString();
        if (JsonCheck::isNumber(number))
            return number;
    }
    return JsonString::encode(text, style).toStdString();
}

}

Result<std::string> patchTurns(std::string_view record, const RecordFields &fields,
                               const std::map<std::size_t, QString> &texts, EscapeStyle style)
{
    std::string patched;
    patched.reserve(record.size() + 256);
    std::size_t done = 0;
    for (const auto &[index, text] : texts) {
        if (index >= fields.turns.size() || !fields.turns[index].value)
            return noSuchTurn(index);
        const RecordFields::Turn &turn = fields.turns[index];
        patched += record.substr(done, turn.value.offset - done);
        patched += newToken(turn.value.in(record), turn, text, style);
        done = turn.value.end();
    }
    patched += record.substr(done);
    return patched;
}

Result<std::string> patchFields(std::string_view record, const RecordFields &fields,
                                const std::map<std::size_t, QString> &values)
{
    std::string patched;
    std::size_t done = 0;
    for (const auto &[index, text] : values) {
        const std::string json = text.toStdString();
        if (index >= fields.boxFields.size() || !BoxFieldFinder::isBoxValue(json))
            return Error{Error::Kind::Usage, Words::tr("A field of the record cannot become %1.").arg(text)};
        const ByteSpan value = fields.boxFields[index].value;
        patched += record.substr(done, value.offset - done);
        patched += json;
        done = value.end();
    }
    patched += record.substr(done);
    return patched;
}

Result<std::string> removeTurns(std::string_view record, const RecordFields &fields,
                                const std::vector<std::size_t> &turns)
{
    if (turns.empty())
        return std::string(record);
    const std::string_view list = fields.conversation.in(record);
    const std::vector<ByteSpan> elements = listElements(list);
    Q_ASSERT(elements.size() == fields.turns.size());
    Q_ASSERT(std::is_sorted(turns.begin(), turns.end()));
    if (turns.back() >= elements.size())
        return noSuchTurn(turns.back());

    // Each element that stays keeps the separator before it; the first one takes that of the first one there was.
    std::string left;
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (std::binary_search(turns.begin(), turns.end(), i))
            continue;
        const std::size_t gap = left.empty() || i == 0 ? 1 : elements[i - 1].end();
        const std::size_t gapEnd = left.empty() ? elements.front().offset : elements[i].offset;
        left += list.substr(gap, gapEnd - gap);
        left += elements[i].in(list);
    }
    if (!left.empty())
        left += list.substr(elements.back().end(), list.size() - 1 - elements.back().end());

    std::string result(record.substr(0, fields.conversation.offset + 1));
    result += left;
    result += record.substr(fields.conversation.end() - 1);
    return result;
}

}
