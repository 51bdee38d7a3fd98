#include "core/project/TermRows.h"

#include "core/base/Wtf8.h"
#include "core/project/GlobPattern.h"
#include "core/project/ImageFolders.h"

#include <algorithm>

namespace core {

namespace {
template <typename Value>
std::vector<std::uint8_t> codes(const QueryTerm &term, std::optional<Value> (*fromName)(QStringView))
{
    std::vector<std::uint8_t> codes;
    for (const QueryValue &value : term.values)
        codes.push_back(static_cast<std::uint8_t>(fromName(value.text).value()));
    return codes;
}

PairBits withBit(std::span<const std::uint8_t> column, std::uint8_t bit)
{
    return PairBits::where(column, bit, std::span(&bit, 1));
}

std::vector<GlobPattern> patterns(const QueryTerm &term, GlobPattern::Plain plain)
{
    std::vector<GlobPattern> patterns;
    for (const QueryValue &value : term.values) {
        if (!value.isNumber())
            patterns.emplace_back(value.text, plain);
    }
    return patterns;
}

/// Of a word of MarkIndex, behind its kind.
std::string nameIn(const QString &word)
{
    return word.sliced(word.indexOf(u'/') + 1).toStdString();
}

template <typename Holds>
bool anyImage(std::string_view names, Holds holds)
{
    while (!names.empty()) {
        const std::string_view name = names.substr(0, names.find('\0'));
        if (holds(name))
            return true;
        names.remove_prefix(std::min(names.size(), name.size() + 1));
    }
    return false;
}

bool anyMatches(const std::vector<GlobPattern> &patterns, std::string_view name)
{
    return std::any_of(patterns.begin(), patterns.end(), [&](const GlobPattern &glob) { return glob.matches(name); });
}
}

PairBits TermRows::of(const QueryTerm &term) const
{
    switch (term.field) {
    case QueryField::Text:
    case QueryField::Question:
    case QueryField::Answer:
    case QueryField::Box:
    case QueryField::By:
    case QueryField::On:
    case QueryField::Notation:
    case QueryField::Asks:
    case QueryField::Says:
    case QueryField::Words:
    case QueryField::Boxes:
    case QueryField::Side:
        break;
    case QueryField::Task:
        return PairBits::where(m_index.traitsColumn(), SampleIndex::TaskMask, codes(term, taskFromName));
    case QueryField::Verdict:
        return PairBits::where(m_index.stateColumn(), SampleIndex::VerdictMask, codes(term, verdictFromName));
    case QueryField::Annotator:
        return ofVerdicts(term, Role::Annotator);
    case QueryField::Reviewer:
        return ofVerdicts(term, Role::Reviewer);
    case QueryField::Has:
        return ofWords(term, &TermRows::having);
    case QueryField::Tag:
        return ofMarks([globs = patterns(term, GlobPattern::Plain::Whole)](const QString &word) {
            return word.startsWith(MarkIndex::tag({})) && anyMatches(globs, nameIn(word));
        });
    case QueryField::Error:
        return ofMarks([globs = patterns(term, GlobPattern::Plain::Whole)](const QString &word) {
            const std::string code = nameIn(word);
            return word.startsWith(MarkIndex::error({})) &&
                   (anyMatches(globs, code) || anyMatches(globs, code.substr(0, code.find('/'))));
        });
    case QueryField::Severity:
        return ofMarks([&term](const QString &word) {
            return std::any_of(term.values.begin(), term.values.end(),
                               [&word](const QueryValue &value) { return word == MarkIndex::severity(value.text); });
        });
    case QueryField::Sentence:
        return ofMarks([&term](const QString &word) {
            return std::any_of(term.values.begin(), term.values.end(),
                               [&word](const QueryValue &value) { return word == MarkIndex::sentence(value.text); });
        });
    case QueryField::Edited:
        return ofWords(term, &TermRows::edited);
    case QueryField::Source:
        return ofSources(term);
    case QueryField::Image:
        return ofImages(term);
    case QueryField::Folder:
        return ofFolders(term);
    case QueryField::Id:
        return ofIds(term);
    case QueryField::Record:
        return ofNumbers(term, [this](SampleId sample) { return m_index.record(sample); });
    case QueryField::Sample:
        return ofNumbers(term, [](SampleId sample) { return sample.value; });
    case QueryField::Pairs:
        return ofNumbers(term, [this](SampleId sample) { return std::int64_t(m_index.pairCount(sample)); });
    }
    Q_ASSERT_X(false, "TermRows::of", "texts and the journal are searched elsewhere");
    return PairBits(m_index.rowCount());
}

template <typename Holds>
PairBits TermRows::ofSamples(Holds holds) const
{
    constexpr std::size_t LookAtControl = 4096; // samples from one look to the next
    PairBits rows(m_index.rowCount());
    for (std::size_t i = 0; i < m_index.sampleCount(); ++i) {
        if (i % LookAtControl == 0 && m_control != nullptr && m_control->cancelled())
            break;
        const SampleId sample{static_cast<std::int64_t>(i) + 1};
        if (holds(sample))
            rows.setRange(m_index.firstRow(sample), m_index.endRow(sample));
    }
    return rows;
}

template <typename Number>
PairBits TermRows::ofNumbers(const QueryTerm &term, Number number) const
{
    return ofSamples([&](SampleId sample) {
        return std::any_of(term.values.begin(), term.values.end(),
                           [n = number(sample)](const QueryValue &value) { return value.contains(n); });
    });
}

PairBits TermRows::ofWords(const QueryTerm &term, PairBits (TermRows::*rows)(QStringView word) const) const
{
    PairBits all(m_index.rowCount());
    for (const QueryValue &value : term.values)
        all |= (this->*rows)(value.text);
    return all;
}

PairBits TermRows::having(QStringView what) const
{
    if (what == u"box")
        return withBit(m_index.traitsColumn(), SampleIndex::BoxBit);
    if (what == u"image")
        return ofSamples([this](SampleId sample) { return !m_index.images(sample).empty(); });
    if (what == u"dispute")
        return disputed();
    if (what == u"open")
        return ofMarks([](const QString &word) { return word == MarkIndex::open(); });
    if (what == u"tag")
        return ofMarks([](const QString &word) { return word.startsWith(MarkIndex::tag({})); });
    if (what == u"error")
        return ofMarks([](const QString &word) { return word.startsWith(MarkIndex::error({})); });
    Q_ASSERT(what == u"comment");
    PairBits rows = withBit(m_index.stateColumn(), SampleIndex::CommentedBit);
    return rows |= ofSamples([this](SampleId sample) { return m_index.commented(sample); });
}

PairBits TermRows::ofVerdicts(const QueryTerm &term, Role role) const
{
    std::vector<std::uint8_t> values = codes(term, verdictFromName);
    for (std::uint8_t &value : values)
        value = std::uint8_t(value << SampleIndex::roleShift(role));
    return PairBits::where(m_index.stateColumn(), SampleIndex::roleMask(role), values);
}

PairBits TermRows::disputed() const
{
    std::vector<std::uint8_t> values;
    for (int annotator = 0; annotator < VerdictCount; ++annotator) {
        for (int reviewer = 0; reviewer < VerdictCount; ++reviewer) {
            if (isDisputed(Verdict(annotator), Verdict(reviewer)))
                values.push_back(SampleIndex::verdictBits(Verdict(annotator), Verdict(reviewer)));
        }
    }
    const auto mask = SampleIndex::verdictBits(Verdict(SampleIndex::VerdictMask), Verdict(SampleIndex::VerdictMask));
    return PairBits::where(m_index.stateColumn(), mask, values);
}

/// What is said of a whole sample is said of all its pairs.
PairBits TermRows::ofMarks(const std::function<bool(const QString &)> &isWanted) const
{
    PairBits rows(m_index.rowCount());
    m_index.marks().find(isWanted, [&](qint64 place) {
        if (place >= 0)
            rows.set(std::size_t(place));
        else
            rows.setRange(m_index.firstRow({-place}), m_index.endRow({-place}));
    });
    return rows;
}

PairBits TermRows::edited(QStringView yesOrNo) const
{
    PairBits rows = withBit(m_index.stateColumn(), SampleIndex::EditedBit);
    rows |= ofSamples([this](SampleId sample) { return m_index.editedOutsidePairs(sample); });
    return yesOrNo == u"yes" ? rows : rows.flip();
}

PairBits TermRows::ofSources(const QueryTerm &term) const
{
    const std::vector<GlobPattern> names = patterns(term, GlobPattern::Plain::Substring);
    const auto wanted = [&](SourceId source) {
        const auto isNumber = [&](const QueryValue &v) { return v.isNumber() && v.contains(source.value); };
        return std::any_of(term.values.begin(), term.values.end(), isNumber) ||
               anyMatches(names, m_index.sourceName(source).toStdString());
    };
    SourceId last; // the samples of a source stand together
    bool lastWanted = false;
    return ofSamples([&](SampleId sample) {
        if (const SourceId source = m_index.source(sample); source != last) {
            last = source;
            lastWanted = wanted(source);
        }
        return lastWanted;
    });
}

PairBits TermRows::ofImages(const QueryTerm &term) const
{
    const std::vector<GlobPattern> globs = patterns(term, GlobPattern::Plain::Substring);
    return ofSamples([&](SampleId sample) {
        return anyImage(m_index.images(sample), [&](std::string_view name) { return anyMatches(globs, name); });
    });
}

PairBits TermRows::ofFolders(const QueryTerm &term) const
{
    std::vector<std::string> folders;
    for (const QueryValue &value : term.values)
        folders.push_back(toWtf8(value.text).toStdString());
    return ofSamples([&](SampleId sample) {
        return anyImage(m_index.images(sample), [&](std::string_view name) {
            return std::any_of(folders.begin(), folders.end(),
                               [name](const auto &folder) { return liesIn(name, folder); });
        });
    });
}

PairBits TermRows::ofIds(const QueryTerm &term) const
{
    const std::vector<GlobPattern> globs = patterns(term, GlobPattern::Plain::Whole);
    return ofSamples([&](SampleId sample) { return anyMatches(globs, m_index.externalId(sample)); });
}

}
