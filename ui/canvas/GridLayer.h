#pragma once

class QPainter;

namespace ui {

class ViewTransform;

/// Image pixels from one line of the grid to the next, 1, 10, 100 ..., so that neighbours have room for their numbers.
int gridStep(double scale);

/// Lines at whole pixels over the part of the image that is in view, numbered along its upper and its left side.
/// Constant on screen; in view units.
void paintGrid(QPainter &painter, const ViewTransform &view);

}
