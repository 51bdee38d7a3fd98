#pragma once

#include "core/similar/PairText.h"

namespace ui {

/// A line of a SimilarList: a heading, or a pair below it.
struct SimilarRow
{
    QString heading;     ///< empty: this is a pair
    QString note;        ///< of a heading, second line; foreign text
    core::PairText pair; ///< -1: of a sample that has none

    bool isHeading() const { return !heading.isEmpty(); }
};

}
