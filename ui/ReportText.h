#pragma once

#include "core/export/ExportReport.h"
#include "core/import/ImportReport.h"
#include "core/report/ChangeReport.h"

namespace ui {

/// What an import, an export or a report of changes did, as a few lines of plain text for a person.
QString reportText(const core::ImportReport &report);
QString reportText(const core::ExportReport &report);
QString reportText(const core::WrittenReport &report);

}
