#pragma once

#include "core/json/EscapeStyle.h"
#include "core/json/StringAtom.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A string literal's contents taken apart, and how much of them at both ends a new text leaves as it is.
class StringSplice
{
public:
    /// Both must outlive the object.
    StringSplice(std::string_view contents, QStringView newText);

    /// The literal of the new text: kept bytes, the changed part in this style, kept bytes.
    std::string literal(EscapeStyle style) const;

    /// Lets go of the bytes before the change that mean something only by what follows them.
    void giveBackFragments();

private:
    /// What stays at one end.
    struct Kept
    {
        std::size_t atoms = 0;
        std::size_t bytes = 0;
        qsizetype units = 0;

        void keep(const StringAtom &atom);
        void giveBack(const StringAtom &atom);
    };

    bool standsAt(const StringAtom &atom, qsizetype position) const;
    bool splitsPair(qsizetype position) const;
    const StringAtom &fromEnd(std::size_t n) const { return m_atoms[m_atoms.size() - n]; }

    std::string_view m_contents;
    QStringView m_text;
    std::vector<StringAtom> m_atoms;
    Kept m_before;
    Kept m_after;
};

}
