#include "core/report/ErrataReport.h"

#include "core/json/JsonWriter.h"

namespace core {

QByteArray ErrataReport::record(const ReviewedRecord &record)
{
    QStringList fields;
    for (const ReviewedPair &pair : record.pairs) {
        for (const ChangedText &text : pair.texts)
            fields.append(text.pointer);
    }
    if (fields.isEmpty())
        return {};
    JsonWriter json;
    json.beginObject()
        .member(u"source", record.sourceName)
        .member(u"record", record.record)
        .member(u"id", record.id)
        .member(u"image", record.images)
        .member(u"is_changed", true)
        .member(u"changed_fields", fields);
    json.key(u"changes").beginObject();
    for (const ReviewedPair &pair : record.pairs) {
        for (const ChangedText &text : pair.texts) {
            json.key(text.pointer)
                .beginObject()
                .member(u"before", text.before)
                .member(u"after", text.after)
                .endObject();
        }
    }
    json.endObject().endObject();
    return json.bytes() + '\n';
}

}
