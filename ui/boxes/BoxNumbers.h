#pragma once

#include "core/notation/BoxUnits.h"
#include "core/notation/SampleBoxes.h"

#include <QSizeF>
#include <QWidget>

#include <array>
#include <optional>

class QComboBox;
class QDoubleSpinBox;

namespace ui {

/// The place of one box in numbers: its left top corner before any turning, width, height, angle; in image pixels or in
/// what the numbers of its source count.
class BoxNumbers : public QWidget
{
    Q_OBJECT
public:
    explicit BoxNumbers(QWidget *parent = nullptr);

    /// How numbers of the source count, on an image of this size in pixels.
    void setUnits(const core::BoxUnits &units, QSize image);
    /// nullopt: none is selected. `editable`: not locked, not in a read-only project. `turnable`: it has an angle.
    void setBox(std::optional<core::Box> box, bool editable, bool turnable);

signals:
    void edited(const core::Box &box); ///< image pixels

private:
    enum Field { X, Y, Width, Height, Angle, FieldCount };

    core::UnitGrid grid() const;                   ///< of the unit that is chosen
    std::array<double, FieldCount> values() const; ///< of the box, in the unit that is chosen
    void show();
    void tell(Field changed, double value); ///< all other numbers stay as exact as they were

    QComboBox *m_unit;
    std::array<QDoubleSpinBox *, FieldCount> m_fields{};
    core::BoxUnits m_units;
    QSize m_image;
    std::optional<core::Box> m_box;
    bool m_editable = false;
    bool m_turnable = false;
};

}
