#pragma once

#include <QCoreApplication>
#include <QString>

namespace core {

/// How many corrections were written as training data, and why the others were left out.
struct PreferenceReport
{
    Q_DECLARE_TR_FUNCTIONS(core::PreferenceReport)
public:
    QString path;
    qint64 bytes = 0;
    qint64 pairs = 0;           ///< written
    qint64 notApproved = 0;     ///< the answer was changed, but nobody approved it
    qint64 unchanged = 0;       ///< approved as the model wrote it
    qint64 questionChanged = 0; ///< the question was changed, too: the model answered another one

    /// A few sentences for a person.
    QString text() const;

    friend bool operator==(const PreferenceReport &, const PreferenceReport &) = default;
};

}
