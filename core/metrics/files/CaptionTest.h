#pragma once

#include "core/metrics/CaptionItem.h"
#include "core/metrics/files/ItemId.h"

namespace core {

/// Candidates from one file joined with their references from another, or the same one, by image.
struct CaptionTest
{
    Q_DECLARE_TR_FUNCTIONS(core::CaptionTest)
public:
    std::vector<ItemId> ids; ///< in the order of the candidates
    std::vector<CaptionItem> items;
    FileProblems problems;

    /// The errors of RecordFile::open(); BadInput when nothing is left to be scored.
    static Result<CaptionTest> read(const QString &candidates, const QString &references);

    /// Leaves the images that both have, in the order of `a`, so that an item is the same image in both; says in `a`
    /// how many there were besides, and takes over the problems of `b`.
    static void keepCommon(CaptionTest &a, CaptionTest &b);
};

}
