#pragma once

#include <cstdint>
#include <string_view>

namespace core {

/// One record as it stands in its file. The views live until the next call on the RecordReader they came from.
struct RawRecord
{
    std::string_view before; ///< every byte since the end of the previous record: head, comma, white space
    std::string_view bytes;  ///< the record, verbatim; RecordParser::Padding more bytes may be read behind it
    std::int64_t number = 0; ///< from 1
    std::int64_t line = 0;   ///< where `bytes` begins, from 1
    std::int64_t byte = 0;   ///< where `bytes` begins in the file, from 0
};

}
