#include "ui/conversation/CardStyle.h"

#include "ui/common/Palette.h"

#include <QFontDatabase>

namespace ui {

namespace {

QFont scaled(QFont font, qreal factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    return font;
}

QFont monospaced(const QFont &like)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (like.pointSizeF() > 0)
        font.setPointSizeF(like.pointSizeF() * 0.93); // fixed letters look larger
    else
        font.setPixelSize(qRound(like.pixelSize() * 0.93));
    return font;
}

// The verdict colours are made for marks; letters on white need more contrast.
QColor legible(const QColor &colour, const QPalette &palette)
{
    return isDark(palette) ? colour : colour.darker(140);
}

}

CardStyle CardStyle::from(const QFont &font, const QPalette &palette)
{
    CardStyle style;
    style.small = scaled(font, 11.5 / 13);
    style.question = scaled(font, 12.5 / 13);
    style.answer = scaled(font, 13.5 / 13);
    style.token = monospaced(style.answer);
    style.palette = palette;
    return style;
}

QColor CardStyle::removed() const
{
    return legible(verdictColour(core::Verdict::Rejected, palette), palette);
}

QColor CardStyle::added() const
{
    return legible(verdictColour(core::Verdict::Approved, palette), palette);
}

QColor CardStyle::warning() const
{
    return legible(verdictColour(core::Verdict::Unsure, palette), palette);
}

}
