#pragma once

#include "core/base/Result.h"
#include "core/json/EscapeStyle.h"
#include "core/json/RecordFields.h"

#include <QString>

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// Changes to a record that leave every other byte of it alone. The fields must be those of exactly these bytes.
namespace core::RecordPatch {

/// The record with new texts for some turns, named by their index. A value that is a number stays a bare number when
/// its new text is one; anything else that is not a string becomes one. A value whose text is unchanged keeps its
/// bytes.
Result<std::string> patchTurns(std::string_view record, const RecordFields &fields,
                               const std::map<std::size_t, QString> &texts, EscapeStyle style);

/// The record with new values for some box fields, named by their index: JSON that BoxFieldFinder::isBoxValue() lets
/// pass.
Result<std::string> patchFields(std::string_view record, const RecordFields &fields,
                                const std::map<std::size_t, QString> &values);

/// The record without some turns, named by their sorted indices. What remains keeps the layout of the record.
Result<std::string> removeTurns(std::string_view record, const RecordFields &fields,
                                const std::vector<std::size_t> &turns);

}
