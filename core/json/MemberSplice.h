#pragma once

#include "core/json/EscapeStyle.h"

#include <QStringView>

#include <string>
#include <string_view>

/// One more member for an object, every other byte of which stays. The object is valid JSON, from its brace to its
/// brace.
namespace core::MemberSplice {

bool hasMember(std::string_view object, QStringView key);

/// The object with a member behind its last one. `json` is its value, on one line as JsonWriter makes it; it comes out
/// indented, spaced and escaped as the object is.
std::string append(std::string_view object, QStringView key, std::string_view json, EscapeStyle style);

}
