#pragma once

#include "core/storage/Statement.h"

#include <optional>
#include <utility>
#include <vector>

namespace core {

/// Table `project`: small facts about the project under a key. `uuid`, `created` and `program` are written when it is
/// created; other keys are free, named as `area.name`.
class PropertyStore
{
public:
    explicit PropertyStore(Database &db);

    Result<std::optional<QString>> value(const QString &key);
    Result<> setValue(const QString &key, const QString &value);
    Result<> remove(const QString &key);
    /// The keys that begin so, with their values.
    Result<std::vector<std::pair<QString, QString>>> allOf(const QString &area);

private:
    Statement m_value, m_setValue, m_remove, m_allOf;
};

}
