#pragma once

#include "core/edits/JournalEntry.h"
#include "core/storage/Database.h"
#include "core/storage/Source.h"

#include <QByteArray>
#include <QStringList>
#include <QTest>

/// Fails the test with the message of the Error.
#define VERIFY_OK(result)                                                                                              \
    do {                                                                                                               \
        const auto &outcome = (result);                                                                                \
        QVERIFY2(outcome, outcome.ok() ? "" : qPrintable(outcome.error().message));                                    \
    } while (false)

namespace fixture {

/// The bytes of record `number` of the made-up sources.
QByteArray recordBytes(int number);

/// A source of `samples` records in pages of five, as an import would write it; finished unless told otherwise.
/// In a transaction of its own.
core::Result<core::Source> addSource(core::Database &db, const QString &name, int samples, bool finish = true);

/// A new project with one source of that many samples; its path is returned for convenience.
QString makeProject(const QString &path, int samples = 20);

/// BLAKE2b of a file; empty when it cannot be read.
QByteArray fingerprint(const QString &path);
QByteArray readFile(const QString &path);
void writeFile(const QString &path, const QByteArray &bytes);
/// Names in the folder of `path`, sorted.
QStringList folderOf(const QString &path);

/// What EditHistory does, without its checks: state and journal in one transaction. Texts that become "as imported"
/// again lose their row.
core::Result<core::JournalEntry> perform(core::Database &db, const core::Edit &edit);
core::Result<core::JournalEntry> undo(core::Database &db);
core::Result<core::JournalEntry> redo(core::Database &db);

/// An edit that sets a verdict, a text and a tag.
core::Edit mixedEdit(core::SampleId sample, const QString &text);

}
