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
    ViewOptions(ActionSet &actions, CanvasView &canvas, BoxFields &boxes, QObject *parent); ///< all outlive it

private:
    void connectSwitches();
    void connectRemembered();
    void copyView() const;

    ActionSet &m_actions;
    CanvasView &m_canvas;
    core::CanvasSettings m_settings;
};

}
