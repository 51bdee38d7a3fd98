#include "core/metrics/spice/SpiceExchange.h"

#include "core/json/JsonObject.h"
#include "core/json/JsonWriter.h"

#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// In the order of SpiceCategory.
constexpr std::array<QStringView, SpiceCategoryCount> Keys{u"All",   u"Object", u"Attribute",  u"Relation",
                                                           u"Color", u"Size",   u"Cardinality"};

std::optional<int> count(const JsonObject &object, const QString &key)
{
    const auto number = object.integer(key);
    if (!number || *number < 0 || *number > std::numeric_limits<int>::max())
        return {};
    return int(*number);
}

std::optional<SpiceScore> readScore(std::string_view json)
{
    const auto scores = JsonObject::parse(json);
    if (!scores)
        return {};
    std::array<SpiceScore::Counts, SpiceCategoryCount> counts;
    for (std::size_t i = 0; i < SpiceCategoryCount; ++i) {
        const QString key = Keys[i].toString();
        if (!scores->has(key) && i > 0) // it may have been run without the others
            continue;
        const auto category = JsonObject::parse(scores->json(key));
        if (!category)
            return {};
        const auto matched = count(*category, u"tp"_s);
        const auto invented = count(*category, u"fp"_s);
        const auto missed = count(*category, u"fn"_s);
        if (!matched || !invented || !missed)
            return {};
        counts[i] = {*matched, *invented, *missed};
    }
    return SpiceScore(counts);
}

/// A text, or a number as COCO has it.
std::optional<QString> readId(const JsonObject &object)
{
    const QString key = u"image_id"_s;
    if (const auto text = object.text(key))
        return text;
    const auto number = object.integer(key);
    return number ? std::optional(QString::number(*number)) : std::nullopt;
}

}

QByteArray SpiceExchange::input(std::span<const QString> imageIds, std::span<const CaptionItem> items)
{
    Q_ASSERT(imageIds.size() == items.size());
    JsonWriter json;
    json.beginArray();
    for (std::size_t i = 0; i < items.size(); ++i) {
        json.beginObject();
        json.member(u"image_id", imageIds[i]).member(u"test", items[i].candidate).member(u"refs", items[i].references);
        json.endObject();
    }
    json.endArray();
    return json.bytes();
}

Result<std::vector<SpiceExchange::Scored>> SpiceExchange::readOutput(const QByteArray &json)
{
    const QByteArray wrapped = R"({"items":)" + json + '}';
    const auto file = JsonObject::parse({wrapped.constData(), std::size_t(wrapped.size())});
    if (!file)
        return file.error();
    const auto entries = file->items(u"items"_s);
    if (!entries)
        return Error{Error::Kind::BadInput, tr("This is no output of SPICE: it is not a list.")};
    std::vector<Scored> scored;
    for (const std::string &entry : *entries) {
        const auto object = JsonObject::parse(entry);
        const auto id = object ? readId(*object) : std::nullopt;
        const auto score = object ? readScore(object->json(u"scores"_s)) : std::nullopt;
        if (!id || !score)
            return Error{
                Error::Kind::BadInput,
                tr("Entry %1 is no output of SPICE: its image_id or its scores are missing.").arg(scored.size() + 1)};
        scored.push_back({*id, *score});
    }
    return scored;
}

}
