#include "core/export/ExportOptions.h"

namespace core {

bool PairSelection::keeps(Verdict verdict, bool edited) const
{
    const auto names = [&](const std::set<Kind> &kinds) {
        switch (verdict) {
        case Verdict::None:
            return kinds.contains(Kind::None);
        case Verdict::Approved:
            return kinds.contains(Kind::Approved) || (edited && kinds.contains(Kind::Corrected));
        case Verdict::Rejected:
            return kinds.contains(Kind::Rejected);
        case Verdict::Unsure:
            return kinds.contains(Kind::Unsure);
        }
        return false;
    };
    return (only.empty() || names(only)) && !names(drop);
}

std::optional<PairSelection::Kind> PairSelection::kindFromName(QStringView name)
{
    if (name == u"corrected")
        return Kind::Corrected;
    const auto verdict = verdictFromName(name);
    if (!verdict)
        return std::nullopt;
    switch (*verdict) {
    case Verdict::None:
        return Kind::None;
    case Verdict::Approved:
        return Kind::Approved;
    case Verdict::Rejected:
        return Kind::Rejected;
    case Verdict::Unsure:
        return Kind::Unsure;
    }
    return std::nullopt;
}

}
