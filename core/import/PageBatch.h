#pragma once

#include "core/storage/SampleRow.h"

#include <QByteArray>

#include <vector>

namespace core {

/// A stretch of a source on its way into the project: the bytes of a page and the rows of the samples in it, whose
/// `start` counts in the page. Ids are given when it is stored.
struct PageBatch
{
    qint64 start = 0; ///< in the source
    QByteArray bytes;
    std::vector<SampleRow> rows;
};

}
