#pragma once

#include "core/notation/PatternNotation.h"

namespace core {

/// `{"bbox_2d": [x1, y1, x2, y2], "label": ".."}` and `{"point_2d": [x, y], ..}`, alone, in a list, in a code fence;
/// what is a box is the list of numbers. Pixels of the image as the model saw it (see ResizeRule), or 0-1000. Source:
/// the grounding answers of Qwen2.5-VL and later.
class QwenJsonNotation : public PatternNotation
{
public:
    QwenJsonNotation();

    QString id() const override;
    QString example() const override;
    BoxSpelling spelling() const override;
    QString compose(const Box &box, const QString &phrase, const BoxUnits &units, QSizeF image,
                    int decimals) const override;
    TextSpan extentOf(QStringView text,
                      const BoxToken &token) const override; ///< its object, when it is the only box there
    std::optional<TextSpan> sharedPartOf(QStringView text, const BoxToken &token) const override; ///< its member
    bool mayContain(std::string_view escaped) const override;

protected:
    bool counts(QStringView text, const BoxToken &token) const override;
    QString labelOf(QStringView text, const BoxToken &token, qsizetype previous) const override;
};

}
