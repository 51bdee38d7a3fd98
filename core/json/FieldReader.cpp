#include "core/json/FieldReader.h"

#include "core/json/ForeignContent.h"
#include "core/json/JsonString.h"

#include <algorithm>
#include <cstring>

namespace core {

using simdjson::error_code;
using Oddity = RecordFields::Oddity;

namespace {

constexpr std::size_t LargeRecord = std::size_t(16) << 20;
constexpr std::size_t UsualRecord = 64 * 1024;

std::string_view trimmed(std::string_view token)
{
    while (!token.empty() && isJsonSpace(token.back()))
        token.remove_suffix(1);
    return token;
}

/// The place of a key among those that mean the same, the best one 1; 0: it means something else.
template <std::size_t... Sizes>
int rankOf(std::string_view key, const char (&...names)[Sizes])
{
    // Two million turns ask this eight times: lengths that the compiler knows make it a handful of instructions.
    int rank = 0;
    const bool found = ((++rank, key.size() == Sizes - 1 && std::memcmp(key.data(), names, Sizes - 1) == 0) || ...);
    return found ? rank : 0;
}

/// An object or a list, or a string that seems to hold a list.
bool opensList(std::string_view token)
{
    return token.starts_with('{') || token.starts_with('[') || token.starts_with("\"[");
}

RecordFields::ValueKind kindOf(char first)
{
    if (first == '"')
        return RecordFields::ValueKind::String;
    const bool number = first == '-' || (first >= '0' && first <= '9') || first == 'N' || first == 'I';
    return number ? RecordFields::ValueKind::Number : RecordFields::ValueKind::Other;
}

}

FieldReader::Outcome FieldReader::read(std::string_view record, RecordFields &fields)
{
    fields.clear();
    m_fields = &fields;
    m_record = record;
    m_mayHoldBoxes = false;
    m_idRank = m_imageRank = m_conversationRank = 0;
    m_check.forget();
    const error_code code = readRecord();
    if (code == simdjson::SUCCESS && m_mayHoldBoxes)
        m_boxFields.find(record, fields);
    if (m_check.sawNan())
        fields.oddities |= Oddity::NanLiteral;
    if (m_check.sawLoneSurrogate())
        fields.oddities |= Oddity::LoneSurrogate;
    if (m_conversationRank == 0)
        fields.oddities |= Oddity::NoConversation;
    if (record.size() > LargeRecord)
        m_parser = simdjson::ondemand::parser(); // its memory is several times that of the record

    switch (code) {
    case simdjson::SUCCESS:
        return Outcome::Read;
    case simdjson::UTF8_ERROR:
        return Outcome::InvalidUtf8;
    case simdjson::MEMALLOC:
    case simdjson::CAPACITY:
        return Outcome::NoMemory;
    default:
        return Outcome::Broken;
    }
}

error_code FieldReader::readRecord()
{
    if (m_parser.capacity() < m_record.size())
        SIMDJSON_TRY(m_parser.allocate(std::max({m_record.size(), m_parser.capacity() * 2, UsualRecord})));
    const simdjson::padded_string_view json(m_record.data(), m_record.size(),
                                            m_record.size() + simdjson::SIMDJSON_PADDING);
    SIMDJSON_TRY(m_parser.iterate(json).get(m_document));
    simdjson::ondemand::object object;
    SIMDJSON_TRY(m_document.get_object().get(object));
    for (auto member : object) {
        Field field;
        SIMDJSON_TRY(std::move(member).get(field));
        std::string_view key;
        SIMDJSON_TRY(keyOf(field, key));
        SIMDJSON_TRY(readMember(key, field.value()));
    }
    const bool atEnd = m_document.current_location().error() == simdjson::OUT_OF_BOUNDS;
    return atEnd ? simdjson::SUCCESS : simdjson::TRAILING_CONTENT;
}

error_code FieldReader::readMember(std::string_view key, Value &value)
{
    if (const int rank = rankOf(key, "conversations", "conversation", "messages"); takesOver(rank, m_conversationRank))
        return readConversation(value);
    if (const int rank = rankOf(key, "image", "images"); takesOver(rank, m_imageRank))
        return readImages(value);
    ByteSpan other;
    const bool isId = takesOver(rankOf(key, "id"), m_idRank);
    SIMDJSON_TRY(take(value, isId ? m_fields->id : other));
    m_mayHoldBoxes = m_mayHoldBoxes || opensList(other.in(m_record));
    return simdjson::SUCCESS;
}

error_code FieldReader::readImages(Value &value)
{
    using ImageKind = RecordFields::ImageKind;
    m_fields->images.clear();
    const char first = value.raw_json_token().front();
    if (first == '[') {
        m_fields->imageKind = ImageKind::List;
        simdjson::ondemand::array array;
        SIMDJSON_TRY(value.get_array().get(array));
        for (auto item : array) {
            Value element;
            SIMDJSON_TRY(std::move(item).get(element));
            ByteSpan span;
            SIMDJSON_TRY(take(element, span));
            if (m_record[span.offset] == '"')
                m_fields->images.push_back(span);
            else
                m_fields->oddities |= Oddity::ImageNotAString;
        }
        return simdjson::SUCCESS;
    }
    ByteSpan span;
    SIMDJSON_TRY(take(value, span));
    m_fields->imageKind = first == '"' ? ImageKind::String : first == 'n' ? ImageKind::Null : ImageKind::Other;
    if (m_fields->imageKind == ImageKind::String)
        m_fields->images.push_back(span);
    if (m_fields->imageKind == ImageKind::Other)
        m_fields->oddities |= Oddity::ImageNotAString;
    return simdjson::SUCCESS;
}

error_code FieldReader::readConversation(Value &value)
{
    m_mayHoldBoxes = m_mayHoldBoxes || m_fields->conversation; // what was taken for it is a field like others
    m_fields->turns.clear();
    m_fields->conversation = {};
    const std::string_view token = value.raw_json_token();
    if (token.front() != '[') {
        m_fields->oddities |= Oddity::ConversationNotAList;
        ByteSpan ignored;
        return take(value, ignored);
    }
    simdjson::ondemand::array array;
    SIMDJSON_TRY(value.get_array().get(array));
    for (auto item : array) {
        Value element;
        SIMDJSON_TRY(std::move(item).get(element));
        SIMDJSON_TRY(readTurn(element));
    }
    const char *behind = nullptr;
    SIMDJSON_TRY(m_document.current_location().get(behind));
    const auto length = static_cast<std::size_t>(behind - token.data());
    m_fields->conversation = spanOf(trimmed({token.data(), length}));
    return simdjson::SUCCESS;
}

error_code FieldReader::readTurn(Value &value)
{
    RecordFields::Turn turn;
    m_roleRank = m_valueRank = 0;
    if (value.raw_json_token().front() != '{') {
        ByteSpan ignored;
        SIMDJSON_TRY(take(value, ignored));
    } else {
        simdjson::ondemand::object object;
        SIMDJSON_TRY(value.get_object().get(object));
        for (auto member : object) {
            Field field;
            SIMDJSON_TRY(std::move(member).get(field));
            std::string_view key;
            SIMDJSON_TRY(keyOf(field, key));
            SIMDJSON_TRY(readTurnMember(key, field.value(), turn));
        }
    }
    if (!turn.role)
        m_fields->oddities |= Oddity::TurnWithoutRole;
    if (!turn.value)
        m_fields->oddities |= Oddity::TurnWithoutValue;
    else if (turn.kind != RecordFields::ValueKind::String)
        m_fields->oddities |= Oddity::ValueNotAString;
    m_fields->turns.push_back(turn);
    return simdjson::SUCCESS;
}

error_code FieldReader::readTurnMember(std::string_view key, Value &value, RecordFields::Turn &turn)
{
    ByteSpan span;
    SIMDJSON_TRY(take(value, span));
    const char first = m_record[span.offset];
    if (takesOver(rankOf(key, "value", "content"), m_valueRank)) {
        turn.value = span;
        turn.kind = kindOf(first);
    } else if (takesOver(rankOf(key, "from", "role"), m_roleRank)) {
        turn.role = first == '"' ? span : ByteSpan();
    }
    return simdjson::SUCCESS;
}

/// Checks any value and says where it is.
error_code FieldReader::take(Value &value, ByteSpan &span)
{
    std::string_view token = trimmed(value.raw_json_token());
    if (token.front() == '{') {
        simdjson::ondemand::object object;
        SIMDJSON_TRY(value.get_object().get(object));
        SIMDJSON_TRY(object.raw_json().get(token));
    } else if (token.front() == '[') {
        simdjson::ondemand::array array;
        SIMDJSON_TRY(value.get_array().get(array));
        SIMDJSON_TRY(array.raw_json().get(token));
    } else if (token.front() == '"') {
        // Without this step simdjson would take a string with a colon behind it for a key, even in a list.
        simdjson::ondemand::raw_json_string consumed;
        SIMDJSON_TRY(value.get_raw_json_string().get(consumed));
        span = spanOf(token);
        return isString(token) ? simdjson::SUCCESS : simdjson::STRING_ERROR;
    } else {
        span = spanOf(token);
        return m_check.isScalar(token) ? simdjson::SUCCESS : simdjson::TAPE_ERROR;
    }
    token = trimmed(token);
    span = spanOf(token);
    return m_check.check(token) ? simdjson::TAPE_ERROR : simdjson::SUCCESS;
}

error_code FieldReader::keyOf(Field &field, std::string_view &key)
{
    // Between the closing quote of a key and its value there are only a colon and white space.
    const char *start = field.key().raw();
    const char *end = field.value().raw_json_token().data();
    while (*--end != ':') {
    }
    while (*--end != '"') {
    }
    key = {start, static_cast<std::size_t>(end - start)};
    if (std::memchr(start, '\\', key.size()) == nullptr)
        return simdjson::SUCCESS;
    if (!isString({start - 1, key.size() + 2}))
        return simdjson::STRING_ERROR;
    m_key = JsonString::decodeContents(key).toUtf8();
    key = {m_key.constData(), static_cast<std::size_t>(m_key.size())};
    return simdjson::SUCCESS;
}

/// simdjson has seen to the quotes and the control characters; what is left are the escapes.
bool FieldReader::isString(std::string_view token)
{
    return token.size() >= 2 && token.back() == '"' && m_check.escapes(token.substr(1, token.size() - 2));
}

/// Whether a key of this rank counts, after one of the rank `current` was seen.
bool FieldReader::takesOver(int rank, int &current)
{
    if (rank == 0 || (current != 0 && rank > current))
        return false;
    if (rank == current)
        m_fields->oddities |= Oddity::DuplicateKey;
    current = rank;
    return true;
}

ByteSpan FieldReader::spanOf(std::string_view token) const
{
    return {static_cast<std::size_t>(token.data() - m_record.data()), token.size()};
}

}
