#pragma once

#include "core/base/Id.h"

#include <QString>

#include <vector>

namespace ui {

/// The query that asks for these samples, in any order: `sample:1,5..9`. Empty: there are none.
QString sampleQuery(std::vector<core::SampleId> samples);

}
