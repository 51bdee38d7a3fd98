#pragma once

#include "core/base/Result.h"
#include "core/edits/Change.h"

#include <QByteArray>
#include <QCoreApplication>

#include <optional>

namespace core {

/// A Change in the form in which it is stored and hashed. README.md lists the words of `kind` and what before and
/// after hold for each; they are part of the file format.
struct ChangeRow
{
    Q_DECLARE_TR_FUNCTIONS(core::ChangeRow)
public:
    QString kind;
    SourceId source;
    QByteArray sourceHash;
    qint64 record = 0;
    SampleId sample;
    QString turn;
    QString item;
    std::optional<QByteArray> before;
    std::optional<QByteArray> after;

    /// What `item` says of a verdict.
    static QString itemOf(Role role);
    /// Source, its hash and record are left for the journal to fill in.
    static ChangeRow fromChange(const Change &change);
    /// Damaged when the words are none of ours.
    Result<Change> toChange() const;
};

}
