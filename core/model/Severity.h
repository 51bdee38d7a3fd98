#pragma once

#include <QString>

#include <array>
#include <optional>

namespace core {

/// How bad an error is.
enum class Severity { Minor, Major, Critical };

inline constexpr std::array Severities = {Severity::Minor, Severity::Major, Severity::Critical};

/// `minor`, `major`, `critical`: part of the file format, never renamed.
QString severityName(Severity severity);
std::optional<Severity> severityFromName(QStringView name);

}
