#include "core/notation/EarthdialNotation.h"

using namespace Qt::StringLiterals;

namespace core {

EarthdialNotation::EarthdialNotation()
    : PatternNotation({TokenPattern(u"[#,#,#,#,#]"), TokenPattern(u"[#,#,#,#]")})
{
}

QString EarthdialNotation::id() const
{
    return u"earthdial"_s;
}

QString EarthdialNotation::example() const
{
    return u"[[83, 58, 87, 62, 37]]"_s;
}

QStringList EarthdialNotation::alsoReads() const
{
    return {u"llava"_s, u"internvl"_s}; // four numbers, alone or in <box>
}

BoxSpelling EarthdialNotation::spelling() const
{
    return {u"["_s, u"[#, #, #, #, #]"_s, u", "_s, u"]"_s, u"<ref>"_s, u"</ref> "_s};
}

}
