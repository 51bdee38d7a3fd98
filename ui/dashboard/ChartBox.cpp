#include "ui/dashboard/ChartBox.h"

#include "ui/dashboard/BarChart.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {

ChartBox::ChartBox(Qt::Orientation way, QWidget *parent)
    : QWidget(parent)
    , m_way(way)
    , m_title(new QLabel(this))
    , m_more(new QLabel(this))
    , m_chart(new BarChart(way, this))
    , m_head(new QHBoxLayout)
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setBuddy(m_chart);
    m_more->setTextFormat(Qt::PlainText);
    m_head->addWidget(m_title, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_head);
    column->addWidget(m_chart, way == Qt::Vertical ? 1 : 0);
    column->addWidget(m_more);
    if (way == Qt::Horizontal)
        column->addStretch(1);
    showFonts();
}

void ChartBox::addBeside(QWidget *widget)
{
    m_head->addWidget(widget);
}

void ChartBox::setGroup(BarGroup group)
{
    qint64 more = group.leftOut;
    if (m_way == Qt::Horizontal && group.bars.size() > MostRows) {
        more += qint64(group.bars.size() - MostRows);
        group.bars.resize(MostRows);
    }
    m_title->setText(group.title);
    m_more->setText(tr("%Ln more", nullptr, int(more)));
    m_more->setVisible(more > 0);
    m_chart->setGroup(std::move(group));
}

void ChartBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        showFonts();
}

void ChartBox::showFonts()
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_chart->setMinimumHeight(fontMetrics().height() * (m_way == Qt::Vertical ? 10 : 3));
}

}
