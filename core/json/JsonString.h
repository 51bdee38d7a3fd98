#pragma once

#include "core/json/EscapeStyle.h"

#include <QByteArray>
#include <QString>

#include <string>
#include <string_view>

/// JSON string literals to text and back.
namespace core::JsonString {

/// The text of a literal with its quotes. Never fails: a lone surrogate escape stays a lone UTF-16 unit, each byte that
/// is no UTF-8 becomes U+FFFD, an escape that JSON does not know stands for itself.
QString decode(std::string_view literal);
/// The same for what is between the quotes.
QString decodeContents(std::string_view contents);
/// What a person sees of any token: a string decoded, anything else as it is written.
QString text(std::string_view token);

/// The literal of a text, with quotes. Control characters as Python's json.dumps writes them, lone surrogates always as
/// escapes: decode(encode(text)) == text for every text.
QByteArray encode(QStringView text, EscapeStyle style);
/// The same without the quotes.
QByteArray encodeContents(QStringView text, EscapeStyle style);

/// The literal of newText in which everything before and after the changed part keeps the bytes that it has in
/// `literal`, however they are escaped. Unchanged text gives the same bytes.
std::string splice(std::string_view literal, QStringView newText, EscapeStyle style);

}
