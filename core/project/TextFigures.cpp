#include "core/project/TextFigures.h"

#include "core/model/ComparedText.h"
#include "core/model/QuestionType.h"
#include "core/project/GlobPattern.h"
#include "core/project/ParallelTexts.h"
#include "core/project/QueryValue.h"

#include <algorithm>
#include <memory>

namespace core {

namespace {

using namespace Qt::StringLiterals;

QString readingOf(const BoxCheck &check)
{
    return u"%1 %2 %3"_s.arg(check.notation().id(), check.units().toText()).arg(check.usualNumbers());
}

const BoxCheck *checkOf(const TextSource &source, SourceId id)
{
    const auto found = source.boxChecks.find(id);
    return found == source.boxChecks.end() ? nullptr : &found->second;
}

std::map<SourceId, QString> readingsOf(const TextSource &source)
{
    std::map<SourceId, QString> readings;
    for (const auto &[id, check] : source.boxChecks)
        readings.emplace(id, readingOf(check));
    return readings;
}

/// What one thread has measured, but for the answers, whose places are its own.
struct Measured
{
    std::vector<std::pair<std::size_t, int>> answers; // row, place in `texts`
    QStringList texts;
    QHash<QString, int> places;

    void add(std::size_t row, const QString &answer)
    {
        auto place = places.find(answer);
        if (place == places.end()) {
            place = places.insert(answer, int(texts.size()));
            texts.append(answer);
        }
        answers.emplace_back(row, *place);
    }
};

}

Result<TextFigures> TextFigures::read(const SampleIndex &index, const TextSource &source, const TextFigures *before,
                                      const std::vector<SampleId> &changed, JobControl &control)
{
    TextFigures figures;
    figures.m_index = index;
    figures.m_rows.resize(index.rowCount());
    figures.m_readings = readingsOf(source);
    if (before && before->m_readings != figures.m_readings)
        before = nullptr;
    const PairBits among = figures.stale(index, before, changed);
    if (among.next(0) == PairBits::None)
        return figures;

    std::map<SourceId, std::uint8_t> notations;
    for (const auto &[id, check] : source.boxChecks) {
        if (!figures.m_notations.contains(check.notation().id()))
            figures.m_notations.append(check.notation().id());
        notations.emplace(id, std::uint8_t(figures.m_notations.indexOf(check.notation().id())));
    }
    const auto worker = [&] {
        const auto measured = std::make_shared<Measured>();
        const auto use = [&, measured](const PairText &pair) {
            const std::size_t row = index.firstRow(pair.place.sample) + std::size_t(pair.place.pair);
            const SourceId id = index.source(pair.place.sample);
            PairFigures &here = figures.m_rows[row]; // no other thread has this one
            here = PairFigures::of(pair, checkOf(source, id));
            if (here.boxes > 0)
                here.notation = notations.at(id);
            if (pair.answer.size() <= LongestAnswer) {
                if (const QString answer = comparedAnswer(pair.answer); !answer.isEmpty())
                    measured->add(row, answer);
            }
        };
        const auto done = [&figures, measured] {
            std::vector<std::uint32_t> places;
            for (const QString &text : std::as_const(measured->texts))
                places.push_back(figures.answerPlace(text));
            for (const auto &[row, place] : measured->answers)
                figures.m_rows[row].answer = places[std::size_t(place)];
        };
        return ParallelTexts::Worker{use, done};
    };
    if (const auto done = ParallelTexts(index, source.openReader).forEach(among, control, worker); !done)
        return done.error();
    return figures;
}

bool TextFigures::isOf(const SampleIndex &index, const TextSource &source) const
{
    return m_rows.size() == index.rowCount() && m_readings == readingsOf(source);
}

/// Takes over what holds; the rows that remain.
PairBits TextFigures::stale(const SampleIndex &index, const TextFigures *before, const std::vector<SampleId> &changed)
{
    if (!before)
        return PairBits(index.rowCount(), true);
    m_answers = before->m_answers;
    m_answerPlaces = before->m_answerPlaces;
    m_notations = before->m_notations;
    PairBits rows(index.rowCount());
    const auto known = std::min(index.sampleCount(), before->m_index.sampleCount());
    for (SampleId sample{1}; sample.value <= std::int64_t(known); ++sample.value) {
        const std::size_t first = index.firstRow(sample);
        const std::size_t end = index.endRow(sample);
        const std::size_t old = before->m_index.firstRow(sample);
        if (before->m_index.endRow(sample) - old != end - first ||
            before->m_index.rearranged(sample) != index.rearranged(sample))
            rows.setRange(first, end);
        else
            std::copy_n(before->m_rows.begin() + std::ptrdiff_t(old), end - first,
                        m_rows.begin() + std::ptrdiff_t(first));
    }
    if (known < index.sampleCount())
        rows.setRange(index.firstRow({std::int64_t(known) + 1}), index.rowCount());
    for (const SampleId sample : changed) {
        if (std::size_t(sample.value) <= index.sampleCount())
            rows.setRange(index.firstRow(sample), index.endRow(sample));
    }
    return rows;
}

std::uint32_t TextFigures::answerPlace(const QString &answer)
{
    auto place = m_answerPlaces.find(answer);
    if (place == m_answerPlaces.end()) {
        place = m_answerPlaces.insert(answer, std::uint32_t(m_answers.size()));
        m_answers.append(answer);
    }
    return *place;
}

PairBits TextFigures::where(QueryField field, const QString &value) const
{
    PairBits bits(m_rows.size());
    const auto collect = [&](auto holds) {
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            if (holds(m_rows[row]))
                bits.set(row);
        }
    };
    if (field == QueryField::Says) {
        if (const auto place = m_answerPlaces.constFind(comparedAnswer(value)); place != m_answerPlaces.cend())
            collect([wanted = *place](const PairFigures &row) { return row.answer == wanted; });
        return bits;
    }
    if (field == QueryField::Notation) {
        const GlobPattern name(value, GlobPattern::Plain::Whole);
        std::vector<bool> wanted;
        for (const QString &id : m_notations)
            wanted.push_back(!id.isEmpty() && name.matches(id.toStdString()));
        collect([&wanted](const PairFigures &row) { return bool(wanted[row.notation]); });
        return bits;
    }
    if (field == QueryField::Asks) {
        const auto type = questionTypeFromName(value).value_or(QuestionType::Other);
        collect([&](const PairFigures &row) { return row.asks == std::uint8_t(type); });
        return bits;
    }
    const QueryValue numbers = readQueryValue(queryField(field), value).value_or(QueryValue());
    if (field == QueryField::Words)
        collect([&](const PairFigures &row) { return numbers.contains(row.words); });
    else if (field == QueryField::Boxes)
        collect([&](const PairFigures &row) { return numbers.contains(row.boxes); });
    else if (field == QueryField::Side)
        collect([&](const PairFigures &row) { return row.side != PairFigures::NoSide && numbers.contains(row.side); });
    return bits;
}

}
