#pragma once

#include <QPointF>
#include <QSize>
#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;

namespace ui {

/// The bottom of the window: whether everything is saved, where in the queue we are, how far the review is, where the
/// mouse points, and the zoom.
class StatusLine : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setSaved();
    void setProblem(const QString &text);      ///< something could not be done; stands until the next success
    void setHint(const QString &text);         ///< what a key did; until the next of these
    void setPlace(qint64 place, qint64 count); ///< from 0; place -1: not in the queue, count 0: nothing is open
    void setReview(qint64 reviewed, qint64 pairs);
    void setCursor(std::optional<QPointF> imagePlace, QSize image);
    void setZoom(double zoom);
    void setReviewer(const QString &name);
    void clear();

    QString problem() const;

private:
    void showState(const QString &text, const QColor &colour);

    QLabel *m_dot;
    QLabel *m_state;
    QLabel *m_place;
    QProgressBar *m_progress;
    QLabel *m_review;
    QLabel *m_cursor;
    QLabel *m_zoom;
    QLabel *m_reviewer;
    QString m_problem;
};

}
