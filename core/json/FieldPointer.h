#pragma once

#include "core/json/RecordFields.h"

#include <QString>

#include <string_view>

namespace core {

/// The key of the member whose value begins at `offset`; empty where none does.
QString keyBefore(std::string_view record, std::size_t offset);

/// The JSON pointer of what a turn says, as the record calls it: "/conversations/1/value". Empty where it has no value.
/// `record` are the bytes that the fields were found in.
QString turnPointer(std::string_view record, const RecordFields &fields, std::size_t turn);

}
