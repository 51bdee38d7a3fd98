#pragma once

#include <QWidget>

class QStackedWidget;

namespace ui {

class ActionSet;
class CanvasView;
class GridPanel;

/// The middle of the window: the canvas, with what images are compared with, or in its place the grid of the queue, as
/// the action says. What is seen there takes the keys of zooming.
class Centre : public QWidget
{
    Q_OBJECT
public:
    /// `notice` stands above, `strip` above the canvas and `beside` to its right. The actions outlive it.
    Centre(ActionSet &actions, QWidget *notice, QWidget *strip, CanvasView *canvas, CanvasView *beside, GridPanel *grid,
           QWidget *parent = nullptr);

private:
    void connectCanvas();
    void showGrid(bool shown);
    void zoom(int by);

    ActionSet &m_actions;
    CanvasView *m_canvas;
    GridPanel *m_grid;
    QWidget *m_page; ///< with the canvas
    QStackedWidget *m_stack;
};

}
