#pragma once

#include <QPointF>

#include <optional>

class QEvent;

namespace ui {

/// What a turn of the wheel or a pinch of the trackpad asks of the zoom.
struct ZoomStep
{
    QPointF at; ///< stays where it is; view units
    double factor = 1;
};

/// None for events of another kind.
std::optional<ZoomStep> zoomStepOf(const QEvent &event);

}
