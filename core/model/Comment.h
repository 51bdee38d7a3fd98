#pragma once

#include <QDateTime>
#include <QString>

namespace core {

/// A remark on a sample or, with `turn`, on one of its pairs.
struct Comment
{
    QString id;   ///< UUID without braces
    QString turn; ///< key of the pair's anchor turn; empty: on the whole sample
    QString text;
    QString reviewer;
    QDateTime time; ///< UTC

    friend bool operator==(const Comment &, const Comment &) = default;
};

}
