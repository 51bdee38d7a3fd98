#pragma once

#include "core/export/ExportReport.h"
#include "core/import/ImportReport.h"

namespace ui {

/// What an import or an export did, as a few lines of plain text for a person.
QString reportText(const core::ImportReport &report);
QString reportText(const core::ExportReport &report);

}
