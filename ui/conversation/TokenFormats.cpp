#include "ui/conversation/TokenFormats.h"

#include "core/model/ImageToken.h"
#include "core/notation/PhraseSpan.h"
#include "ui/common/Palette.h"
#include "ui/common/ShownText.h"
#include "ui/conversation/CardContent.h"
#include "ui/conversation/CardStyle.h"

#include <QPainter>

namespace ui {

namespace {

bool covers(const TextToken &token, const TextMark &mark)
{
    return mark.kind == TextMark::Kind::Wrong && !token.isPhrase() && token.contains(mark.start);
}

/// In place of the line below a token that something is wrong with.
void paintZigzag(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    constexpr qreal Step = 3;
    QPolygonF line;
    for (qreal x = rect.left() - 1; x <= rect.right() + 1; x += Step)
        line.append({x, rect.bottom() + (line.size() % 2 == 0 ? 1.5 : -1.5)});
    painter.setPen(QPen(colour, 1.5));
    painter.drawPolyline(line);
    painter.setPen(Qt::NoPen);
}

float tintOf(TokenState state, bool dark)
{
    switch (state) {
    case TokenState::Hovered:
        return dark ? 0.55F : 0.62F;
    case TokenState::Selected:
        return dark ? 0.42F : 0.46F;
    case TokenState::Plain:
        break;
    }
    return dark ? 0.20F : 0.22F;
}

}

void markTokens(std::vector<TextToken> &tokens, const TextMarks &marks)
{
    for (TextToken &token : tokens)
        token.wrong =
            std::any_of(marks.begin(), marks.end(), [&token](const TextMark &mark) { return covers(token, mark); });
}

namespace {

/// Told apart by their lines as well as by their colours.
QTextCharFormat sentenceFormat(TextMark::Kind kind, const CardStyle &style)
{
    QTextCharFormat format;
    const auto line = [&format](QTextCharFormat::UnderlineStyle underline, const QColor &colour) {
        format.setUnderlineStyle(underline);
        format.setUnderlineColor(colour);
    };
    switch (kind) {
    case TextMark::Kind::SentenceRight:
        line(QTextCharFormat::SingleUnderline, style.added());
        break;
    case TextMark::Kind::SentenceWrong:
        line(QTextCharFormat::DashUnderline, style.removed());
        break;
    case TextMark::Kind::SentenceUnsure:
        line(QTextCharFormat::DotLine, style.warning());
        break;
    default:
        QColor ground = style.palette.color(QPalette::Highlight);
        ground.setAlpha(60);
        format.setBackground(ground);
    }
    return format;
}

}

TextFlow::Formats textFormats(const ShownText &text, const std::vector<TextToken> &tokens, const TextMarks &marks,
                              const CardStyle &style)
{
    TextFlow::Formats formats;
    const QString &shown = text.shown();
    QTextCharFormat quiet;
    quiet.setForeground(hairline(style.palette).darker(isDark(style.palette) ? 60 : 130));
    if (shown.startsWith(core::ImageToken))
        formats.append({0, int(core::ImageToken.size()), quiet});
    QTextCharFormat monospaced;
    monospaced.setFont(style.token, QTextCharFormat::FontPropertiesSpecifiedOnly);
    monospaced.setForeground(style.palette.color(QPalette::Text)); // also in a question: it stands on a tint
    QTextCharFormat unseen = monospaced;                           // its name is painted there
    unseen.setForeground(Qt::transparent);
    for (const TextToken &token : tokens) {
        if (!token.isPhrase())
            formats.append({int(token.start), int(token.length), token.image > 0 ? unseen : monospaced});
    }
    QTextCharFormat wrong;
    wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    wrong.setUnderlineColor(style.removed());
    wrong.setForeground(style.removed());
    QTextCharFormat odd;
    odd.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    odd.setUnderlineColor(style.warning());
    for (const TextMark &mark : marks) {
        if (mark.isSentence()) {
            formats.append({int(mark.start), int(mark.length), sentenceFormat(mark.kind, style)});
            continue;
        }
        if (mark.kind != TextMark::Kind::Wrong) {
            formats.append({int(mark.start), int(mark.length), odd});
            continue;
        }
        if (std::none_of(tokens.begin(), tokens.end(), [&mark](const TextToken &token) { return covers(token, mark); }))
            formats.append({int(mark.start), int(mark.length), wrong});
    }
    QTextCharFormat sign;
    sign.setForeground(style.warning());
    for (qsizetype i = 0; i < shown.size(); ++i) {
        if (!text.isSign(shown[i]))
            continue;
        const qsizetype first = i;
        while (i + 1 < shown.size() && text.isSign(shown[i + 1]))
            ++i;
        formats.append({int(first), int(i - first + 1), sign});
    }
    return formats;
}

QString imageTokenText(int image)
{
    return CardContent::tr("image %1").arg(image);
}

std::vector<TextToken> phraseTokens(QStringView text, const std::vector<core::BoxToken> &found,
                                    const std::vector<TextToken> &tokens)
{
    std::vector<TextToken> phrases;
    for (const core::PhraseSpan &phrase : core::phraseSpans(text, found)) {
        const TextToken &first = tokens[std::size_t(phrase.first)];
        phrases.push_back({phrase.span.start, phrase.span.length, first.colour, first.ref, 0, phrase.count});
    }
    return phrases;
}

void paintToken(QPainter &painter, const QList<QRectF> &rects, const TextToken &token, TokenState state,
                const CardStyle &style)
{
    const QPalette &palette = style.palette;
    const QColor &colour = token.colour;
    QColor tint = colour;
    tint.setAlphaF(token.isPhrase() && state == TokenState::Plain ? 0 : tintOf(state, isDark(palette)));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (const QRectF &rect : rects) {
        painter.setBrush(tint);
        painter.drawRoundedRect(rect.adjusted(-1, 0, 1, 1), 2, 2);
        const qreal line = state != TokenState::Plain ? 2.5 : token.isPhrase() ? 1 : 1.5;
        if (token.wrong) {
            paintZigzag(painter, rect, style.removed());
            continue;
        }
        painter.setBrush(isDark(palette) ? colour : colour.darker(115));
        painter.drawRect(QRectF(rect.left() - 1, rect.bottom() + 1 - line, rect.width() + 2, line));
    }
    painter.restore();
}

}
