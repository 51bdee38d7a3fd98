#pragma once

#include "app/verbs/ScoreProblems.h"

namespace app {

/// Scores the boxes of a file, kind by kind, upright ones also with the pixels of their edges counted in:
/// {"aggregate":{"aabb":{"n","missing","mIoU","Acc@0.5",...,"cumIoU"},"aabb_inclusive":{...},"obb","poly"},
///  "items":[{"id","iou","inter","union","iou_inclusive"}],"about":{},"leftOut","problems":[]}; a box without a
/// prediction has an iou of 0, and no areas. Gives the exit code.
int scoreBoxes(const QString &path, const ScoreOutput &output);

}
