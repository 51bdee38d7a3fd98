#pragma once

#include "core/model/PairTraits.h"
#include "core/model/Role.h"
#include "core/model/Verdict.h"
#include "core/project/Column.h"
#include "core/project/MarkIndex.h"
#include "core/project/PairPlace.h"
#include "core/project/Queue.h"
#include "core/project/SampleColumns.h"
#include "core/project/SampleReview.h"
#include "core/project/SampleUpdate.h"

#include <QHash>
#include <QString>

#include <array>
#include <optional>

namespace core {

/// The columns of a project that lists, filters and counts need, in memory: no text. A copy is a snapshot, costs next
/// to nothing and may be read on another thread while this one goes on being edited.
///
/// Pairs stand in rows, numbered from 0 over the whole project. A sample without pairs takes one row, too, whose traits
/// byte is NoPair; counts leave it out. Pairs are addressed by their index in the sample, from 0.
class SampleIndex
{
public:
    static constexpr int WholeSample = -1; ///< instead of a pair: what belongs to none, such as a system turn

    static constexpr std::uint8_t TaskMask = 0x0F; // of the traits byte
    static constexpr std::uint8_t BoxBit = 0x10;
    static constexpr std::uint8_t NoPair = 0x0F;
    static constexpr std::uint8_t VerdictMask = 0x03; // of the state byte: the verdict that stands
    static constexpr std::uint8_t EditedBit = 0x04;
    static constexpr std::uint8_t CommentedBit = 0x08;
    static constexpr int roleShift(Role role) { return role == Role::Annotator ? 4 : 6; }
    static constexpr std::uint8_t roleMask(Role role) { return std::uint8_t(VerdictMask << roleShift(role)); }
    /// The verdicts of a state byte.
    static constexpr std::uint8_t verdictBits(Verdict annotator, Verdict reviewer)
    {
        return std::uint8_t(unsigned(standingVerdict(annotator, reviewer)) |
                            unsigned(annotator) << roleShift(Role::Annotator) |
                            unsigned(reviewer) << roleShift(Role::Reviewer));
    }

    struct Counts
    {
        std::int64_t samples = 0;
        std::int64_t pairs = 0;
        std::array<std::int64_t, VerdictCount> verdicts{}; ///< pairs by the verdict that stands
        std::array<std::int64_t, TaskCount> tasks{};       ///< pairs by task
        std::int64_t boxPairs = 0;                         ///< pairs with a box
        std::int64_t editedPairs = 0;
        std::int64_t editedSamples = 0;   ///< in a pair or elsewhere
        std::int64_t reviewedSamples = 0; ///< all pairs have a verdict, and there is one

        std::int64_t reviewedPairs() const { return pairs - verdicts[0]; }
        Counts &operator+=(const Counts &more);
        friend bool operator==(const Counts &, const Counts &) = default;
    };

    SampleIndex();

    void append(const SampleColumns &sample);
    /// All of `more` behind what is here: its first sample becomes the next one of this index.
    void append(const SampleIndex &more);
    void setSourceName(SourceId source, const QString &name) { m_sourceNames.insert(source, name); }
    /// Brings the columns of one sample up to date. Where it has more or fewer pairs than before, the rows behind it
    /// move.
    void apply(const SampleUpdate &update);
    void setTraits(SampleId sample, int pair, PairTraits traits);
    void setVerdict(SampleId sample, int pair, Verdict verdict, Role role = Role::Annotator);
    void setEdited(SampleId sample, int pair, bool edited);       ///< a pair or WholeSample
    void setCommented(SampleId sample, int pair, bool commented); ///< a pair or WholeSample
    void setRearranged(SampleId sample, bool rearranged);

    /// Words of MarkIndex at a pair or WholeSample.
    void setMarks(SampleId sample, int pair, const QStringList &words) { m_marks.set(markPlace(sample, pair), words); }
    void addMark(SampleId sample, int pair, const QString &word) { m_marks.add(markPlace(sample, pair), word); }
    QStringList marks(SampleId sample, int pair) const { return m_marks.at(markPlace(sample, pair)); }
    const MarkIndex &marks() const { return m_marks; }

    std::size_t sampleCount() const { return m_source.size(); }
    const Counts &counts() const { return m_counts; }

    SourceId source(SampleId sample) const { return {m_source[at(sample)]}; }
    QString sourceName(SourceId source) const { return m_sourceNames.value(source); }
    std::int64_t record(SampleId sample) const { return m_record[at(sample)]; }
    std::string_view externalId(SampleId sample) const;
    std::string_view images(SampleId sample) const; ///< NUL-separated, as in SampleColumns
    int pairCount(SampleId sample) const;
    bool regularTurns(SampleId sample) const;
    bool rearranged(SampleId sample) const; ///< a person changed which turns there are, or their order
    bool edited(SampleId sample) const;     ///< somewhere
    bool commented(SampleId sample) const;  ///< on the whole sample; see review() for anywhere
    bool editedOutsidePairs(SampleId sample) const;
    PairTraits traits(SampleId sample, int pair) const { return PairTraits::fromByte(m_traits[row(sample, pair)]); }
    Verdict verdict(SampleId sample, int pair) const; ///< that stands
    Verdict verdict(SampleId sample, int pair, Role role) const;
    bool edited(SampleId sample, int pair) const { return (m_state[row(sample, pair)] & EditedBit) != 0; }
    bool commented(SampleId sample, int pair) const { return (m_state[row(sample, pair)] & CommentedBit) != 0; }
    SampleReview review(SampleId sample) const;

    /// Whether the pair waits for somebody in this role: an annotator judges what has no verdict at all, a reviewer
    /// what an annotator has judged and no reviewer yet.
    bool waitsFor(SampleId sample, int pair, Role role) const;
    /// The first pair behind `after` that waits, in the order of `among`; at its end goes on at its beginning, up to
    /// `after` itself. An `after.pair` past the last leaves out the rest of that sample.
    std::optional<PairPlace> nextUnreviewed(const Queue &among, PairPlace after,
                                            Role role = Role::Annotator) const;

    std::size_t rowCount() const { return m_traits.size(); }
    std::size_t firstRow(SampleId sample) const { return m_firstRow[at(sample)]; }
    std::size_t endRow(SampleId sample) const { return m_firstRow[at(sample) + 1]; }
    std::span<const std::uint8_t> traitsColumn() const { return m_traits.items(); }
    std::span<const std::uint8_t> stateColumn() const { return m_state.items(); }

private:
    static std::size_t at(SampleId sample) { return static_cast<std::size_t>(sample.value - 1); }
    std::size_t row(SampleId sample, int pair) const;
    qint64 markPlace(SampleId sample, int pair) const
    {
        return pair == WholeSample ? -sample.value : qint64(row(sample, pair));
    }
    void setFlag(SampleId sample, std::uint8_t flag, bool on);
    bool setState(std::size_t row, std::uint8_t mask, std::uint8_t value);
    void setPairCount(SampleId sample, std::size_t pairs);
    void setVerdicts(SampleId sample, int pair, Verdict annotator, Verdict reviewer);
    int firstWaiting(SampleId sample, int from, Role role) const;

    Column<std::int32_t> m_source; // one entry a sample
    Column<std::int64_t> m_record;
    Column<std::uint64_t> m_idStart; // into m_names; the id ends where the images start
    Column<std::uint64_t> m_imageStart;
    Column<std::uint8_t> m_flags;
    Column<std::uint32_t> m_unreviewed; // pairs without a verdict
    Column<std::uint32_t> m_editedPairs;
    Column<std::uint32_t> m_firstRow; // and one more at the end, likewise m_idStart
    Column<char> m_names;
    Column<std::uint8_t> m_traits; // one entry a row
    Column<std::uint8_t> m_state;
    MarkIndex m_marks; // of a pair at its row, of a whole sample at its id below zero
    QHash<SourceId, QString> m_sourceNames;
    Counts m_counts;
};

}
