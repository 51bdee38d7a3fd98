#pragma once

#include "core/notation/SampleBoxes.h"
#include "core/settings/BoxStyle.h"

#include <QColor>

namespace ui {

/// The colour of each box, on the image and in the text alike.
class BoxColours
{
public:
    explicit BoxColours(core::BoxColouring tells = core::BoxColouring::Box)
        : m_tells(tells)
    {
    }

    QColor of(const core::SampleBox &box, const core::Sample &sample) const;
    /// Of a box that is being typed. `ordinal`: its place among all boxes of the sample; `turn`: an index.
    QColor of(int ordinal, const QString &label, const core::Sample &sample, int turn) const;

private:
    core::BoxColouring m_tells;
};

}
