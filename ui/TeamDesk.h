#pragma once

#include "core/project/EditHistory.h"

#include <QObject>
#include <QPointer>

namespace core {
class JobRunner;
class ReviewSession;
struct Person;
}

class QWidget;

namespace ui {

class AssignDialog;
class BulkDesk;
class NoticeBar;
class StatusLine;

/// Several people in one project: who sits here and as what, who looks at what, and where two of them disagree.
class TeamDesk : public QObject
{
    Q_OBJECT
public:
    /// Everything outlives it.
    TeamDesk(core::ReviewSession &session, core::JobRunner &jobs, BulkDesk &bulk, NoticeBar &notice, StatusLine &status,
             QObject *parent);
    ~TeamDesk() override;

    void askPerson(QWidget *window);
    /// Asks by a notice, unless somebody said before who they are: now, or after an edit when another notice stands.
    void introduce(QWidget *window);
    void assign(QWidget *window); ///< the samples of the queue
    void showDisputes();
    void showSecondLook(); ///< unsure pairs, open remarks and disputes
    void showOwn();        ///< what was assigned to who sits here, and waits for them

    /// What the other role said of the pair, as a sentence; empty: nothing.
    QString otherVerdict() const;

signals:
    void queryWanted(const QString &query);
    void aboutToEdit();

private:
    void take(const core::Person &person);
    void introduceNow(QWidget *window);
    void showPerson();

    core::ReviewSession &m_session;
    core::JobRunner &m_jobs;
    BulkDesk &m_bulk;
    NoticeBar &m_notice;
    StatusLine &m_status;
    QPointer<AssignDialog> m_assign;
};

}
