#include "core/storage/TextEntry.h"

#include "core/base/Wtf8.h"
#include "core/json/JsonObject.h"
#include "core/json/JsonWriter.h"
#include "core/storage/JournalHash.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 Version = 1;
constexpr qsizetype HashBytes = 32;

void member(JsonWriter &json, QStringView name, const std::optional<QByteArray> &text)
{
    json.key(name);
    text ? json.value(fromWtf8(*text)) : json.null();
}

std::optional<QByteArray> bytesOf(const JsonObject &object, const QString &key)
{
    const auto text = object.text(key);
    return text ? std::optional(toWtf8(*text)) : std::nullopt;
}

bool isTextOrNull(const JsonObject &object, const QString &key)
{
    return object.text(key) || object.json(key) == "null";
}

/// nullopt: not in hexadecimal digits, or not of that length.
std::optional<QByteArray> hashOf(const JsonObject &object, const QString &key)
{
    const QByteArray digits = object.text(key).value_or(QString()).toLatin1();
    const QByteArray hash = QByteArray::fromHex(digits);
    if (hash.size() != HashBytes || hash.toHex() != digits)
        return std::nullopt;
    return hash;
}

std::optional<ChangeRow> changeOf(std::string_view json)
{
    const auto object = JsonObject::parse(json);
    if (!object)
        return std::nullopt;
    const auto kind = object->text(u"kind"_s);
    const auto source = hashOf(*object, u"source"_s);
    const auto record = object->integer(u"record"_s);
    const auto turn = object->text(u"turn"_s);
    const auto item = object->text(u"item"_s);
    if (!kind || !source || !record || !turn || !item || !isTextOrNull(*object, u"before"_s) ||
        !isTextOrNull(*object, u"after"_s))
        return std::nullopt;
    ChangeRow row;
    row.kind = *kind;
    row.sourceHash = *source;
    row.record = *record;
    row.turn = *turn;
    row.item = *item;
    row.before = bytesOf(*object, u"before"_s);
    row.after = bytesOf(*object, u"after"_s);
    return row;
}

}

QByteArray TextEntry::header(const QString &project)
{
    JsonWriter json;
    json.beginObject().member(u"format", u"rsreview-journal"_s).member(u"version", Version);
    json.member(u"project", project).endObject();
    return json.bytes() + '\n';
}

QString TextEntry::projectOf(std::string_view header)
{
    const auto object = JsonObject::parse(header);
    if (!object || object->text(u"format"_s) != u"rsreview-journal"_s || object->integer(u"version"_s) != Version)
        return {};
    return object->text(u"project"_s).value_or(QString());
}

QByteArray TextEntry::beginning(const JournalEntry &entry, const QByteArray &hash)
{
    JsonWriter json;
    json.beginObject()
        .member(u"seq", entry.seq)
        .member(u"uuid", entry.uuid)
        .member(u"kind", journalKindName(entry.kind))
        .member(u"target", entry.target)
        .member(u"reviewer", entry.reviewer)
        .member(u"time", entry.time.toString(Qt::ISODateWithMs))
        .member(u"hash", QString::fromLatin1(hash.toHex()))
        .key(u"changes")
        .beginArray();
    return json.bytes();
}

QByteArray TextEntry::ofChange(const ChangeRow &change)
{
    JsonWriter json;
    json.beginObject()
        .member(u"kind", change.kind)
        .member(u"source", QString::fromLatin1(change.sourceHash.toHex()))
        .member(u"record", change.record)
        .member(u"turn", change.turn)
        .member(u"item", change.item);
    member(json, u"before", change.before);
    member(json, u"after", change.after);
    return json.endObject().bytes();
}

Result<TextEntry> TextEntry::parse(std::string_view line)
{
    const auto object = JsonObject::parse(line);
    if (!object)
        return object.error();
    const auto seq = object->integer(u"seq"_s);
    const auto uuid = object->text(u"uuid"_s);
    const auto kind = journalKindFromName(object->text(u"kind"_s).value_or(QString()));
    const auto target = object->integer(u"target"_s);
    const auto reviewer = object->text(u"reviewer"_s);
    const QDateTime time =
        QDateTime::fromString(object->text(u"time"_s).value_or(QString()), Qt::ISODateWithMs).toUTC();
    const auto hash = hashOf(*object, u"hash"_s);
    const auto changes = object->items(u"changes"_s);
    if (!seq || *seq < 1 || !uuid || uuid->isEmpty() || !kind || !target || !reviewer || !time.isValid() || !hash ||
        !changes)
        return Error{Error::Kind::BadInput, tr("This is not an entry of a journal: something is missing in it.")};
    TextEntry text;
    text.entry.seq = *seq;
    text.entry.uuid = *uuid;
    text.entry.kind = *kind;
    text.entry.target = *target;
    text.entry.reviewer = *reviewer;
    text.entry.time = time;
    text.hash = *hash;
    for (const std::string &json : *changes) {
        const auto change = changeOf(json);
        if (!change)
            return Error{Error::Kind::BadInput, tr("Change %1 of this entry is none.").arg(text.changes.size() + 1)};
        text.changes.push_back(*change);
    }
    if ((*kind == JournalEntry::Kind::Edit) == text.changes.empty())
        return Error{Error::Kind::BadInput, tr("An edit has changes, and an undo or redo has none.")};
    return text;
}

}
