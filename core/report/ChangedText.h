#pragma once

#include <QDateTime>
#include <QString>

namespace core {

/// A text of a record that is not what was imported.
struct ChangedText
{
    enum class Part { Question, Answer, Other, Field };

    Part part = Part::Other;
    QString turn;           ///< key of the turn
    QString role;           ///< as the file spells it; empty for a field
    QString pointer;        ///< JSON pointer into the record
    bool boxesOnly = false; ///< only the numbers of boxes differ
    QString before;         ///< as imported
    QString after;          ///< as it stands now
    QString reviewer;       ///< who made it what it is
    QDateTime time;         ///< UTC
};

}
