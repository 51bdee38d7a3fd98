#pragma once

#include "core/import/ImportReport.h"

#include <QDialog>

namespace ui {

/// What came in, what was skipped, and every problem with its place.
class ImportReportDialog : public QDialog
{
    Q_OBJECT
public:
    ImportReportDialog(const core::ImportReport &report, QWidget *parent);
};

}
