#include "core/json/StringSplice.h"

#include "core/json/JsonString.h"

namespace core {

StringSplice::StringSplice(std::string_view contents, QStringView newText)
    : m_contents(contents)
    , m_text(newText)
{
    m_atoms.reserve(contents.size());
    for (std::size_t i = 0; i < contents.size(); i += m_atoms.back().length)
        m_atoms.push_back(StringAtom::first(contents.substr(i)));

    while (m_before.atoms < m_atoms.size() && standsAt(m_atoms[m_before.atoms], m_before.units))
        m_before.keep(m_atoms[m_before.atoms]);
    while (splitsPair(m_before.units))
        m_before.giveBack(m_atoms[m_before.atoms - 1]);

    while (m_before.atoms + m_after.atoms < m_atoms.size()) {
        const StringAtom &atom = fromEnd(m_after.atoms + 1);
        const qsizetype position = m_text.size() - m_after.units - atom.units().size();
        if (position < m_before.units || !standsAt(atom, position))
            break;
        m_after.keep(atom);
    }
    while (m_after.atoms > 0 && splitsPair(m_text.size() - m_after.units))
        m_after.giveBack(fromEnd(m_after.atoms));
}

std::string StringSplice::literal(EscapeStyle style) const
{
    const QStringView changed = m_text.mid(m_before.units, m_text.size() - m_before.units - m_after.units);
    const QByteArray middle = JsonString::encodeContents(changed, style);
    std::string literal = "\"";
    literal += m_contents.substr(0, m_before.bytes);
    literal.append(middle.constData(), static_cast<std::size_t>(middle.size()));
    literal += m_contents.substr(m_contents.size() - m_after.bytes);
    literal += '"';
    return literal;
}

void StringSplice::giveBackFragments()
{
    while (m_before.atoms > 0 && m_atoms[m_before.atoms - 1].isFragment())
        m_before.giveBack(m_atoms[m_before.atoms - 1]);
}

bool StringSplice::standsAt(const StringAtom &atom, qsizetype position) const
{
    const QStringView units = atom.units();
    return position + units.size() <= m_text.size() && m_text.mid(position, units.size()) == units;
}

bool StringSplice::splitsPair(qsizetype position) const
{
    return position > 0 && position < m_text.size() && m_text[position - 1].isHighSurrogate() &&
           m_text[position].isLowSurrogate();
}

void StringSplice::Kept::keep(const StringAtom &atom)
{
    ++atoms;
    bytes += atom.length;
    units += atom.units().size();
}

void StringSplice::Kept::giveBack(const StringAtom &atom)
{
    --atoms;
    bytes -= atom.length;
    units -= atom.units().size();
}

}
