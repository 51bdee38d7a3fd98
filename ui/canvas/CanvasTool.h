#pragma once

namespace ui {

/// What the left mouse button does on the canvas: chooses and changes boxes, or draws one of a shape.
enum class CanvasTool { Select, Rect, Rotated, Polygon };

}
