#include "ui/common/BoxStates.h"

#include <algorithm>

namespace ui {

bool BoxStates::contains(const std::vector<Known> &known, const core::SampleBox &box)
{
    return std::find(known.begin(), known.end(), Known{box.ref.turn, box.token.numbers}) != known.end();
}

void BoxStates::set(std::vector<Known> &known, const core::SampleBox &box, bool member)
{
    std::erase(known, Known{box.ref.turn, box.token.numbers});
    if (member)
        known.push_back({box.ref.turn, box.token.numbers});
}

}
