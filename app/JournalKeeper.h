#pragma once

#include "core/base/Error.h"
#include "core/storage/TextJournalWriter.h"

#include <QObject>

namespace core {
class EditHistory;
class Project;
}

namespace app {

/// Keeps the text journal of the open project, where the person has not switched that off.
class JournalKeeper : public QObject
{
    Q_OBJECT
public:
    explicit JournalKeeper(QObject *parent = nullptr);
    ~JournalKeeper() override;

    /// From now on, until leave(). Both are open for writing, and outlive that.
    void watch(core::Project &project, core::EditHistory &history);
    void leave(); ///< returns when all is written
    /// As the person wants it now.
    void setWanted(bool wanted);

signals:
    void failed(const QString &message);

private:
    void begin();
    void catchUp();
    void tell(const core::Error &error);

    core::Project *m_project = nullptr;
    core::EditHistory *m_history = nullptr;
    bool m_wanted = false;
    bool m_told = false;
    std::unique_ptr<core::TextJournalWriter> m_writer; ///< where there can be a second connection
    std::unique_ptr<core::TextJournal> m_text;         ///< elsewhere
};

}
