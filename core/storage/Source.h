#pragma once

#include "core/base/Id.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace core {

/// One imported file as the project knows it.
struct Source
{
    SourceId id;
    QString path;         ///< where it was read from, absolute
    QString name;         ///< file name, for people
    QString format;       ///< id of the format
    QByteArray hash;      ///< BLAKE2b-256 of all its bytes
    QByteArray indexHash; ///< of its sample rows; SourceStore::finish() works it out
    qint64 bytes = 0;
    qint64 records = 0;
    qint64 samples = 0;
    qint64 pairs = 0;
    qint64 skipped = 0;      ///< records that did not become a sample
    qint64 problems = 0;     ///< all that were met, also those beyond the number that is kept
    SampleId firstSample;    ///< its samples are firstSample ... firstSample + samples - 1
    QString escapes;         ///< how the file writes what is not ASCII
    QString layout;          ///< how the records lie in the file
    QString notation;        ///< id of the notation of its boxes; empty: none
    QString boxRange;        ///< boxRangeName(); empty: none
    QString boxStatistics;   ///< the evidence for both
    QString fieldUnits;      ///< BoxUnits of boxes in fields beside the conversation; empty: none
    QString fieldStatistics; ///< the evidence for them
    QDateTime imported;      ///< UTC
    bool complete = false;

    friend bool operator==(const Source &, const Source &) = default;
};

}
