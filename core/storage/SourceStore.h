#pragma once

#include "core/storage/Source.h"
#include "core/storage/Statement.h"

#include <QCoreApplication>

#include <vector>

namespace core {

/// Table `source`, and what table `project` holds of a source: `source.N.field-units` and `source.N.field-statistics`.
/// One import at a time: begin(), pages, samples and problems, finish().
class SourceStore
{
    Q_DECLARE_TR_FUNCTIONS(core::SourceStore)
public:
    explicit SourceStore(Database &db);

    /// A row that counts as cut short until finish(); id, hashes and `complete` of the argument are not looked at.
    /// Takes out what an import that failed before has left.
    Result<SourceId> begin(const Source &source);
    /// Everything that is known now, by source.id; works out the hash of the sample rows and marks it as complete. That
    /// takes a while, which others need not wait for: not in a transaction while they write.
    Result<> finish(const Source &source);
    /// Takes out a source that is not complete, with its pages, samples and problems. Piece by piece, its row last, so
    /// that others can write in between; it may be cut short and begun again.
    Result<> remove(SourceId id);

    Result<Source> load(SourceId id);
    /// In the order of import. Only complete ones, unless asked for all.
    Result<std::vector<Source>> all(bool incompleteToo = false);
    /// The complete sources that have these bytes.
    Result<std::vector<Source>> withHash(const QByteArray &hash);

    /// Notation and range as the person overrides them.
    Result<> setNotation(SourceId id, const QString &notation, const QString &boxRange);
    Result<> setFieldUnits(SourceId id, const QString &units);

private:
    Database &m_db;
    Statement m_insert, m_finish, m_byId, m_all, m_byHash, m_setNotation;
    Statement m_setProperty, m_removeProperties;
    Statement m_remove, m_removePages, m_removeSamples, m_removeProblems;
};

/// BLAKE2b-256 over the sample rows of a source, in order. `SourceStore::finish` stores it, `Verifier` compares it.
Result<QByteArray> hashOfSampleRows(Database &db, SourceId source);

}
