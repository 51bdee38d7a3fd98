#pragma once

#include "core/model/Remark.h"

#include <QDateTime>
#include <QString>

namespace core {

/// A remark on a sample or, with `turn`, on one of its pairs, by somebody.
struct Comment
{
    QString id;   ///< UUID without braces
    QString turn; ///< key of the pair's anchor turn; empty: on the whole sample
    Remark remark;
    QString reviewer;
    QDateTime time; ///< UTC

    friend bool operator==(const Comment &, const Comment &) = default;
};

}
