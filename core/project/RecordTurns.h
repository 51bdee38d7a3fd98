#pragma once

#include "core/json/RecordParser.h"
#include "core/json/TurnScanner.h"
#include "core/model/Turn.h"
#include "core/project/SampleIndex.h"

namespace core {

/// The turns of one record after the other, as they were imported, and where they stand in its pairs: the quick way for
/// whoever looks through all of them.
class RecordTurns
{
public:
    struct Place
    {
        int pair = -1; ///< from 0; -1: in no pair
        Speaker speaker = Speaker::Other;
    };

    /// `record`: the bytes of the sample. False: it cannot be read, which nobody expects of an imported one.
    bool find(const SampleIndex &index, SampleId sample, std::string_view record);

    /// Tokens in the record, one a turn. Length 0: the turn has no place for a text.
    const std::vector<ByteSpan> &values() const { return m_values; }
    const std::vector<Place> &places() const { return m_places; } ///< likewise

    static QString key(std::size_t turn) { return QString::number(turn + 1); }
    /// The turn whose key names the pair that this turn stands in.
    std::size_t anchor(std::size_t turn) const;

private:
    void pairUp(std::string_view record);

    TurnScanner m_scanner;
    RecordParser m_parser;
    RecordFields m_fields;
    std::vector<ByteSpan> m_values;
    std::vector<Place> m_places;
};

}
