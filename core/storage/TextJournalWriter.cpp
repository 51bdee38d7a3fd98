#include "core/storage/TextJournalWriter.h"

namespace core {

TextJournalWriter::TextJournalWriter(std::unique_ptr<Database> reader, const QString &project, Failed failed)
    : m_reader(std::move(reader))
    , m_text(project)
    , m_failed(std::move(failed))
    , m_thread([this] { run(); })
{
}

TextJournalWriter::~TextJournalWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_woken.notify_one();
    m_thread.join();
}

void TextJournalWriter::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_wanted = true;
    }
    m_woken.notify_one();
}

void TextJournalWriter::run()
{
    bool told = false;
    bool written = false;
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_woken.wait(lock, [this] { return m_wanted || m_ending; });
        if (!m_wanted)
            break;
        m_wanted = false;
        lock.unlock();
        const auto done = m_text.catchUp(*m_reader);
        written = written || done;
        if (!done && !told)
            m_failed(done.error());
        told = !done;
        lock.lock();
    }
    if (written)
        static_cast<void>(m_text.sync()); // what is lost with the power is made up for at the next opening
}

}
