#include "core/model/SentenceMark.h"

#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {
constexpr std::array<QStringView, 4> Names{u"none", u"right", u"wrong", u"unsure"};
}

QString sentenceMarkName(SentenceMark mark)
{
    return Names[std::size_t(mark)].toString();
}

std::optional<SentenceMark> sentenceMarkFromName(QStringView name)
{
    for (std::size_t i = 0; i < Names.size(); ++i) {
        if (Names[i] == name)
            return SentenceMark(i);
    }
    return std::nullopt;
}

}
