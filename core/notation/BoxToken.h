#pragma once

#include <QString>

#include <vector>

namespace core {

/// A part of a text, in UTF-16 code units.
struct TextSpan
{
    qsizetype start = 0;
    qsizetype length = 0;

    qsizetype end() const { return start + length; }
    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

/// A box as it stands written in a text: where, and which numbers. Offsets are UTF-16 code units of the text it was
/// found in, and hold only as long as that text does.
struct BoxToken
{
    qsizetype start = 0;
    qsizetype length = 0;
    std::vector<double> numbers; ///< as written, in the notation's own order and range
    int decimals = 0;            ///< most digits after the point in any of the numbers
    QString label;               ///< phrase that names the box, where the notation or the sentence gives one

    qsizetype end() const { return start + length; }
    friend bool operator==(const BoxToken &, const BoxToken &) = default;
};

}
