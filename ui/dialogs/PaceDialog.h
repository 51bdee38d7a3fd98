#pragma once

#include "core/project/Pace.h"

#include <QDialog>

namespace ui {

/// How quickly who reviews, by the time that they were at work, not by the clock on the wall.
class PaceDialog : public QDialog
{
    Q_OBJECT
public:
    PaceDialog(const std::vector<core::Pace> &paces, QWidget *parent);
};

}
