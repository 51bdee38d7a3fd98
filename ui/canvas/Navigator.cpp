#include "ui/canvas/Navigator.h"

#include "ui/canvas/Chip.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace ui {

namespace {

constexpr int Padding = 4;
constexpr double SmallestFrame = 6;

}

Navigator::Navigator(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Overview"));
}

void Navigator::setThumbnail(const QImage &thumbnail)
{
    m_thumbnail = thumbnail;
    m_thumbnail.setDevicePixelRatio(devicePixelRatioF());
    update();
}

void Navigator::setVisiblePart(const QRectF &part)
{
    if (part == m_part)
        return;
    m_part = part;
    update();
}

QSize Navigator::sizeHint() const
{
    return m_thumbnail.deviceIndependentSize().toSize() + QSize(2 * Padding, 2 * Padding);
}

void Navigator::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(painter, rect());
    const QRectF area = picture();
    painter.drawImage(area, m_thumbnail);

    QRectF frame(area.left() + m_part.left() * area.width(), area.top() + m_part.top() * area.height(),
                 std::max(m_part.width() * area.width(), SmallestFrame),
                 std::max(m_part.height() * area.height(), SmallestFrame));
    frame = (frame & area).adjusted(1, 1, -1, -1);
    QPainterPath around;
    around.addRect(area);
    around.addRect(frame);
    painter.fillPath(around, QColor::fromRgba(0x73000000));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor::fromRgba(0x99000000), 3.5));
    painter.drawRect(frame);
    painter.setPen(QPen(Qt::white, 1.5));
    painter.drawRect(frame);
}

void Navigator::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        ask(event->position());
}

void Navigator::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        ask(event->position());
}

QRectF Navigator::picture() const
{
    return QRectF(rect()).adjusted(Padding, Padding, -Padding, -Padding);
}

void Navigator::ask(QPointF place)
{
    const QRectF area = picture();
    if (area.isEmpty())
        return;
    emit wanted({std::clamp((place.x() - area.left()) / area.width(), 0.0, 1.0),
                 std::clamp((place.y() - area.top()) / area.height(), 0.0, 1.0)});
}

}
