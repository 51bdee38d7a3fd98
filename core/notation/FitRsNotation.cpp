#include "core/notation/FitRsNotation.h"

#include "core/notation/Markup.h"

using namespace Qt::StringLiterals;

namespace core {

FitRsNotation::FitRsNotation()
    : PatternNotation({TokenPattern(u"{<#><#><#><#>|<#>}")}, BoxOrder::CentreAndSize, {{u"<rbox>"_s, u"</rbox>"_s}})
{
}

QString FitRsNotation::id() const
{
    return u"fit-rs"_s;
}

QString FitRsNotation::example() const
{
    return u"<rbox>({<51><42><12><8>|<30>})</rbox>"_s;
}

bool FitRsNotation::mayContain(std::string_view escaped) const
{
    return PatternNotation::mayContain(escaped) && mayHold(escaped, "rbox");
}

BoxSpelling FitRsNotation::spelling() const
{
    return {u"<rbox>("_s, u"{<#><#><#><#>|<#>}"_s, u", "_s, u")</rbox>"_s, u"<ref>"_s, u"</ref>"_s};
}

}
