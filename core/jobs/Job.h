#pragma once

#include "core/jobs/JobControl.h"

#include <QObject>

#include <functional>
#include <memory>

namespace core {

/// One piece of work beside the user interface. Made by JobRunner; lives on the main thread and deletes itself
/// after finished(). Progress is polled, never signalled: the work must not be slowed down by whoever watches.
class Job : public QObject
{
    Q_OBJECT
public:
    Job(QString title, QObject *parent);

    const QString &title() const { return m_title; }
    const JobControl &control() const { return *m_control; }
    void cancel();

signals:
    void finished();

private:
    friend class JobRunner;

    QString m_title;
    std::shared_ptr<JobControl> m_control = std::make_shared<JobControl>();
};

}
