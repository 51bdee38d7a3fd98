#pragma once

#include "core/json/RawRecord.h"
#include "core/json/ReadProblem.h"
#include "core/json/RecordFields.h"

#include <memory>
#include <optional>
#include <string_view>

namespace core {

/// Checks that a record is JSON and finds the fields that we review. One object serves record after record and then
/// allocates nothing any more; each thread needs its own.
class RecordParser
{
public:
    /// So many bytes behind a record must be readable; what is in them does not matter.
    static constexpr std::size_t Padding = 64;

    RecordParser();
    ~RecordParser();
    RecordParser(RecordParser &&) noexcept;
    RecordParser &operator=(RecordParser &&) noexcept;

    /// Fills `fields`, or says why the record cannot be read: line and byte are counted from its start.
    /// NaN, Infinity and bytes that are no UTF-8 do not make a record unreadable; they are reported in the fields.
    std::optional<ReadProblem> parse(std::string_view record, RecordFields &fields);
    /// The same with number, line and byte counted in the file.
    std::optional<ReadProblem> parse(const RawRecord &record, RecordFields &fields);
    /// The same for bytes without padding, at the price of a copy.
    std::optional<ReadProblem> parseCopy(std::string_view record, RecordFields &fields);

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

}
