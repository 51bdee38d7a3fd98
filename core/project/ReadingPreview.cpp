#include "core/project/ReadingPreview.h"

#include "core/imaging/Raster.h"
#include "core/project/SampleReader.h"

#include <QHash>

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t ShownExamples = 8;
constexpr double Noise = 1e-9; // of the image: what centre and width lose against written corners

bool needsImage(const BoxUnits &units)
{
    return units.range == BoxRange::Pixels || units.padded;
}

std::optional<PlacedBox> placed(const BoxToken &token, const BoxReading &reading, QSize image)
{
    if (!image.isEmpty() || reading.units.needsNoImage())
        return PlacedBox{reading.notation->toPixels(token, reading.units, image), true};
    if (needsImage(reading.units))
        return {};
    return PlacedBox{reading.notation->toPixels(token, reading.units, {1, 1}), false};
}

bool isInside(const QRectF &bounds, QSizeF image)
{
    const double x = image.width() * Noise;
    const double y = image.height() * Noise;
    return bounds.left() >= -x && bounds.top() >= -y && bounds.right() <= image.width() + x &&
           bounds.bottom() <= image.height() + y;
}

void count(const BoxToken &token, const BoxReading &reading, QSize image, ReadingTally &tally)
{
    ++tally.boxes;
    const auto place = placed(token, reading, needsImage(reading.units) ? image : QSize(1, 1));
    if (!place) {
        ++tally.unplaced;
        return;
    }
    const QRectF bounds = place->box.bounds();
    if (!needsImage(reading.units))
        ++(isInside(bounds, {1, 1}) ? tally.inside : tally.outside);
    else if (image.isEmpty())
        ++tally.unplaced;
    else
        ++(isInside(bounds, image) ? tally.inside : tally.outside);
    tally.reversed += place->box.width() < 0 || place->box.height() < 0 ? 1 : 0;
    tally.degenerate += bounds.width() <= 0 || bounds.height() <= 0 ? 1 : 0;
}

/// Works through samples, one after the other.
class Previewer
{
public:
    explicit Previewer(const ReadingQuestion &question)
        : m_question(question)
    {
    }

    void look(const Sample &sample);
    ReadingPreview preview;

private:
    std::vector<BoxToken> find(const BoxReading &reading, const QString &text) const
    {
        return reading.notation ? reading.notation->find(text) : std::vector<BoxToken>();
    }
    QSize sizeOf(const Sample &sample);
    void show(const Sample &sample, const Turn &turn, const std::vector<BoxToken> &stored,
              const std::vector<BoxToken> &proposed);

    const ReadingQuestion &m_question;
    QHash<QString, QSize> m_sizes; ///< by the name in the record; empty: not to be had
};

void Previewer::look(const Sample &sample)
{
    ++preview.looked;
    bool shown = preview.examples.size() >= ShownExamples;
    for (const Turn &turn : sample.turns) {
        if (turn.isField())
            continue;
        const std::vector<BoxToken> stored = find(m_question.stored, turn.value);
        const std::vector<BoxToken> proposed = find(m_question.proposed, turn.value);
        const auto countAll = [&](const std::vector<BoxToken> &tokens, const BoxReading &reading, ReadingTally &tally) {
            for (const BoxToken &token : tokens)
                count(token, reading, needsImage(reading.units) ? sizeOf(sample) : QSize(), tally);
        };
        countAll(stored, m_question.stored, preview.stored);
        countAll(proposed, m_question.proposed, preview.proposed);
        if (!shown && !(stored.empty() && proposed.empty())) {
            show(sample, turn, stored, proposed);
            shown = true;
        }
    }
}

/// The first box that the proposed reading finds, or else the stored one.
void Previewer::show(const Sample &sample, const Turn &turn, const std::vector<BoxToken> &stored,
                     const std::vector<BoxToken> &proposed)
{
    const BoxToken &token = proposed.empty() ? stored.front() : proposed.front();
    const auto place = [&](const std::vector<BoxToken> &tokens, const BoxReading &reading) -> std::optional<PlacedBox> {
        const auto same = std::find_if(tokens.begin(), tokens.end(), [&](const BoxToken &other) {
            return other.start < token.end() && token.start < other.end();
        });
        return same == tokens.end() ? std::nullopt : placed(*same, reading, sizeOf(sample));
    };
    preview.examples.push_back({sample.id, turn.value.mid(token.start, token.length), place(stored, m_question.stored),
                                place(proposed, m_question.proposed)});
}

QSize Previewer::sizeOf(const Sample &sample)
{
    if (sample.images.isEmpty())
        return {};
    const QString &name = sample.images.first();
    if (const auto known = m_sizes.constFind(name); known != m_sizes.cend())
        return *known;
    QSize size;
    if (const auto path = m_question.images.locate(name)) {
        if (const auto raster = Raster::open(*path))
            size = raster->info().size();
    }
    return *m_sizes.insert(name, size);
}

std::vector<SampleId> samplesWithBoxes(const SampleIndex &index, const Source &source)
{
    const auto traits = index.traitsColumn();
    const qint64 end = std::min(source.firstSample.value + source.samples, qint64(index.sampleCount()) + 1);
    std::vector<SampleId> found;
    for (qint64 id = source.firstSample.value; id < end; ++id) {
        const auto pairs = traits.subspan(index.firstRow({id}), index.endRow({id}) - index.firstRow({id}));
        if (std::any_of(pairs.begin(), pairs.end(), [](std::uint8_t byte) { return byte & SampleIndex::BoxBit; }))
            found.push_back({id});
    }
    return found;
}

/// At most `most` of them, evenly spread; `first` in front, where it is one of them.
std::vector<SampleId> chosen(const std::vector<SampleId> &all, SampleId first, std::size_t most)
{
    std::vector<SampleId> some;
    if (std::binary_search(all.begin(), all.end(), first))
        some.push_back(first);
    const std::size_t count = std::min(all.size(), most);
    for (std::size_t i = 0; i < count && some.size() < count; ++i) {
        const SampleId id = all[i * all.size() / count];
        if (id != first)
            some.push_back(id);
    }
    return some;
}

}

Result<ReadingPreview> previewReading(Database &db, const ReadingQuestion &question, JobControl &control,
                                      std::size_t most)
{
    const std::vector<SampleId> all = samplesWithBoxes(question.index, question.source);
    const std::vector<SampleId> samples = chosen(all, question.first, most);
    Previewer previewer(question);
    previewer.preview.samples = qint64(all.size());
    SampleReader reader(db);
    for (const SampleId id : samples) {
        control.setProgress(previewer.preview.looked, qint64(samples.size()));
        if (control.cancelled())
            return Error{Error::Kind::Cancelled, {}};
        const auto sample = reader.load(id);
        if (!sample)
            return sample.error();
        previewer.look(*sample);
    }
    return previewer.preview;
}

}
