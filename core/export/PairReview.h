#pragma once

#include "core/model/Comment.h"
#include "core/model/Role.h"
#include "core/model/Verdict.h"
#include "core/storage/ReviewTrace.h"

#include <QStringList>

#include <vector>

namespace core {

class JsonWriter;
struct Pair;
struct Sample;

/// What people said of a pair, or of a record as a whole.
struct PairReview
{
    int number = 0;  ///< of the pair in its record, from 1; 0: the record as a whole
    int written = 0; ///< its number among the pairs that are written; 0: it is left out
    Verdict verdict = Verdict::None; ///< the one that stands
    Role role = Role::Annotator;     ///< whose it is
    bool edited = false;
    QStringList tags;
    std::vector<Comment> comments;
    QString reviewer; ///< whose verdict it is; without one, who did something last
    QDateTime time;   ///< when, UTC

    bool isEmpty() const { return verdict == Verdict::None && !edited && tags.isEmpty() && comments.empty(); }
};

/// Those of a sample that hold anything, the record as a whole first.
std::vector<PairReview> pairReviews(const Sample &sample, const std::vector<ReviewTrace::Author> &authors);

/// Members verdict, edited, tags, comments, reviewer and time of an object that is begun.
void writeMembers(JsonWriter &json, const PairReview &review);

}
