#pragma once

#include "core/edits/Change.h"

#include <QList>

#include <vector>

namespace core {

/// One undoable step, as data. Bulk work is one edit with many changes.
struct Edit
{
    std::vector<Change> changes;

    /// The edit that takes this one back: every change inverted, in reverse order.
    Edit inverse() const;
    /// The samples it touches, each once, in order of first touch.
    QList<SampleId> samples() const;

    friend bool operator==(const Edit &, const Edit &) = default;
};

}
