#pragma once

#include <QString>

#include <vector>

namespace core {

/// What is odd about a record of a file that is to be scored, and where it stands. Either the record is left out, or it
/// is scored all the same and the problem is a note.
struct FileProblem
{
    enum class Kind {
        WrongColumns, ///< "wrong-columns": a field is not there or not of its type; left out
        DuplicateId,  ///< "duplicate-id": the first record of this id counts; left out
        UnknownImage, ///< "unknown-image": a candidate for an image that the references do not know; left out
        NoReference,  ///< "no-reference": a candidate whose image has no reference; left out
        NoCandidate,  ///< "no-candidate": references without a candidate, which is for the candidates to choose
        NoPrediction, ///< "no-prediction": counts as wrong
        Empty,        ///< "empty": an answer without a letter, scored as it is
        Long,         ///< "long": more than 10,000 characters, scored as they are
        NotUtf8,      ///< "not-utf-8": bytes that are none, each read as U+FFFD
    };

    Kind kind{};
    QString file;
    QString list;      ///< in which the record stands, “annotations”; empty: the file is the list
    qint64 record = 0; ///< in its list, from 1; 0: none in particular
    qint64 line = 0;   ///< where it begins, from 1
    QString message;   ///< a sentence without the place

    bool isLeftOut() const { return kind <= Kind::NoReference; }
    QString word() const; ///< as listed above
    /// message with the place.
    QString text() const;
};

using FileProblems = std::vector<FileProblem>;

}
