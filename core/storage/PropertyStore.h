#pragma once

#include "core/storage/Statement.h"

#include <optional>

namespace core {

/// Table `project`: small facts about the project under a key. `uuid`, `created` and `program` are written when it is
/// created; other keys are free, named as `area.name`.
class PropertyStore
{
public:
    explicit PropertyStore(Database &db);

    Result<std::optional<QString>> value(const QString &key);
    Result<> setValue(const QString &key, const QString &value);

private:
    Statement m_value, m_setValue;
};

}
