#pragma once

#include <QString>

namespace core {

/// How a notation writes boxes where none stood before: `<ref>ship</ref><box>[[1, 2, 3, 4], [5, 6, 7, 8]]</box>`.
struct BoxSpelling
{
    QString open;    ///< before the first box of a list
    QString item;    ///< a box; `#` stands for a number, `$` for the phrase
    QString between; ///< two boxes of a list
    QString close;
    QString phraseOpen;
    QString phraseClose; ///< between the phrase and its list, space included
};

}
