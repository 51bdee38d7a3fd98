#pragma once

#include "core/notation/BoxToken.h"

#include <QString>

#include <vector>

namespace core {

/// What a ReplacePattern makes of a text.
struct ReplacedText
{
    /// A place that was found, and where what replaces it stands. Offsets as in TextSpan.
    struct Match
    {
        TextSpan before; ///< in the text
        TextSpan after;  ///< in `text`
        friend bool operator==(const Match &, const Match &) = default;
    };

    std::vector<Match> matches; ///< in order, none overlapping; a regular expression may find places of no length
    QString text;               ///< with all of them replaced; empty when there is none
    QString problem;            ///< why the search was given up, a sentence; then there are no matches
};

}
