#include "app/OpenedProject.h"

#include "core/settings/Person.h"
#include "core/storage/PropertyStore.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString OldPlaceKey = u"window.sample"_s; // of projects that were left by an earlier version

}

OpenedProject::OpenedProject(std::unique_ptr<core::Project> project)
    : m_project(std::move(project))
    , m_history(std::make_unique<core::EditHistory>(*m_project))
    , m_session(std::make_unique<core::ReviewSession>(*m_project, *m_history))
{
    const core::Person person = core::loadPerson();
    m_history->setReviewer(person.name);
    m_session->setRole(person.isReviewer ? core::Role::Reviewer : core::Role::Annotator);
}

bool OpenedProject::isAt(const QString &path) const
{
    return m_project->path() == QFileInfo(path).canonicalFilePath();
}

core::SampleId OpenedProject::place() const
{
    return m_session->hasSample() ? m_session->sample().id : core::SampleId{};
}

core::Result<> OpenedProject::goTo(core::SampleId sample)
{
    const qint64 count = qint64(m_project->index().sampleCount());
    if (count == 0)
        return {};
    const auto isThere = [count](core::SampleId id) { return id.value >= 1 && id.value <= count; };
    if (isThere(sample))
        return m_session->open(sample);
    if (const auto place = lastPlace(); place && isThere({place->sample}))
        return m_session->open({place->sample}, place->pair);
    const auto old = core::PropertyStore(m_project->database()).value(OldPlaceKey);
    sample = {old ? old->value_or(QString()).toLongLong() : 0};
    return m_session->open(isThere(sample) ? sample : core::SampleId{1});
}

QString OpenedProject::uuid() const
{
    const auto uuid = core::PropertyStore(m_project->database()).value(u"uuid"_s);
    return uuid ? uuid->value_or(QString()) : QString();
}

qint64 OpenedProject::editsNotExported()
{
    const auto exported = m_project->exportedSeq();
    return m_history->lastSeq() - (exported ? *exported : 0);
}

}
