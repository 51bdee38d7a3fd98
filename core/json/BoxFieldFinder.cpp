#include "core/json/BoxFieldFinder.h"

#include "core/json/ForeignContent.h"
#include "core/json/JsonCheck.h"
#include "core/json/JsonString.h"
#include "core/json/ValueScanner.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace core {

namespace {

constexpr int MaxDepth = 16; // no record that people write is deeper, and the stack stays small

using Name = std::string_view;

constexpr std::array BoxNames{Name("bbox"),    Name("bboxes"),    Name("box"),        Name("boxes"),
                              Name("gt_bbox"), Name("gt_bboxes"), Name("gt_box"),     Name("gt_boxes"),
                              Name("bbox_2d"), Name("obj_coord"), Name("obj_corner"), Name("rbox"),
                              Name("rboxes"),  Name("obb"),       Name("obbs"),       Name("hbb"),
                              Name("polygon"), Name("polygons"),  Name("poly"),       Name("segmentation")};
/// What a box is called in the same object, the best one first.
constexpr std::array NameNames{Name("label"),         Name("name"),    Name("category"),
                               Name("category_name"), Name("obj_cls"), Name("class"),
                               Name("class_name"),    Name("phrase"),  Name("ref")};

/// The end of a value that is nothing but numbers in lists, or a string of that; 0: it is something else.
std::size_t endOfNumbers(std::string_view json, std::size_t at)
{
    const bool quoted = json[at] == '"';
    if (quoted)
        ++at;
    if (at >= json.size() || json[at] != '[')
        return 0;
    int depth = 0;
    bool anyNumber = false;
    for (; at < json.size(); ++at) {
        const char c = json[at];
        if (c == '[')
            ++depth;
        else if (c == ']' && --depth < 0)
            return 0;
        else if (c == '"')
            return quoted && depth == 0 && anyNumber ? at + 1 : 0;
        else if (c >= '0' && c <= '9')
            anyNumber = true;
        else if (c != ']' && !isJsonSpace(c) && std::string_view(",.-+eE").find(c) == std::string_view::npos)
            return 0;
        if (c == ']' && depth == 0 && !quoted)
            return anyNumber ? at + 1 : 0;
    }
    return 0;
}

void appendPointer(std::string &path, std::string_view key)
{
    path += '/';
    for (const char c : key) {
        if (c == '~')
            path += "~0";
        else if (c == '/')
            path += "~1";
        else
            path += c;
    }
}

}

void BoxFieldFinder::find(std::string_view record, RecordFields &fields)
{
    m_record = record;
    m_fields = &fields;
    m_at = 0;
    m_depth = 0;
    m_path.clear();
    skipSpace();
    walk();
    if (fields.boxFields.size() > 1)
        dropRepeated();
}

bool BoxFieldFinder::isBoxValue(std::string_view json)
{
    return !json.empty() && endOfNumbers(json, 0) == json.size() && !JsonCheck().check(json);
}

/// Goes behind the value at m_at.
void BoxFieldFinder::walk()
{
    const char first = m_record[m_at];
    if (first == '"') {
        string();
    } else if (first != '{' && first != '[') {
        m_at = std::min(m_record.find_first_of(" \t\r\n,]}", m_at), m_record.size());
    } else if (m_depth == MaxDepth) {
        ValueScanner scanner(ValueScanner::MaxDepth);
        scanner.scan(m_record.substr(m_at), true);
        m_at += scanner.position();
    } else {
        ++m_depth;
        first == '{' ? walkObject() : walkList();
        --m_depth;
    }
}

void BoxFieldFinder::walkObject()
{
    const std::size_t parent = m_path.size();
    const std::size_t first = m_fields->boxFields.size();
    ByteSpan name;
    std::size_t nameRank = NameNames.size();
    for (++m_at; skipSpace(), m_record[m_at] != '}';) {
        if (m_record[m_at] == ',') {
            ++m_at;
            continue;
        }
        std::string_view key = string();
        std::string decoded;
        if (key.find('\\') != std::string_view::npos) {
            decoded = JsonString::decodeContents(key).toStdString();
            key = decoded;
        }
        skipSpace();
        ++m_at; // the colon
        skipSpace();
        appendPointer(m_path, key);
        readMember(key, name, nameRank);
        m_path.resize(parent);
    }
    ++m_at;
    for (std::size_t i = first; name && i < m_fields->boxFields.size(); ++i) {
        RecordFields::BoxField &field = m_fields->boxFields[i];
        if (field.path.rfind('/') == parent) // not one of an object inside
            field.name = name;
    }
}

void BoxFieldFinder::walkList()
{
    const std::size_t parent = m_path.size();
    std::size_t index = 0;
    for (++m_at; skipSpace(), m_record[m_at] != ']';) {
        if (m_record[m_at] == ',') {
            ++m_at;
            continue;
        }
        m_path += '/' + std::to_string(index++);
        walk();
        m_path.resize(parent);
    }
    ++m_at;
}

void BoxFieldFinder::readMember(std::string_view key, ByteSpan &name, std::size_t &nameRank)
{
    const std::size_t start = m_at;
    if (m_fields->conversation && start == m_fields->conversation.offset) {
        m_at = m_fields->conversation.end();
        return;
    }
    if (std::find(BoxNames.begin(), BoxNames.end(), key) != BoxNames.end()) {
        if (const std::size_t end = endOfNumbers(m_record, start); end > 0) {
            m_fields->boxFields.push_back({m_path, {start, end - start}, {}});
            m_at = end;
            return;
        }
    }
    walk();
    const auto rank = std::size_t(std::find(NameNames.begin(), NameNames.end(), key) - NameNames.begin());
    if (rank < nameRank && m_record[start] == '"') {
        nameRank = rank;
        name = {start, m_at - start};
    }
}

/// What is between the quotes of the string at m_at; goes behind it.
std::string_view BoxFieldFinder::string()
{
    const std::size_t start = ++m_at;
    while (m_record[m_at] != '"')
        m_at += m_record[m_at] == '\\' ? 2 : 1;
    return m_record.substr(start, m_at++ - start);
}

void BoxFieldFinder::skipSpace()
{
    while (m_at < m_record.size() && isJsonSpace(m_record[m_at]))
        ++m_at;
}

void BoxFieldFinder::dropRepeated()
{
    std::vector<RecordFields::BoxField> &found = m_fields->boxFields;
    std::unordered_set<std::string_view> seen;
    std::vector<bool> repeated(found.size(), false);
    for (std::size_t i = found.size(); i-- > 0;)
        repeated[i] = !seen.insert(found[i].path).second;
    if (seen.size() == found.size())
        return;
    m_fields->oddities |= RecordFields::Oddity::DuplicateKey;
    std::vector<RecordFields::BoxField> last;
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (!repeated[i])
            last.push_back(found[i]);
    }
    found = std::move(last);
}

}
