#pragma once

#include "core/base/Result.h"
#include "core/storage/Database.h"

#include <QCoreApplication>
#include <QString>

#include <functional>
#include <vector>

namespace core {

/// Something that is not as it should be.
struct Finding
{
    QString where;   ///< "file", "source 2", "page 17", "sample 4", "journal entry 9", ...
    QString message; ///< for a person
};

/// Reads everything and compares: SQLite's own structures, pages against the hash of their source, sample rows against
/// pages, the chain of the journal, and the present state against a replay of the journal.
class Verifier
{
    Q_DECLARE_TR_FUNCTIONS(core::Verifier)
public:
    /// There may be more than this; the rest is not listed.
    static constexpr std::size_t MaxFindings = 1000;

    /// `cancelled` is asked often; empty: nobody asks.
    explicit Verifier(Database &db, std::function<bool()> cancelled = {});

    /// Empty: everything is as it should be. An Error: cancelled, or it could not be read at all.
    Result<std::vector<Finding>> run();

private:
    void add(const QString &where, const QString &message);
    bool stop() const { return (m_cancelled && m_cancelled()) || m_findings.size() >= MaxFindings; }

    Database &m_db;
    std::function<bool()> m_cancelled;
    std::vector<Finding> m_findings;
};

}
