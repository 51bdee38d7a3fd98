#pragma once

#include "app/Application.h"

#include <QByteArray>
#include <QPoint>
#include <QSize>
#include <QTemporaryDir>

namespace core {
class ReviewSession;
}

namespace ui {
class CanvasView;
}

/// The real window on a made dataset whose records name the image a.png, and what a person does to boxes in it.
class BoxJourney
{
public:
    static constexpr QSize ImageSize{200, 100};

    /// Settings go to a place of their own, called `name`.
    static void useTestSettings(const QString &name);

    explicit BoxJourney(const QByteArray &dataset);

    /// Imports the dataset and waits until the image of the sample is shown.
    void open(int sample);

    app::Application &desk() { return m_desk; }
    ui::CanvasView *canvas();
    core::ReviewSession &session();
    QString answer();              ///< of the first pair
    QPoint at(double x, double y); ///< on the canvas; image pixels
    void click(QPointF place);     ///< image pixels
    void drag(QPointF from, QPointF to);

private:
    QTemporaryDir m_folder;
    app::Application m_desk;
};
