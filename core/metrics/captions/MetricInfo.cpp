#include "core/metrics/captions/MetricInfo.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

void countReferences(MetricInfo &info, std::span<const CaptionItem> items)
{
    std::vector<qint64> counts;
    counts.reserve(items.size());
    for (const CaptionItem &item : items)
        counts.push_back(item.references.size());
    std::ranges::sort(counts);
    if (counts.empty())
        return;
    const std::size_t middle = counts.size() / 2;
    info.fewestReferences = counts.front();
    info.mostReferences = counts.back();
    info.medianReferences =
        counts.size() % 2 == 1 ? double(counts[middle]) : double(counts[middle - 1] + counts[middle]) / 2;
}

void describe(CaptionMetric metric, MetricInfo &info)
{
    const QString ofSums = u"corpus value: of the summed counts"_s;
    const QString mean = u"corpus value: mean of the items"_s;
    switch (metric) {
    case CaptionMetric::Bleu1:
    case CaptionMetric::Bleu2:
    case CaptionMetric::Bleu3:
    case CaptionMetric::Bleu4:
        info.variant = u"BLEU-%1 as the COCO caption evaluation has it"_s.arg(int(metric) + 1);
        info.options += QStringList{u"reference length: the closest"_s, ofSums};
        break;
    case CaptionMetric::RougeL:
        info.variant = u"ROUGE-L as the COCO caption evaluation has it"_s;
        info.options += QStringList{u"beta 1.2"_s, u"best precision and best recall apart"_s, mean};
        break;
    case CaptionMetric::CiderD:
        info.variant = u"CIDEr-D, which the COCO caption evaluation prints as CIDEr"_s;
        info.options += QStringList{u"sigma 6"_s, u"weights from the references of these items"_s, mean};
        break;
    case CaptionMetric::Cider:
        info.variant = u"CIDEr (plain, not CIDEr-D)"_s;
        info.options += QStringList{u"no stems"_s, u"weights from the references of these items"_s, mean};
        break;
    case CaptionMetric::Meteor:
        info.variant = u"METEOR 1.5"_s;
        info.options += QStringList{u"English"_s, u"rank task"_s, u"normalised"_s, ofSums};
        info.libraries += u"libstemmer (Snowball English)"_s;
        break;
    case CaptionMetric::SpiceLg:
        info.variant = u"SPICE-LG"_s;
        info.options += QStringList{u"all references in one graph"_s, mean};
        break;
    }
}

}

MetricInfo MetricInfo::of(CaptionMetric metric, std::span<const CaptionItem> items)
{
    MetricInfo info;
    info.items = std::ssize(items);
    info.libraries += u"RSReview %1"_s.arg(QStringLiteral(RSREVIEW_VERSION));
    info.options += u"tokens: PTB as CoreNLP 3.4.1, lower case, punctuation dropped"_s;
    countReferences(info, items);
    describe(metric, info);
    const auto isAlone = [](const CaptionItem &item) { return item.references.empty(); };
    if (const auto alone = std::ranges::count_if(items, isAlone); alone > 0)
        info.remarks += tr("%n item(s) have no reference and score 0.", nullptr, int(alone));
    const bool isCider = metric == CaptionMetric::CiderD || metric == CaptionMetric::Cider;
    if (isCider && items.size() == 1)
        info.remarks += tr("CIDEr weighs words by how few of the items they are in; of one item alone every weight, "
                           "and so the score, is 0.");
    return info;
}

QString MetricInfo::line() const
{
    const QString references =
        fewestReferences == mostReferences
            ? QString::number(fewestReferences)
            : u"%1 to %2, median %3"_s.arg(fewestReferences).arg(mostReferences).arg(medianReferences);
    return u"%1; N = %2, references per item: %3; %4; %5"_s.arg(variant).arg(items).arg(
        references, options.join(u", "_s), libraries.join(u", "_s));
}

}
