#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <optional>

namespace core {

/// The scores of captions, in the order in which tables show them.
enum class CaptionMetric { Bleu1, Bleu2, Bleu3, Bleu4, RougeL, CiderD, Cider, Meteor, SpiceLg };

inline constexpr std::array AllCaptionMetrics{CaptionMetric::Bleu1, CaptionMetric::Bleu2,  CaptionMetric::Bleu3,
                                              CaptionMetric::Bleu4, CaptionMetric::RougeL, CaptionMetric::CiderD,
                                              CaptionMetric::Cider, CaptionMetric::Meteor, CaptionMetric::SpiceLg};

/// Bleu_1 ..., ROUGE_L, CIDEr_D, CIDEr, METEOR, SPICE_LG: keys of what is printed and stored. "CIDEr" is the plain one,
/// while the COCO caption evaluation prints CIDEr-D under that name.
QString captionMetricId(CaptionMetric metric);
/// In any case of letters.
std::optional<CaptionMetric> captionMetricOf(QStringView id);

}
