#pragma once

#include "core/edits/Edit.h"
#include "core/model/Sample.h"

#include <QRandomGenerator>

/// One edit of any kind that the sample takes as it stands: texts with whatever can be in them, verdicts of both roles,
/// tags, remarks, turns that come, go, move, split, join and change their role. `number` makes names of its own. It may
/// come out empty.
core::Edit randomEdit(const core::Sample &sample, QRandomGenerator &random, int number);
