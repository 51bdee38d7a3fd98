#include "core/export/ReviewExport.h"

#include "core/json/JsonWriter.h"
#include "core/json/MemberSplice.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// Numbers the pairs that are written, and takes out those that are not.
void selectPairs(const Sample &sample, const PairSelection &selection, std::vector<PairReview> &reviews)
{
    int written = 0;
    for (const Pair &pair : sample.pairs) {
        const auto edited = [&](int turn) { return turn >= 0 && sample.turns[std::size_t(turn)].edited(); };
        const bool kept = selection.keeps(pair.verdict(), edited(pair.question) || edited(pair.answer));
        written += kept ? 1 : 0;
        for (PairReview &review : reviews) {
            if (review.number == pair.number)
                review.written = kept ? written : 0;
        }
    }
    std::erase_if(reviews, [](const PairReview &review) { return review.number > 0 && review.written == 0; });
}

QByteArray memberJson(const std::vector<PairReview> &reviews)
{
    JsonWriter json;
    json.beginObject();
    for (const PairReview &review : reviews) {
        if (review.number == 0)
            writeMembers(json, review);
    }
    json.key(u"pairs").beginArray();
    for (const PairReview &review : reviews) {
        if (review.number == 0)
            continue;
        json.beginObject().member(u"pair", review.written);
        writeMembers(json, review);
        json.endObject();
    }
    json.endArray().endObject();
    return json.bytes();
}

}

ReviewExport::ReviewExport(Database &db, const Source &source, const QString &label, const ExportOptions &options,
                           EscapeStyle style)
    : m_source(source)
    , m_label(label)
    , m_options(options)
    , m_style(style)
    , m_samples(db)
    , m_trace(db)
{
}

Result<> ReviewExport::begin(const QString &path)
{
    const auto read = m_trace.forEachSample([this](SampleId id) {
        if (id >= m_source.firstSample && id.value < m_source.firstSample.value + m_source.samples)
            m_touched.push_back(id);
        return true;
    });
    if (!read || m_options.review != ExportOptions::Review::Sidecar)
        return read;
    m_file.emplace(ExportOptions::sidecarOf(path));
    return m_file->open();
}

bool ReviewExport::isTouched(SampleId sample) const
{
    return std::binary_search(m_touched.begin(), m_touched.end(), sample);
}

Result<std::string> ReviewExport::add(SampleId id, std::string record)
{
    const auto sample = m_samples.load(id);
    if (!sample)
        return sample.error();
    const auto authors = m_trace.authors(id);
    if (!authors)
        return authors.error();
    auto reviews = pairReviews(*sample, *authors);
    selectPairs(*sample, m_options.pairs, reviews);
    if (reviews.empty())
        return record;
    m_reviews += qint64(reviews.size());
    if (m_file) {
        if (auto done = writeLines(*sample, reviews); !done)
            return done.error();
        return record;
    }
    // Ours from an earlier export or not: nothing that was imported is thrown away.
    if (MemberSplice::hasMember(record, key()))
        return Error{Error::Kind::BadInput,
                     tr("Record %1 of %2 has a key “%3” already, which is not overwritten. Nothing was exported; the "
                        "reviews can go into a file beside it.")
                         .arg(QString::number(sample->record), m_source.name, key())};
    const QByteArray json = memberJson(reviews);
    return MemberSplice::append(record, key(), {json.constData(), std::size_t(json.size())}, m_style);
}

Result<> ReviewExport::writeLines(const Sample &sample, const std::vector<PairReview> &reviews)
{
    QByteArray lines;
    for (const PairReview &review : reviews) {
        JsonWriter json;
        json.beginObject()
            .member(u"source", m_label)
            .member(u"record", sample.record)
            .member(u"id", sample.externalId)
            .key(u"pair");
        if (review.number > 0)
            json.value(review.number);
        else
            json.null();
        writeMembers(json, review);
        json.endObject();
        lines += json.bytes() + '\n';
    }
    return m_file->write(lines);
}

Result<> ReviewExport::settle()
{
    return m_file ? m_file->settle() : Result<>();
}

Result<> ReviewExport::commit()
{
    return m_file ? m_file->commit() : Result<>();
}

}
