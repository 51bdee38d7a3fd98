#pragma once

#include "core/base/Result.h"

#include <QCoreApplication>

namespace core {

class Database;

/// What a project file must look like inside: resources/schema/v1.sql, compiled in.
class Schema
{
    Q_DECLARE_TR_FUNCTIONS(core::Schema)
public:
    static constexpr quint32 ApplicationId = 0x52535276; // "RSRv"
    static constexpr int Version = 1;
    static constexpr int PageSize = 8192;

    static Result<> create(Database &db);
    /// Compares every table and index with what version 1 has; anything missing, added or different is an error.
    static Result<> check(Database &db);
};

}
