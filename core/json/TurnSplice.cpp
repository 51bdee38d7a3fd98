#include "core/json/TurnSplice.h"

#include "core/json/FieldPointer.h"
#include "core/json/ForeignContent.h"
#include "core/json/JsonString.h"
#include "core/json/ListElements.h"
#include "core/json/ValueEnd.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::TurnSplice {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(core::TurnSplice)
};

/// Of an object that is valid JSON.
std::size_t memberCount(std::string_view object)
{
    std::size_t count = 0;
    for (std::size_t i = 1; i + 1 < object.size(); ++i) {
        if (isJsonSpace(object[i]) || object[i] == ',')
            continue;
        i = valueEnd(object, i); // the key
        while (object[i] != ':')
            ++i;
        ++i;
        while (isJsonSpace(object[i]))
            ++i;
        i = valueEnd(object, i) - 1;
        ++count;
    }
    return count;
}

class Splice
{
public:
    Splice(std::string_view record, const RecordFields &fields, EscapeStyle style)
        : m_record(record)
        , m_fields(fields)
        , m_style(style)
        , m_list(fields.conversation.in(record))
        , m_elements(listElements(m_list))
    {
    }

    Result<std::string> run(const std::vector<SplicedTurn> &turns) const
    {
        std::string list = "[";
        for (std::size_t i = 0; i < turns.size(); ++i) {
            auto element = elementOf(turns[i]);
            if (!element)
                return element.error();
            list += i == 0 ? firstGap() : gap(turns[i - 1].index, turns[i].index);
            list += *element;
        }
        list += turns.empty() || m_elements.empty() ? "]" : m_list.substr(m_elements.back().end());
        std::string result(m_record.substr(0, m_fields.conversation.offset));
        result += list;
        result += m_record.substr(m_fields.conversation.end());
        return result;
    }

private:
    std::string firstGap() const
    {
        return m_elements.empty() ? std::string() : std::string(m_list.substr(1, m_elements.front().offset - 1));
    }

    /// Two turns that stood side by side keep what is between them.
    std::string gap(std::optional<std::size_t> before, std::optional<std::size_t> after) const
    {
        if (m_elements.size() < 2)
            return firstGap().empty() ? ", " : ',' + firstGap();
        const std::size_t first = before && after && *after == *before + 1 ? *before : 0;
        const std::size_t start = m_elements[first].end();
        return std::string(m_list.substr(start, m_elements[first + 1].offset - start));
    }

    Result<std::string> elementOf(const SplicedTurn &turn) const
    {
        if (!turn.index)
            return newElement(turn.role.value_or(QString()), turn.text);
        if (*turn.index >= m_elements.size())
            return Error{Error::Kind::Usage, Words::tr("The record has no turn %1.").arg(*turn.index + 1)};
        const std::string_view element = m_elements[*turn.index].in(m_list);
        if (!turn.role)
            return std::string(element);
        const ByteSpan role = m_fields.turns[*turn.index].role;
        if (!role)
            return Error{Error::Kind::Usage, Words::tr("Turn %1 of the record names no role.").arg(*turn.index + 1)};
        return replaced(element, *turn.index, {{role, *turn.role}});
    }

    /// The element with other strings in place of some of its own.
    std::string replaced(std::string_view element, std::size_t index,
                         std::vector<std::pair<ByteSpan, QString>> strings) const
    {
        const std::size_t start = m_fields.conversation.offset + m_elements[index].offset;
        std::sort(strings.begin(), strings.end(),
                  [](const auto &a, const auto &b) { return a.first.offset < b.first.offset; });
        std::string result;
        std::size_t done = 0;
        for (const auto &[span, text] : strings) {
            result += element.substr(done, span.offset - start - done);
            result += JsonString::encode(text, m_style).toStdString();
            done = span.end() - start;
        }
        result += element.substr(done);
        return result;
    }

    /// As a turn of the record that says who and what, and nothing else; one of the same role comes first.
    std::string newElement(const QString &role, const QString &text) const
    {
        std::optional<std::size_t> model;
        std::optional<std::size_t> names;
        for (std::size_t i = 0; i < m_fields.turns.size(); ++i) {
            const RecordFields::Turn &turn = m_fields.turns[i];
            if (!turn.role || !turn.value)
                continue;
            names = names.value_or(i);
            if (turn.kind != RecordFields::ValueKind::String || memberCount(m_elements[i].in(m_list)) != 2)
                continue;
            if (!model || m_fields.roleText(m_record, i) == role)
                model = i;
            if (m_fields.roleText(m_record, i) == role)
                break;
        }
        if (model)
            return replaced(m_elements[*model].in(m_list), *model,
                            {{m_fields.turns[*model].role, role}, {m_fields.turns[*model].value, text}});
        const auto string = [this](const QString &value) { return JsonString::encode(value, m_style).toStdString(); };
        const QString roleKey = names ? keyBefore(m_record, m_fields.turns[*names].role.offset) : u"from"_s;
        const QString textKey = names ? keyBefore(m_record, m_fields.turns[*names].value.offset) : u"value"_s;
        return '{' + string(roleKey) + ": " + string(role) + ", " + string(textKey) + ": " + string(text) + '}';
    }

    const std::string_view m_record;
    const RecordFields &m_fields;
    const EscapeStyle m_style;
    const std::string_view m_list;
    const std::vector<ByteSpan> m_elements; // in m_list
};

}

Result<std::string> arrange(std::string_view record, const RecordFields &fields, const std::vector<SplicedTurn> &turns,
                            EscapeStyle style)
{
    if (!fields.conversation)
        return Error{Error::Kind::BadInput, Words::tr("The record has no conversation that turns could be added to.")};
    return Splice(record, fields, style).run(turns);
}

}
