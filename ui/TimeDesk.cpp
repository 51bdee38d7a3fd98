#include "ui/TimeDesk.h"

#include "core/project/ReviewSession.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace ui {

TimeDesk::TimeDesk(core::ReviewSession &session, QWidget &window, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_window(window)
{
    m_time.start();
    if (session.project().readOnly())
        return;
    qApp->installEventFilter(this);
    connect(&session, &core::ReviewSession::sampleOpened, this, &TimeDesk::follow);
    connect(&session, &core::ReviewSession::pairChanged, this, &TimeDesk::follow);
    follow();
}

TimeDesk::~TimeDesk()
{
    store();
}

bool TimeDesk::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
        if (const auto *widget = qobject_cast<QWidget *>(watched); widget && widget->window() == &m_window)
            m_clock.sign(core::ActivityClock::Time(m_time.elapsed()));
        break;
    case QEvent::WindowDeactivate:
        if (watched == &m_window)
            m_clock.leave();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void TimeDesk::follow()
{
    store();
    const core::Pair *pair = m_session.currentPair();
    m_sample = pair ? m_session.sample().id : core::SampleId();
    m_turn = pair ? m_session.sample().anchorKey(*pair) : QString();
}

/// What cannot be stored is only time.
void TimeDesk::store()
{
    const core::ActivityClock::Time time = m_clock.take();
    if (m_sample && time.count() > 0)
        (void)m_session.addTime(m_sample, m_turn, time);
}

}
