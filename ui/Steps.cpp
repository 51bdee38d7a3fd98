#include "ui/Steps.h"

#include "core/project/ReviewSession.h"
#include "ui/common/NoticeBar.h"

#include <algorithm>

namespace ui {

Steps::Steps(core::ReviewSession &session, NoticeBar &notice, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_notice(notice)
{
    connect(&session, &core::ReviewSession::sampleOpened, this,
            [this] { m_trail.visit(m_session.sample().id, m_session.pair()); });
    connect(&session, &core::ReviewSession::pairChanged, this, [this](int pair) { m_trail.setPair(pair); });
}

void Steps::report(const core::Result<bool> &moved)
{
    if (!moved)
        emit failed(moved.error());
}

void Steps::next()
{
    emit aboutToStep();
    report(m_session.next());
}

void Steps::previous()
{
    emit aboutToStep();
    report(m_session.previous());
}

void Steps::nextUnreviewed()
{
    emit aboutToStep();
    const auto moved = m_session.nextUnreviewed();
    report(moved);
    if (moved && !*moved)
        m_notice.tell(m_session.role() == core::Role::Reviewer ? tr("Nothing in the queue waits for a reviewer.")
                                                               : tr("Every pair in the queue has a verdict."),
                      {{tr("Good"), {}}});
}

void Steps::goOn()
{
    if (m_autoAdvance)
        nextUnreviewed();
}

void Steps::stepPair(int by)
{
    emit aboutToStep();
    m_session.setPair(std::max(0, m_session.pair() + by));
}

void Steps::goTo(core::SampleId sample)
{
    emit aboutToStep();
    if (const auto there = m_session.open(sample); !there)
        emit failed(there.error());
}

void Steps::goToPair(core::SampleId sample, int pair)
{
    emit aboutToStep();
    (void)goTo(Trail::Stop{sample, pair});
}

void Steps::back()
{
    emit aboutToStep();
    if (!goTo(m_trail.back()))
        (void)m_trail.forward();
}

void Steps::forward()
{
    emit aboutToStep();
    if (!goTo(m_trail.forward()))
        (void)m_trail.back();
}

bool Steps::goTo(const std::optional<Trail::Stop> &stop)
{
    if (!stop)
        return true;
    const auto there = m_session.open(stop->sample, stop->pair);
    if (!there)
        emit failed(there.error());
    return bool(there);
}

}
