#include "core/project/RecordSearch.h"

#include "core/json/JsonString.h"
#include "core/model/Sample.h"
#include "core/notation/Markup.h"

namespace core {

namespace {

/// Whether the text, of which `candidate` is a place in the token, stands in it.
bool holds(const TextNeedle &needle, std::string_view token, std::size_t candidate)
{
    const bool string = token.starts_with('"');
    if (string && candidate > 0 && needle.isCertain(token.substr(1, token.size() - 2), candidate - 1))
        return true;
    return needle.matches(JsonString::text(token));
}

}

RecordSearch::RecordSearch(const SearchState &state)
    : m_state(state)
    , m_hits(state.texts.size(), PairBits(state.index.rowCount()))
{
}

void RecordSearch::search(SampleId sample, std::string_view record)
{
    if (!m_turns.find(m_state.index, sample, record))
        return;
    if (const auto edits = m_state.edits.find(sample); edits != m_state.edits.end()) {
        searchEdited(sample, record, edits->second);
        return;
    }
    for (const auto &[text, needle] : m_state.needles)
        searchBytes(sample, record, text, needle);
    for (std::size_t turn = 0; !m_state.problems.empty() && turn < m_turns.values().size(); ++turn) {
        if (const std::string_view value = m_turns.values()[turn].in(record); mayHoldBox(value))
            searchBoxes(sample, JsonString::text(value), m_turns.places()[turn]);
    }
}

/// Goes from candidate to candidate; each decides about its turn.
void RecordSearch::searchBytes(SampleId sample, std::string_view record, std::size_t text, const TextNeedle &needle)
{
    std::size_t from = 0;
    for (std::size_t turn = 0; turn < m_turns.values().size();) {
        const std::size_t candidate = needle.findCandidate(record, from);
        while (turn < m_turns.values().size() && m_turns.values()[turn].end() <= candidate)
            ++turn;
        if (turn == m_turns.values().size()) // also when there is no candidate
            return;
        const ByteSpan value = m_turns.values()[turn];
        if (candidate < value.offset) {
            from = value.offset;
            continue;
        }
        const TurnPlace place = m_turns.places()[turn];
        if (asks(text, place) && !isHit(text, sample, place) &&
            holds(needle, value.in(record), candidate - value.offset))
            addHit(text, sample, place);
        from = value.end();
        ++turn;
    }
}

void RecordSearch::searchEdited(SampleId sample, std::string_view record, const QHash<QString, QString> &edits)
{
    for (std::size_t turn = 0; turn < m_turns.values().size(); ++turn) {
        const auto edited = edits.constFind(QString::number(turn + 1));
        const QString now = edited != edits.cend() ? *edited : JsonString::text(m_turns.values()[turn].in(record));
        searchText(sample, now, m_turns.places()[turn]);
    }
}

void RecordSearch::search(const Sample &sample)
{
    std::vector<TurnPlace> places(sample.turns.size());
    for (const Pair &pair : sample.pairs) {
        if (pair.question >= 0)
            places[std::size_t(pair.question)] = {pair.number - 1, Speaker::Question};
        if (pair.answer >= 0)
            places[std::size_t(pair.answer)] = {pair.number - 1, Speaker::Answer};
    }
    for (std::size_t turn = 0; turn < sample.turns.size() && !sample.turns[turn].isField(); ++turn)
        searchText(sample.id, sample.turns[turn].value, places[turn]);
}

void RecordSearch::searchText(SampleId sample, const QString &text, TurnPlace place)
{
    for (const auto &[number, needle] : m_state.needles) {
        if (asks(number, place) && needle.matches(text))
            addHit(number, sample, place);
    }
    if (!m_state.problems.empty())
        searchBoxes(sample, text, place);
}

void RecordSearch::searchBoxes(SampleId sample, const QString &turn, TurnPlace place)
{
    const auto check = m_state.boxChecks.find(m_state.index.source(sample));
    if (check == m_state.boxChecks.end())
        return;
    for (const BoxFinding &finding : check->second.check(turn)) {
        for (const auto &[text, wanted] : m_state.problems) {
            if (!wanted || *wanted == finding.problem)
                addHit(text, sample, place);
        }
    }
}

bool RecordSearch::asks(std::size_t text, TurnPlace place) const
{
    const QueryField side = m_state.texts[text].side;
    return side == QueryField::Text ||
           (side == QueryField::Question ? place.speaker == Speaker::Question : place.speaker == Speaker::Answer);
}

bool RecordSearch::isHit(std::size_t text, SampleId sample, TurnPlace place) const
{
    return place.pair >= 0 && m_hits[text].test(m_state.index.firstRow(sample) + std::size_t(place.pair));
}

void RecordSearch::addHit(std::size_t text, SampleId sample, TurnPlace place)
{
    const std::size_t first = m_state.index.firstRow(sample);
    if (place.pair >= 0)
        m_hits[text].set(first + std::size_t(place.pair));
    else
        m_hits[text].setRange(first, m_state.index.endRow(sample));
    m_found = true;
}

}
