#pragma once

#include <QtGlobal>

#include <string_view>

namespace core {

/// What one class of the tokeniser makes of the text at a place. Positions and lengths in UTF-16 units.
struct PtbMatch
{
    enum class Form {
        AsIs,        ///< soft hyphens left out
        Dropped,     ///< no token
        Cut,         ///< two tokens, the first of them `cut` long
        Fixed,       ///< `fixed` instead of what stands there
        Apostrophes, ///< every kind of apostrophe becomes the plain one, `&amp;` becomes &
        Quotes,      ///< curly and angle quotes as backticks and apostrophes
        Joined,      ///< blanks become no-break spaces, round brackets are named
        Sentence     ///< as it is, then a full stop
    };

    int order = 1000;     ///< the number of the class: the smaller wins a tie
    qsizetype extent = 0; ///< what the class has looked at: the longest wins
    qsizetype length = 0; ///< what it takes
    Form form = Form::Dropped;
    qsizetype cut = 0;
    std::u16string_view fixed = {};

    /// The better of the two; of two that are alike the one that was here.
    void offer(const PtbMatch &other)
    {
        if (other.extent > extent || (other.extent == extent && other.order < order))
            *this = other;
    }
    void offer(int ofClass, qsizetype taken, Form as = Form::AsIs, qsizetype lookAhead = 0)
    {
        if (taken > 0)
            offer({ofClass, taken + lookAhead, taken, as});
    }
};

}
