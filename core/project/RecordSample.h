#pragma once

#include "core/json/RecordFields.h"
#include "core/model/Sample.h"

#include <string_view>

namespace core {

/// What a record says, as it was imported: id, images, turns, fields with boxes and pairs. The task of the pairs is not
/// worked out.
Sample sampleFromRecord(std::string_view record, const RecordFields &fields);

}
