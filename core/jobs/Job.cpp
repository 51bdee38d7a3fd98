#include "core/jobs/Job.h"

namespace core {

Job::Job(QString title, QObject *parent)
    : QObject(parent)
    , m_title(std::move(title))
{
}

void Job::cancel()
{
    m_control->cancel();
}

}
