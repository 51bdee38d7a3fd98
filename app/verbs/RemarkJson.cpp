#include "app/verbs/RemarkJson.h"

#include "core/base/TextOffsets.h"
#include "core/model/Sample.h"

namespace app {

void writeRemark(core::JsonWriter &json, const core::Remark &remark, const core::Sample &sample)
{
    json.member(u"text", remark.text).member(u"resolved", remark.resolved);
    if (remark.isError()) {
        json.member(u"error", remark.error).member(u"severity", core::severityName(remark.severity));
        json.member(u"taxonomy", remark.taxonomy);
    }
    const core::RemarkPlace &place = remark.place;
    const core::Turn *turn = place.isWhole() ? nullptr : sample.turn(place.turn);
    if (!turn)
        return;
    json.key(u"place").beginObject().member(u"turn", place.turn);
    if (!place.quote.isEmpty())
        json.member(u"quote", place.quote);
    if (const qsizetype at = place.find(turn->value); at >= 0) {
        const core::TextOffsets offsets(turn->value);
        const qsizetype start = offsets.toCodePoints(at);
        json.member(u"start", start);
        json.member(u"length", offsets.toCodePoints(at + place.quote.size()) - start);
    }
    if (place.box >= 0)
        json.member(u"box", place.box + 1);
    json.endObject();
}

}
