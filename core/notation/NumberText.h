#pragma once

#include <QString>
#include <QStringView>

#include <optional>
#include <span>

namespace core {

/// A decimal number as it stands in a text: `0.50`, `.5`, `-3`, `7.`, `1e-1`. C locale, whatever the desktop's.
struct NumberText
{
    qsizetype start = 0; ///< UTF-16 offset in the text it was read from
    qsizetype length = 0;
    double value = 0;
    int decimals = 0; ///< digits after the point once the exponent is worked in (`1e-1` has 1), at most MaxDecimals

    qsizetype end() const { return start + length; }

    static constexpr int MaxDecimals = 15;
    static constexpr int MaxLength = 64; ///< longer runs of digits are not taken for a number
};

/// The number that begins exactly at `at`; nullopt when there is none or it does not fit a double. Reads as far as it
/// goes: of `1.2.3` it takes `1.2`.
std::optional<NumberText> readNumber(QStringView text, qsizetype at);

/// `value` in so many decimals, never with an exponent, spelled as `like` is where that can be kept: `.5` for `0.5`,
/// `7.` for `7`, `+3`. Halves go away from zero: 0.125 in two decimals is 0.13, -0.125 is -0.13; what is nearer to
/// a half than a billionth of a step counts as one, so that the noise of a division does not decide.
QString writeNumber(double value, int decimals, QStringView like);

/// `token` with its numbers replaced one after the other. Everything between them stays, and so does, letter for
/// letter, each number that is the same as before in so many decimals or whose new value is beyond writing.
QString replaceNumbers(QStringView token, std::span<const double> values, int decimals);

}
