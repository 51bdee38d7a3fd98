#pragma once

#include "core/project/PairText.h"

#include <optional>
#include <vector>

namespace ui {

/// A line of a SimilarList: a heading, or a pair or an image below it.
struct SimilarRow
{
    struct Image
    {
        QString path; ///< canonical; empty: it must not be read
        QString name; ///< foreign text
        std::vector<core::SampleId> samples;
    };

    QString heading;     ///< empty: this is a pair or an image
    QString note;        ///< of a heading or an image, second line; foreign text
    core::PairText pair; ///< -1: of a sample that has none, or of an image: its first sample
    std::optional<Image> image = {};

    bool isHeading() const { return !heading.isEmpty(); }
};

}
