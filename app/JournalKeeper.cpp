#include "app/JournalKeeper.h"

#include "core/project/EditHistory.h"
#include "core/settings/BackupSettings.h"

namespace app {

JournalKeeper::JournalKeeper(QObject *parent)
    : QObject(parent)
    , m_wanted(core::loadBackupSettings().textJournal)
{
}

JournalKeeper::~JournalKeeper() = default;

void JournalKeeper::watch(core::Project &project, core::EditHistory &history)
{
    m_project = &project;
    m_history = &history;
    m_told = false;
    connect(&history, &core::EditHistory::applied, this, &JournalKeeper::catchUp);
    begin();
}

void JournalKeeper::leave()
{
    m_writer.reset();
    m_text.reset();
    m_project = nullptr;
    m_history = nullptr;
}

void JournalKeeper::setWanted(bool wanted)
{
    m_wanted = wanted;
    m_writer.reset();
    m_text.reset();
    if (m_project)
        begin();
}

void JournalKeeper::begin()
{
    if (!m_wanted)
        return;
    if (!m_project->writesBeside()) {
        m_text = std::make_unique<core::TextJournal>(m_project->path());
        return catchUp();
    }
    auto reader = m_project->openReader();
    if (!reader)
        return tell(reader.error());
    const auto failed = [this](const core::Error &error) {
        QMetaObject::invokeMethod(
            this, [this, error] { tell(error); }, Qt::QueuedConnection);
    };
    m_writer = std::make_unique<core::TextJournalWriter>(reader.take(), m_project->path(), failed);
}

void JournalKeeper::catchUp()
{
    if (m_writer)
        m_writer->wake();
    if (!m_text)
        return;
    const auto done = m_text->catchUp(m_project->database());
    if (!done && !m_told)
        tell(done.error());
    m_told = !done;
}

void JournalKeeper::tell(const core::Error &error)
{
    emit failed(error.message);
}

}
