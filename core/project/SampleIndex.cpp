#include "core/project/SampleIndex.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <limits>

namespace core {

namespace {
enum Flag : std::uint8_t { Regular = 1, Commented = 2, Edited = 4, NoPairs = 8, Rearranged = 16 };

static_assert(TaskCount <= SampleIndex::NoPair, "the task NoPair must stay free");
static_assert(VerdictCount <= SampleIndex::VerdictMask + 1);

Verdict verdictIn(std::uint8_t state, Role role)
{
    return static_cast<Verdict>((state & SampleIndex::roleMask(role)) >> SampleIndex::roleShift(role));
}

/// The items [first, end) become [first, newEnd), each of them `item`.
void replaceRows(std::vector<std::uint8_t> &column, std::size_t first, std::size_t end, std::size_t newEnd,
                 std::uint8_t item)
{
    const auto at = [&column](std::size_t place) { return column.begin() + std::ptrdiff_t(place); };
    if (newEnd > end)
        column.insert(at(end), newEnd - end, item);
    else
        column.erase(at(newEnd), at(end));
    std::fill(at(first), at(newEnd), item);
}

/// `shift` is added to each; the first `skip` are left out.
template <typename T>
void extend(Column<T> &column, const Column<T> &more, T shift = 0, std::size_t skip = 0)
{
    std::vector<T> &items = column.write();
    items.reserve(items.size() + more.size() - skip);
    std::transform(more.items().begin() + std::ptrdiff_t(skip), more.items().end(), std::back_inserter(items),
                   [shift](T item) { return T(item + shift); });
}
}

SampleIndex::SampleIndex()
{
    m_idStart.write().push_back(0);
    m_firstRow.write().push_back(0);
}

void SampleIndex::append(const SampleColumns &sample)
{
    Q_ASSERT(sample.id.value == std::int64_t(sampleCount()) + 1);
    Q_ASSERT(sample.source.value <= std::numeric_limits<std::int32_t>::max());
    std::vector<char> &names = m_names.write();
    names.insert(names.end(), sample.externalId.begin(), sample.externalId.end());
    m_imageStart.write().push_back(names.size());
    names.insert(names.end(), sample.images.begin(), sample.images.end());
    m_idStart.write().push_back(names.size());

    const bool empty = sample.traits.empty();
    m_source.write().push_back(static_cast<std::int32_t>(sample.source.value));
    m_record.write().push_back(sample.record);
    m_flags.write().push_back(
        static_cast<std::uint8_t>((sample.regularTurns ? unsigned(Regular) : 0U) | (empty ? unsigned(NoPairs) : 0U)));
    m_unreviewed.write().push_back(static_cast<std::uint32_t>(sample.traits.size()));
    m_editedPairs.write().push_back(0);

    std::vector<std::uint8_t> &traits = m_traits.write();
    for (const std::uint8_t byte : sample.traits) {
        const PairTraits pair = PairTraits::fromByte(byte);
        traits.push_back(pair.toByte());
        ++m_counts.tasks[static_cast<std::size_t>(pair.task)];
        m_counts.boxPairs += pair.hasBox ? 1 : 0;
    }
    if (empty)
        traits.push_back(NoPair);
    m_state.write().resize(traits.size());
    m_firstRow.write().push_back(static_cast<std::uint32_t>(traits.size()));

    ++m_counts.samples;
    m_counts.pairs += std::int64_t(sample.traits.size());
    m_counts.verdicts[0] += std::int64_t(sample.traits.size());
}

void SampleIndex::append(const SampleIndex &more)
{
    const std::uint64_t names = m_names.size();
    extend(m_idStart, more.m_idStart, names, 1);
    extend(m_imageStart, more.m_imageStart, names);
    extend(m_firstRow, more.m_firstRow, std::uint32_t(m_traits.size()), 1);
    extend(m_source, more.m_source);
    extend(m_record, more.m_record);
    extend(m_flags, more.m_flags);
    extend(m_unreviewed, more.m_unreviewed);
    extend(m_editedPairs, more.m_editedPairs);
    extend(m_names, more.m_names);
    extend(m_traits, more.m_traits);
    extend(m_state, more.m_state);
    m_sourceNames.insert(more.m_sourceNames);
    m_counts += more.m_counts;
}

SampleIndex::Counts &SampleIndex::Counts::operator+=(const Counts &more)
{
    const auto add = [](auto &sums, const auto &others) {
        std::transform(sums.begin(), sums.end(), others.begin(), sums.begin(), std::plus());
    };
    add(verdicts, more.verdicts);
    add(tasks, more.tasks);
    samples += more.samples;
    pairs += more.pairs;
    boxPairs += more.boxPairs;
    editedPairs += more.editedPairs;
    editedSamples += more.editedSamples;
    reviewedSamples += more.reviewedSamples;
    return *this;
}

void SampleIndex::apply(const SampleUpdate &update)
{
    setRearranged(update.sample, update.rearranged);
    if (int(update.states.size()) != pairCount(update.sample))
        setPairCount(update.sample, update.states.size());
    for (std::size_t i = 0; i < update.states.size(); ++i) {
        const int pair = int(i);
        const std::uint8_t state = update.states[i];
        setVerdicts(update.sample, pair, verdictIn(state, Role::Annotator), verdictIn(state, Role::Reviewer));
        setEdited(update.sample, pair, (state & EditedBit) != 0);
        setCommented(update.sample, pair, (state & CommentedBit) != 0);
        setMarks(update.sample, pair, i < update.marks.size() ? update.marks[i] : QStringList());
        if (pair < int(update.traits.size()))
            setTraits(update.sample, pair, PairTraits::fromByte(std::uint8_t(update.traits[pair])));
    }
    setCommented(update.sample, WholeSample, update.commented);
    setMarks(update.sample, WholeSample, update.sampleMarks);
    setEdited(update.sample, WholeSample, update.editedOutside);
}

void SampleIndex::setRearranged(SampleId sample, bool rearranged)
{
    setFlag(sample, Rearranged, rearranged);
}

/// All of its pairs become as an import leaves them.
void SampleIndex::setPairCount(SampleId sample, std::size_t pairs)
{
    const std::size_t before = std::size_t(pairCount(sample));
    for (int pair = 0; pair < int(before); ++pair) {
        setVerdicts(sample, pair, Verdict::None, Verdict::None);
        setEdited(sample, pair, false);
        setTraits(sample, pair, {});
        setMarks(sample, pair, {});
    }
    const std::int64_t more = std::int64_t(pairs) - std::int64_t(before);
    m_counts.pairs += more;
    m_counts.verdicts[0] += more;
    m_counts.tasks[std::size_t(PairTraits{}.task)] += more;
    m_unreviewed.write()[at(sample)] = std::uint32_t(pairs);
    setFlag(sample, NoPairs, pairs == 0);

    const std::size_t first = firstRow(sample);
    const std::size_t end = endRow(sample);
    const std::size_t newEnd = first + std::max<std::size_t>(pairs, 1);
    replaceRows(m_traits.write(), first, end, newEnd, pairs == 0 ? NoPair : PairTraits{}.toByte());
    replaceRows(m_state.write(), first, end, newEnd, std::uint8_t(0));
    std::vector<std::uint32_t> &rows = m_firstRow.write();
    for (std::size_t i = at(sample) + 1; i < rows.size(); ++i)
        rows[i] = std::uint32_t(rows[i] + newEnd - end);
    m_marks.move(qint64(end), qint64(newEnd) - qint64(end));
}

void SampleIndex::setTraits(SampleId sample, int pair, PairTraits traits)
{
    const std::size_t place = row(sample, pair);
    const PairTraits before = PairTraits::fromByte(m_traits[place]);
    if (before == traits)
        return;
    --m_counts.tasks[static_cast<std::size_t>(before.task)];
    ++m_counts.tasks[static_cast<std::size_t>(traits.task)];
    m_counts.boxPairs += int(traits.hasBox) - int(before.hasBox);
    m_traits.write()[place] = traits.toByte();
}

void SampleIndex::setVerdict(SampleId sample, int pair, Verdict verdict, Role role)
{
    const bool isReviewer = role == Role::Reviewer;
    setVerdicts(sample, pair, isReviewer ? this->verdict(sample, pair, Role::Annotator) : verdict,
                isReviewer ? verdict : this->verdict(sample, pair, Role::Reviewer));
}

void SampleIndex::setVerdicts(SampleId sample, int pair, Verdict annotator, Verdict reviewer)
{
    const Verdict before = this->verdict(sample, pair);
    const Verdict verdict = standingVerdict(annotator, reviewer);
    constexpr unsigned Mask = VerdictMask | roleMask(Role::Annotator) | roleMask(Role::Reviewer);
    if (!setState(row(sample, pair), std::uint8_t(Mask), verdictBits(annotator, reviewer)) || before == verdict)
        return;
    --m_counts.verdicts[static_cast<std::size_t>(before)];
    ++m_counts.verdicts[static_cast<std::size_t>(verdict)];
    if ((before == Verdict::None) == (verdict == Verdict::None))
        return;
    std::uint32_t &unreviewed = m_unreviewed.write()[at(sample)];
    m_counts.reviewedSamples -= unreviewed == 0 ? 1 : 0;
    unreviewed = verdict == Verdict::None ? unreviewed + 1 : unreviewed - 1;
    m_counts.reviewedSamples += unreviewed == 0 ? 1 : 0;
}

void SampleIndex::setEdited(SampleId sample, int pair, bool edited)
{
    m_counts.editedSamples -= this->edited(sample) ? 1 : 0;
    if (pair == WholeSample) {
        setFlag(sample, Edited, edited);
    } else if (setState(row(sample, pair), EditedBit, edited ? EditedBit : 0)) {
        std::uint32_t &pairs = m_editedPairs.write()[at(sample)];
        pairs = edited ? pairs + 1 : pairs - 1;
        m_counts.editedPairs += edited ? 1 : -1;
    }
    m_counts.editedSamples += this->edited(sample) ? 1 : 0;
}

void SampleIndex::setCommented(SampleId sample, int pair, bool commented)
{
    if (pair == WholeSample)
        setFlag(sample, Commented, commented);
    else
        setState(row(sample, pair), CommentedBit, commented ? CommentedBit : 0);
}

std::string_view SampleIndex::externalId(SampleId sample) const
{
    const std::size_t start = m_idStart[at(sample)];
    return {m_names.data() + start, m_imageStart[at(sample)] - start};
}

std::string_view SampleIndex::images(SampleId sample) const
{
    const std::size_t start = m_imageStart[at(sample)];
    return {m_names.data() + start, m_idStart[at(sample) + 1] - start};
}

int SampleIndex::pairCount(SampleId sample) const
{
    return (m_flags[at(sample)] & NoPairs) != 0 ? 0 : static_cast<int>(endRow(sample) - firstRow(sample));
}

bool SampleIndex::regularTurns(SampleId sample) const
{
    return (m_flags[at(sample)] & (Regular | Rearranged)) == Regular;
}

bool SampleIndex::rearranged(SampleId sample) const
{
    return (m_flags[at(sample)] & Rearranged) != 0;
}

bool SampleIndex::edited(SampleId sample) const
{
    return m_editedPairs[at(sample)] != 0 || editedOutsidePairs(sample);
}

bool SampleIndex::commented(SampleId sample) const
{
    return (m_flags[at(sample)] & Commented) != 0;
}

bool SampleIndex::editedOutsidePairs(SampleId sample) const
{
    return (m_flags[at(sample)] & Edited) != 0;
}

Verdict SampleIndex::verdict(SampleId sample, int pair) const
{
    return static_cast<Verdict>(m_state[row(sample, pair)] & VerdictMask);
}

Verdict SampleIndex::verdict(SampleId sample, int pair, Role role) const
{
    return verdictIn(m_state[row(sample, pair)], role);
}

bool SampleIndex::waitsFor(SampleId sample, int pair, Role role) const
{
    if (role == Role::Annotator)
        return verdict(sample, pair) == Verdict::None;
    return verdict(sample, pair, Role::Annotator) != Verdict::None &&
           verdict(sample, pair, Role::Reviewer) == Verdict::None;
}

SampleReview SampleIndex::review(SampleId sample) const
{
    SampleReview review;
    std::array<int, VerdictCount> verdicts{};
    const int pairs = pairCount(sample);
    for (int pair = 0; pair < pairs; ++pair) {
        const Verdict verdict = this->verdict(sample, pair);
        ++verdicts[static_cast<std::size_t>(verdict)];
        review.corrected = review.corrected || (verdict == Verdict::Approved && edited(sample, pair));
        review.commented = review.commented || commented(sample, pair);
    }
    review.edited = edited(sample);
    review.commented = review.commented || commented(sample);
    using State = SampleReview::State;
    if (verdicts[std::size_t(Verdict::Rejected)] > 0)
        review.state = State::Rejected;
    else if (verdicts[std::size_t(Verdict::Unsure)] > 0)
        review.state = State::Unsure;
    else if (const int approved = verdicts[std::size_t(Verdict::Approved)]; approved > 0)
        review.state = approved == pairs ? State::Approved : State::Partly;
    return review;
}

std::optional<PairPlace> SampleIndex::nextUnreviewed(const Queue &among, PairPlace after, Role role) const
{
    const auto &samples = among.samples();
    const qint64 place = among.placeOf(after.sample);
    if (place >= 0) {
        const int pair = firstWaiting(after.sample, std::min(after.pair, pairCount(after.sample)) + 1, role);
        if (pair >= 0)
            return PairPlace{after.sample, pair};
    }
    const auto open = [this, role](SampleId sample) {
        return role == Role::Annotator ? m_unreviewed[at(sample)] != 0 : firstWaiting(sample, 0, role) >= 0;
    };
    const auto next =
        samples.begin() + (place >= 0 ? place + 1 : std::ptrdiff_t(among.insertionPlace(after.sample)));
    auto found = std::find_if(next, samples.end(), open);
    if (found == samples.end()) {
        found = std::find_if(samples.begin(), next, open);
        if (found == next)
            return std::nullopt;
    }
    return PairPlace{*found, firstWaiting(*found, 0, role)};
}

std::size_t SampleIndex::row(SampleId sample, int pair) const
{
    Q_ASSERT(pair >= 0 && pair < pairCount(sample));
    return firstRow(sample) + static_cast<std::size_t>(pair);
}

void SampleIndex::setFlag(SampleId sample, std::uint8_t flag, bool on)
{
    if (((m_flags[at(sample)] & flag) != 0) == on)
        return;
    std::uint8_t &flags = m_flags.write()[at(sample)];
    flags = static_cast<std::uint8_t>(on ? flags | flag : flags & ~flag);
}

/// False when it was so already: then nothing is copied, either.
bool SampleIndex::setState(std::size_t row, std::uint8_t mask, std::uint8_t value)
{
    if ((m_state[row] & mask) == value)
        return false;
    std::uint8_t &state = m_state.write()[row];
    state = static_cast<std::uint8_t>((state & ~mask) | value);
    return true;
}

int SampleIndex::firstWaiting(SampleId sample, int from, Role role) const
{
    const int pairs = pairCount(sample);
    for (int pair = std::max(from, 0); pair < pairs; ++pair) {
        if (waitsFor(sample, pair, role))
            return pair;
    }
    return -1;
}

}
