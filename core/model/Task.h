#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace core {

/// What a pair asks of the model. Derived by the rules in TaskRules, never typed in by a person.
/// The numbers are stored in project files; never renumber them.
enum class Task : std::uint8_t {
    Other = 0,
    Caption = 1,        ///< one sentence about the whole image
    Description = 2,    ///< the whole image in detail
    Vqa = 3,            ///< a question with a short answer
    Classification = 4, ///< the scene class
    Grounding = 5,      ///< the answer holds boxes
    RegionCaption = 6,  ///< the question holds a box, the answer is text
    Conversation = 7,   ///< free talk about the image
};
inline constexpr int TaskCount = 8;

/// The word used in files, queries and on the command line: other, caption, description, vqa, ...
QString taskName(Task task);
std::optional<Task> taskFromName(QStringView name);

}
