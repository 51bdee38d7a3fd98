#include "ui/dashboard/Bar.h"

#include <numeric>

namespace ui {

qint64 Bar::total() const
{
    return std::accumulate(pairs.begin(), pairs.end(), qint64(0));
}

qint64 BarGroup::count(std::size_t bar, int part) const
{
    return part < 0 ? bars[bar].total() : bars[bar].pairs[std::size_t(parts[std::size_t(part)])];
}

std::optional<core::Query> BarGroup::query(std::size_t bar, int part) const
{
    const auto &whole = bars[bar].query;
    if (!whole || part < 0)
        return whole;
    const core::QueryValue verdict{core::verdictName(parts[std::size_t(part)])};
    return core::Query::allOf({*whole, core::Query::term({core::QueryField::Verdict, {verdict}})});
}

}
