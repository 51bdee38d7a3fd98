#pragma once

#include <QStringView>

#include <array>
#include <cstdint>
#include <string_view>

namespace core {

/// The smallest part of a JSON string that cannot be cut: one character however it is written, both halves of a
/// surrogate pair written as escapes, or one byte that is no UTF-8.
struct StringAtom
{
    std::uint32_t length = 0; ///< bytes in the literal
    std::uint32_t unitCount = 0;
    std::array<char16_t, 2> unit = {};

    QStringView units() const { return QStringView(unit.data(), static_cast<qsizetype>(unitCount)); }

    /// A byte that is no UTF-8, or a backslash that escapes nothing: other bytes behind it would change what it means.
    bool isFragment() const { return length == 1 && (unit[0] == 0xFFFD || unit[0] == u'\\'); }

    /// The atom that a string's contents, which must not be empty, begin with.
    static StringAtom first(std::string_view contents);
};

}
