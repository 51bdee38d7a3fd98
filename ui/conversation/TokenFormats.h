#pragma once

#include "core/notation/SampleBoxes.h"
#include "ui/conversation/TextFlow.h"
#include "ui/conversation/TextMark.h"

#include <QColor>
#include <QPalette>

#include <functional>

class QPainter;

namespace ui {

struct CardStyle;
class ShownText;

/// A box token of one turn's text, or one that stands for an image, with what it takes to paint and to name it. Offsets
/// in UTF-16 units.
struct TextToken
{
    qsizetype start = 0;
    qsizetype length = 0;
    QColor colour; ///< of its box
    core::BoxRef ref;
    int image = 0; ///< number of the image, from 1; 0: it is a box

    bool contains(qsizetype unit) const { return unit >= start && unit < start + length; }
    friend bool operator==(const TextToken &, const TextToken &) = default;
};

/// Gives the boxes of one turn their colours. `place`: among the boxes of the turn, from 0.
using TokenColours = std::function<QColor(int place, const QString &label)>;

enum class TokenState { Plain, Selected, Hovered };

/// The letters of a turn's text: tokens monospaced, signs in a warning colour, the image's placeholder quiet, marks
/// with a wave below them.
TextFlow::Formats textFormats(const ShownText &text, const std::vector<TextToken> &tokens, const TextMarks &marks,
                              const CardStyle &style);

/// The name that is painted in the place of an image's token, which is as long.
QString imageTokenText(int image);

/// What lies under the letters of a token: tint and underline in the colour of its box.
void paintToken(QPainter &painter, const QList<QRectF> &rects, const QColor &colour, TokenState state,
                const QPalette &palette);

}
