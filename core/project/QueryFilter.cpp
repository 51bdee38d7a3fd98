#include "core/project/QueryFilter.h"

#include "core/project/TermRows.h"

#include <algorithm>

namespace core {

namespace {
/// Walks the tree of one query. What it answers after a cancel is worth nothing.
class Walk
{
public:
    /// Without `hits` a text is taken for found wherever that adds rows.
    Walk(const Query &query, const SampleIndex &index, const JobControl *control, const TextHits *hits)
        : m_index(index)
        , m_control(control)
        , m_hits(hits)
        , m_texts(query.textTerms())
        , m_terms(index, control)
    {
        Q_ASSERT(hits == nullptr || hits->size() == m_texts.size());
    }

    /// `negated`: below an odd number of nots.
    PairBits rows(const Query &query, bool negated) const
    {
        if (m_control != nullptr && m_control->cancelled())
            return PairBits(m_index.rowCount());
        if (query.kind() == Query::Kind::Term)
            return queryField(query.term().field).inTexts ? textRows(query.term(), negated) : m_terms.of(query.term());
        if (query.kind() == Query::Kind::Not)
            return rows(query.parts().front(), !negated).flip();
        const bool all = query.kind() == Query::Kind::And;
        PairBits joined(m_index.rowCount(), all);
        for (const Query &part : query.parts()) {
            if (all)
                joined &= rows(part, negated);
            else
                joined |= rows(part, negated);
        }
        return joined;
    }

private:
    PairBits textRows(const QueryTerm &term, bool negated) const
    {
        if (m_hits == nullptr)
            return PairBits(m_index.rowCount(), !negated);
        PairBits rows(m_index.rowCount());
        for (const QueryValue &value : term.values) {
            const auto text = std::find(m_texts.begin(), m_texts.end(), QueryText::of(term.field, value));
            rows |= (*m_hits)[static_cast<std::size_t>(text - m_texts.begin())];
        }
        return rows;
    }

    const SampleIndex &m_index;
    const JobControl *m_control;
    const TextHits *m_hits;
    std::vector<QueryText> m_texts;
    TermRows m_terms;
};

std::optional<PairBits> walk(const Query &query, const SampleIndex &index, const JobControl *control,
                             const TextHits *hits)
{
    PairBits rows = Walk(query, index, control, hits).rows(query, false);
    if (control != nullptr && control->cancelled())
        return std::nullopt;
    return rows;
}
}

TextHits hitsOfPart(const Query &part, const Query &query, const TextHits &hits)
{
    const std::vector<QueryText> all = query.textTerms();
    TextHits some;
    for (const QueryText &text : part.textTerms())
        some.push_back(hits[std::size_t(std::find(all.begin(), all.end(), text) - all.begin())]);
    return some;
}

std::optional<std::vector<SampleId>> QueryFilter::samples(const Query &query, const TextHits &hits) const
{
    const std::optional<PairBits> found = rows(query, hits);
    if (!found)
        return std::nullopt;
    return samplesOf(*found, m_index);
}

std::optional<PairBits> QueryFilter::rows(const Query &query, const TextHits &hits) const
{
    return walk(query, m_index, m_control, &hits);
}

std::optional<PairBits> QueryFilter::candidates(const Query &query) const
{
    return walk(query, m_index, m_control, nullptr);
}

std::vector<SampleId> QueryFilter::samplesOf(const PairBits &rows, const SampleIndex &index)
{
    std::vector<SampleId> samples;
    SampleId sample{1};
    for (std::size_t row = rows.next(0); row != PairBits::None; row = rows.next(index.endRow(sample))) {
        while (index.endRow(sample) <= row)
            ++sample.value;
        samples.push_back(sample);
    }
    return samples;
}

}
