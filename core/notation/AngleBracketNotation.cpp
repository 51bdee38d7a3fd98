#include "core/notation/AngleBracketNotation.h"

using namespace Qt::StringLiterals;

namespace core {

AngleBracketNotation::AngleBracketNotation()
    : PatternNotation({TokenPattern(u"{<#><#><#><#>}")})
{
}

QString AngleBracketNotation::id() const
{
    return u"angle-brackets"_s;
}

QString AngleBracketNotation::example() const
{
    return u"{<25><40><33><60>}"_s;
}

BoxSpelling AngleBracketNotation::spelling() const
{
    return {QString(), u"{<#><#><#><#>}"_s, QString(), QString(), u"<p>"_s, u"</p> "_s};
}

}
