#pragma once

#include "core/base/Result.h"
#include "core/model/Sample.h"
#include "ui/Trail.h"

#include <QObject>

namespace core {
class ReviewSession;
}

namespace ui {

class NoticeBar;

/// The steps of a person through the samples and pairs of a session.
class Steps : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    Steps(core::ReviewSession &session, NoticeBar &notice, QObject *parent);

    void next();
    void previous();
    void nextUnreviewed();
    void goOn(); ///< to the next pair without a verdict, if that is wanted
    void setAutoAdvance(bool on) { m_autoAdvance = on; }
    void stepPair(int by);
    void goTo(core::SampleId sample);
    void goToPair(core::SampleId sample, int pair);

    void back(); ///< through the samples that were looked at
    void forward();
    bool canGoBack() const { return m_trail.canGoBack(); }
    bool canGoForward() const { return m_trail.canGoForward(); }

signals:
    void aboutToStep(); ///< what was typed is to be stored
    void failed(const core::Error &error);

private:
    void report(const core::Result<bool> &moved);
    bool goTo(const std::optional<Trail::Stop> &stop); ///< false: it could not be read, and the sample stays

    core::ReviewSession &m_session;
    NoticeBar &m_notice;
    Trail m_trail;
    bool m_autoAdvance = true;
};

}
