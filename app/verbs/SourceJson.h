#pragma once

#include "core/import/ImportReport.h"
#include "core/json/JsonWriter.h"
#include "core/storage/Source.h"

namespace app {

/// What `import --json` prints.
QByteArray toJson(const core::ImportReport &report);
/// A source of `info --json`.
void write(core::JsonWriter &json, const core::Source &source);

}
