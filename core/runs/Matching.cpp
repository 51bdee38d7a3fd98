#include "core/runs/Matching.h"

using namespace Qt::StringLiterals;

namespace core {

QString matchWayName(MatchWay way)
{
    switch (way) {
    case MatchWay::Id:
        return u"id"_s;
    case MatchWay::ImageQuestion:
        return u"image-question"_s;
    case MatchWay::Record:
        break;
    }
    return u"record"_s;
}

std::optional<MatchWay> matchWayFromName(QStringView name)
{
    for (const MatchWay way : {MatchWay::Id, MatchWay::ImageQuestion, MatchWay::Record}) {
        if (matchWayName(way) == name)
            return way;
    }
    return std::nullopt;
}

}
