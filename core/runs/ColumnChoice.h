#pragma once

#include "core/base/Result.h"
#include "core/runs/RowSample.h"

#include <QCoreApplication>

namespace core {

/// Which column of a table, or which key of JSON rows, says what. Empty: none does. `doc/question` is the key
/// `question` of the object `doc`.
struct ColumnChoice
{
    Q_DECLARE_TR_FUNCTIONS(core::ColumnChoice)
public:
    QString id, image, question, answer;
    QString place;      ///< number in the list of questions
    int firstPlace = 1; ///< that it begins with
    QStringList truths; ///< each is one of what should have been answered

    /// As a person writes it: `image=img,question=q,answer=a`, with id, truth and place likewise. Error::Usage says
    /// what it cannot be.
    static Result<ColumnChoice> parse(const QString &text);
    QString toText() const;
    /// Those that `asked` names, the others as they are here. Error::Usage where the file does not have one.
    Result<ColumnChoice> overridden(const ColumnChoice &asked, const RowSample &sample) const;
    /// A sentence for each, with how many of the first rows have a value there.
    QStringList evidence(const RowSample &sample) const;

    friend bool operator==(const ColumnChoice &, const ColumnChoice &) = default;

private:
    std::vector<std::pair<QString, QString>> named() const;
};

}
