#pragma once

#include "core/base/Id.h"
#include "core/storage/Statement.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace core {

/// What was typed into a turn and is not an edit yet.
struct Draft
{
    SampleId sample;
    QString turn;
    QString value;
    QDateTime time; ///< UTC

    friend bool operator==(const Draft &, const Draft &) = default;
};

/// Table `draft`: at most one for each turn.
class DraftStore
{
public:
    explicit DraftStore(Database &db);

    Result<std::optional<Draft>> load(SampleId sample, const QString &turn);
    Result<> set(const Draft &draft);
    Result<> clear(SampleId sample, const QString &turn);
    Result<std::vector<Draft>> all(); ///< newest first

private:
    Statement m_load, m_set, m_clear, m_all;
};

}
