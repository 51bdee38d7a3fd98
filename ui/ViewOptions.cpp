#include "ui/ViewOptions.h"

#include "ui/canvas/CanvasView.h"
#include "ui/canvas/Guides.h"
#include "ui/common/ActionSet.h"
#include "ui/common/HoldKey.h"
#include "ui/display/BoxFields.h"

#include <QClipboard>
#include <QGuiApplication>

namespace ui {

ViewOptions::ViewOptions(ActionSet &actions, CanvasView &canvas, CanvasView &beside, BoxFields &boxes, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_canvas(canvas)
    , m_beside(beside)
    , m_settings(core::loadCanvasSettings())
{
    connectSwitches();
    connectRemembered();
    for (CanvasView *view : {&canvas, &beside})
        connect(&boxes, &BoxFields::changed, view, &CanvasView::setBoxStyle);
    connect(&boxes, &BoxFields::changed, this, &core::saveBoxStyle);
    boxes.setStyle(core::loadBoxStyle());
    connect(actions[Do::CopyView], &QAction::triggered, this, &ViewOptions::copyView);
}

void ViewOptions::connectSwitches()
{
    const auto shown = [this](Do what, CanvasView &view, void (CanvasView::*set)(bool)) {
        m_actions[what]->setChecked(true);
        connect(m_actions[what], &QAction::toggled, &view, set);
    };
    for (CanvasView *view : {&m_canvas, &m_beside}) {
        shown(Do::ShowLabels, *view, &CanvasView::setLabelsVisible);
        shown(Do::ShowOverlays, *view, &CanvasView::setOverlaysVisible);
    }
    new HoldKey(*m_actions[Do::ShowOverlays], HoldKey::Held, this);
    shown(Do::ShowFurniture, m_canvas, &CanvasView::setFurnitureVisible);

    Guides &guides = m_canvas.guides();
    connect(m_actions[Do::Measure], &QAction::toggled, &guides, &Guides::setMeasuring);
    connect(&guides, &Guides::measuringChanged, m_actions[Do::Measure], &QAction::setChecked);
}

void ViewOptions::connectRemembered()
{
    const auto remembered = [this](Do what, bool core::CanvasSettings::*setting, auto *object, auto set) {
        QAction *action = m_actions[what];
        connect(action, &QAction::toggled, object, [this, setting, object, set](bool on) {
            (object->*set)(on);
            m_settings.*setting = on;
            core::saveCanvasSettings(m_settings);
        });
        action->setChecked(m_settings.*setting);
        (object->*set)(action->isChecked()); // the action may have been so before
    };
    remembered(Do::KeepView, &core::CanvasSettings::keepView, &m_canvas, &CanvasView::setKeepView);
    for (CanvasView *view : {&m_canvas, &m_beside}) {
        remembered(Do::ShowGridLines, &core::CanvasSettings::grid, &view->guides(), &Guides::setGridVisible);
        remembered(Do::ShowCrosshair, &core::CanvasSettings::crosshair, &view->guides(), &Guides::setCrosshairVisible);
    }
}

void ViewOptions::copyView() const
{
    QGuiApplication::clipboard()->setImage(m_canvas.picture());
}

}
