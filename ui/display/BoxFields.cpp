#include "ui/display/BoxFields.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

namespace ui {

using core::BoxColouring;
using core::BoxStyle;

BoxFields::BoxFields(QWidget *parent)
    : QWidget(parent)
    , m_colouring(new QComboBox(this))
    , m_width(new QSlider(Qt::Horizontal, this))
    , m_opacity(new QSlider(Qt::Horizontal, this))
    , m_widthText(new QLabel(this))
    , m_opacityText(new QLabel(this))
{
    m_colouring->addItem(tr("One for each box"), int(BoxColouring::Box));
    m_colouring->addItem(tr("By label"), int(BoxColouring::Label));
    m_colouring->addItem(tr("By pair"), int(BoxColouring::Pair));
    m_colouring->addItem(tr("By verdict"), int(BoxColouring::Verdict));
    m_width->setRange(BoxStyle::ThinnestLine, BoxStyle::ThickestLine);
    m_width->setPageStep(1);
    m_opacity->setRange(BoxStyle::LeastOpacity, 100);
    m_opacity->setPageStep(10);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    const int numberWidth = fontMetrics().horizontalAdvance(tr("%1 %").arg(100));
    const auto addRow = [grid, numberWidth, this](const QString &name, QWidget *field, QLabel *number) {
        const int row = grid->rowCount();
        auto *label = new QLabel(name, this);
        label->setBuddy(field);
        field->setAccessibleName(name);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1, 1, number ? 1 : 2);
        if (number) {
            number->setMinimumWidth(numberWidth);
            number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
            grid->addWidget(number, row, 2);
        }
    };
    addRow(tr("Colours"), m_colouring, nullptr);
    addRow(tr("Lines"), m_width, m_widthText);
    addRow(tr("Opacity"), m_opacity, m_opacityText);

    setStyle({});
    connect(m_colouring, &QComboBox::currentIndexChanged, this, &BoxFields::tell);
    connect(m_width, &QSlider::valueChanged, this, &BoxFields::tell);
    connect(m_opacity, &QSlider::valueChanged, this, &BoxFields::tell);
}

BoxStyle BoxFields::style() const
{
    return {BoxColouring(m_colouring->currentData().toInt()), m_width->value(), m_opacity->value()};
}

void BoxFields::setStyle(const BoxStyle &style)
{
    {
        const QSignalBlocker colouring(m_colouring);
        const QSignalBlocker width(m_width);
        const QSignalBlocker opacity(m_opacity);
        m_colouring->setCurrentIndex(m_colouring->findData(int(style.colouring)));
        m_width->setValue(style.lineWidth);
        m_opacity->setValue(style.opacity);
    }
    tell();
}

void BoxFields::tell()
{
    const BoxStyle now = style();
    m_widthText->setText(tr("%1 px").arg(now.lineWidth));
    m_opacityText->setText(tr("%1 %").arg(now.opacity));
    if (now == m_told)
        return;
    m_told = now;
    emit changed(now);
}

}
