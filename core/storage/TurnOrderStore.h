#pragma once

#include "core/model/TurnOrder.h"
#include "core/storage/Statement.h"

#include "core/base/Id.h"

#include <functional>
#include <optional>

namespace core {

/// The order as JSON: {"turns":[{"key":"1","role":"human"}, ...]}. Part of the file format.
QByteArray turnOrderBytes(const TurnOrder &order);
std::optional<TurnOrder> turnOrderFromBytes(const QByteArray &bytes);

/// Table `turn_order`: the conversations that are not in the order, or not of the turns, of their records.
class TurnOrderStore
{
    Q_DECLARE_TR_FUNCTIONS(core::TurnOrderStore)
public:
    explicit TurnOrderStore(Database &db);

    /// nullopt: as in the record.
    Result<std::optional<TurnOrder>> load(SampleId sample);
    Result<> set(SampleId sample, const TurnOrder &order);
    Result<> clear(SampleId sample);
    Result<> forEach(const std::function<void(SampleId, const TurnOrder &)> &use);

private:
    static Result<TurnOrder> read(const Rows &rows, int column);

    Statement m_load, m_set, m_clear, m_all;
};

}
