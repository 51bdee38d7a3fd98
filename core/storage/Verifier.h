#pragma once

#include "core/storage/Findings.h"
#include "core/storage/PageStore.h"
#include "core/storage/SourceStore.h"

#include <QCoreApplication>
#include <QHash>

namespace core {

/// Reads everything and compares: SQLite's own structures, pages against the hash of their source, sample rows against
/// pages, the chain of the journal, the present state against a replay of the journal, and whose the answers of runs
/// are.
class Verifier
{
    Q_DECLARE_TR_FUNCTIONS(core::Verifier)
public:
    /// `cancelled` is asked often; empty: nobody asks.
    explicit Verifier(Database &db, std::function<bool()> cancelled = {});

    /// Empty: everything is as it should be. An Error: cancelled, or it could not be read at all.
    Result<std::vector<Finding>> run();

private:
    struct PageFacts
    {
        SourceId source;
        qint64 start = 0; ///< in the source
        qint64 length = 0;
    };
    Result<> checkStructure();
    Result<> loadPageFacts();
    Result<> checkPages(const Source &source);
    Result<> checkSamples(const std::vector<Source> &sources);
    Result<> checkSampleHash(const Source &source);

    Database &m_db;
    Findings m_findings;
    PageStore m_pages;
    QHash<PageId, PageFacts> m_pageFacts;
};

}
