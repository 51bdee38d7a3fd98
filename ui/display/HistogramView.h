#pragma once

#include "core/imaging/Histogram.h"

#include <QColor>
#include <QWidget>

namespace ui {

/// How often the values of one channel occur, and two ends that can be dragged: what becomes black and what becomes
/// white. With the keyboard: Tab to it, arrows move the dark end, with Shift the bright one, by a hundredth.
class HistogramView : public QWidget
{
    Q_OBJECT
public:
    explicit HistogramView(QWidget *parent = nullptr);

    void setHistogram(const core::Histogram &histogram, const QColor &colour);
    void setEnds(const core::ValueRange &ends); ///< and tells nobody
    core::ValueRange ends() const { return m_ends; }

    QSize sizeHint() const override { return {220, 56}; }
    QSize minimumSizeHint() const override { return {120, 44}; }

signals:
    void endsMoved(const core::ValueRange &ends); ///< while they are dragged

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum class End { None, Low, High };

    core::ValueRange shown() const; ///< values from the left to the right side
    double toX(double value) const;
    double toValue(double x) const;
    End endAt(double x) const;
    void move(End end, double value);

    core::Histogram m_histogram;
    QColor m_colour;
    core::ValueRange m_ends;
    End m_dragged = End::None;
};

}
