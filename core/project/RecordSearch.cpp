#include "core/project/RecordSearch.h"

#include "core/json/JsonString.h"
#include "core/model/Pair.h"
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
    if (!findTurns(sample, record))
        return;
    if (const auto edits = m_state.edits.find(sample); edits != m_state.edits.end()) {
        searchEdited(sample, record, edits->second);
        return;
    }
    for (const auto &[text, needle] : m_state.needles)
        searchBytes(sample, record, text, needle);
    for (std::size_t turn = 0; !m_state.problems.empty() && turn < m_values.size(); ++turn) {
        if (const std::string_view value = m_values[turn].in(record); mayHoldBox(value))
            searchBoxes(sample, JsonString::text(value), m_turnPlaces[turn]);
    }
}

/// The values of the turns, and where in the pairs they stand.
bool RecordSearch::findTurns(SampleId sample, std::string_view record)
{
    const bool regular = m_state.index.regularTurns(sample);
    if (!regular || !m_scanner.scan(record, m_values)) {
        if (m_parser.parseCopy(record, m_fields))
            return false;
        m_values.clear();
        for (const RecordFields::Turn &turn : m_fields.turns)
            m_values.push_back(turn.value);
    }
    m_turnPlaces.assign(m_values.size(), {});
    if (!regular)
        pairTurns(record);
    for (std::size_t i = 0; regular && i < m_values.size(); ++i)
        m_turnPlaces[i] = {int(i / 2), i % 2 == 0 ? Speaker::Question : Speaker::Answer};
    return true;
}

void RecordSearch::pairTurns(std::string_view record)
{
    std::vector<Speaker> speakers;
    for (std::size_t i = 0; i < m_fields.turns.size(); ++i)
        speakers.push_back(speakerOf(m_fields.roleText(record, i)));
    for (const Pair &pair : pairUp(speakers)) {
        if (pair.question >= 0)
            m_turnPlaces[std::size_t(pair.question)] = {pair.number - 1, Speaker::Question};
        if (pair.answer >= 0)
            m_turnPlaces[std::size_t(pair.answer)] = {pair.number - 1, Speaker::Answer};
    }
}

/// Goes from candidate to candidate; each decides about its turn.
void RecordSearch::searchBytes(SampleId sample, std::string_view record, std::size_t text, const TextNeedle &needle)
{
    std::size_t from = 0;
    for (std::size_t turn = 0; turn < m_values.size();) {
        const std::size_t candidate = needle.findCandidate(record, from);
        while (turn < m_values.size() && m_values[turn].end() <= candidate)
            ++turn;
        if (turn == m_values.size()) // also when there is no candidate
            return;
        const ByteSpan value = m_values[turn];
        if (candidate < value.offset) {
            from = value.offset;
            continue;
        }
        const TurnPlace place = m_turnPlaces[turn];
        if (asks(text, place) && !isHit(text, sample, place) &&
            holds(needle, value.in(record), candidate - value.offset))
            addHit(text, sample, place);
        from = value.end();
        ++turn;
    }
}

void RecordSearch::searchEdited(SampleId sample, std::string_view record, const QHash<QString, QString> &edits)
{
    for (std::size_t turn = 0; turn < m_values.size(); ++turn) {
        const auto edited = edits.constFind(QString::number(turn + 1));
        const QString now = edited != edits.cend() ? *edited : JsonString::text(m_values[turn].in(record));
        for (const auto &[text, needle] : m_state.needles) {
            if (asks(text, m_turnPlaces[turn]) && needle.matches(now))
                addHit(text, sample, m_turnPlaces[turn]);
        }
        if (!m_state.problems.empty())
            searchBoxes(sample, now, m_turnPlaces[turn]);
    }
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
