#include "core/json/ObjectMembers.h"

#include "core/json/ForeignContent.h"
#include "core/json/JsonString.h"
#include "core/json/ValueEnd.h"

#include <QCoreApplication>

#include <algorithm>

namespace core {

namespace {

std::size_t skipSpace(std::string_view json, std::size_t i)
{
    while (i < json.size() && isJsonSpace(json[i]))
        ++i;
    return i;
}

bool isNamed(std::string_view key, std::string_view name)
{
    if (key.find('\\') == std::string_view::npos)
        return key == name;
    return JsonString::decodeContents(key).toUtf8() == QByteArrayView(name.data(), qsizetype(name.size()));
}

}

std::optional<ReadProblem> ObjectMembers::read(std::string_view record)
{
    m_members.clear();
    if (auto problem = m_check.check(record))
        return problem;
    const std::size_t start = skipSpace(record, 0);
    if (record[start] != '{')
        return ReadProblem{.kind = ReadProblem::Kind::NotAnObject,
                           .message = QCoreApplication::translate("core::RecordParser", "The record is not an object."),
                           .line = 1,
                           .byte = std::int64_t(start)};
    append(record.substr(start), m_members);
    return std::nullopt;
}

void ObjectMembers::append(std::string_view object, std::vector<Member> &members)
{
    std::size_t i = skipSpace(object, 1);
    while (i < object.size() && object[i] == '"') {
        const std::size_t keyEnd = valueEnd(object, i);
        const std::size_t value = skipSpace(object, skipSpace(object, keyEnd) + 1); // behind the colon
        const std::size_t end = valueEnd(object, value);
        members.push_back({object.substr(i + 1, keyEnd - i - 2), object.substr(value, end - value)});
        i = skipSpace(object, skipSpace(object, end) + 1); // behind the comma
    }
}

std::string_view ObjectMembers::find(const std::vector<Member> &members, std::string_view name)
{
    const auto found =
        std::find_if(members.rbegin(), members.rend(), [name](const Member &m) { return isNamed(m.key, name); });
    return found == members.rend() ? std::string_view() : found->value;
}

}
