#include "core/model/Verdict.h"

#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {
constexpr std::array<QStringView, VerdictCount> Names{u"none", u"approved", u"rejected", u"unsure"};
}

QString verdictName(Verdict verdict)
{
    return Names[static_cast<std::size_t>(verdict)].toString();
}

std::optional<Verdict> verdictFromName(QStringView name)
{
    for (std::size_t i = 0; i < Names.size(); ++i) {
        if (Names[i] == name)
            return static_cast<Verdict>(i);
    }
    return std::nullopt;
}

}
