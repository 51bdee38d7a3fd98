#include "ui/boxes/BoxNumbers.h"

#include "core/notation/WrittenSpace.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace ui {

namespace {

constexpr double Largest = 1e7;
constexpr int PixelDecimals = 1;
constexpr int PartDecimals = 4; // of 0-1
constexpr int Columns = 2;

int decimalsOf(core::BoxRange range)
{
    return range == core::BoxRange::Unit ? PartDecimals : PixelDecimals;
}

}

BoxNumbers::BoxNumbers(QWidget *parent)
    : QWidget(parent)
    , m_unit(new QComboBox(this))
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(4);
    const std::array names{tr("X"), tr("Y"), tr("Width"), tr("Height"), tr("Angle")};
    for (int i = 0; i < FieldCount; ++i) {
        auto *field = new QDoubleSpinBox(this);
        field->setRange(-Largest, Largest);
        field->setKeyboardTracking(false);
        field->setAccelerated(true);
        field->setAccessibleName(names[std::size_t(i)]);
        auto *label = new QLabel(names[std::size_t(i)], this);
        label->setBuddy(field);
        layout->addWidget(label, i / Columns, i % Columns * 2);
        layout->addWidget(field, i / Columns, i % Columns * 2 + 1);
        connect(field, &QDoubleSpinBox::valueChanged, this,
                [this, i](double value) { tell(static_cast<Field>(i), value); });
        m_fields[std::size_t(i)] = field;
    }
    m_fields[Angle]->setSuffix(tr("°"));
    m_fields[Angle]->setDecimals(1);
    m_fields[Angle]->setToolTip(tr("Clockwise, as seen on the image"));
    m_unit->addItem(tr("Pixels"));
    m_unit->addItem({});
    m_unit->setAccessibleName(tr("What the numbers count"));
    layout->addWidget(m_unit, FieldCount / Columns, 2, 1, 2);
    layout->setColumnStretch(1, 1);
    layout->setColumnStretch(3, 1);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &BoxNumbers::show);
    setUnits({}, {});
    setBox({}, false, false);
}

void BoxNumbers::setUnits(const core::BoxUnits &units, QSize image)
{
    m_units = units;
    m_image = image;
    m_unit->setItemText(1, tr("As in the text, %1").arg(core::boxRangeName(units.range)));
    show();
}

void BoxNumbers::setBox(std::optional<core::Box> box, bool editable, bool turnable)
{
    m_box = std::move(box);
    m_editable = editable;
    m_turnable = turnable;
    show();
}

core::UnitGrid BoxNumbers::grid() const
{
    return m_unit->currentIndex() == 0 ? core::UnitGrid{{}, {1, 1}} : m_units.grid(m_image);
}

void BoxNumbers::show()
{
    const bool isPolygon = m_box && m_box->shape() == core::Box::Shape::Polygon;
    const core::UnitGrid unit = grid();
    const bool placed = m_box && !unit.perUnit.isEmpty();
    const int decimals = m_unit->currentIndex() == 0 ? PixelDecimals : decimalsOf(m_units.range);
    for (int i = 0; i < FieldCount; ++i) {
        QDoubleSpinBox *field = m_fields[std::size_t(i)];
        const QSignalBlocker quiet(field);
        if (i != Angle) {
            field->setDecimals(decimals);
            field->setSingleStep(decimals == PartDecimals ? 0.01 : 1);
        }
        field->setEnabled(placed && m_editable && (i == X || i == Y || !isPolygon) && (i != Angle || m_turnable));
        if (!placed)
            field->setValue(0);
    }
    m_unit->setEnabled(placed);
    if (!placed)
        return;
    const auto now = values();
    for (std::size_t i = 0; i < FieldCount; ++i) {
        const QSignalBlocker quiet(m_fields[i]);
        m_fields[i]->setValue(now[i]);
    }
}

std::array<double, BoxNumbers::FieldCount> BoxNumbers::values() const
{
    const core::UnitGrid unit = grid();
    const QRectF rect = core::unturned(*m_box);
    const QPointF corner = unit.toUnits(rect.topLeft());
    return {corner.x(), corner.y(), rect.width() / unit.perUnit.width(), rect.height() / unit.perUnit.height(),
            m_box->degrees()};
}

void BoxNumbers::tell(Field changed, double value)
{
    if (!m_box)
        return;
    const core::UnitGrid unit = grid();
    auto now = values();
    now[changed] = value;
    const QPointF corner = unit.toPixels(now[X], now[Y]);
    if (m_box->shape() == core::Box::Shape::Polygon) {
        emit edited(m_box->translated(corner - m_box->bounds().topLeft()));
        return;
    }
    const QRectF rect(corner, QSizeF(now[Width] * unit.perUnit.width(), now[Height] * unit.perUnit.height()));
    emit edited(m_turnable ? core::Box::rotated(rect.center(), rect.width(), rect.height(), now[Angle])
                           : core::Box::fromCorners(rect.left(), rect.top(), rect.right(), rect.bottom()));
}

}
