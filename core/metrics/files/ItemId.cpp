#include "core/metrics/files/ItemId.h"

#include "core/json/JsonString.h"

namespace core {

std::optional<ItemId> ItemId::of(const RecordFile::Record &record, QStringView key)
{
    auto text = record.text(key, RecordFile::Record::Numbers::AsText);
    if (!text)
        return std::nullopt;
    // A text is written again, so that what was no UTF-8 is printed as what it was read as.
    const std::string_view token = record.token(key);
    const bool isText = token.starts_with('"');
    return ItemId{*text, isText ? JsonString::encode(*text, {false, false, false})
                                : QByteArray(token.data(), qsizetype(token.size()))};
}

}
