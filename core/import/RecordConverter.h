#pragma once

#include "core/json/RawRecord.h"
#include "core/json/RecordParser.h"
#include "core/notation/BoxStatistics.h"
#include "core/notation/FieldsNotation.h"
#include "core/project/PairClassifier.h"
#include "core/storage/ProblemStore.h"
#include "core/storage/SampleRow.h"

#include <functional>
#include <vector>

namespace core {

/// Makes a row of a record in LLaVA layout, which RS-GPT4V uses: `id`, `image`, `conversations` of `from` and `value`.
/// Called for every record of a file; keeps count of its boxes. For one thread.
class RecordConverter
{
public:
    using Report = std::function<void(Problem)>;

    RecordConverter(const NotationRegistry &notations, Report report);

    /// Fills everything of the row that the record tells. False: it is no sample, and `report` was told why.
    bool convert(const RawRecord &record, SampleRow &row);
    std::vector<BoxStatistics> boxes() const;                        ///< of notations that found any, most boxes first
    const BoxStatistics &fieldBoxes() const { return m_fieldBoxes; } ///< beside the conversation

private:
    void reportOddities(const RawRecord &record);
    void classifyPairs(std::string_view record, SampleRow &row);
    void countFieldBoxes(std::string_view record);
    std::string_view contents(std::string_view record, int turn) const;

    const NotationRegistry &m_notations;
    PairClassifier m_classifier;
    Report m_report;
    RecordParser m_parser;
    RecordFields m_fields;
    std::vector<Speaker> m_speakers;
    std::vector<BoxStatistics> m_boxes;
    const FieldsNotation m_fieldsNotation;
    BoxStatistics m_fieldBoxes{m_fieldsNotation.id()};
    PairClassifier::BoxSeen m_seen;
};

}
