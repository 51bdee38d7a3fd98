#include "ui/display/StretchFields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>

namespace ui {

namespace {
using Kind = core::Stretch::Kind;
using Decibels = core::ImageOptions::Decibels;
}

StretchFields::StretchFields(QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox(this))
    , m_numbers(new QWidget(this))
    , m_low(addNumber(0, 100, 0.5, 1, tr("Percent that become black")))
    , m_high(addNumber(0, 100, 0.5, 1, tr("Percent from which everything is white")))
    , m_sigma(addNumber(0.1, 20, 0.5, 1, tr("Standard deviations")))
    , m_gamma(addNumber(0.1, 10, 0.1, 2, tr("Gamma")))
    , m_decibels(new QComboBox(this))
    , m_clahe(new QCheckBox(tr("Even out contrast (CLAHE)"), this))
{
    m_kind->addItem(tr("Automatic"), int(Kind::Automatic));
    m_kind->addItem(tr("Values as they are"), int(Kind::None));
    m_kind->addItem(tr("Smallest to largest"), int(Kind::MinMax));
    m_kind->addItem(tr("Percent"), int(Kind::Percentile));
    m_kind->addItem(tr("Mean ± deviations"), int(Kind::Sigma));
    m_kind->addItem(tr("Own range"), int(Kind::Range));
    m_decibels->addItem(tr("As stored"), int(Decibels::No));
    m_decibels->addItem(tr("Decibels, by the file"), int(Decibels::Automatic));
    m_decibels->addItem(tr("Decibels of amplitude"), int(Decibels::Amplitude));
    m_decibels->addItem(tr("Decibels of power"), int(Decibels::Power));
    m_low->setSuffix(tr(" %"));
    m_high->setSuffix(tr(" %"));
    m_sigma->setSuffix(tr(" σ"));

    auto *numbers = new QHBoxLayout(m_numbers);
    numbers->setContentsMargins(0, 0, 0, 0);
    for (QDoubleSpinBox *number : {m_low, m_high, m_sigma})
        numbers->addWidget(number);
    auto *fromView = new QPushButton(tr("From the view"), this);
    fromView->setToolTip(tr("Ends that suit the part of the image that is in view"));
    fromView->setAutoDefault(false);
    connect(fromView, &QPushButton::clicked, this, &StretchFields::viewWanted);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    const auto addRow = [grid, this](const QString &name, QWidget *field) {
        const int row = grid->rowCount();
        grid->addWidget(new QLabel(name, this), row, 0);
        grid->addWidget(field, row, 1);
    };
    addRow(tr("Stretch"), m_kind);
    grid->addWidget(m_numbers, grid->rowCount(), 1);
    grid->addWidget(fromView, grid->rowCount(), 1);
    addRow(tr("Gamma"), m_gamma);
    addRow(tr("Values"), m_decibels);
    grid->addWidget(m_clahe, grid->rowCount(), 1);

    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showKind();
        tell();
    });
    for (QDoubleSpinBox *number : {m_low, m_high, m_sigma, m_gamma})
        connect(number, &QDoubleSpinBox::valueChanged, this, &StretchFields::tell);
    connect(m_decibels, &QComboBox::currentIndexChanged, this, &StretchFields::tell);
    connect(m_clahe, &QCheckBox::toggled, this, &StretchFields::tell);
    setOptions({});
}

QDoubleSpinBox *StretchFields::addNumber(double from, double to, double step, int decimals, const QString &name)
{
    auto *number = new QDoubleSpinBox(this);
    number->setRange(from, to);
    number->setSingleStep(step);
    number->setDecimals(decimals);
    number->setAccessibleName(name);
    number->setToolTip(name);
    number->setKeyboardTracking(false); // a number that is half typed means nothing
    return number;
}

void StretchFields::tell()
{
    if (!m_setting)
        emit changed();
}

void StretchFields::showKind()
{
    const auto kind = Kind(m_kind->currentData().toInt());
    m_low->setVisible(kind == Kind::Percentile);
    m_high->setVisible(kind == Kind::Percentile);
    m_sigma->setVisible(kind == Kind::Sigma);
    m_numbers->setVisible(kind == Kind::Percentile || kind == Kind::Sigma);
}

void StretchFields::setOptions(const core::ImageOptions &options)
{
    const QScopedValueRollback setting(m_setting, true);
    m_kind->setCurrentIndex(m_kind->findData(int(options.stretch.kind)));
    m_low->setValue(options.stretch.low);
    m_high->setValue(options.stretch.high);
    m_sigma->setValue(options.stretch.sigma);
    m_gamma->setValue(options.stretch.gamma);
    m_decibels->setCurrentIndex(m_decibels->findData(int(options.decibels)));
    m_clahe->setChecked(options.clahe);
    showKind();
}

core::ImageOptions StretchFields::applied(core::ImageOptions options) const
{
    options.stretch.kind = Kind(m_kind->currentData().toInt());
    options.stretch.low = m_low->value();
    options.stretch.high = m_high->value();
    options.stretch.sigma = m_sigma->value();
    options.stretch.gamma = m_gamma->value();
    options.decibels = Decibels(m_decibels->currentData().toInt());
    options.clahe = m_clahe->isChecked();
    return options;
}

}
