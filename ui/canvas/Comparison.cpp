#include "ui/canvas/Comparison.h"

#include "ui/canvas/Chip.h"
#include "ui/canvas/ViewTransform.h"
#include "ui/common/Palette.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWidget>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace ui {

namespace {

constexpr std::chrono::milliseconds BlinkTime{600}; ///< slow enough for eyes that flicker hurts
constexpr double Reach = 6;                         ///< of the line, for the mouse
constexpr double GripWidth = 6;
constexpr double GripHeight = 34;
constexpr double Margin = 12;
constexpr QRgb Casing = 0xa0000000;

}

Comparison::Comparison(const ViewTransform &view, QWidget *canvas)
    : QObject(canvas)
    , m_view(view)
    , m_canvas(canvas)
{
    canvas->installEventFilter(this);
    m_blink.setInterval(BlinkTime);
    connect(&m_blink, &QTimer::timeout, this, [this] {
        m_turn = !m_turn;
        touchAll();
    });
    connect(&m_image, &ImageLayer::refined, this, &Comparison::touchAll);
    connect(&m_tiles, &TileLayer::arrived, this,
            [this](const QRectF &image) { emit touched(m_view.toView(image).toAlignedRect().adjusted(-1, -1, 1, 1)); });
}

void Comparison::setImage(const QImage &image, QSize frame)
{
    m_tiles.clear();
    m_image.setImage(image, frame);
    blink();
    touchAll();
}

void Comparison::setTiles(core::TileService &tiles)
{
    m_tiles.setTiles(tiles, m_image);
    touchAll();
}

void Comparison::clear()
{
    m_tiles.clear();
    m_image.clear();
    blink();
    m_dragging = false;
    setNear(false);
    touchAll();
}

void Comparison::setMode(CompareMode mode)
{
    m_mode = mode;
    blink();
    m_dragging = false;
    setNear(false);
    touchAll();
}

/// Only while there are two to take turns; the first one begins.
void Comparison::blink()
{
    const bool wanted = m_mode == CompareMode::Blink && !m_image.isNull();
    if (wanted == m_blink.isActive())
        return;
    m_turn = false;
    if (wanted)
        m_blink.start();
    else
        m_blink.stop();
}

void Comparison::setHeld(bool held)
{
    m_held = held;
    touchAll();
}

bool Comparison::isComparing() const
{
    return !m_image.isNull() && (m_held || m_mode == CompareMode::Swipe || m_mode == CompareMode::Blink);
}

void Comparison::moveDivider(double share)
{
    m_divider = std::clamp(share, 0.0, 1.0);
    touchAll();
}

double Comparison::line() const
{
    const double ratio = m_view.devicePixelRatio();
    return std::round(m_divider * m_view.viewSize().width() * ratio) / ratio;
}

void Comparison::paintImage(QPainter &painter)
{
    const bool whole = m_held || (m_mode == CompareMode::Blink && m_turn);
    if (!isComparing() || (!whole && !isSwiping()))
        return;
    QRectF part = m_view.viewRect();
    if (!whole)
        part.setLeft(line());
    painter.save();
    painter.setClipRect(part, Qt::IntersectClip);
    painter.fillRect(part, canvasSurround(m_canvas->palette()));
    m_image.paint(painter, m_view);
    m_tiles.paint(painter, m_view);
    painter.restore();
}

void Comparison::paintOver(QPainter &painter) const
{
    if (!isComparing())
        return;
    painter.save();
    painter.setFont(m_canvas->font());
    if (isSwiping()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.fillRect(QRectF(line() - 2, 0, 4, m_view.viewSize().height()), QColor::fromRgba(Casing));
        painter.fillRect(QRectF(line() - 1, 0, 2, m_view.viewSize().height()), Qt::white);
        painter.setRenderHint(QPainter::Antialiasing);
        QRectF grip(0, 0, GripWidth, GripHeight);
        grip.moveCenter({line(), m_view.viewSize().height() / 2});
        painter.setPen(QPen(QColor::fromRgba(Casing), 1));
        painter.setBrush(Qt::white);
        painter.drawRoundedRect(grip, GripWidth / 2, GripWidth / 2);
        paintName(painter, 0, false);
        paintName(painter, 1, true);
    } else {
        paintName(painter, m_held || m_turn ? 1 : 0, false);
    }
    painter.restore();
}

void Comparison::paintName(QPainter &painter, int which, bool right) const
{
    if (which >= m_names.size())
        return;
    const QFontMetricsF metrics(painter.font());
    const double room = (right ? m_view.viewSize().width() - line() : isSwiping() ? line() : m_view.viewSize().width());
    const QString name = metrics.elidedText(m_names[which], Qt::ElideMiddle, room - 2 * Margin - 16);
    QRectF chip(0, Margin, std::ceil(metrics.horizontalAdvance(name)) + 16, std::ceil(metrics.height()) + 8);
    if (chip.width() > room - Margin)
        return;
    chip.moveLeft(right ? line() + Margin : Margin);
    paintChip(painter, chip);
    painter.setPen(chipText());
    painter.drawText(chip, Qt::AlignCenter | Qt::TextSingleLine, name);
}

bool Comparison::eventFilter(QObject *, QEvent *event)
{
    if (!isSwiping())
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        return press(static_cast<const QMouseEvent &>(*event));
    case QEvent::MouseMove:
        move(static_cast<const QMouseEvent &>(*event));
        return m_dragging;
    case QEvent::MouseButtonRelease:
        return std::exchange(m_dragging, false);
    case QEvent::Leave:
        setNear(false);
        return false;
    default:
        return false;
    }
}

bool Comparison::press(const QMouseEvent &event)
{
    m_dragging = event.button() == Qt::LeftButton && isAtLine(event.position());
    return m_dragging;
}

bool Comparison::isAtLine(QPointF place) const
{
    return std::abs(place.x() - line()) <= Reach;
}

void Comparison::move(const QMouseEvent &event)
{
    if (m_dragging)
        moveDivider(event.position().x() / std::max(1.0, m_view.viewSize().width()));
    else
        setNear(event.buttons() == Qt::NoButton && isAtLine(event.position()));
}

void Comparison::setNear(bool near)
{
    if (std::exchange(m_near, near) != near)
        emit mouseTaken();
}

void Comparison::touchAll()
{
    emit touched(m_view.viewRect().toAlignedRect());
}

}
