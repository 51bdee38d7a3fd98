#include "ui/canvas/ReadOut.h"

#include "ui/canvas/Chip.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int Padding = 9;
constexpr int Above = 5; // and below

}

ReadOut::ReadOut(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

void ReadOut::setGroups(const Groups &groups, QSize most)
{
    if (groups == m_groups && most == m_most)
        return;
    m_groups = groups;
    m_most = most;
    layOut();
}

QStringList ReadOut::linesOf(const Groups &groups, const QFontMetrics &metrics, int width, int mostLines)
{
    const QString between = u" · "_s;
    QStringList lines;
    for (const QStringList &group : groups) {
        QString line;
        for (const QString &item : group) {
            const QString longer = line.isEmpty() ? item : line + between + item;
            const bool fits = line.isEmpty() || metrics.horizontalAdvance(longer) <= width;
            if (!fits)
                lines.append(line);
            line = fits ? longer : item;
            if (lines.size() > mostLines)
                break;
        }
        lines.append(line);
    }
    if (lines.size() > mostLines) {
        lines.resize(std::max(1, mostLines));
        lines.last() += between + u'…';
    }
    for (QString &line : lines)
        line = metrics.elidedText(line, Qt::ElideRight, width);
    return lines;
}

QSize ReadOut::sizeHint() const
{
    const QFontMetrics metrics(font());
    int width = 0;
    for (const QString &line : m_lines)
        width = std::max(width, metrics.horizontalAdvance(line));
    return {width + 2 * Padding, metrics.height() * std::max(1, int(m_lines.size())) + 2 * Above};
}

void ReadOut::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(painter, rect());
    painter.setPen(chipText());
    const int height = QFontMetrics(font()).height();
    for (int i = 0; i < m_lines.size(); ++i) {
        painter.drawText(QRect(Padding, Above + i * height, width(), height),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_lines[i]);
    }
}

void ReadOut::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        layOut();
}

/// From the bottom left corner, which stays.
void ReadOut::layOut()
{
    const QFontMetrics metrics(font());
    const int mostLines = std::max(1, (m_most.height() - 2 * Above) / std::max(1, metrics.height()));
    m_lines = linesOf(m_groups, metrics, m_most.width() - 2 * Padding, mostLines);
    const QSize size = sizeHint();
    setGeometry(x(), y() + height() - size.height(), size.width(), size.height());
    update();
}

}
