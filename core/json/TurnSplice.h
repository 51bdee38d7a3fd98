#pragma once

#include "core/base/Result.h"
#include "core/json/EscapeStyle.h"
#include "core/json/RecordFields.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Other turns in the conversation of a record, or in another order. New ones look like those that are there; every
/// other byte stays.
namespace core::TurnSplice {

struct SplicedTurn
{
    std::optional<std::size_t> index; ///< of a turn of the record, which keeps its bytes; none: a new one
    std::optional<QString> role;      ///< in place of what the record says; of a new one what it says
    QString text;                     ///< of a new one
};

/// The record with these turns. The fields must be those of exactly these bytes. Error::Usage when an index is none,
/// or a turn has no role that could become another; Error::BadInput when the record has no conversation.
Result<std::string> arrange(std::string_view record, const RecordFields &fields, const std::vector<SplicedTurn> &turns,
                            EscapeStyle style);

}
