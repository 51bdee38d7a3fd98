#include "core/edits/Edit.h"

#include <QSet>

#include <algorithm>
#include <iterator>

namespace core {

Edit Edit::inverse() const
{
    Edit back;
    back.changes.reserve(changes.size());
    std::transform(changes.rbegin(), changes.rend(), std::back_inserter(back.changes),
                   [](const Change &change) { return core::inverse(change); });
    return back;
}

QList<SampleId> Edit::samples() const
{
    QList<SampleId> ids;
    QSet<SampleId> seen;
    for (const Change &change : changes) {
        const SampleId id = sampleOf(change);
        if (seen.contains(id))
            continue;
        seen.insert(id);
        ids.append(id);
    }
    return ids;
}

}
