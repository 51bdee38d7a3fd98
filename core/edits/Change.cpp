#include "core/edits/Change.h"

#include <utility>

namespace core {

SampleId sampleOf(const Change &change)
{
    return std::visit([](const auto &c) { return c.sample; }, change);
}

Change inverse(Change change)
{
    std::visit([](auto &c) { std::swap(c.before, c.after); }, change);
    return change;
}

bool changesAnything(const Change &change)
{
    return std::visit([](const auto &c) { return c.before != c.after; }, change);
}

}
