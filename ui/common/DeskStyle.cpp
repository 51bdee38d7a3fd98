#include "ui/common/DeskStyle.h"

#include "ui/common/Palette.h"

#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int SeparatorExtent = 5; // wide enough to be caught with the mouse

/// Between two panels, across the narrow side of the handle.
void drawHairline(const QStyleOption &option, QPainter *painter)
{
    const QRect &rect = option.rect;
    painter->fillRect(rect, option.palette.window());
    const QRect line = rect.width() < rect.height() ? QRect(rect.center().x(), rect.top(), 1, rect.height())
                                                    : QRect(rect.left(), rect.center().y(), rect.width(), 1);
    painter->fillRect(line,
                      option.state & QStyle::State_MouseOver ? accentColour(option.palette) : hairline(option.palette));
}

}

DeskStyle::DeskStyle()
    : QProxyStyle(u"fusion"_s)
{
}

void DeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    if (element == PE_IndicatorDockWidgetResizeHandle)
        drawHairline(*option, painter);
    else if (element != PE_FrameStatusBarItem)
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void DeskStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    if (element == CE_Splitter) {
        drawHairline(*option, painter);
    } else if (element == CE_ToolBar) {
        painter->fillRect(option->rect, option->palette.window());
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          hairline(option->palette));
    } else {
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

int DeskStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (metric == PM_DockWidgetSeparatorExtent || metric == PM_SplitterWidth)
        return SeparatorExtent;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int DeskStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *data) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0; // Fusion's are dark on dark
    return QProxyStyle::styleHint(hint, option, widget, data);
}

}
