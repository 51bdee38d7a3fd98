#pragma once

#include "core/edits/Edit.h"
#include "core/project/Project.h"

#include <QTemporaryDir>
#include <QTest>

/// Fails the test with the message of the Error.
#define VERIFY_OK(result)                                                                                              \
    do {                                                                                                               \
        const auto &outcome = (result);                                                                                \
        QVERIFY2(outcome, outcome.ok() ? "" : qPrintable(outcome.error().message));                                    \
    } while (false)

/// A project in a folder of its own, imported from bytes that a test makes up.
class MadeProject
{
public:
    explicit MadeProject(const QByteArray &json);

    QString path() const { return m_folder.filePath(QStringLiteral("p.rsreview")); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }
    std::unique_ptr<core::Project> open(core::ProjectFile::Mode mode = core::ProjectFile::Mode::ReadWrite) const;

    /// Samples of every kind: regular turns, a system turn, a question without an answer, an answer without a
    /// question, no pair at all, boxes, Chinese.
    static QByteArray assortment();
    /// `count` samples of two pairs each, whose texts name them.
    static QByteArray regular(int count);

private:
    QTemporaryDir m_folder;
};

/// Takes in what an import added to the file of the open project.
core::Result<> takeAdded(core::Project &project);

/// The change of a text, between taking approvals back that keep it as it is and giving them again.
core::Edit aroundLocks(const core::Sample &sample, const core::TextChange &change);

/// The columns of the index in words, to be compared.
QStringList describe(const core::SampleIndex &index);
