#include "core/json/MemberSplice.h"

#include "core/json/ForeignContent.h"
#include "core/json/JsonString.h"
#include "core/json/RecordFields.h"
#include "core/json/ValueEnd.h"

namespace core::MemberSplice {

namespace {

struct Member
{
    std::size_t gap = 0; ///< where the white space before the key begins
    ByteSpan key;
    ByteSpan value;
};

/// Calls `use` with each member.
template <typename Use>
void eachMember(std::string_view object, Use use)
{
    const auto skip = [object](std::size_t i) {
        while (i < object.size() && isJsonSpace(object[i]))
            ++i;
        return i;
    };
    for (std::size_t gap = 1; gap < object.size();) {
        Member member;
        member.gap = gap;
        const std::size_t key = skip(gap);
        if (key >= object.size() || object[key] != '"')
            return;
        member.key = {key, valueEnd(object, key) - key};
        const std::size_t value = skip(skip(member.key.end()) + 1); // behind the colon
        member.value = {value, valueEnd(object, value) - value};
        use(member);
        gap = skip(member.value.end()) + 1; // behind the comma
    }
}

/// How an object is laid out.
struct Layout
{
    std::string before; ///< between the comma and a key
    std::string colon;  ///< with the space around it
    std::string comma;  ///< on one line
    std::string indent; ///< of a member, with its line end; empty: all on one line
    std::string unit;   ///< what a level more is indented by
    EscapeStyle style;
};

std::string_view lastLine(std::string_view space)
{
    const std::size_t end = space.rfind('\n');
    return end == std::string_view::npos ? std::string_view() : space.substr(end + 1);
}

Layout layoutOf(std::string_view object, const Member &last, bool only, EscapeStyle style)
{
    Layout layout;
    layout.style = style;
    layout.before = object.substr(last.gap, last.key.offset - last.gap);
    layout.colon = object.substr(last.key.end(), last.value.offset - last.key.end());
    layout.comma = layout.colon.ends_with(' ') ? ", " : ",";
    const std::string_view behind = object.substr(last.value.end(), object.size() - 1 - last.value.end());
    const std::string_view value = last.value.in(object);
    if (layout.before.find('\n') == std::string::npos) {
        if (only)
            layout.before = layout.comma.substr(1);
        layout.comma = ',' + layout.before;
        return layout;
    }
    const std::string_view member = lastLine(layout.before);
    const std::string_view closing = lastLine(behind);
    // A list that stands on one line is answered with one.
    const bool flat = (value.front() == '[' || value.front() == '{') && value.size() > 2 &&
                      value.find('\n') == std::string_view::npos;
    if (flat || behind.find('\n') == std::string_view::npos || !member.starts_with(closing))
        return layout;
    layout.indent = (layout.before.find("\r\n") != std::string::npos ? "\r\n" : "\n") + std::string(member);
    layout.unit = member.substr(closing.size());
    return layout;
}

std::string laidOut(std::string_view json, const Layout &layout)
{
    std::string text;
    int depth = 0;
    const auto newLine = [&] {
        text += layout.indent;
        for (int i = 0; !layout.indent.empty() && i < depth; ++i)
            text += layout.unit;
    };
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (c == '"') {
            const std::size_t end = valueEnd(json, i);
            text += JsonString::encode(JsonString::decode(json.substr(i, end - i)), layout.style).toStdString();
            i = end - 1;
        } else if (c == '{' || c == '[') {
            text += c;
            if (i + 1 < json.size() && (json[i + 1] == '}' || json[i + 1] == ']')) {
                text += json[++i];
                continue;
            }
            ++depth;
            newLine();
        } else if (c == '}' || c == ']') {
            --depth;
            newLine();
            text += c;
        } else if (c == ',') {
            text += layout.indent.empty() ? layout.comma : ",";
            newLine();
        } else {
            text += c == ':' ? layout.colon : std::string(1, c);
        }
    }
    return text;
}

}

bool hasMember(std::string_view object, QStringView key)
{
    bool found = false;
    eachMember(object,
               [&](const Member &member) { found = found || JsonString::decode(member.key.in(object)) == key; });
    return found;
}

std::string append(std::string_view object, QStringView key, std::string_view json, EscapeStyle style)
{
    Member last;
    int count = 0;
    eachMember(object, [&](const Member &member) {
        last = member;
        ++count;
    });
    const std::string name = JsonString::encode(key, style).toStdString();
    if (count == 0) {
        const Layout layout{{}, ": ", ", ", {}, {}, style};
        return '{' + name + layout.colon + laidOut(json, layout) + std::string(object.substr(1));
    }
    const Layout layout = layoutOf(object, last, count == 1, style);
    std::string whole(object.substr(0, last.value.end()));
    whole += ',' + layout.before + name + layout.colon + laidOut(json, layout);
    whole += object.substr(last.value.end());
    return whole;
}

}
