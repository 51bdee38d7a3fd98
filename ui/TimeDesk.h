#pragma once

#include "core/base/Id.h"
#include "core/review/ActivityClock.h"

#include <QElapsedTimer>
#include <QObject>

namespace core {
class ReviewSession;
}

namespace ui {

/// Keeps how long the person is at work on each pair. Sees keys and mouse of the window; an open window alone counts
/// for nothing.
class TimeDesk : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    TimeDesk(core::ReviewSession &session, QWidget &window, QObject *parent);
    ~TimeDesk() override; ///< stores what was counted

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void store();
    void follow(); ///< another pair is the current one

    core::ReviewSession &m_session;
    QWidget &m_window;
    core::ActivityClock m_clock;
    QElapsedTimer m_time;
    core::SampleId m_sample; ///< of the pair that time is counted for; 0: none
    QString m_turn;
};

}
