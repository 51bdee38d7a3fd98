#pragma once

#include "core/base/Id.h"
#include "core/report/ReviewedPair.h"

#include <QStringList>

namespace core {

/// A record that a person did something with, and what. Only what is so now: what was undone is not in it.
struct ReviewedRecord
{
    SampleId sample;
    SourceId source;
    QString sourceName; ///< see sourceLabels()
    qint64 record = 0;  ///< number in the source, from 1
    QString id;         ///< `id` of the record as text; empty when missing
    QStringList images;
    std::vector<ReviewedPair> pairs; ///< only touched ones, by number
};

}
