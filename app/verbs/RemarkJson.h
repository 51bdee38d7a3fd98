#pragma once

#include "core/json/JsonWriter.h"
#include "core/model/Remark.h"

namespace core {
struct Sample;
}

namespace app {

/// The members of a remark. `start` and `length` count code points of the text as it is now, and are left out where the
/// quote does not stand in it any more.
void writeRemark(core::JsonWriter &json, const core::Remark &remark, const core::Sample &sample);

}
