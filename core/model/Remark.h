#pragma once

#include "core/model/SentenceMark.h"
#include "core/model/Severity.h"

#include <QString>

namespace core {

/// Where in a pair something is said to be wrong or worth a word: a stretch of the text of a turn, or a box of it.
/// Texts change; what stood there finds the place again.
struct RemarkPlace
{
    QString turn;         ///< key of the turn; empty: the pair, or the sample, as a whole
    qsizetype start = 0;  ///< UTF-16 code units of the text as it was
    qsizetype length = 0; ///< 0: no stretch of text
    QString quote;        ///< what stood there; foreign text
    int box = -1;         ///< among the boxes of the turn, from 0; -1: none

    bool isWhole() const { return turn.isEmpty(); }
    /// Where the quote stands in the text as it is now: nearest to where it was. -1: it is gone.
    qsizetype find(QStringView text) const;

    friend bool operator==(const RemarkPlace &, const RemarkPlace &) = default;
};

/// What a person says of a sample or pair: a comment, an error of the taxonomy, an error with a comment, or a mark on a
/// sentence.
struct Remark
{
    Remark() = default;
    Remark(const QString &comment) // a comment is one, so nothing has to be said
        : text(comment)
    {
    }

    QString text;                        ///< plain text; may be empty where there is an error
    QString error;                       ///< `object/invented`: code in the taxonomy; empty: only a comment
    Severity severity = Severity::Major; ///< of the error
    QString taxonomy;                    ///< version of the list that the code is from
    RemarkPlace place;
    SentenceMark mark = SentenceMark::None; ///< of the sentence at the place
    bool resolved = false;

    bool isMark() const { return mark != SentenceMark::None; }
    bool isError() const { return !error.isEmpty(); }
    QString toText() const; ///< `object/invented (critical): There is none.`, `wrong: “A ship.”`
    friend bool operator==(const Remark &, const Remark &) = default;
};

}
