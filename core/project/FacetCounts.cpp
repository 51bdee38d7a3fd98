#include "core/project/FacetCounts.h"

#include "core/base/Wtf8.h"
#include "core/project/FacetQuery.h"
#include "core/project/FigureCounts.h"
#include "core/project/ImageFolders.h"
#include "core/project/Judgements.h"
#include "core/project/QueryFilter.h"
#include "core/project/TermRows.h"
#include "core/project/TextFigures.h"

#include <algorithm>
#include <unordered_map>

namespace core {

namespace {

QString text(std::string_view wtf8)
{
    return fromWtf8(QByteArrayView(wtf8.data(), qsizetype(wtf8.size())));
}

PairBits pairsOf(const SampleIndex &index)
{
    constexpr std::uint8_t None = SampleIndex::NoPair;
    return PairBits::where(index.traitsColumn(), SampleIndex::TaskMask, std::span(&None, 1)).flip();
}

}

FacetCounts::FacetCounts(const SampleIndex &index, const PairBits &rows, const JobControl *control,
                         const TextFigures *figures, const Judgements *judgements)
    : m_index(index)
    , m_rows(rows)
    , m_figures(figures)
    , m_judgements(judgements)
    , m_control(control)
    , m_pairs(pairsOf(index))
{
    m_pairs &= rows;
}

Facet FacetCounts::of(QueryField field, const std::vector<QueryValue> &askedFor) const
{
    Facet facet = occurring(field);
    for (const QueryValue &asked : askedFor) {
        const bool isThere = std::any_of(facet.values.begin(), facet.values.end(),
                                         [&asked](const FacetValue &value) { return isPartOf(value.value, asked); });
        if (!isThere)
            facet.values.push_back(counted(field, asked));
    }
    return facet;
}

/// A pattern, a number that no sample has, a name that is among the rarest.
FacetValue FacetCounts::counted(QueryField field, const QueryValue &value) const
{
    const QString written = QueryText::of(field, value).needle;
    PairBits rows = isOfFigures(field)         ? m_figures->where(field, written)
                    : isOfJournal(field)       ? m_judgements->where(field, written)
                    : field == QueryField::Box ? boxProblems(written)
                                               : TermRows(m_index, m_control).of({field, {value}});
    const QString name = value.isNumber() ? writeQueryValue(value) : value.text;
    if (field != QueryField::Pairs) {
        rows &= m_pairs;
        return {value, name, qint64(rows.count())};
    }
    rows &= m_rows;
    return {value, name, qint64(QueryFilter::samplesOf(rows, m_index).size())};
}

Facet FacetCounts::occurring(QueryField field) const
{
    Facet facet{field, {}, 0};
    switch (field) {
    case QueryField::Tag:
        facet.values = marks(MarkIndex::tag({}));
        break;
    case QueryField::Error:
        facet.values = marks(MarkIndex::error({}));
        break;
    case QueryField::Source:
        facet.values = sources();
        break;
    case QueryField::Folder:
        facet.values = folders();
        break;
    case QueryField::Pairs:
        facet.values = pairNumbers();
        return facet;
    case QueryField::By:
        facet.values = judges();
        break;
    case QueryField::Box:
    case QueryField::Notation:
    case QueryField::Asks:
    case QueryField::Says:
    case QueryField::Words:
    case QueryField::Boxes:
    case QueryField::Side:
        return FigureCounts(*m_figures, m_pairs).of(field);
    default:
        facet.values = words(field);
        return facet;
    }
    facet.keepMost();
    return facet;
}

template <typename Use>
void FacetCounts::eachSample(Use use) const
{
    constexpr std::int64_t LookAtControl = 4096; // samples from one look to the next
    for (SampleId sample{1}; std::size_t(sample.value) <= m_index.sampleCount(); ++sample.value) {
        if (sample.value % LookAtControl == 0 && m_control != nullptr && m_control->cancelled())
            return;
        use(sample);
    }
}

qint64 FacetCounts::pairsIn(SampleId sample) const
{
    return qint64(m_pairs.count(m_index.firstRow(sample), m_index.endRow(sample)));
}

std::vector<FacetValue> FacetCounts::words(QueryField field) const
{
    std::vector<FacetValue> values;
    const TermRows terms(m_index, m_control);
    for (const QString &word : queryField(field).words) {
        PairBits rows = terms.of({field, {QueryValue{word}}});
        rows &= m_pairs;
        if (const std::size_t count = rows.count(); count > 0)
            values.push_back({QueryValue{word}, word, qint64(count)});
    }
    return values;
}

/// What is said of a whole sample is said of all its pairs, but of each once.
std::vector<FacetValue> FacetCounts::marks(const QString &kind) const
{
    const MarkIndex &marks = m_index.marks();
    const QStringList &words = marks.words();
    std::vector<qint64> counts(std::size_t(words.size()));
    std::vector<bool> wanted;
    for (const QString &word : words)
        wanted.push_back(word.startsWith(kind));
    marks.each([&](qint64 place, const QList<quint32> &here) {
        for (const quint32 word : here) {
            if (wanted[word])
                counts[word] += place >= 0 ? qint64(m_pairs.test(std::size_t(place))) : pairsWithout({-place}, word);
        }
    });
    std::vector<FacetValue> values;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const QString name = wanted[i] ? words[qsizetype(i)].sliced(kind.size()) : QString();
        if (counts[i] > 0)
            values.push_back({QueryValue{name}, name, counts[i]});
    }
    return values;
}

/// The pairs of the sample that do not have the mark themselves.
qint64 FacetCounts::pairsWithout(SampleId sample, quint32 mark) const
{
    qint64 count = 0;
    const std::size_t end = m_index.endRow(sample);
    for (std::size_t row = m_pairs.next(m_index.firstRow(sample)); row < end; row = m_pairs.next(row + 1))
        count += m_index.marks().has(qint64(row), mark) ? 0 : 1;
    return count;
}

std::vector<FacetValue> FacetCounts::sources() const
{
    std::vector<FacetValue> values; // the samples of a source stand together
    eachSample([&](SampleId sample) {
        const SourceId source = m_index.source(sample);
        const qint64 count = pairsIn(sample);
        if (count == 0)
            return;
        const auto known = std::find_if(values.rbegin(), values.rend(),
                                        [source](const FacetValue &value) { return value.value.from == source.value; });
        if (known != values.rend())
            known->count += count;
        else
            values.push_back({QueryValue{{}, source.value, source.value}, m_index.sourceName(source), count});
    });
    return values;
}

std::vector<FacetValue> FacetCounts::folders() const
{
    const int depth = tellingDepth(m_index);
    std::unordered_map<std::string_view, qint64> counts; // the names live in the index
    std::vector<std::string_view> found;                 // in one sample
    eachSample([&](SampleId sample) {
        const qint64 count = pairsIn(sample);
        std::string_view names = count > 0 ? m_index.images(sample) : std::string_view();
        found.clear();
        while (!names.empty()) {
            const std::string_view name = names.substr(0, names.find('\0'));
            const std::string_view folder = imageFolder(name, depth);
            if (!folder.empty() && std::find(found.begin(), found.end(), folder) == found.end()) {
                found.push_back(folder);
                counts[folder] += count;
            }
            names.remove_prefix(std::min(names.size(), name.size() + 1));
        }
    });
    std::vector<FacetValue> values;
    for (const auto &[folder, count] : counts)
        values.push_back({QueryValue{text(folder)}, text(folder), count});
    return values;
}

std::vector<FacetValue> FacetCounts::judges() const
{
    std::vector<qint64> counts(std::size_t(m_judgements->reviewers().size()));
    for (std::size_t row = m_pairs.next(0); row != PairBits::None; row = m_pairs.next(row + 1)) {
        if (const qint32 reviewer = m_judgements->rows()[row].reviewer; reviewer >= 0)
            ++counts[std::size_t(reviewer)];
    }
    std::vector<FacetValue> values;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const QString &name = m_judgements->reviewers()[qsizetype(i)];
        if (counts[i] > 0)
            values.push_back({QueryValue{name}, name, counts[i]});
    }
    return values;
}

/// As the query `box:WORD` has it.
PairBits FacetCounts::boxProblems(const QString &word) const
{
    const auto wanted = boxProblemFromName(word); // none: any
    const auto mask = wanted ? std::uint16_t(1U << unsigned(*wanted)) : std::uint16_t(~0U);
    PairBits rows(m_index.rowCount());
    for (std::size_t row = 0; row < m_index.rowCount(); ++row) {
        if ((m_figures->rows()[row].problems & mask) != 0)
            rows.set(row);
    }
    return rows;
}

std::vector<FacetValue> FacetCounts::pairNumbers() const
{
    std::vector<FacetValue> values;
    eachSample([&](SampleId sample) {
        if (m_rows.count(m_index.firstRow(sample), m_index.endRow(sample)) == 0)
            return;
        const QueryValue bar = Facet::barOf(m_index.pairCount(sample));
        const auto place =
            std::lower_bound(values.begin(), values.end(), bar.from,
                             [](const FacetValue &value, qint64 from) { return value.value.from < from; });
        if (place != values.end() && place->value == bar)
            ++place->count;
        else
            values.insert(place, {bar, writeQueryValue(bar), 1});
    });
    return values;
}

}
