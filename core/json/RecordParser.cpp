#include "core/json/RecordParser.h"

#include <QCoreApplication>

#include <simdjson.h>

#include <algorithm>
#include <cstring>
#include <string>

namespace core {

using namespace simdjson;
using Oddity = RecordFields::Oddity;
using Kind = ReadProblem::Kind;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(core::RecordParser)
};

enum class Key { Id, Image, Conversation, Role, Value, Other };

/// Compares the key as it is written, up to its closing quote.
bool isKey(ondemand::raw_json_string key, std::string_view name)
{
    const char *raw = key.raw();
    return std::memcmp(raw, name.data(), name.size()) == 0 && raw[name.size()] == '"';
}

Key recordKey(ondemand::raw_json_string key)
{
    if (isKey(key, "id"))
        return Key::Id;
    if (isKey(key, "image") || isKey(key, "images"))
        return Key::Image;
    if (isKey(key, "conversations") || isKey(key, "conversation") || isKey(key, "messages"))
        return Key::Conversation;
    return Key::Other;
}

Key turnKey(ondemand::raw_json_string key)
{
    if (isKey(key, "from") || isKey(key, "role"))
        return Key::Role;
    if (isKey(key, "value") || isKey(key, "content"))
        return Key::Value;
    return Key::Other;
}

bool isNumber(std::string_view token)
{
    std::size_t i = token.starts_with('-') ? 1 : 0;
    const auto digits = [&] {
        const std::size_t from = i;
        while (i < token.size() && token[i] >= '0' && token[i] <= '9')
            ++i;
        return i > from;
    };
    const bool leadingZero = i + 1 < token.size() && token[i] == '0' && token[i + 1] >= '0' && token[i + 1] <= '9';
    if (leadingZero || !digits())
        return false;
    if (i < token.size() && token[i] == '.' && (++i, !digits()))
        return false;
    if (i < token.size() && (token[i] == 'e' || token[i] == 'E')) {
        ++i;
        if (i < token.size() && (token[i] == '+' || token[i] == '-'))
            ++i;
        if (!digits())
            return false;
    }
    return i == token.size();
}

bool isNan(std::string_view token)
{
    return token == "NaN" || token == "Infinity" || token == "-Infinity";
}

/// A \ud800 ... \udfff that is not one half of a pair.
bool hasLoneSurrogate(std::string_view record)
{
    const auto unit = [record](std::size_t at) -> unsigned {
        unsigned value = 0;
        for (std::size_t i = at; i < at + 4 && i < record.size(); ++i) {
            const char c = record[i];
            const char lower = char(c | 0x20);
            const int digit = c >= '0' && c <= '9' ? c - '0' : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
            if (digit < 0)
                return 0;
            value = value * 16 + unsigned(digit);
        }
        return value;
    };
    for (std::size_t at = 0; (at = record.find('\\', at)) != std::string_view::npos; at += 2) {
        if (at + 1 >= record.size() || record[at + 1] != 'u')
            continue;
        const unsigned first = unit(at + 2);
        if ((first & 0xF800U) != 0xD800U)
            continue;
        const bool paired =
            (first & 0x0400U) == 0 && record.substr(at + 6, 2) == "\\u" && (unit(at + 8) & 0xFC00U) == 0xDC00U;
        if (!paired)
            return true;
        at += 6;
    }
    return false;
}

QString reasonOf(error_code code)
{
    switch (code) {
    case UNCLOSED_STRING:
        return Words::tr("The closing quote of a string is missing.");
    case UNESCAPED_CHARS:
        return Words::tr("A string contains a line break or another control character that is not escaped.");
    case INCOMPLETE_ARRAY_OR_OBJECT:
        return Words::tr("A bracket is not closed.");
    case CAPACITY:
    case MEMALLOC:
        return Words::tr("The record is too large to be read.");
    case DEPTH_ERROR:
        return Words::tr("Lists and objects are nested too deep.");
    case EMPTY:
        return Words::tr("The record is empty.");
    case TRAILING_CONTENT:
        return Words::tr("Something follows the end of the record.");
    case INCORRECT_TYPE:
        return Words::tr("There is a value where an object or a list was begun.");
    default:
        return Words::tr("A comma, a colon, a quote or a value is missing or wrong.");
    }
}

}

class RecordParser::Private
{
public:
    std::optional<ReadProblem> parse(std::string_view record, RecordFields &fields)
    {
        fields.clear();
        m_record = record;
        m_fields = &fields;
        m_place = nullptr;
        error_code code = run(record.data());
        if (code == UTF8_ERROR) {
            // The same bytes with something harmless in place of each that is no UTF-8: the spans stay the same.
            fields.clear();
            fields.oddities |= Oddity::InvalidUtf8;
            makeValid();
            code = run(m_copy.data());
        }
        if (code == SUCCESS) {
            if (hasLoneSurrogate(record))
                fields.oddities |= Oddity::LoneSurrogate;
            if (fields.conversation.length == 0 && !fields.oddities.testFlag(Oddity::ConversationNotAList))
                fields.oddities |= Oddity::NoConversation;
            return std::nullopt;
        }
        fields.clear();
        return problem(code);
    }

    std::optional<ReadProblem> parseCopy(std::string_view record, RecordFields &fields)
    {
        m_padded.assign(record);
        m_padded.append(Padding, ' ');
        return parse(std::string_view(m_padded.data(), record.size()), fields);
    }

private:
    error_code run(const char *bytes)
    {
        static_assert(Padding >= SIMDJSON_PADDING);
        m_begin = bytes;
        ondemand::document document;
        const padded_string_view view(bytes, m_record.size(), m_record.size() + Padding);
        error_code code = m_parser.iterate(view).get(document);
        if (code != SUCCESS)
            return code;
        ondemand::object object;
        ondemand::json_type type;
        code = document.type().get(type);
        if (code == SUCCESS && type != ondemand::json_type::object) {
            m_notAnObject = true;
            return INCORRECT_TYPE;
        }
        m_notAnObject = false;
        code = document.get_object().get(object);
        if (code == SUCCESS)
            code = readRecord(object);
        const char *behind = nullptr;
        if (code == SUCCESS && document.current_location().get(behind) == SUCCESS)
            code = TRAILING_CONTENT;
        if (code != SUCCESS)
            note(document);
        return code;
    }

    error_code readRecord(ondemand::object object)
    {
        for (auto member : object) {
            ondemand::field field;
            if (const auto code = std::move(member).get(field))
                return code;
            const Key key = recordKey(field.key());
            ondemand::value value = field.value();
            error_code code = SUCCESS;
            switch (key) {
            case Key::Id:
                once(!m_fields->id);
                code = readToken(value, m_fields->id);
                break;
            case Key::Image:
                once(m_fields->imageKind == RecordFields::ImageKind::Missing);
                code = readImages(value);
                break;
            case Key::Conversation:
                once(!m_fields->conversation);
                code = readConversation(value);
                break;
            default:
                code = check(value);
                break;
            }
            if (code != SUCCESS)
                return code;
        }
        return SUCCESS;
    }

    error_code readImages(ondemand::value value)
    {
        m_fields->images.clear();
        ondemand::json_type type;
        if (const auto code = value.type().get(type))
            return code;
        if (type != ondemand::json_type::array) {
            ByteSpan token;
            if (const auto code = readToken(value, token))
                return code;
            if (type == ondemand::json_type::string) {
                m_fields->imageKind = RecordFields::ImageKind::String;
                m_fields->images.push_back(token);
            } else {
                const bool null = token.in(m_record) == "null";
                m_fields->imageKind = null ? RecordFields::ImageKind::Null : RecordFields::ImageKind::Other;
                if (!null)
                    m_fields->oddities |= Oddity::ImageNotAString;
            }
            return SUCCESS;
        }
        m_fields->imageKind = RecordFields::ImageKind::List;
        ondemand::array array;
        if (const auto code = value.get_array().get(array))
            return code;
        for (auto item : array) {
            ondemand::value element;
            if (const auto code = std::move(item).get(element))
                return code;
            if (const auto code = element.type().get(type))
                return code;
            ByteSpan token;
            if (const auto code = readToken(element, token))
                return code;
            if (type == ondemand::json_type::string)
                m_fields->images.push_back(token);
            else
                m_fields->oddities |= Oddity::ImageNotAString;
        }
        return SUCCESS;
    }

    error_code readConversation(ondemand::value value)
    {
        m_fields->turns.clear();
        m_fields->conversation = {};
        m_fields->oddities &= ~RecordFields::Oddities(Oddity::ConversationNotAList);
        ondemand::json_type type;
        if (const auto code = value.type().get(type))
            return code;
        if (type != ondemand::json_type::array) {
            m_fields->oddities |= Oddity::ConversationNotAList;
            return check(value);
        }
        const std::size_t begin = offset(value.raw_json_token().data());
        ondemand::array array;
        if (const auto code = value.get_array().get(array))
            return code;
        std::size_t end = begin + 1; // behind the last element
        for (auto item : array) {
            ondemand::value element;
            if (const auto code = std::move(item).get(element))
                return code;
            if (const auto code = readTurn(element, end))
                return code;
        }
        // Nothing but white space and the bracket follows the last element.
        end = m_record.find(']', end);
        m_fields->conversation = {begin, end + 1 - begin};
        return SUCCESS;
    }

    error_code readTurn(ondemand::value element, std::size_t &end)
    {
        RecordFields::Turn turn;
        ondemand::json_type type;
        if (const auto code = element.type().get(type))
            return code;
        if (type != ondemand::json_type::object) {
            m_fields->oddities |= Oddity::TurnWithoutRole;
            m_fields->oddities |= Oddity::TurnWithoutValue;
            m_fields->turns.push_back(turn);
            ByteSpan token;
            const auto code = readToken(element, token);
            end = token.end();
            return code;
        }
        end = offset(element.raw_json_token().data()) + 1;
        ondemand::object object;
        if (const auto code = element.get_object().get(object))
            return code;
        for (auto member : object) {
            ondemand::field field;
            if (const auto code = std::move(member).get(field))
                return code;
            const Key key = turnKey(field.key());
            ondemand::value value = field.value();
            ByteSpan token;
            ondemand::json_type valueType;
            if (const auto code = value.type().get(valueType))
                return code;
            if (const auto code = readToken(value, token))
                return code;
            end = token.end();
            if (key == Key::Role) {
                once(!turn.role);
                turn.role = valueType == ondemand::json_type::string ? token : ByteSpan{};
            } else if (key == Key::Value) {
                once(turn.kind == RecordFields::ValueKind::Missing);
                turn.value = token;
                turn.kind = valueType == ondemand::json_type::string ? RecordFields::ValueKind::String
                            : isNumber(token.in(m_record))           ? RecordFields::ValueKind::Number
                                                                     : RecordFields::ValueKind::Other;
            }
        }
        end = m_record.find('}', end) + 1;
        if (!turn.role)
            m_fields->oddities |= Oddity::TurnWithoutRole;
        if (turn.kind == RecordFields::ValueKind::Missing)
            m_fields->oddities |= Oddity::TurnWithoutValue;
        else if (turn.kind != RecordFields::ValueKind::String)
            m_fields->oddities |= Oddity::ValueNotAString;
        m_fields->turns.push_back(turn);
        return SUCCESS;
    }

    /// The token of any value; lists and objects are checked on the way.
    error_code readToken(ondemand::value value, ByteSpan &span)
    {
        const std::string_view token = value.raw_json_token();
        const std::size_t begin = offset(token.data());
        if (token.starts_with('{') || token.starts_with('[')) {
            std::string_view whole;
            if (const auto code = check(value, &whole))
                return code;
            span = {begin, whole.size()};
            return SUCCESS;
        }
        span = {begin, trimmed(token).size()};
        return checkScalar(trimmed(token));
    }

    /// Goes through a value that nobody reads, so that no mistake in it stays hidden.
    error_code check(ondemand::value value, std::string_view *whole = nullptr)
    {
        const std::string_view token = value.raw_json_token();
        if (token.starts_with('{')) {
            ondemand::object object;
            if (const auto code = value.get_object().get(object))
                return code;
            for (auto member : object) {
                ondemand::field field;
                if (const auto code = std::move(member).get(field))
                    return code;
                if (const auto code = check(field.value()))
                    return code;
            }
            if (!whole)
                return SUCCESS;
            if (const auto code = object.reset().error())
                return code;
            return object.raw_json().get(*whole);
        }
        if (token.starts_with('[')) {
            ondemand::array array;
            if (const auto code = value.get_array().get(array))
                return code;
            for (auto item : array) {
                ondemand::value element;
                if (const auto code = std::move(item).get(element))
                    return code;
                if (const auto code = check(element))
                    return code;
            }
            if (!whole)
                return SUCCESS;
            if (const auto code = array.reset().error())
                return code;
            return array.raw_json().get(*whole);
        }
        return checkScalar(trimmed(token));
    }

    error_code checkScalar(std::string_view token)
    {
        if (token.starts_with('"'))
            return token.size() >= 2 && token.ends_with('"') ? SUCCESS : STRING_ERROR;
        if (token == "null" || token == "true" || token == "false" || isNumber(token))
            return SUCCESS;
        if (isNan(token)) {
            m_fields->oddities |= Oddity::NanLiteral;
            return SUCCESS;
        }
        m_place = token.data();
        return TAPE_ERROR;
    }

    static std::string_view trimmed(std::string_view token)
    {
        const std::size_t last = token.find_last_not_of(" \t\r\n");
        return token.substr(0, last + 1);
    }

    void once(bool first)
    {
        if (!first)
            m_fields->oddities |= Oddity::DuplicateKey;
    }

    std::size_t offset(const char *place) const { return std::size_t(place - m_begin); }

    void note(ondemand::document &document)
    {
        if (m_place)
            return;
        const char *place = nullptr;
        if (document.current_location().get(place) == SUCCESS)
            m_place = place;
    }

    ReadProblem problem(error_code code) const
    {
        if (m_notAnObject)
            return {.kind = Kind::NotAnObject,
                    .message = Words::tr("This is a list or a single value, not an object."),
                    .line = 1,
                    .byte = 0};
        const std::size_t at = m_place ? std::min(offset(m_place), m_record.size()) : 0;
        const auto lines = std::count(m_record.begin(), m_record.begin() + std::ptrdiff_t(at), '\n');
        return {.kind = Kind::Syntax, .message = reasonOf(code), .line = lines + 1, .byte = std::int64_t(at)};
    }

    /// m_copy: the record with each byte that does not belong to valid UTF-8 replaced.
    void makeValid()
    {
        m_copy.assign(m_record);
        m_copy.append(Padding, ' ');
        std::size_t at = 0;
        while (at < m_record.size()) {
            const std::size_t length = sequenceLength(at);
            if (length == 0)
                m_copy[at] = '?';
            at += std::max<std::size_t>(length, 1);
        }
    }

    /// Of the UTF-8 sequence at this place; 0: none.
    std::size_t sequenceLength(std::size_t at) const
    {
        const auto lead = static_cast<unsigned char>(m_record[at]);
        const std::size_t length = lead < 0x80   ? 1
                                   : lead < 0xC2 ? 0
                                   : lead < 0xE0 ? 2
                                   : lead < 0xF0 ? 3
                                   : lead < 0xF5 ? 4
                                                 : 0;
        if (length == 0 || at + length > m_record.size())
            return 0;
        return validate_utf8(m_record.data() + at, length) ? length : 0;
    }

    ondemand::parser m_parser;
    std::string_view m_record;
    const char *m_begin = nullptr; ///< of the bytes that are parsed: the record, or a copy of it
    RecordFields *m_fields = nullptr;
    const char *m_place = nullptr; ///< of the mistake
    bool m_notAnObject = false;
    std::string m_copy;
    std::string m_padded;
};

RecordParser::RecordParser()
    : m_private(std::make_unique<Private>())
{
}

RecordParser::~RecordParser() = default;
RecordParser::RecordParser(RecordParser &&) noexcept = default;
RecordParser &RecordParser::operator=(RecordParser &&) noexcept = default;

std::optional<ReadProblem> RecordParser::parse(std::string_view record, RecordFields &fields)
{
    return m_private->parse(record, fields);
}

std::optional<ReadProblem> RecordParser::parse(const RawRecord &record, RecordFields &fields)
{
    const auto problem = m_private->parse(record.bytes, fields);
    return problem ? std::optional(problem->in(record)) : std::nullopt;
}

std::optional<ReadProblem> RecordParser::parseCopy(std::string_view record, RecordFields &fields)
{
    return m_private->parseCopy(record, fields);
}

}
