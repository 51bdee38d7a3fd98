#include "core/model/Task.h"

#include <array>

namespace core {

namespace {
constexpr std::array<QStringView, TaskCount> Names{u"other",          u"caption",   u"description",    u"vqa",
                                                   u"classification", u"grounding", u"region-caption", u"conversation"};
}

QString taskName(Task task)
{
    return Names[static_cast<std::size_t>(task)].toString();
}

std::optional<Task> taskFromName(QStringView name)
{
    for (std::size_t i = 0; i < Names.size(); ++i) {
        if (Names[i] == name)
            return static_cast<Task>(i);
    }
    return std::nullopt;
}

}
