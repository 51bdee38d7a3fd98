#pragma once

#include "core/settings/CanvasSettings.h"

#include <QObject>

namespace ui {

class ActionSet;
class BoxFields;
class CanvasView;

/// Joins the switches of the View menu with the canvas, and remembers those that are a matter of taste.
class ViewOptions : public QObject
{
    Q_OBJECT
public:
    /// All outlive it. `beside`: the canvas of a compared image, whose boxes are shown as those on the other.
    ViewOptions(ActionSet &actions, CanvasView &canvas, CanvasView &beside, BoxFields &boxes, QObject *parent);

private:
    void connectSwitches();
    void connectRemembered();
    void copyView() const;

    ActionSet &m_actions;
    CanvasView &m_canvas;
    CanvasView &m_beside;
    core::CanvasSettings m_settings;
};

}
