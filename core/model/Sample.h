#pragma once

#include "core/base/Id.h"
#include "core/model/Comment.h"
#include "core/model/Pair.h"
#include "core/model/Turn.h"

#include <QStringList>

#include <vector>

namespace core {

/// A record seen as image(s) and conversation, as it stands now: a plain copy that knows nothing of where it came from.
struct Sample
{
    SampleId id;
    SourceId source;
    qint64 record = 0;       ///< number of the record in its source, from 1
    QString externalId;      ///< `id` of the record as text; empty when missing
    QStringList images;      ///< as the record names them
    std::vector<Turn> turns; ///< the conversation, then the fields with boxes
    std::vector<Pair> pairs;
    std::vector<Comment> comments;
    std::vector<Turn> removed; ///< turns of the record that a person took out, as they were

    const Turn *turn(QStringView key) const;
    Turn *turn(QStringView key);
    /// The pair whose anchor has this key, or nullptr.
    const Pair *pairOf(QStringView anchorKey) const;
    Pair *pairOf(QStringView anchorKey);
    /// Whether an approval keeps the text of the turn as it is: that of its pair or, where it belongs to none, of all.
    bool isLocked(QStringView turnKey) const;
    /// Whether turns were added, removed, moved, or given another role.
    bool isRearranged() const;
    QString anchorKey(const Pair &pair) const { return turns[std::size_t(pair.anchor())].key; }
};

}
