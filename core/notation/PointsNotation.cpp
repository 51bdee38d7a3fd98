#include "core/notation/PointsNotation.h"

using namespace Qt::StringLiterals;

namespace core {

PointsNotation::PointsNotation()
    : PatternNotation({TokenPattern(u"(#,#,#,#)"), TokenPattern(u"[[#,#],[#,#],[#,#],[#,#]]"),
                       TokenPattern(u"(#,#),(#,#),(#,#),(#,#)"), TokenPattern(u"(@#,@#,@#,@#,@#,@#,@#,@#)"),
                       TokenPattern(u"(#,#,#,#,#,#,#,#)"), TokenPattern(u"(#,#)")},
                      BoxOrder::Corners, {{u"<point>"_s, u"</point>"_s}})
{
}

QString PointsNotation::id() const
{
    return u"points"_s;
}

QString PointsNotation::example() const
{
    return u"(0.12, 0.34, 0.56, 0.78)"_s;
}

/// Two numbers in brackets are anything, unless the text says that they are a point.
bool PointsNotation::counts(QStringView, const BoxToken &token) const
{
    return token.numbers.size() != 2;
}

BoxSpelling PointsNotation::spelling() const
{
    return {QString(), u"(#, #, #, #)"_s, u", "_s, QString(), QString(), u" "_s};
}

}
