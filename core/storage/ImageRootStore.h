#pragma once

#include "core/storage/Statement.h"

#include <QStringList>

namespace core {

/// Table `image_root`: the folders that images are looked for in, in the order they are tried.
class ImageRootStore
{
public:
    explicit ImageRootStore(Database &db);

    Result<QStringList> all();
    /// Replaces the whole list. In a transaction.
    Result<> set(const QStringList &paths);

private:
    Statement m_all, m_clear, m_insert;
};

}
