#include "core/export/PairReview.h"

#include "core/json/JsonWriter.h"
#include "core/model/Sample.h"
#include "core/storage/ChangeRow.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

void noteAuthor(PairReview &review, const QString &reviewer, const QDateTime &time)
{
    if (review.time.isValid() && time < review.time)
        return;
    review.reviewer = reviewer;
    review.time = time;
}

/// The verdict speaks for the pair; else whoever did something last.
void addAuthor(PairReview &review, const Sample &sample, const QStringList &keys,
               const std::vector<ReviewTrace::Author> &authors)
{
    for (const ReviewTrace::Author &author : authors) {
        if (author.kind == u"verdict" && author.item == ChangeRow::itemOf(review.role) &&
            review.verdict != Verdict::None && keys.contains(author.turn)) {
            review.reviewer = author.reviewer;
            review.time = author.time;
            return;
        }
    }
    for (const ReviewTrace::Author &author : authors) {
        const Turn *turn = sample.turn(author.turn);
        const bool text = author.kind == u"text" && turn && turn->edited();
        const bool tag = author.kind == u"tag" && review.tags.contains(author.item);
        if ((text || tag) && keys.contains(author.turn))
            noteAuthor(review, author.reviewer, author.time);
    }
    for (const Comment &comment : review.comments)
        noteAuthor(review, comment.reviewer, comment.time);
}

}

std::vector<PairReview> pairReviews(const Sample &sample, const std::vector<ReviewTrace::Author> &authors)
{
    std::vector<PairReview> reviews(sample.pairs.size() + 1);
    std::vector<QStringList> keys(reviews.size());
    for (const Turn &turn : sample.turns) // those of pairs are moved below
        keys[0].append(turn.key);
    for (const Pair &pair : sample.pairs) {
        PairReview &review = reviews[std::size_t(pair.number)];
        review.number = pair.number;
        review.verdict = pair.verdict();
        review.role = pair.judge();
        review.tags = pair.tags;
        for (const int index : {pair.question, pair.answer}) {
            if (index < 0)
                continue;
            const Turn &turn = sample.turns[std::size_t(index)];
            review.edited = review.edited || turn.edited();
            keys[std::size_t(pair.number)].append(turn.key);
            keys[0].removeOne(turn.key);
        }
    }
    for (const Turn &turn : sample.turns)
        reviews[0].edited = reviews[0].edited || (turn.edited() && keys[0].contains(turn.key));
    for (const Comment &comment : sample.comments) {
        const Pair *pair = comment.turn.isEmpty() ? nullptr : sample.pairOf(comment.turn);
        reviews[pair ? std::size_t(pair->number) : 0].comments.push_back(comment);
    }
    for (std::size_t i = 0; i < reviews.size(); ++i)
        addAuthor(reviews[i], sample, keys[i], authors);
    std::erase_if(reviews, [](const PairReview &review) { return review.isEmpty(); });
    return reviews;
}

void writeMembers(JsonWriter &json, const PairReview &review)
{
    if (review.number > 0)
        json.member(u"verdict", verdictName(review.verdict));
    json.member(u"edited", review.edited).member(u"tags", review.tags).key(u"comments").beginArray();
    for (const Comment &comment : review.comments) {
        json.beginObject().member(u"text", comment.remark.text);
        if (comment.remark.isError())
            json.member(u"error", comment.remark.error).member(u"severity", severityName(comment.remark.severity));
        if (comment.remark.isMark())
            json.member(u"sentence", comment.remark.place.quote).member(u"mark", sentenceMarkName(comment.remark.mark));
        json.member(u"resolved", comment.remark.resolved)
            .member(u"reviewer", comment.reviewer)
            .member(u"time", comment.time.toString(Qt::ISODateWithMs))
            .endObject();
    }
    json.endArray().member(u"reviewer", review.reviewer).member(u"time", review.time.toString(Qt::ISODateWithMs));
}

}
