#pragma once

#include "core/base/Result.h"

#include <QCoreApplication>
#include <QString>

namespace core {
class GeoReference;
class ReviewSession;
}

namespace ui {

class CanvasView;

/// Brings a box or a place of the image into view that somebody asked for in words.
class PlaceFinder
{
    Q_DECLARE_TR_FUNCTIONS(ui::PlaceFinder)
public:
    /// All of them outlive it.
    PlaceFinder(core::ReviewSession &session, CanvasView &canvas, const core::GeoReference &geo)
        : m_session(session)
        , m_canvas(canvas)
        , m_geo(geo)
    {
    }

    QString hint() const; ///< what can be asked for in this image
    /// The error says why it cannot be found. Nothing moves unless `go`.
    core::Result<> find(const QString &text, bool go) const;

private:
    core::Result<> findBox(int number, bool go) const;

    core::ReviewSession &m_session;
    CanvasView &m_canvas;
    const core::GeoReference &m_geo;
};

}
