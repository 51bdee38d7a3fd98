#include "core/project/RecordTurns.h"

#include "core/model/Pair.h"

#include <algorithm>

namespace core {

bool RecordTurns::find(const SampleIndex &index, SampleId sample, std::string_view record)
{
    const bool regular = index.regularTurns(sample);
    if (!regular || !m_scanner.scan(record, m_values)) {
        if (m_parser.parseCopy(record, m_fields))
            return false;
        m_values.clear();
        for (const RecordFields::Turn &turn : m_fields.turns)
            m_values.push_back(turn.value);
    }
    m_places.assign(m_values.size(), {});
    if (!regular)
        pairUp(record);
    for (std::size_t i = 0; regular && i < m_values.size(); ++i)
        m_places[i] = {int(i / 2), i % 2 == 0 ? Speaker::Question : Speaker::Answer};
    return true;
}

void RecordTurns::pairUp(std::string_view record)
{
    std::vector<Speaker> speakers;
    for (std::size_t i = 0; i < m_fields.turns.size(); ++i)
        speakers.push_back(speakerOf(m_fields.roleText(record, i)));
    for (const Pair &pair : core::pairUp(speakers)) {
        if (pair.question >= 0)
            m_places[std::size_t(pair.question)] = {pair.number - 1, Speaker::Question};
        if (pair.answer >= 0)
            m_places[std::size_t(pair.answer)] = {pair.number - 1, Speaker::Answer};
    }
}

std::size_t RecordTurns::anchor(std::size_t turn) const
{
    const auto answers = [pair = m_places[turn].pair](Place place) {
        return place.pair == pair && place.speaker == Speaker::Answer;
    };
    const auto answer = std::find_if(m_places.begin() + std::ptrdiff_t(turn), m_places.end(), answers);
    return answer == m_places.end() ? turn : std::size_t(answer - m_places.begin());
}

}
