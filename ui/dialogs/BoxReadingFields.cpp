#include "ui/dialogs/BoxReadingFields.h"

#include "core/notation/NotationRegistry.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using core::BoxOrder;

constexpr int OwnOrder = -1;
constexpr int LargestFactor = 1024;              // as ResizeRule reads it
constexpr double MostPixels = double(1LL << 40); // likewise

QDoubleSpinBox *pixelsField(QWidget *parent)
{
    auto *field = new QDoubleSpinBox(parent);
    field->setDecimals(0);
    field->setRange(1, MostPixels);
    field->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    field->setKeyboardTracking(false); // half a number is none
    return field;
}

}

BoxReadingFields::BoxReadingFields(const core::NotationRegistry &notations, QWidget *parent)
    : QWidget(parent)
    , m_notations(notations)
    , m_notation(new QComboBox(this))
    , m_range(new QComboBox(this))
    , m_order(new QComboBox(this))
    , m_direction(new QComboBox(this))
    , m_angles(new QComboBox(this))
    , m_padded(new QCheckBox(tr("The numbers count the image padded to a square"), this))
    , m_resized(new QCheckBox(tr("The pixels are those of a resized image"), this))
    , m_factor(new QSpinBox(this))
    , m_least(pixelsField(this))
    , m_most(pixelsField(this))
{
    for (const auto &notation : notations.all())
        m_notation->addItem(u"%1   %2"_s.arg(notation->id(), notation->example()), notation->id());
    m_notation->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_notation->setMinimumContentsLength(30);
    for (int range = 0; range < core::BoxRangeCount; ++range)
        m_range->addItem(core::boxRangeName(core::BoxRange(range)), range);
    m_order->addItem(tr("as the notation has it"), OwnOrder);
    m_order->addItem(tr("x1 y1 x2 y2"), int(BoxOrder::Corners));
    m_order->addItem(tr("y1 x1 y2 x2"), int(BoxOrder::CornersYFirst));
    m_order->addItem(tr("x y width height"), int(BoxOrder::CornerAndSize));
    m_order->addItem(tr("centre x y, width height"), int(BoxOrder::CentreAndSize));
    m_direction->addItem(tr("counter-clockwise"), false);
    m_direction->addItem(tr("clockwise"), true);
    m_angles->addItem(tr("degrees"), false);
    m_angles->addItem(tr("radians"), true);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    const auto add = [grid, this](const QString &name, QComboBox *field, int row, int column, int columns = 1) {
        auto *label = new QLabel(name, this);
        label->setBuddy(field);
        field->setAccessibleName(name);
        grid->addWidget(label, row, column);
        grid->addWidget(field, row, column + 1, 1, columns);
        connect(field, &QComboBox::currentIndexChanged, this, &BoxReadingFields::tell);
    };
    add(tr("Notation"), m_notation, 0, 0, 3);
    add(tr("Numbers count"), m_range, 1, 0);
    add(tr("Order"), m_order, 1, 2);
    add(tr("Angles turn"), m_direction, 2, 0);
    add(tr("Angles in"), m_angles, 2, 2);
    grid->addWidget(m_padded, 3, 0, 1, 4);
    connect(m_padded, &QCheckBox::toggled, this, &BoxReadingFields::tell);
    addResize(grid);
    setReading({notations.all().front().get(), {}});
}

void BoxReadingFields::addResize(QGridLayout *grid)
{
    m_factor->setRange(1, LargestFactor);
    m_factor->setKeyboardTracking(false);
    m_factor->setPrefix(tr("multiples of "));
    m_least->setPrefix(tr("at least "));
    m_most->setPrefix(tr("at most "));
    m_factor->setAccessibleName(tr("Both sides are multiples of so many pixels"));
    m_least->setAccessibleName(tr("Fewest pixels of the resized image"));
    m_most->setAccessibleName(tr("Most pixels of the resized image"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_factor, 1);
    row->addWidget(m_least, 1);
    row->addWidget(m_most, 1);
    grid->addWidget(m_resized, 4, 0, 1, 4);
    grid->addLayout(row, 5, 0, 1, 4);
    connect(m_resized, &QCheckBox::toggled, this, &BoxReadingFields::tell);
    connect(m_factor, &QSpinBox::valueChanged, this, &BoxReadingFields::tell);
    connect(m_most, &QDoubleSpinBox::valueChanged, this, &BoxReadingFields::tell);
    connect(m_least, &QDoubleSpinBox::valueChanged, this, [this](double least) {
        m_most->setMinimum(least); // no rule has more of the fewest than of the most
        tell();
    });
}

core::BoxReading BoxReadingFields::reading() const
{
    core::BoxReading reading = m_set; // what has no field here stays
    reading.notation = m_notations.find(m_notation->currentData().toString());
    reading.units = core::BoxRange(m_range->currentData().toInt());
    if (const int order = m_order->currentData().toInt(); order != OwnOrder)
        reading.units.order = BoxOrder(order);
    reading.units.clockwise = m_direction->currentData().toBool();
    reading.units.radians = m_angles->currentData().toBool();
    reading.units.padded = m_padded->isChecked();
    if (m_resized->isChecked() && reading.units.range == core::BoxRange::Pixels)
        reading.units.resized = {m_factor->value(), qint64(m_least->value()), qint64(m_most->value())};
    return reading;
}

void BoxReadingFields::setReading(const core::BoxReading &reading)
{
    const QSignalBlocker silence(this);
    m_set = reading;
    const core::BoxUnits &units = reading.units;
    if (reading.notation)
        m_notation->setCurrentIndex(m_notation->findData(reading.notation->id()));
    m_range->setCurrentIndex(int(units.range));
    m_order->setCurrentIndex(m_order->findData(units.order ? int(*units.order) : OwnOrder));
    m_direction->setCurrentIndex(units.clockwise ? 1 : 0);
    m_angles->setCurrentIndex(units.radians ? 1 : 0);
    m_padded->setChecked(units.padded);
    m_resized->setChecked(units.resized.has_value());
    const core::ResizeRule rule = units.resized.value_or(core::ResizeRule());
    m_factor->setValue(rule.factor);
    m_most->setMinimum(1);
    m_most->setValue(double(rule.maxPixels));
    m_least->setValue(double(rule.minPixels));
    m_most->setMinimum(double(rule.minPixels));
    showUse();
}

void BoxReadingFields::tell()
{
    showUse();
    emit changed();
}

void BoxReadingFields::showUse()
{
    const bool pixels = core::BoxRange(m_range->currentData().toInt()) == core::BoxRange::Pixels;
    m_resized->setEnabled(pixels);
    for (QWidget *field : std::initializer_list<QWidget *>{m_factor, m_least, m_most})
        field->setEnabled(pixels && m_resized->isChecked());
}

}
