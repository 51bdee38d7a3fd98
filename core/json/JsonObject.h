#pragma once

#include "core/base/Result.h"

#include <QString>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// One small JSON object, read as a whole: a command, not data of a source. The last of two equal keys counts.
class JsonObject
{
public:
    /// BadInput with what is wrong when it is no object.
    static Result<JsonObject> parse(std::string_view json);

    bool has(const QString &key) const { return m_members.contains(key); }
    /// nullopt: not there, or of another type.
    std::optional<QString> text(const QString &key) const;
    std::optional<qint64> integer(const QString &key) const;
    std::optional<bool> boolean(const QString &key) const;
    std::optional<std::vector<double>> numbers(const QString &key) const; ///< a list of numbers
    /// The JSON of each item of a list.
    std::optional<std::vector<std::string>> items(const QString &key) const;
    /// The JSON of a member, whatever it is; empty when it is not there.
    std::string_view json(const QString &key) const;

private:
    std::map<QString, std::string> m_members;
};

}
