#include "core/notation/GeochatNotation.h"

using namespace Qt::StringLiterals;

namespace core {

GeochatNotation::GeochatNotation()
    : PatternNotation({TokenPattern(u"{<#><#><#><#>|<#>}")})
{
}

QString GeochatNotation::id() const
{
    return u"geochat"_s;
}

QString GeochatNotation::example() const
{
    return u"{<16><55><24><63>|<11>}"_s;
}

BoxSpelling GeochatNotation::spelling() const
{
    return {QString(), u"{<#><#><#><#>|<#>}"_s, QString(), QString(), u"<p>"_s, u"</p> "_s};
}

}
