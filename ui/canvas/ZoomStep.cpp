#include "ui/canvas/ZoomStep.h"

#include <QNativeGestureEvent>
#include <QWheelEvent>

#include <cmath>

namespace ui {

namespace {

/// Steps of a wheel and of a trackpad alike, in doublings of the zoom.
double doublingsOf(const QWheelEvent &event)
{
    if (event.hasPixelDelta() && event.phase() != Qt::NoScrollPhase)
        return event.pixelDelta().y() / 240.0;
    const QPoint turn = event.angleDelta(); // 120 is a notch; Alt turns it aside
    return (turn.y() != 0 ? turn.y() : turn.x()) / 360.0;
}

}

std::optional<ZoomStep> zoomStepOf(const QEvent &event)
{
    if (event.type() == QEvent::Wheel) {
        const auto &wheel = static_cast<const QWheelEvent &>(event);
        return ZoomStep{wheel.position(), std::exp2(doublingsOf(wheel))};
    }
    if (event.type() == QEvent::NativeGesture) {
        const auto &gesture = static_cast<const QNativeGestureEvent &>(event);
        if (gesture.gestureType() == Qt::ZoomNativeGesture)
            return ZoomStep{gesture.position(), 1 + gesture.value()};
    }
    return {};
}

}
