#include "app/verbs/PairTextJson.h"

#include "core/storage/SampleRow.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

QStringList images(const core::SampleIndex &index, core::SampleId sample)
{
    const std::string_view packed = index.images(sample);
    return core::unpackNames(QByteArrayView(packed.data(), qsizetype(packed.size())));
}

/// On one line, whatever is in it.
QString quoted(const QString &text)
{
    return QString::fromUtf8(core::JsonString::encode(text, {.asciiOnly = false}));
}

}

void writePairText(core::JsonWriter &json, const core::SampleIndex &index, const core::PairText &pair)
{
    const auto [sample, number] = pair.place;
    json.beginObject().member(u"sample", sample.value).key(u"pair");
    if (number < 0)
        json.null();
    else
        json.value(number + 1);
    json.member(u"image", images(index, sample)).member(u"question", pair.question).member(u"answer", pair.answer);
    json.key(u"verdict");
    if (number < 0)
        json.null();
    else
        json.value(core::verdictName(index.verdict(sample, number)));
    json.endObject();
}

QString pairTextLine(const core::SampleIndex &index, const core::PairText &pair)
{
    const auto [sample, number] = pair.place;
    const QString judged =
        number < 0 ? u"-\t-"_s : u"%1\t%2"_s.arg(number + 1).arg(core::verdictName(index.verdict(sample, number)));
    return u"%1\t%2\t"_s.arg(sample.value).arg(judged) +
           QStringList{quoted(images(index, sample).join(u", "_s)), quoted(pair.question), quoted(pair.answer)}.join(
               u'\t');
}

}
