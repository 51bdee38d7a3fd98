#include "core/storage/TurnOrderStore.h"

#include "core/json/JsonObject.h"
#include "core/json/JsonWriter.h"

using namespace Qt::StringLiterals;

namespace core {

QByteArray turnOrderBytes(const TurnOrder &order)
{
    JsonWriter json;
    json.beginObject().key(u"turns").beginArray();
    for (const TurnSlot &slot : order)
        json.beginObject().member(u"key", slot.key).member(u"role", slot.role).endObject();
    return json.endArray().endObject().bytes();
}

std::optional<TurnOrder> turnOrderFromBytes(const QByteArray &bytes)
{
    const auto json = JsonObject::parse({bytes.constData(), std::size_t(bytes.size())});
    const auto items = json ? json->items(u"turns"_s) : std::nullopt;
    if (!items)
        return std::nullopt;
    TurnOrder order;
    for (const std::string &item : *items) {
        const auto slot = JsonObject::parse(item);
        const auto key = slot ? slot->text(u"key"_s) : std::nullopt;
        const auto role = slot ? slot->text(u"role"_s) : std::nullopt;
        if (!key || !role)
            return std::nullopt;
        order.push_back({*key, *role});
    }
    return order;
}

TurnOrderStore::TurnOrderStore(Database &db)
    : m_load(db, "SELECT turns FROM turn_order WHERE sample = ?")
    , m_set(db, "INSERT INTO turn_order (sample, turns) VALUES (?, ?) "
                "ON CONFLICT (sample) DO UPDATE SET turns = excluded.turns")
    , m_clear(db, "DELETE FROM turn_order WHERE sample = ?")
    , m_all(db, "SELECT sample, turns FROM turn_order ORDER BY sample")
{
}

Result<TurnOrder> TurnOrderStore::read(const Rows &rows, int column)
{
    if (auto order = turnOrderFromBytes(rows.blob(column)))
        return std::move(*order);
    return Error{Error::Kind::Damaged, tr("The order of the turns of a sample cannot be read.")};
}

Result<std::optional<TurnOrder>> TurnOrderStore::load(SampleId sample)
{
    Rows rows = m_load.query(sample.value);
    if (rows.next()) {
        auto order = read(rows, 0);
        if (!order)
            return order.error();
        return std::optional(order.take());
    }
    if (!rows.status())
        return rows.status().error();
    return std::optional<TurnOrder>();
}

Result<> TurnOrderStore::set(SampleId sample, const TurnOrder &order)
{
    return m_set.run(sample.value, turnOrderBytes(order));
}

Result<> TurnOrderStore::clear(SampleId sample)
{
    return m_clear.run(sample.value);
}

Result<> TurnOrderStore::forEach(const std::function<void(SampleId, const TurnOrder &)> &use)
{
    Rows rows = m_all.query();
    while (rows.next()) {
        const auto order = read(rows, 1);
        if (!order)
            return order.error();
        use(SampleId{rows.integer(0)}, *order);
    }
    return rows.status();
}

}
