#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace core {
class Job;
class JobRunner;
}

namespace ui {

/// What runs beside the window: the name of the newest job, how far it is, and a button that stops it. Takes no room
/// while nothing runs.
class JobBar : public QWidget
{
    Q_OBJECT
public:
    explicit JobBar(core::JobRunner &jobs, QWidget *parent = nullptr);

private:
    void refresh();
    QList<core::Job *> told() const; ///< those that have a title

    core::JobRunner &m_jobs;
    QTimer m_poll;
    QLabel *m_title;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
};

}
