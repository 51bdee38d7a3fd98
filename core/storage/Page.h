#pragma once

#include "core/base/Id.h"

#include <QByteArray>

namespace core {

using PageId = Id<struct PageTag>;

/// A stretch of a source, unpacked.
struct Page
{
    PageId id;
    SourceId source;
    qint64 start = 0; ///< byte offset in the source
    QByteArray bytes;
};

}
