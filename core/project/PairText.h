#pragma once

#include "core/project/PairPlace.h"

#include <QString>

namespace core {

/// What a pair says, as it stands now. A side that it does not have is empty.
struct PairText
{
    PairPlace place;
    QString question;
    QString answer;
    friend bool operator==(const PairText &, const PairText &) = default;
};

}
