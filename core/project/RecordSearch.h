#pragma once

#include "core/json/RecordParser.h"
#include "core/json/TurnScanner.h"
#include "core/model/Turn.h"
#include "core/project/SearchState.h"

namespace core {

/// Looks for the texts and the box problems of a search in one record after the other and keeps the hits.
class RecordSearch
{
public:
    explicit RecordSearch(const SearchState &state); ///< which outlives it

    /// `record`: the bytes of the sample, as they were imported.
    void search(SampleId sample, std::string_view record);

    const TextHits &hits() const { return m_hits; }
    bool found() const { return m_found; } ///< anything

private:
    struct TurnPlace
    {
        int pair = -1; ///< -1: in no pair
        Speaker speaker = Speaker::Other;
    };

    bool findTurns(SampleId sample, std::string_view record);
    void pairTurns(std::string_view record);
    void searchBytes(SampleId sample, std::string_view record, std::size_t text, const TextNeedle &needle);
    void searchEdited(SampleId sample, std::string_view record, const QHash<QString, QString> &edits);
    void searchBoxes(SampleId sample, const QString &turn, TurnPlace place);
    bool asks(std::size_t text, TurnPlace place) const;
    bool isHit(std::size_t text, SampleId sample, TurnPlace place) const;
    void addHit(std::size_t text, SampleId sample, TurnPlace place);

    const SearchState &m_state;
    TurnScanner m_scanner;
    RecordParser m_parser;
    RecordFields m_fields;
    std::vector<ByteSpan> m_values;      // of the turns of the record
    std::vector<TurnPlace> m_turnPlaces; // likewise
    TextHits m_hits;
    bool m_found = false;
};

}
