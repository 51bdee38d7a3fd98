#include "core/notation/LlavaNotation.h"

using namespace Qt::StringLiterals;

namespace core {

LlavaNotation::LlavaNotation()
    : PatternNotation({TokenPattern(u"[#,#,#,#]")})
{
}

QString LlavaNotation::id() const
{
    return u"llava"_s;
}

QString LlavaNotation::example() const
{
    return u"[0.12, 0.34, 0.56, 0.78]"_s;
}

BoxSpelling LlavaNotation::spelling() const
{
    return {QString(), u"[#, #, #, #]"_s, u", "_s, QString(), QString(), u" "_s};
}

}
