#pragma once

#include "core/model/Task.h"

namespace ui {

/// The task as a person reads it on a chip, in their language.
QString taskTitle(core::Task task);

}
