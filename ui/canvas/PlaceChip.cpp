#include "ui/canvas/PlaceChip.h"

#include "ui/canvas/Chip.h"

#include <QFontMetrics>
#include <QPainter>

#include <cmath>

namespace ui {

namespace {

constexpr int Padding = 10;
constexpr int Gap = 8;
constexpr int Dial = 18;     // side of the square in which the arrow turns
constexpr double Tick = 3.5; // half the height of the ends of the bar

void paintArrow(QPainter &painter, QPointF centre, double degrees)
{
    const QPolygonF left({{0, -8}, {-5, 7}, {0, 3.5}});
    const QPolygonF right({{0, -8}, {5, 7}, {0, 3.5}});
    painter.save();
    painter.translate(centre);
    painter.rotate(degrees);
    painter.setPen(QPen(chipText(), 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(chipText());
    painter.drawPolygon(left);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolygon(right);
    painter.restore();
}

}

PlaceChip::PlaceChip(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

void PlaceChip::show(const ScaleMark &scale, std::optional<double> north)
{
    if (scale == m_scale && north == m_north && size() == sizeHint())
        return;
    m_scale = scale;
    m_north = north;
    setAccessibleName(scale.text);
    resize(sizeHint());
    update();
}

QSize PlaceChip::sizeHint() const
{
    const QFontMetrics metrics(font());
    int width = 2 * Padding + int(std::ceil(m_scale.length)) + Gap + metrics.horizontalAdvance(m_scale.text);
    if (m_north)
        width += 2 * Gap + metrics.horizontalAdvance(tr("N")) + Dial;
    return {width, metrics.height() + 10};
}

void PlaceChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(painter, rect());
    painter.setPen(QPen(chipText(), 1.5, Qt::SolidLine, Qt::FlatCap));
    const double middle = height() / 2.0;
    const double end = Padding + m_scale.length;
    painter.drawLine(QPointF(Padding, middle), QPointF(end, middle));
    for (const double x : {double(Padding), end})
        painter.drawLine(QPointF(x, middle - Tick), QPointF(x, middle + Tick));
    const QFontMetrics metrics(font());
    const auto write = [&](double left, const QString &text) {
        painter.drawText(QRectF(left, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         text);
    };
    write(end + Gap, m_scale.text);
    if (!m_north)
        return;
    const double dial = width() - Padding - Dial / 2.0;
    write(dial - Dial / 2.0 - metrics.horizontalAdvance(tr("N")), tr("N"));
    paintArrow(painter, {dial, middle}, *m_north);
}

}
