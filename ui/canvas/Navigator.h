#pragma once

#include <QImage>
#include <QWidget>

namespace ui {

/// The whole image, small, with a frame around what is in view. Clicking or dragging asks for another place.
class Navigator : public QWidget
{
    Q_OBJECT
public:
    explicit Navigator(QWidget *parent);

    /// `thumbnail` in screen pixels; shown in its own proportions.
    void setThumbnail(const QImage &thumbnail);
    bool hasThumbnail() const { return !m_thumbnail.isNull(); }
    /// The part in view, in shares of the image from 0 to 1.
    void setVisiblePart(const QRectF &part);

    QSize sizeHint() const override;

signals:
    void wanted(QPointF centre); ///< in shares of the image

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    QRectF picture() const;
    void ask(QPointF place);

    QImage m_thumbnail;
    QRectF m_part;
};

}
