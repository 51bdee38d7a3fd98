#pragma once

#include "core/storage/TextJournal.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace core {

/// Keeps the text journal up with the project, on a thread of its own: an edit does not wait for it.
class TextJournalWriter
{
public:
    /// Told on that thread; once, until writing succeeds again.
    using Failed = std::function<void(const Error &)>;

    /// Writes what the file lacks at once. `reader` is a connection for this alone.
    TextJournalWriter(std::unique_ptr<Database> reader, const QString &project, Failed failed);
    /// Returns when all is written that can be, and is on the disk.
    ~TextJournalWriter();
    Q_DISABLE_COPY_MOVE(TextJournalWriter)

    void wake(); ///< there is a new entry

private:
    void run();

    std::unique_ptr<Database> m_reader;
    TextJournal m_text;
    Failed m_failed;
    std::mutex m_mutex;
    std::condition_variable m_woken;
    bool m_wanted = true;
    bool m_ending = false;
    std::thread m_thread; // last: it uses all of these
};

}
