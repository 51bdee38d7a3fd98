#include "core/metrics/runs/AnswerBoxes.h"

#include "core/notation/WrittenSpace.h"

namespace core {

std::vector<Box> answerBoxes(const QString &answer, const BoxCheck &check)
{
    std::vector<Box> boxes;
    const WrittenSpace space(check.units());
    for (const BoxToken &token : check.notation().find(answer))
        boxes.push_back(space.boxOf(token, check.notation()));
    return boxes;
}

}
