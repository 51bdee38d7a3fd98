#include "core/notation/InternvlNotation.h"

#include "core/notation/Markup.h"

using namespace Qt::StringLiterals;

namespace core {

InternvlNotation::InternvlNotation()
    : PatternNotation({TokenPattern(u"[#,#,#,#]")}, BoxOrder::Corners, {{u"<box>"_s, u"</box>"_s}})
{
}

QString InternvlNotation::id() const
{
    return u"internvl"_s;
}

QString InternvlNotation::example() const
{
    return u"<ref>the ship</ref><box>[[243, 469, 558, 746]]</box>"_s;
}

bool InternvlNotation::mayContain(std::string_view escaped) const
{
    return PatternNotation::mayContain(escaped) && mayHold(escaped, "box");
}

BoxSpelling InternvlNotation::spelling() const
{
    return {u"<box>["_s, u"[#, #, #, #]"_s, u", "_s, u"]</box>"_s, u"<ref>"_s, u"</ref>"_s};
}

}
