#pragma once

#include "core/base/Id.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace core {

using RunId = Id<struct RunTag>;

/// The answers of one model as the project knows them.
struct Run
{
    RunId id;
    QString name; ///< not that of another run, unless one of them was removed
    QString model;
    QString notes;
    QString path;      ///< where it was read from, absolute
    QString format;    ///< id of the format
    QString columns;   ///< which column said what
    QString matchedBy; ///< how its answers found their pairs
    QByteArray hash;   ///< BLAKE2b-256 of the file
    qint64 bytes = 0;
    qint64 rows = 0;        ///< of the file
    qint64 predictions = 0; ///< that are kept
    qint64 unmatched = 0;
    qint64 ambiguous = 0;
    qint64 problems = 0; ///< all that were met
    QDateTime imported;  ///< UTC
    bool removed = false;

    friend bool operator==(const Run &, const Run &) = default;
};

/// An answer of a run to a pair.
struct RunAnswer
{
    RunId run;
    SampleId sample;
    QString turn; ///< key of the pair's anchor
    qint64 row = 0;
    QString answer;
    QStringList others, truths;

    friend bool operator==(const RunAnswer &, const RunAnswer &) = default;
};

}
