#pragma once

#include <QString>

#include <optional>

namespace core {

/// How a question asks. Its names are words of saved queries; never rename them.
enum class QuestionType : quint8 {
    YesNo, ///< is there, are the, does it
    Count, ///< how many, number of
    What,
    Which,
    Where,
    Who,
    When,
    Why,
    How,
    Describe, ///< describe, caption, summarize
    Locate,   ///< boxes are asked for
    Other,
};
inline constexpr int QuestionTypeCount = 12;

/// "yes-no", "count", "what", "which", "where", "who", "when", "why", "how", "describe", "locate", "other".
QString questionTypeName(QuestionType type);
std::optional<QuestionType> questionTypeFromName(QStringView name);

/// By its first words that say so, in English or Chinese; marks of images and tasks (`<image>`, `[vqa]`) do not count.
QuestionType questionTypeOf(QStringView question);

}
