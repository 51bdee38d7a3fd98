#pragma once

#include "core/settings/WorkPlace.h"

#include <QObject>

namespace ui {

class CanvasView;
class Desk;
class FilterField;

/// Knows where the person is in a project, and brings a place back: the filter at once, what is seen of the image once
/// that is there, unless the person went elsewhere meanwhile.
class PlaceKeeper : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive it.
    PlaceKeeper(Desk &desk, CanvasView &canvas, FilterField &filter, QObject *parent);

    core::WorkPlace place() const; ///< of no sample when none is open
    /// Of the sample that is open; of another one nothing comes back.
    void restore(const core::WorkPlace &place);
    bool isRestoring() const { return m_isRestoring; } ///< the filter: whoever searches stays at the sample

private:
    void show();

    Desk &m_desk;
    CanvasView &m_canvas;
    FilterField &m_filter;
    core::WorkPlace m_wanted; // of no sample: nothing is to be brought back
    bool m_isRestoring = false;
};

}
