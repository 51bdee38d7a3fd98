#pragma once

#include "core/metrics/CaptionItem.h"
#include "core/metrics/captions/CaptionMetric.h"

#include <QCoreApplication>

#include <span>

namespace core {

/// What must stand beside a figure for it to mean anything. Names and options are English in every language, as they go
/// into files and papers.
struct MetricInfo
{
    Q_DECLARE_TR_FUNCTIONS(core::MetricInfo)
public:
    QString variant;       ///< “METEOR 1.5 (no paraphrases)”
    QStringList libraries; ///< with their versions, as far as they tell
    QStringList options;   ///< “tokens: PTB as CoreNLP 3.4.1, punctuation dropped”
    QStringList remarks;   ///< sentences for a person: why it is 0, what was left out
    qint64 items = 0;
    qint64 fewestReferences = 0; ///< of an item
    qint64 mostReferences = 0;
    double medianReferences = 0;

    /// What is true of every metric, and what is known of this one before it is computed.
    static MetricInfo of(CaptionMetric metric, std::span<const CaptionItem> items);

    /// One line: variant, options, libraries, number of items and references.
    QString line() const;
};

}
