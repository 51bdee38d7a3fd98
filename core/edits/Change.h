#pragma once

#include "core/base/Id.h"
#include "core/model/Remark.h"
#include "core/model/Role.h"
#include "core/model/TurnOrder.h"
#include "core/model/Verdict.h"

#include <QString>

#include <optional>
#include <variant>

namespace core {

/// The text of a turn.
struct TextChange
{
    SampleId sample;
    QString turn; ///< key of the turn
    QString before;
    QString after;
    friend bool operator==(const TextChange &, const TextChange &) = default;
};

/// The verdict on a pair, as an annotator or as a reviewer.
struct VerdictChange
{
    SampleId sample;
    QString turn; ///< key of the pair's anchor turn
    Verdict before = Verdict::None;
    Verdict after = Verdict::None;
    Role role = Role::Annotator;
    friend bool operator==(const VerdictChange &, const VerdictChange &) = default;
};

/// A tag put on a pair or taken off it.
struct TagChange
{
    SampleId sample;
    QString turn; ///< key of the pair's anchor turn
    QString tag;
    bool before = false; ///< was it there
    bool after = false;
    friend bool operator==(const TagChange &, const TagChange &) = default;
};

/// A remark made, reworded, resolved or removed; nullopt: not there.
struct CommentChange
{
    SampleId sample;
    QString comment; ///< UUID of the comment
    QString turn;    ///< key of the pair's anchor turn; empty: on the whole sample
    std::optional<Remark> before;
    std::optional<Remark> after;
    friend bool operator==(const CommentChange &, const CommentChange &) = default;
};

/// Turns added, removed, moved or given another role. What is said of a pair or a turn that goes has to be taken back
/// before, in the same edit: see TurnEdits.
struct TurnsChange
{
    SampleId sample;
    TurnOrder before;
    TurnOrder after;
    friend bool operator==(const TurnsChange &, const TurnsChange &) = default;
};

/// One thing that an edit does to one sample: what was, and what is.
using Change = std::variant<TextChange, VerdictChange, TagChange, CommentChange, TurnsChange>;

SampleId sampleOf(const Change &change);
/// Before and after exchanged.
Change inverse(Change change);
/// False for a change that changes nothing.
bool changesAnything(const Change &change);

}
