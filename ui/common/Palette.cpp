#include "ui/common/Palette.h"

#include <QPalette>

#include <array>

namespace ui {

QColor boxColour(int ordinal)
{
    static constexpr std::array<QRgb, 8> Ring{0xffffb000, 0xff38c6f4, 0xffff6ad5, 0xffb6f24a,
                                              0xffff7a45, 0xff9d8cff, 0xff2ee6a8, 0xffffe45c};
    return QColor::fromRgb(Ring[std::size_t(ordinal < 0 ? 0 : ordinal) % Ring.size()]);
}

QColor verdictColour(core::Verdict verdict, const QPalette &palette)
{
    switch (verdict) {
    case core::Verdict::Approved:
        return QColor::fromRgb(0xff3fb27f);
    case core::Verdict::Rejected:
        return QColor::fromRgb(0xffe5636b);
    case core::Verdict::Unsure:
        return QColor::fromRgb(0xffe0a63a);
    case core::Verdict::None:
        break;
    }
    return secondaryText(palette);
}

QColor correctedColour(const QPalette &palette)
{
    return accentColour(palette);
}

QColor accentColour(const QPalette &palette)
{
    return QColor::fromRgb(isDark(palette) ? 0xff5b9df5 : 0xff2469d6);
}

QColor secondaryText(const QPalette &palette)
{
    return QColor::fromRgb(isDark(palette) ? 0xff9aa1a9 : 0xff646c76);
}

QColor hairline(const QPalette &palette)
{
    return QColor::fromRgb(isDark(palette) ? 0xff3a3f46 : 0xffdcdfe4);
}

QColor canvasSurround(const QPalette &palette)
{
    return QColor::fromRgb(isDark(palette) ? 0xff16181b : 0xff3a3d42);
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

}
