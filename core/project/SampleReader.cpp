#include "core/project/SampleReader.h"

#include "core/model/PairTraits.h"
#include "core/project/RecordSample.h"

#include <algorithm>
#include <string_view>

namespace core {

namespace {
constexpr qsizetype CacheBytes = 4 * 1024 * 1024; // some sixty pages of the usual size
}

SampleReader::SampleReader(Database &db)
    : m_rows(db)
    , m_pages(db)
    , m_state(db)
    , m_orders(db)
    , m_traits(db)
    , m_comments(db)
    , m_cache(CacheBytes)
{
}

Result<Sample> SampleReader::load(SampleId id)
{
    auto row = m_rows.load(id);
    if (!row)
        return row.error();
    return load(*row);
}

Result<Sample> SampleReader::load(const SampleRow &row)
{
    Sample sample;
    if (auto read = readRecord(row, sample); !read)
        return read.error();
    sample.id = row.id;
    sample.source = row.source;
    sample.record = row.record;
    for (std::size_t i = 0; i < sample.pairs.size() && qsizetype(i) < row.pairs.size(); ++i)
        sample.pairs[i].task = PairTraits::fromByte(std::uint8_t(row.pairs[qsizetype(i)])).task;
    if (auto overlaid = overlayState(sample); !overlaid)
        return overlaid.error();
    return sample;
}

Result<QByteArray> SampleReader::record(const SampleRow &row)
{
    const auto bytes = page(row.page);
    if (!bytes)
        return bytes.error();
    if (row.start < 0 || row.length < 0 || row.length > (*bytes)->size() || row.start > (*bytes)->size() - row.length)
        return Error{Error::Kind::Damaged,
                     tr("Sample %1 lies outside of its page: the project file is damaged.").arg(row.id.value)};
    return (*bytes)->mid(row.start, row.length);
}

Result<const QByteArray *> SampleReader::page(PageId id)
{
    if (const QByteArray *known = m_cache.object(id.value))
        return known;
    auto loaded = m_pages.load(id);
    if (!loaded)
        return loaded.error();
    auto *bytes = new QByteArray(loaded.take().bytes);
    // A page that is larger than the whole cache would be deleted at once.
    m_cache.setMaxCost(std::max(CacheBytes, bytes->size()));
    m_cache.insert(id.value, bytes, bytes->size());
    return static_cast<const QByteArray *>(bytes);
}

Result<> SampleReader::readRecord(const SampleRow &row, Sample &sample)
{
    const auto bytes = record(row);
    if (!bytes)
        return bytes.error();
    const std::string_view view(bytes->constData(), std::size_t(bytes->size()));
    if (const auto problem = m_parser.parseCopy(view, m_fields))
        return Error{Error::Kind::Damaged, tr("Sample %1 cannot be read: %2").arg(row.id.value).arg(problem->text())};
    sample = sampleFromRecord(view, m_fields);
    return {};
}

Result<> SampleReader::overlayState(Sample &sample)
{
    const auto order = m_orders.load(sample.id);
    if (!order)
        return order.error();
    if (*order && !arrangeTurns(sample, **order))
        return Error{Error::Kind::Damaged,
                     tr("Sample %1 has an order of turns that its record does not have.").arg(sample.id.value)};
    const auto texts = m_state.texts(sample.id);
    if (!texts)
        return texts.error();
    for (const auto &[key, value] : *texts) {
        if (Turn *turn = sample.turn(key))
            turn->value = value;
    }
    if (!texts->empty() || *order) {
        const auto traits = m_traits.load(sample.id);
        if (!traits)
            return traits.error();
        for (std::size_t i = 0; i < sample.pairs.size() && qsizetype(i) < traits->size(); ++i)
            sample.pairs[i].task = PairTraits::fromByte(std::uint8_t((*traits)[qsizetype(i)])).task;
    }
    const auto verdicts = m_state.verdicts(sample.id);
    if (!verdicts)
        return verdicts.error();
    for (const auto &[key, verdict, role] : *verdicts) {
        if (Pair *pair = sample.pairOf(key))
            pair->setVerdict(role, verdict);
    }
    const auto tags = m_state.tags(sample.id);
    if (!tags)
        return tags.error();
    for (const auto &[key, tag] : *tags) {
        if (Pair *pair = sample.pairOf(key))
            pair->tags.append(tag);
    }
    auto comments = m_comments.ofSample(sample.id);
    if (!comments)
        return comments.error();
    sample.comments = comments.take();
    return {};
}

}
