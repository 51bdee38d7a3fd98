#include "core/project/IndexLoader.h"

#include "core/project/SampleReader.h"
#include "core/project/SampleUpdate.h"
#include "core/storage/SourceStore.h"

#include <QCoreApplication>

#include <set>

namespace core {

namespace {

constexpr std::size_t ProgressStep = 8192;

/// `first`: the sample that is number 1 in the index.
SampleColumns columnsOf(const SampleRow &row, SampleId first)
{
    const auto view = [](const QByteArray &bytes) {
        return std::string_view(bytes.constData(), std::size_t(bytes.size()));
    };
    SampleColumns columns;
    columns.id = {row.id.value - first.value + 1};
    columns.source = row.source;
    columns.record = row.record;
    columns.externalId = view(row.externalId);
    columns.images = view(row.images);
    columns.traits = {reinterpret_cast<const std::uint8_t *>(row.pairs.constData()), std::size_t(row.pairs.size())};
    columns.regularTurns = (row.flags & SampleRow::RegularTurns) != 0;
    return columns;
}

/// Lays the state of the project over the columns. Where turns alternate, the key of a turn gives its pair; other
/// samples are read.
class StateLoader
{
public:
    StateLoader(SampleIndex &index, Database &db, SampleId first)
        : m_index(index)
        , m_state(db)
        , m_orders(db)
        , m_traits(db)
        , m_comments(db)
        , m_reader(db)
        , m_first(first)
    {
    }

    Result<> run()
    {
        auto done = m_orders.forEach([this](SampleId sample, const TurnOrder &) {
            if (sample < m_first || sample.value > qint64(m_index.sampleCount()))
                return;
            m_index.setRearranged(sample, true);
            m_irregular.insert(sample);
        });
        if (!done)
            return done;
        done = m_state.forEachVerdict([this](SampleId sample, const QString &turn, Verdict verdict, Role role) {
            if (const auto pair = pairOf(sample, turn))
                m_index.setVerdict(sample, *pair, verdict, role);
        });
        if (!done)
            return done;
        done = m_state.forEachText([this](SampleId sample, const QString &turn, const QString &) {
            if (const auto pair = pairOf(sample, turn))
                m_index.setEdited(sample, *pair, true);
        });
        if (!done)
            return done;
        done = m_traits.forEach([this](SampleId sample, const QByteArray &traits) {
            if (sample < m_first || m_irregular.contains(sample)) // those are read as a whole
                return;
            for (int pair = 0; pair < m_index.pairCount(sample) && pair < int(traits.size()); ++pair)
                m_index.setTraits(sample, pair, PairTraits::fromByte(std::uint8_t(traits[pair])));
        });
        if (!done)
            return done;
        done = m_comments.forEach([this](SampleId sample, const Comment &comment) {
            const auto pair = pairOf(sample, comment.turn);
            if (!pair)
                return;
            if (!comment.remark.isMark())
                m_index.setCommented(sample, *pair, true);
            for (const QString &word : MarkIndex::of(comment.remark))
                m_index.addMark(sample, *pair, word);
        });
        if (!done)
            return done;
        done = m_state.forEachTag([this](SampleId sample, const QString &turn, const QString &tag) {
            if (const auto pair = pairOf(sample, turn))
                m_index.addMark(sample, *pair, MarkIndex::tag(tag));
        });
        if (!done)
            return done;
        return readIrregular();
    }

private:
    /// nullopt: not ours to set, or left for readIrregular().
    std::optional<int> pairOf(SampleId sample, const QString &turn)
    {
        if (sample < m_first || sample.value > qint64(m_index.sampleCount()))
            return std::nullopt;
        if (turn.isEmpty())
            return SampleIndex::WholeSample;
        bool isNumber = false;
        const int number = turn.toInt(&isNumber);
        if (isNumber && m_index.regularTurns(sample) && number >= 1 && (number - 1) / 2 < m_index.pairCount(sample))
            return (number - 1) / 2;
        m_irregular.insert(sample);
        return std::nullopt;
    }

    Result<> readIrregular()
    {
        for (const SampleId id : m_irregular) {
            const auto sample = m_reader.load(id);
            if (!sample)
                return sample.error();
            const auto traits = m_traits.load(id);
            if (!traits)
                return traits.error();
            m_index.apply(SampleUpdate::of(*sample, *traits));
        }
        return {};
    }

    SampleIndex &m_index;
    StateStore m_state;
    TurnOrderStore m_orders;
    TraitsStore m_traits;
    CommentStore m_comments;
    SampleReader m_reader;
    SampleId m_first;
    std::set<SampleId> m_irregular;
};

Result<> appendRows(SampleIndex &index, Database &db, SampleId first, SampleId last, JobControl *control)
{
    SampleStore rows(db);
    auto read = rows.forEach(first, last, [&](const SampleRow &row) {
        index.append(columnsOf(row, first));
        if (control && index.sampleCount() % ProgressStep == 0)
            control->setProgress(row.id.value, last.value);
        return !control || !control->cancelled();
    });
    if (!read)
        return read;
    if (control && control->cancelled())
        return Error{Error::Kind::Cancelled, QCoreApplication::translate("core", "Cancelled.")};
    return {};
}

SampleId lastSample(const std::vector<Source> &sources)
{
    SampleId last;
    for (const Source &source : sources)
        last.value = std::max<qint64>(last.value, source.firstSample.value + source.samples - 1);
    return last;
}

}

Result<SampleIndex> loadIndex(Database &db, const std::vector<Source> &sources, JobControl &control)
{
    SampleIndex index;
    for (const Source &source : sources)
        index.setSourceName(source.id, source.name);
    if (auto appended = appendRows(index, db, {1}, lastSample(sources), &control); !appended)
        return appended.error();
    if (auto state = StateLoader(index, db, {1}).run(); !state)
        return state.error();
    return index;
}

Result<AddedSamples> loadAdded(Database &db, SampleId first)
{
    auto sources = SourceStore(db).all();
    if (!sources)
        return sources.error();
    AddedSamples added{sources.take(), {}};
    for (const Source &source : added.sources)
        added.index.setSourceName(source.id, source.name);
    // What was just imported has no state yet.
    if (auto appended = appendRows(added.index, db, first, lastSample(added.sources), nullptr); !appended)
        return appended.error();
    return added;
}

}
