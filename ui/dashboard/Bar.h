#pragma once

#include "core/project/Progress.h"
#include "core/project/Query.h"

#include <QString>

#include <optional>
#include <vector>

namespace ui {

/// One bar of a chart, and what a click on it asks for.
struct Bar
{
    QString label; ///< whole; may be foreign text
    QString tick;  ///< the same for a narrow place; empty: none
    core::Progress::ByVerdict pairs{};
    QString note;                     ///< what else is known, a sentence
    std::optional<core::Query> query; ///< nullopt: there is nothing to ask for

    qint64 total() const;
    friend bool operator==(const Bar &, const Bar &) = default;
};

/// The bars of one chart, all in the same pieces.
struct BarGroup
{
    QString title;
    QString empty;                    ///< what will be here once there is something
    std::vector<core::Verdict> parts; ///< the pieces in order; empty: a bar is one piece, all of its pairs
    std::vector<Bar> bars;
    qint64 leftOut = 0; ///< bars that are not here

    /// `part`: of `parts`; -1: the whole bar.
    qint64 count(std::size_t bar, int part) const;
    std::optional<core::Query> query(std::size_t bar, int part) const;
    friend bool operator==(const BarGroup &, const BarGroup &) = default;
};

}
