#pragma once

class QAbstractItemView;
class QHelpEvent;
class QPainter;
class QPalette;
class QRect;

namespace core {
class ImageService;
}

namespace ui {

struct SampleRowData;

/// Paints the image of a sample small, whole and in its shape, as soon as there is a thumbnail; a sign where there is
/// none, and another where something is wrong with the image. Asks for what it paints and nothing else.
class ThumbnailPainter
{
public:
    /// The service outlives it.
    explicit ThumbnailPainter(core::ImageService &images)
        : m_images(images)
    {
    }

    /// In the middle of `square`.
    void paint(QPainter *painter, const QRect &square, const SampleRowData &row, const QPalette &palette) const;

    /// Shows the whole title, the image, and what is wrong with it. `side`: of the square, as it was painted.
    void showTip(const QHelpEvent &event, QAbstractItemView &view, int side, const SampleRowData &row) const;

private:
    core::ImageService &m_images;
};

}
