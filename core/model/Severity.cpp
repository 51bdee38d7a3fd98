#include "core/model/Severity.h"

using namespace Qt::StringLiterals;

namespace core {

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Minor:
        return u"minor"_s;
    case Severity::Major:
        return u"major"_s;
    case Severity::Critical:
        break;
    }
    return u"critical"_s;
}

std::optional<Severity> severityFromName(QStringView name)
{
    for (const Severity severity : Severities) {
        if (severityName(severity) == name)
            return severity;
    }
    return std::nullopt;
}

}
