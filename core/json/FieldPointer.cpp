#include "core/json/FieldPointer.h"

#include "core/json/ForeignContent.h"
#include "core/json/JsonString.h"

using namespace Qt::StringLiterals;

namespace core {

QString keyBefore(std::string_view record, std::size_t offset)
{
    const auto skipSpace = [record](std::size_t i) {
        while (i > 0 && isJsonSpace(record[i - 1]))
            --i;
        return i;
    };
    std::size_t end = skipSpace(offset);
    if (end == 0 || record[end - 1] != ':')
        return {};
    end = skipSpace(end - 1);
    if (end < 2 || record[end - 1] != '"')
        return {};
    // The keys that we read hold neither quotes nor backslashes.
    const std::size_t start = record.rfind('"', end - 2);
    return start == std::string_view::npos ? QString() : JsonString::decode(record.substr(start, end - start));
}

QString turnPointer(std::string_view record, const RecordFields &fields, std::size_t turn)
{
    if (turn >= fields.turns.size() || !fields.turns[turn].value)
        return {};
    return u"/%1/%2/%3"_s.arg(keyBefore(record, fields.conversation.offset))
        .arg(turn)
        .arg(keyBefore(record, fields.turns[turn].value.offset));
}

}
