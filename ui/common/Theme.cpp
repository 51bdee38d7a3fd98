#include "ui/common/Theme.h"

#include "ui/common/DeskStyle.h"

#include <QApplication>

namespace ui {

namespace {

struct Tones
{
    QRgb window;
    QRgb base;
    QRgb line;
    QRgb text;
    QRgb quiet; // secondary text
    QRgb faint; // what cannot be used now
    QRgb button;
    QRgb accent;
    QRgb onAccent;
    QRgb link;
};

constexpr Tones Light{0xfff3f4f6, 0xffffffff, 0xffdcdfe4, 0xff1d2126, 0xff646c76,
                      0xffa5abb3, 0xfffafbfc, 0xff2469d6, 0xffffffff, 0xff2469d6};
constexpr Tones Dark{0xff1f2226, 0xff26292e, 0xff3a3f46, 0xffe6e8ea, 0xff9aa1a9,
                     0xff62686f, 0xff2d3136, 0xff5b9df5, 0xff10151b, 0xff5b9df5};

}

QPalette themePalette(bool dark)
{
    const Tones &tones = dark ? Dark : Light;
    const auto colour = [](QRgb rgb) { return QColor::fromRgb(rgb); };
    QPalette palette(colour(tones.button), colour(tones.window)); // works out light, mid and shadow
    palette.setColor(QPalette::Window, colour(tones.window));
    palette.setColor(QPalette::Base, colour(tones.base));
    palette.setColor(QPalette::AlternateBase, colour(tones.window));
    palette.setColor(QPalette::ToolTipBase, colour(tones.base));
    palette.setColor(QPalette::Button, colour(tones.button));
    palette.setColor(QPalette::Highlight, colour(tones.accent));
    palette.setColor(QPalette::HighlightedText, colour(tones.onAccent));
    palette.setColor(QPalette::Link, colour(tones.link));
    palette.setColor(QPalette::LinkVisited, colour(tones.link));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, colour(tones.text));
        palette.setColor(QPalette::Disabled, role, colour(tones.faint));
    }
    palette.setColor(QPalette::PlaceholderText, colour(tones.quiet));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colour(tones.line));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, colour(tones.faint));
    return palette;
}

void applyTheme(bool dark)
{
    if (!qobject_cast<DeskStyle *>(QApplication::style()))
        QApplication::setStyle(new DeskStyle);
    QApplication::setPalette(themePalette(dark));
}

}
