#pragma once

#include "core/edits/JournalEntry.h"
#include "core/storage/Findings.h"
#include "core/storage/Statement.h"

#include <QCoreApplication>
#include <QHash>

#include <map>
#include <tuple>

namespace core {

/// Does the whole journal once more, in memory, and compares what comes out with the present state in the tables.
class StateReplay
{
    Q_DECLARE_TR_FUNCTIONS(core::StateReplay)
public:
    StateReplay(Database &db, Findings &findings);

    Result<> run();

private:
    /// What an edit can change: table, sample, key of the turn, and the tag, the UUID of the comment or the role.
    enum class Kind { Text, Verdict, Tag, Comment, Turns };
    using Key = std::tuple<qint64, Kind, QString, QString>;
    struct Value
    {
        QString imported; ///< what was there before the first change
        QString now;      ///< a text, or a word for what it is; absent things are null
        QString reviewer; ///< who changed it first, and when
        qint64 time = 0;
    };

    /// Something before anybody changes it.
    static bool isImported(Kind kind) { return kind == Kind::Text || kind == Kind::Turns; }
    void apply(const JournalEntry &entry);
    void apply(const JournalEntry &entry, const Key &key, const QString &before, const QString &after);
    Result<> compare(Kind kind, const char *sql);
    Result<> compareAll();
    void reportMissing();
    void note(const Key &key, const QString &message);

    Database &m_db;
    Findings &m_findings;
    std::map<Key, Value> m_values;
};

}
