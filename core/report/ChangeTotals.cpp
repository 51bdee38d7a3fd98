#include "core/report/ChangeTotals.h"

#include <algorithm>
#include <set>

namespace core {

namespace {

void addText(const ChangedText &text, ChangeCounts &counts)
{
    ++(text.boxesOnly ? counts.boxes : counts.texts);
}

void addPair(const ReviewedPair &pair, ChangeCounts &counts)
{
    for (const ChangedText &text : pair.texts)
        addText(text, counts);
    counts.tags += qint64(pair.tags.size());
    counts.comments += qint64(pair.comments.size());
    if (pair.number == 0)
        return;
    ++counts.pairs;
    ++counts.verdicts[std::size_t(pair.verdict)];
}

}

void ChangeTotals::add(const ReviewedRecord &record)
{
    ++m_records;
    bool changed = false;
    for (const ReviewedPair &pair : record.pairs) {
        addPair(pair, m_all);
        addPair(pair, m_bySource[record.sourceName]);
        addByReviewer(pair);
        changed = changed || !pair.texts.empty();
        if (pair.number == 0)
            continue;
        m_changedPairs += pair.texts.empty() ? 0 : 1;
        addPair(pair, m_byTask[taskName(pair.task)]);
        addPair(pair, m_byVerdict[verdictName(pair.verdict)]);
        for (const ReviewedPair::Tag &tag : pair.tags)
            addPair(pair, m_byTag[tag.tag]);
    }
    m_changed += changed ? 1 : 0;
}

void ChangeTotals::addByReviewer(const ReviewedPair &pair)
{
    std::set<QString> reviewers;
    const auto of = [&](const QString &reviewer) -> ChangeCounts & {
        reviewers.insert(reviewer);
        return m_byReviewer[reviewer];
    };
    for (const ChangedText &text : pair.texts)
        addText(text, of(text.reviewer));
    for (const ReviewedPair::Tag &tag : pair.tags)
        ++of(tag.reviewer).tags;
    for (const Comment &comment : pair.comments)
        ++of(comment.reviewer).comments;
    if (pair.verdict != Verdict::None)
        ++of(pair.judge).verdicts[std::size_t(pair.verdict)];
    if (pair.number == 0)
        return;
    for (const QString &reviewer : reviewers)
        ++m_byReviewer[reviewer].pairs;
}

}
