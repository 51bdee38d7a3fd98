#pragma once

#include "resources/example/Scene.h"

namespace example {

// Things as they look from above. Lengths in metres, places in tile pixels, degrees clockwise from east. Each returns
// the outline that it covers, for Scene::add().

QPainterPath airliner(Scene &scene, QPointF at, double degrees, double span, const QColor &livery);
QPainterPath car(Scene &scene, QPointF at, double degrees, const QColor &paint);
QPainterPath lorry(Scene &scene, QPointF at, double degrees, const QColor &load);
QPainterPath cargoShip(Scene &scene, QPointF at, double degrees, double length, const QColor &deck, bool containers);
QPainterPath boat(Scene &scene, QPointF at, double degrees, double length);
void wake(Scene &scene, QPointF at, double degrees, double length);
void tree(Scene &scene, QPointF at, double radius, const QColor &leaf); ///< radius in tile pixels
QPainterPath tank(Scene &scene, QPointF at, double diameter, double height, const QColor &roof);
QPainterPath flatRoof(Scene &scene, const QPainterPath &outline, double height, const QColor &roof);
/// A house with a ridge along its longer side.
QPainterPath gableRoof(Scene &scene, QPointF at, double degrees, QSizeF size, double height, const QColor &roof);
/// A box of `size` on the ground: a container, a coach, a shed.
QPainterPath block(Scene &scene, QPointF at, double degrees, QSizeF size, double height, const QColor &top);
/// Parking bays side by side from `from` on, along `degrees`; a share of them taken. Adds a thing "car" for each.
int parkingRow(Scene &scene, QPointF from, double degrees, int bays, double taken);
QColor carColour(Random &random);
QColor leafColour(Random &random);

}
