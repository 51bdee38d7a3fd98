#include "ui/common/BoxStates.h"

#include <algorithm>

namespace ui {

bool BoxStates::contains(const std::vector<Known> &known, const core::SampleBox &box)
{
    return std::any_of(known.begin(), known.end(), [&box](const Known &one) {
        return one.turn == box.ref.turn && one.numbers == box.token.numbers;
    });
}

void BoxStates::set(std::vector<Known> &known, const core::SampleBox &box, bool member)
{
    std::erase(known, Known{box.ref.turn, box.token.numbers});
    if (member)
        known.push_back({box.ref.turn, box.token.numbers});
}

}
