#pragma once

#include "core/metrics/captions/MetricInfo.h"
#include "core/model/Task.h"

namespace core {

/// One score of a run over all its items of a task.
struct RunFigure
{
    QString metric; ///< id of the column that it comes from, or of its own: mIoU, Acc_0.5
    Task task = Task::Other;
    QString part; ///< of the task: a type of question; empty: all of it
    double value = 0;
    qint64 items = 0;
    MetricInfo info; ///< what must stand beside it
};

}
