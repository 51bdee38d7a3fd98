#pragma once

#include "core/base/Result.h"
#include "core/export/BoxConverter.h"
#include "core/export/ExportOptions.h"
#include "core/json/EscapeStyle.h"
#include "core/json/RecordParser.h"
#include "core/model/TurnOrder.h"
#include "core/storage/StateStore.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

struct Sample;

/// Writes one record as it stands now: its own bytes with the changed texts spliced in and the unwanted pairs taken
/// out, and its boxes in another notation where that is wanted. For one thread.
class RecordExport
{
    Q_DECLARE_TR_FUNCTIONS(core::RecordExport)
public:
    struct State
    {
        std::vector<StateStore::TurnText> texts = {};
        std::vector<StateStore::TurnVerdict> verdicts = {};
        std::optional<TurnOrder> order = {}; ///< none: that of the record
    };
    struct Written
    {
        std::string record; ///< empty: the record is left out
        int pairs = 0;
        int droppedPairs = 0;
        bool edited = false; ///< by a person
    };

    /// `boxes` may be absent: they are written as they are.
    RecordExport(const PairSelection &selection, EscapeStyle style, BoxConverter *boxes = nullptr);

    Result<Written> write(std::string_view record, const State &state);

private:
    /// The record with the turns of the sample, in their order and with their texts; m_fields are then its fields.
    Result<std::string> arranged(std::string_view record, const Sample &sample);
    Result<> parse(std::string_view record);
    void convertBoxes(Sample &sample, const std::vector<std::size_t> &removed);

    const PairSelection &m_selection;
    EscapeStyle m_style;
    BoxConverter *m_boxes;
    RecordParser m_parser;
    RecordFields m_fields;
};

}
