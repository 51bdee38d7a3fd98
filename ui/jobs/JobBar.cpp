#include "ui/jobs/JobBar.h"

#include "core/jobs/JobRunner.h"
#include "ui/common/ForeignText.h"
#include "ui/common/Icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int PollMs = 100;
constexpr qsizetype TitleLength = 60;
constexpr int Steps = 1000; // of the bar, whatever the job counts in
}

JobBar::JobBar(core::JobRunner &jobs, QWidget *parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_title(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QToolButton(this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(140, 8);
    m_cancel->setAutoRaise(true);
    m_cancel->setIcon(icon(u"cancel"_s, palette()));
    m_cancel->setToolTip(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_title);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);

    m_poll.setInterval(PollMs);
    connect(&m_poll, &QTimer::timeout, this, &JobBar::refresh);
    connect(&jobs, &core::JobRunner::started, this, [this] {
        m_poll.start();
        refresh();
    });
    connect(&jobs, &core::JobRunner::allFinished, this, &JobBar::refresh);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (const auto running = told(); !running.isEmpty())
            running.last()->cancel();
        refresh();
    });
    refresh();
}

QList<core::Job *> JobBar::told() const
{
    QList<core::Job *> jobs = m_jobs.running();
    jobs.removeIf([](const core::Job *job) { return job->title().isEmpty(); });
    return jobs;
}

void JobBar::refresh()
{
    const auto running = told();
    setVisible(!running.isEmpty());
    if (running.isEmpty()) {
        m_poll.stop();
        return;
    }
    const core::Job *job = running.last();
    const core::JobControl &control = job->control();
    const QString title = excerpt(job->title(), TitleLength);
    m_title->setText(running.size() == 1 ? title : tr("%1 (and %n more)", nullptr, int(running.size()) - 1).arg(title));
    m_cancel->setEnabled(!control.cancelled());
    const auto total = control.total();
    m_progress->setRange(0, total > 0 ? Steps : 0);
    if (total > 0)
        m_progress->setValue(int(double(qBound<std::int64_t>(0, control.done(), total)) / double(total) * Steps));
}

}
