#pragma once

#include "core/base/Id.h"
#include "core/model/Task.h"

#include <QStringList>

#include <cstddef>

namespace core {

/// What a run answers to a pair, and what should have been answered.
struct RunItem
{
    std::size_t row = 0; ///< of the index
    SourceId source;
    Task task = Task::Other;
    QString question;
    QString candidate;
    QStringList references; ///< at least one
};

}
