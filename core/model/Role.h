#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace core {

/// As what a person judges a pair. Both verdicts stand side by side. The numbers are stored in project files; never
/// renumber them.
enum class Role : std::uint8_t {
    Annotator = 0, ///< corrects, and says what it came to
    Reviewer = 1,  ///< looks once more at what the annotator did
};
inline constexpr int RoleCount = 2;

/// The word used in files, queries and on the command line: annotator, reviewer.
QString roleName(Role role);
std::optional<Role> roleFromName(QStringView name);

}
