#pragma once

#include <QObject>

namespace ui {

class ActionSet;
class CanvasView;

/// The tools that draw boxes: one at a time, or none. A tool stays until it is switched off, or left by Esc.
class DrawActions : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    DrawActions(ActionSet &actions, CanvasView &canvas, QObject *parent);
};

}
