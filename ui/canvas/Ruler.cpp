#include "ui/canvas/Ruler.h"

#include "ui/canvas/Chip.h"
#include "ui/canvas/ScaleMark.h"
#include "ui/canvas/ViewTransform.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr double Away = 14; // of the text from the end, view units
constexpr double Tick = 6;  // half of it

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::Ruler)
};

QRectF chipAt(const QLineF &line, QSizeF size, const QRectF &view)
{
    QPointF corner = line.p2() + QPointF(Away, Away);
    if (line.dx() < 0)
        corner.setX(line.x2() - Away - size.width());
    if (line.dy() < 0)
        corner.setY(line.y2() - Away - size.height());
    corner.setX(std::max(0.0, std::min(corner.x(), view.right() - size.width())));
    corner.setY(std::max(0.0, std::min(corner.y(), view.bottom() - size.height())));
    return {corner, size};
}

}

QString rulerText(const QLineF &line, const core::GeoReference &geo)
{
    QStringList items{Words::tr("%1 px").arg(QString::number(line.length(), 'f', 1))};
    if (const auto metres = geo.length(line.p1(), line.p2()))
        items.append(metresText(*metres, 4));
    if (line.length() > 0)
        items.append(Words::tr("%1°").arg(QString::number(line.angle(), 'f', 1)));
    return items.join(u" · "_s);
}

void paintRuler(QPainter &painter, const ViewTransform &view, const QLineF &line, const QString &text)
{
    const QLineF shown(view.toView(line.p1()), view.toView(line.p2()));
    painter.setRenderHint(QPainter::Antialiasing);
    QList<QLineF> lines{shown};
    if (shown.length() > 0) {
        QLineF across = shown.normalVector();
        across.setLength(Tick);
        const QPointF half(across.dx(), across.dy());
        for (const QPointF end : {shown.p1(), shown.p2()})
            lines.append(QLineF(end - half, end + half));
    }
    painter.setPen(QPen(QColor::fromRgba(0x99000000), 4, Qt::SolidLine, Qt::FlatCap));
    painter.drawLines(lines);
    painter.setPen(QPen(Qt::white, 1.75, Qt::SolidLine, Qt::FlatCap));
    painter.drawLines(lines);

    const QFontMetrics metrics(painter.font());
    const QRectF chip =
        chipAt(shown, QSizeF(metrics.horizontalAdvance(text) + 18, metrics.height() + 8), view.viewRect());
    paintChip(painter, chip);
    painter.setPen(chipText());
    painter.drawText(chip, Qt::AlignCenter | Qt::TextSingleLine, text);
}

}
