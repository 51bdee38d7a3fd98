#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace core {

/// What a person says of one sentence of a longer text.
enum class SentenceMark : std::uint8_t { None, Right, Wrong, Unsure };

/// The word used in files and queries: none, right, wrong, unsure.
QString sentenceMarkName(SentenceMark mark);
std::optional<SentenceMark> sentenceMarkFromName(QStringView name);

}
