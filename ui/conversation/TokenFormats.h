#pragma once

#include "core/notation/SampleBoxes.h"
#include "ui/conversation/TextFlow.h"
#include "ui/conversation/TextMark.h"

#include <QColor>
#include <QPalette>

#include <algorithm>
#include <functional>

class QPainter;

namespace ui {

struct CardStyle;
class ShownText;

/// A box token of one turn's text, the phrase that names boxes, or a token that stands for an image, with what it takes
/// to paint and to name it. Offsets in UTF-16 units.
struct TextToken
{
    qsizetype start = 0;
    qsizetype length = 0;
    QColor colour; ///< of its box
    core::BoxRef ref;
    int image = 0;      ///< number of the image, from 1; 0: it is a box or a phrase
    int boxes = 0;      ///< that a phrase names, from `ref` on; 0: it is none
    bool wrong = false; ///< a mark says so

    bool isPhrase() const { return boxes > 0; }
    /// Whether it is, or names, that box.
    bool means(const core::BoxRef &box) const
    {
        return box.isValid() && box.turn == ref.turn && box.index >= ref.index &&
               box.index < ref.index + std::max(1, boxes);
    }
    bool contains(qsizetype unit) const { return unit >= start && unit < start + length; }
    friend bool operator==(const TextToken &, const TextToken &) = default;
};

/// Gives the boxes of one turn their colours. `place`: among the boxes of the turn, from 0.
using TokenColours = std::function<QColor(int place, const QString &label)>;

enum class TokenState { Plain, Selected, Hovered };

/// Says of the tokens which of them are marked.
void markTokens(std::vector<TextToken> &tokens, const TextMarks &marks);

/// The letters of a turn's text: tokens monospaced, signs in a warning colour, the image's placeholder quiet, what is
/// marked and no token in red with a wave below it.
TextFlow::Formats textFormats(const ShownText &text, const std::vector<TextToken> &tokens, const TextMarks &marks,
                              const CardStyle &style);

/// The name that is painted in the place of an image's token, which is as long.
QString imageTokenText(int image);

/// The phrases that name the boxes of one turn; `tokens` are these boxes, `found` where they stand.
std::vector<TextToken> phraseTokens(QStringView text, const std::vector<core::BoxToken> &found,
                                    const std::vector<TextToken> &tokens);

/// What lies under the letters of a token: tint and underline in the colour of its box; a phrase is quiet until it is
/// pointed at.
void paintToken(QPainter &painter, const QList<QRectF> &rects, const TextToken &token, TokenState state,
                const CardStyle &style);

}
