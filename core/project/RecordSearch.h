#pragma once

#include "core/project/RecordTurns.h"
#include "core/project/SearchState.h"

namespace core {

/// Looks for the texts and the box problems of a search in one record after the other and keeps the hits.
class RecordSearch
{
public:
    explicit RecordSearch(const SearchState &state); ///< which outlives it

    /// `record`: the bytes of the sample, as they were imported.
    void search(SampleId sample, std::string_view record);
    /// A sample whose turns are not those of its record.
    void search(const Sample &sample);

    const TextHits &hits() const { return m_hits; }
    bool found() const { return m_found; } ///< anything

private:
    using TurnPlace = RecordTurns::Place;

    void searchBytes(SampleId sample, std::string_view record, std::size_t text, const TextNeedle &needle);
    void searchEdited(SampleId sample, std::string_view record, const QHash<QString, QString> &edits);
    void searchText(SampleId sample, const QString &text, TurnPlace place);
    void searchBoxes(SampleId sample, const QString &turn, TurnPlace place);
    bool asks(std::size_t text, TurnPlace place) const;
    bool isHit(std::size_t text, SampleId sample, TurnPlace place) const;
    void addHit(std::size_t text, SampleId sample, TurnPlace place);

    const SearchState &m_state;
    RecordTurns m_turns;
    TextHits m_hits;
    bool m_found = false;
};

}
