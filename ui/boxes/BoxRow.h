#pragma once

#include "core/model/Box.h"
#include "core/notation/BoxProblem.h"
#include "core/notation/SampleBoxes.h"

#include <QColor>
#include <QSizeF>
#include <QString>

#include <optional>
#include <vector>

namespace ui {

/// A box of the sample as the list shows it, or a stretch of text that should have been one.
struct BoxRow
{
    core::BoxRef ref;             ///< invalid: no box, only something wrong in the text
    QString turn;                 ///< key
    qsizetype place = 0;          ///< in the text of the turn, UTF-16 units
    QString turnName;             ///< for a person
    QString label;                ///< foreign text
    QColor colour;                ///< of the box
    core::Box box;                ///< image pixels; meaningless while `placed` is false
    bool placed = false;          ///< the size of the image is known
    std::optional<QSizeF> metres; ///< width and height on the ground
    std::vector<core::BoxProblem> problems;
    bool hidden = false;
    bool locked = false;

    bool isBox() const { return ref.isValid(); }
    double area() const; ///< image pixels, of the bounds before any turning
    QString sizeText() const;
    QString metresText() const;
    QString problemTitle() const; ///< all of them in a few words
    QString problemText() const;  ///< a sentence each, on lines of their own

    friend bool operator==(const BoxRow &, const BoxRow &) = default;
};

}
