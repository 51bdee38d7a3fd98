#pragma once

#include "core/base/Result.h"
#include "core/export/ExportOptions.h"
#include "core/json/EscapeStyle.h"
#include "core/json/RecordParser.h"
#include "core/storage/StateStore.h"

#include <string>
#include <vector>

namespace core {

/// Writes one record as it stands now: its own bytes with the changed texts spliced in and the unwanted pairs taken
/// out. For one thread.
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
    };

    RecordExport(const PairSelection &selection, EscapeStyle style);

    Result<Written> write(std::string_view record, const State &state);

private:
    const PairSelection &m_selection;
    EscapeStyle m_style;
    RecordParser m_parser;
    RecordFields m_fields;
};

}
