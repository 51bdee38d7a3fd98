#pragma once

#include <QString>

#include <string_view>

namespace core {

/// Appends a token in lower case by the rules of no language: in full, so that one letter may become two (İ), and a
/// sigma at the end of a word is ς, which Qt leaves out (Unicode, section 3.13, Final_Sigma).
void appendLowerCase(QString &text, std::u16string_view token);

}
