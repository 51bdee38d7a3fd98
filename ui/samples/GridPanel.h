#pragma once

#include <QWidget>

class QSlider;

namespace core {
class ImageService;
}

namespace ui {

class PanelHeader;
class SampleGrid;

/// The grid of the queue under a line with the size of its thumbnails, which is remembered.
class GridPanel : public QWidget
{
    Q_OBJECT
public:
    explicit GridPanel(core::ImageService &images, QWidget *parent = nullptr);

    SampleGrid *grid() const { return m_grid; }
    void setCount(const QString &text); ///< how many samples there are

signals:
    void left(); ///< back to the image: a sample was chosen, or the person had enough

private:
    SampleGrid *m_grid;
    PanelHeader *m_header;
    QSlider *m_slider;
};

}
