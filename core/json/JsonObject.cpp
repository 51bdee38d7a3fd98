#include "core/json/JsonObject.h"

#include "core/json/JsonString.h"

#include <QCoreApplication>

#include <simdjson.h>

#include <charconv>

namespace core {

using namespace simdjson;

namespace {

Error noObject()
{
    return {Error::Kind::BadInput, QCoreApplication::translate("core::JsonObject", "This is not a JSON object.")};
}

template <typename Number>
std::optional<Number> numberOf(std::string_view token)
{
    Number number = 0;
    const auto [end, failed] = std::from_chars(token.data(), token.data() + token.size(), number);
    if (failed != std::errc() || end != token.data() + token.size())
        return std::nullopt;
    return number;
}

/// The JSON of a value; lists and objects are walked through, so that a mistake in them does not stay hidden.
error_code rawOf(ondemand::value value, std::string_view &raw)
{
    const std::string_view token = value.raw_json_token();
    if (token.starts_with('[')) {
        ondemand::array array;
        if (const auto code = value.get_array().get(array))
            return code;
        return array.raw_json().get(raw);
    }
    if (token.starts_with('{')) {
        ondemand::object object;
        if (const auto code = value.get_object().get(object))
            return code;
        return object.raw_json().get(raw);
    }
    raw = token.substr(0, token.find_last_not_of(" \t\r\n") + 1);
    return SUCCESS;
}

}

Result<JsonObject> JsonObject::parse(std::string_view json)
{
    ondemand::parser parser;
    const padded_string copy(json);
    ondemand::document document;
    ondemand::object object;
    if (parser.iterate(copy).get(document) != SUCCESS || document.get_object().get(object) != SUCCESS)
        return noObject();
    JsonObject result;
    for (auto member : object) {
        ondemand::field field;
        if (std::move(member).get(field) != SUCCESS)
            return noObject();
        const std::string_view key(field.key().raw());
        std::string_view raw;
        if (rawOf(field.value(), raw) != SUCCESS)
            return noObject();
        result.m_members[JsonString::decodeContents(key.substr(0, key.find('"')))] = raw;
    }
    const char *behind = nullptr;
    if (document.current_location().get(behind) == SUCCESS)
        return noObject();
    return result;
}

std::optional<std::vector<std::string>> JsonObject::items(const QString &key) const
{
    ondemand::parser parser;
    const padded_string copy(json(key));
    ondemand::document document;
    ondemand::array array;
    if (parser.iterate(copy).get(document) != SUCCESS || document.get_array().get(array) != SUCCESS)
        return std::nullopt;
    std::vector<std::string> items;
    for (auto item : array) {
        ondemand::value value;
        std::string_view raw;
        if (std::move(item).get(value) != SUCCESS || rawOf(value, raw) != SUCCESS)
            return std::nullopt;
        items.emplace_back(raw);
    }
    return items;
}

std::string_view JsonObject::json(const QString &key) const
{
    const auto it = m_members.find(key);
    return it == m_members.end() ? std::string_view() : std::string_view(it->second);
}

std::optional<QString> JsonObject::text(const QString &key) const
{
    const std::string_view token = json(key);
    return token.starts_with('"') ? std::optional(JsonString::decode(token)) : std::nullopt;
}

std::optional<qint64> JsonObject::integer(const QString &key) const
{
    return numberOf<qint64>(json(key));
}

std::optional<bool> JsonObject::boolean(const QString &key) const
{
    const std::string_view token = json(key);
    if (token == "true" || token == "false")
        return token == "true";
    return std::nullopt;
}

std::optional<std::vector<double>> JsonObject::numbers(const QString &key) const
{
    std::string_view list = json(key);
    if (!list.starts_with('[') || !list.ends_with(']'))
        return std::nullopt;
    list = list.substr(1, list.size() - 2);
    std::vector<double> numbers;
    while (true) {
        const std::size_t comma = std::min(list.find(','), list.size());
        std::string_view token = list.substr(0, comma);
        token.remove_prefix(std::min(token.find_first_not_of(" \t\r\n"), token.size()));
        token = token.substr(0, token.find_last_not_of(" \t\r\n") + 1);
        const auto number = numberOf<double>(token);
        if (!number)
            return std::nullopt;
        numbers.push_back(*number);
        if (comma == list.size())
            return numbers;
        list.remove_prefix(comma + 1);
    }
}
}
