#pragma once

#include "core/metrics/CaptionItem.h"

#include <QCoreApplication>

#include <vector>

namespace core {

/// How far METEOR reads: the time that its alignment takes grows with the cube of how often a word comes again, so that
/// a model that went round in circles could keep it busy for days.
struct CaptionLimit
{
    Q_DECLARE_TR_FUNCTIONS(core::CaptionLimit)
public:
    static constexpr qsizetype Words = 1000;
    static constexpr int Repetitions = 100; ///< of one word

    /// Cuts captions of clean tokens where they go beyond; gives how many there were.
    static qint64 cut(std::vector<CaptionItem> &items);
    /// A sentence for a person.
    static QString remark(qint64 cut);
};

}
