#pragma once

#include "core/metrics/files/RecordFile.h"

namespace core {

/// The id of an item, a text or a number: 7 and "7" are the same item, and each is printed as its file has it.
struct ItemId
{
    QString text;
    QByteArray json; ///< its token

    static std::optional<ItemId> of(const RecordFile::Record &record, QStringView key);
};

}
