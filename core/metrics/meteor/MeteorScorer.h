#pragma once

#include "core/metrics/meteor/MeteorAligner.h"
#include "core/metrics/meteor/MeteorLists.h"
#include "core/metrics/meteor/MeteorMatcher.h"
#include "core/metrics/meteor/MeteorNormaliser.h"
#include "core/metrics/meteor/MeteorStatistics.h"
#include "core/metrics/meteor/MeteorVocabulary.h"

#include <QStringList>

namespace core {

/// METEOR 1.5 for English (rank task, `-norm`) of one item after the other. Remembers the words that it met: of one
/// thread, and the longer it lives, the quicker.
class MeteorScorer
{
    Q_DISABLE_COPY_MOVE(MeteorScorer)
public:
    explicit MeteorScorer(MeteorSettings settings);

    /// Against the reference with the largest score, the first of equal ones. Texts are clean tokens with one blank
    /// between two. Without references all is 0.
    MeteorStatistics score(const QString &candidate, const QStringList &references);

private:
    MeteorText textOf(const QString &caption);
    MeteorStatistics against(const MeteorText &candidate, const MeteorText &reference);
    static void count(const MeteorText &text, int first, int length, MeteorStage stage, MeteorStatistics::Side &side);

    MeteorSettings m_settings;
    MeteorLists m_lists;
    MeteorNormaliser m_normaliser;
    MeteorVocabulary m_vocabulary;
    MeteorMatcher m_matcher;
    MeteorAligner m_aligner;
};

}
