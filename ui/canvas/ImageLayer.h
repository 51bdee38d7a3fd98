#pragma once

#include "ui/canvas/Pyramid.h"

#include <QFutureWatcher>
#include <QObject>

class QPainter;

namespace ui {

class ViewTransform;

/// The image under the boxes. Paints at once from what it has; what large images need for a smooth small view is
/// made on another thread, and refined() tells when it is there.
class ImageLayer : public QObject
{
    Q_OBJECT
public:
    static constexpr double SharpFrom = 4; ///< zoom from which pixels are shown as squares

    explicit ImageLayer(QObject *parent = nullptr);

    /// `image` may have fewer pixels than `fullSize`. Drawn fastest when it is RGB32 or ARGB32_Premultiplied.
    void setImage(const QImage &image, QSize fullSize);
    void clear() { setImage({}, {}); }
    void buildNow(); ///< all that painting may need, however long it takes

    bool isNull() const { return m_pyramid.isNull(); }
    QSize fullSize() const { return m_fullSize; }
    double coarseZoom() const; ///< up to which it has a pixel for each one of the screen

    /// Sharp pixels from SharpFrom on, smooth below. The painter's clip bounds the work; its units are the view's.
    void paint(QPainter &painter, const ViewTransform &view);
    /// The whole image, no larger than `bounds` screen pixels, in its own proportions.
    QImage thumbnail(QSize bounds);

signals:
    void refined();

private:
    int available(int level);
    void buildBeside(int level);

    Pyramid m_pyramid;
    QSize m_fullSize;
    QFutureWatcher<Pyramid> m_work;
    qint64 m_workKey = 0; // cacheKey of the image that the work was started for
};

}
