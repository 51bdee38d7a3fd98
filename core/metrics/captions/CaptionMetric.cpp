#include "core/metrics/captions/CaptionMetric.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::array<QStringView, AllCaptionMetrics.size()> Ids{
    u"Bleu_1", u"Bleu_2", u"Bleu_3", u"Bleu_4", u"ROUGE_L", u"CIDEr_D", u"CIDEr", u"METEOR", u"SPICE_LG"};

}

QString captionMetricId(CaptionMetric metric)
{
    return Ids[std::size_t(metric)].toString();
}

std::optional<CaptionMetric> captionMetricOf(QStringView id)
{
    const auto isIt = [id](QStringView one) { return one.compare(id, Qt::CaseInsensitive) == 0; };
    const auto found = std::ranges::find_if(Ids, isIt);
    return found == Ids.end() ? std::nullopt : std::optional(AllCaptionMetrics[std::size_t(found - Ids.begin())]);
}

}
