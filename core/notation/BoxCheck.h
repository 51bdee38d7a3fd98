#pragma once

#include "core/notation/BoxProblem.h"
#include "core/notation/BoxUnits.h"
#include "core/notation/NotationRegistry.h"

#include <QSize>

#include <vector>

namespace core {

/// Looks for what is wrong with the boxes of a text, as they are written. Changes nothing.
class BoxCheck
{
public:
    /// The notation of the source and how its numbers are read; `usualNumbers`: how many a box of the source has, 0
    /// where there is no telling. All that is referred to outlives this.
    BoxCheck(const NotationRegistry &all, const Notation &notation, const BoxUnits &units, int usualNumbers = 0);

    /// In the order of the text. `image`: its size in pixels; without it, of numbers that count pixels only negative
    /// ones are known to be out of range.
    std::vector<BoxFinding> check(QStringView text, QSize image = {}) const;
    /// The same where the boxes were found before.
    std::vector<BoxFinding> check(QStringView text, const std::vector<BoxToken> &boxes, QSize image) const;

    static constexpr double DuplicateIou = 0.95;

    const Notation &notation() const { return m_notation; }
    const BoxUnits &units() const { return m_units; }
    int usualNumbers() const { return m_usualNumbers; }

private:
    std::vector<BoxToken> ofOtherNotations(QStringView text, const std::vector<BoxToken> &boxes) const;

    const NotationRegistry &m_all;
    const Notation &m_notation;
    const BoxUnits m_units;
    const int m_usualNumbers;
};

}
