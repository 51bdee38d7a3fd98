#include "core/storage/RemarkBytes.h"

#include "core/json/JsonObject.h"
#include "core/json/JsonWriter.h"

using namespace Qt::StringLiterals;

namespace core {

QByteArray remarkBytes(const Remark &remark)
{
    JsonWriter json;
    json.beginObject();
    const auto text = [&json](QStringView key, const QString &value) {
        if (!value.isEmpty())
            json.member(key, value);
    };
    text(u"text", remark.text);
    if (remark.isError()) {
        json.member(u"error", remark.error).member(u"severity", severityName(remark.severity));
        text(u"taxonomy", remark.taxonomy);
    }
    const RemarkPlace &place = remark.place;
    if (!place.isWhole()) {
        json.member(u"turn", place.turn);
        if (place.length > 0)
            json.member(u"start", place.start).member(u"length", place.length);
        text(u"quote", place.quote);
        if (place.box >= 0)
            json.member(u"box", place.box);
    }
    if (remark.isMark())
        json.member(u"mark", sentenceMarkName(remark.mark));
    if (remark.resolved)
        json.member(u"resolved", true);
    return json.endObject().bytes();
}

std::optional<Remark> remarkFromBytes(const QByteArray &bytes)
{
    const auto json = JsonObject::parse({bytes.constData(), std::size_t(bytes.size())});
    if (!json)
        return std::nullopt;
    const auto text = [&json](const QString &key) { return json->text(key).value_or(QString()); };
    const auto number = [&json](const QString &key, qint64 otherwise) {
        return json->integer(key).value_or(otherwise);
    };
    Remark remark;
    remark.text = text(u"text"_s);
    remark.error = text(u"error"_s);
    if (remark.isError()) {
        const auto severity = severityFromName(text(u"severity"_s));
        if (!severity)
            return std::nullopt;
        remark.severity = *severity;
    }
    remark.taxonomy = text(u"taxonomy"_s);
    remark.place = {text(u"turn"_s), number(u"start"_s, 0), number(u"length"_s, 0), text(u"quote"_s),
                    int(number(u"box"_s, -1))};
    if (json->has(u"mark"_s)) {
        const auto mark = sentenceMarkFromName(text(u"mark"_s));
        if (!mark)
            return std::nullopt;
        remark.mark = *mark;
    }
    remark.resolved = json->boolean(u"resolved"_s).value_or(false);
    return remark;
}

}
