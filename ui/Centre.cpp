#include "ui/Centre.h"

#include "ui/canvas/CanvasView.h"
#include "ui/common/ActionSet.h"
#include "ui/samples/GridPanel.h"
#include "ui/samples/SampleGrid.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

/// Two canvases of one width, with a line between them.
QWidget *makePage(QWidget *strip, CanvasView *canvas, CanvasView *beside, QWidget *parent)
{
    auto *page = new QWidget(parent);
    auto *canvases = new QHBoxLayout;
    canvases->setSpacing(1);
    canvases->addWidget(canvas, 1);
    canvases->addWidget(beside, 1);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(strip);
    column->addLayout(canvases, 1);
    strip->hide();
    beside->hide();
    return page;
}

}

Centre::Centre(ActionSet &actions, QWidget *notice, QWidget *strip, CanvasView *canvas, CanvasView *beside,
               GridPanel *grid, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_canvas(canvas)
    , m_grid(grid)
    , m_page(makePage(strip, canvas, beside, this))
    , m_stack(new QStackedWidget(this))
{
    m_stack->addWidget(m_page);
    m_stack->addWidget(grid);
    setFocusProxy(canvas);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(notice);
    column->addWidget(m_stack, 1);
    connectCanvas();
    QAction *shown = m_actions[Do::ShowGrid];
    connect(shown, &QAction::toggled, this, &Centre::showGrid);
    connect(m_grid, &GridPanel::left, shown, [shown] { shown->setChecked(false); });
}

void Centre::connectCanvas()
{
    connect(m_actions[Do::ZoomIn], &QAction::triggered, this, [this] { zoom(1); });
    connect(m_actions[Do::ZoomOut], &QAction::triggered, this, [this] { zoom(-1); });
    connect(m_actions[Do::Fit], &QAction::triggered, m_canvas, &CanvasView::fit);
    connect(m_actions[Do::ActualSize], &QAction::triggered, m_canvas, &CanvasView::actualSize);
    // Whoever wants to see a place in the image wants to see the image.
    for (const Do what : {Do::Fit, Do::ActualSize, Do::NextBox, Do::PreviousBox, Do::GoTo, Do::Measure})
        connect(m_actions[what], &QAction::triggered, m_grid, &GridPanel::left);
}

void Centre::showGrid(bool shown)
{
    QWidget *keys = shown ? static_cast<QWidget *>(m_grid) : m_canvas;
    m_stack->setCurrentWidget(shown ? static_cast<QWidget *>(m_grid) : m_page);
    setFocusProxy(keys);
    keys->setFocus();
}

void Centre::zoom(int by)
{
    if (m_actions[Do::ShowGrid]->isChecked())
        m_grid->grid()->step(by);
    else if (by > 0)
        m_canvas->zoomIn();
    else
        m_canvas->zoomOut();
}

}
