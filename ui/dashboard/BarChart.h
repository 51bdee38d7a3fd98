#pragma once

#include "ui/dashboard/Bar.h"
#include "ui/dashboard/BarLayout.h"

#include <QChartView>

namespace ui {

class BarLabels;

/// The bars of a group. A click on a piece of a bar, or Enter on it, asks for what it counts; one beside the bar, or on
/// its label, for all of the bar. Arrows lead from bar to bar and from piece to piece; tool tip and accessible
/// description say the numbers.
///
/// Labels are painted here, not by Qt Charts: that would take foreign text for HTML.
class BarChart : public QChartView
{
    Q_OBJECT
public:
    /// `way`: in which bars grow, upwards or to the right.
    explicit BarChart(Qt::Orientation way, QWidget *parent = nullptr);

    void setGroup(BarGroup group); ///< the current bar stays where it has the same label
    const BarGroup &group() const { return m_group; }
    int currentBar() const { return m_bar; } ///< -1: there is none
    int currentPart() const { return m_part; }
    /// Of a piece, or with -1 of the bar; units of the viewport.
    QRectF rectOf(int bar, int part) const;

signals:
    void chosen(const core::Query &query);

protected:
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    struct Hit
    {
        int bar = -1;
        int part = -1;
        friend bool operator==(const Hit &, const Hit &) = default;
    };

    void build();   ///< the chart anew: other bars, or other colours
    void arrange(); ///< to the size of the view
    void setCurrent(int bar, int part);
    void choose(Hit hit);
    void stepBar(int by);
    void stepPart(int by);
    Hit hitAt(QPointF place) const;
    BarLabels labels() const;
    double pairsBefore(int bar, int part) const;

    BarGroup m_group;
    BarLayout m_layout;
    int m_bar = -1;
    int m_part = -1;
    Hit m_pressed;
};

}
