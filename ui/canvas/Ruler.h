#pragma once

#include "core/imaging/GeoReference.h"

#include <QLineF>
#include <QString>

class QPainter;

namespace ui {

class ViewTransform;

/// What a line between two places on the image measures: pixels, the way on the ground where it is known, and the
/// angle, counter-clockwise from the right: "120.5 px · 1.205 km · 34.0°".
QString rulerText(const QLineF &line, const core::GeoReference &geo);

/// The line, `line` in image pixels, with what it measures beside its end.
void paintRuler(QPainter &painter, const ViewTransform &view, const QLineF &line, const QString &text);

}
