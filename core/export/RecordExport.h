#pragma once

#include "core/base/Result.h"
#include "core/export/BoxConverter.h"
#include "core/export/ExportOptions.h"
#include "core/json/EscapeStyle.h"
#include "core/json/RecordParser.h"
#include "core/storage/StateStore.h"

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
        std::vector<StateStore::TurnText> texts;
        std::vector<StateStore::TurnVerdict> verdicts;
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
    void convertBoxes(Sample &sample, const std::vector<std::size_t> &removed);

    const PairSelection &m_selection;
    EscapeStyle m_style;
    BoxConverter *m_boxes;
    RecordParser m_parser;
    RecordFields m_fields;
};

}
