#include "ui/samples/GridPanel.h"

#include "core/settings/ThumbnailSize.h"
#include "ui/common/PanelHeader.h"
#include "ui/samples/SampleGrid.h"

#include <QLabel>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

int placeOf(int side)
{
    return int(std::find(SampleGrid::Sides.begin(), SampleGrid::Sides.end(), side) - SampleGrid::Sides.begin());
}

}

GridPanel::GridPanel(core::ImageService &images, QWidget *parent)
    : QWidget(parent)
    , m_grid(new SampleGrid(images, this))
    , m_header(new PanelHeader(tr("Grid"), this))
    , m_slider(new QSlider(Qt::Horizontal, this))
{
    m_grid->setSide(core::loadThumbnailSize());
    m_slider->setRange(0, int(SampleGrid::Sides.size()) - 1);
    m_slider->setValue(placeOf(m_grid->side()));
    m_slider->setPageStep(1);
    m_slider->setFixedWidth(96);
    m_slider->setFocusPolicy(Qt::TabFocus); // a click leaves the keys to the grid
    m_slider->setToolTip(tr("Size of the thumbnails (Ctrl and the wheel)"));
    m_slider->setAccessibleName(tr("Size of the thumbnails"));
    m_header->add(m_slider);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_grid, 1);
    setFocusProxy(m_grid);

    connect(m_slider, &QSlider::valueChanged, this,
            [this](int place) { m_grid->setSide(SampleGrid::Sides[std::size_t(place)]); });
    connect(m_grid, &SampleGrid::sideChanged, this, [this](int side) {
        m_slider->setValue(placeOf(side));
        core::saveThumbnailSize(side);
    });
    connect(m_grid, &SampleGrid::chosen, this, &GridPanel::left);
    connect(m_grid, &SampleGrid::left, this, &GridPanel::left);
    connect(m_header, &PanelHeader::closeRequested, this, &GridPanel::left);
}

void GridPanel::setCount(const QString &text)
{
    m_header->note()->setText(text);
}

}
