#pragma once

#include "core/project/SampleIndex.h"

#include <QObject>

namespace core {
class ReviewSession;
}

namespace ui {

class NoticeBar;

/// Says when a project is opened how far its review is and where it goes on. Goes away as soon as the person does
/// something, and never takes the place of another notice.
class ProgressNotice : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    ProgressNotice(core::ReviewSession &session, NoticeBar &notice, QObject *parent);

    void tell(); ///< nothing of a project in which nobody did anything
    void dismiss();

    /// `at`: the sample that is open.
    static QString text(const core::SampleIndex &index, core::SampleId at);

private:
    core::ReviewSession &m_session;
    NoticeBar &m_notice;
    QString m_told;
};

}
