#include "core/edits/WordDiff.h"

#include "core/edits/TextPieces.h"

#include <dtl/dtl.hpp>

#include <QHash>
#include <QStringView>

#include <algorithm>

namespace core {

namespace {

using Kind = DiffPart::Kind;
using Pieces = std::vector<QStringView>; // of one text, side by side

// Steps of dtl: up to MaxSteps are recorded, some 25 MB, which stays below the number at which dtl begins anew; to
// learn how many a longer list needs, MaxCounted are gone without recording.
constexpr std::size_t MaxSteps = 1'000'000;
constexpr std::size_t MaxCounted = 25'000'000;

/// Text that stays, and what was replaced behind it.
struct Hunk
{
    QString same;
    QString removed;
    QString added;

    bool replaces() const { return !removed.isEmpty() && !added.isEmpty(); }
};

class Hunks
{
public:
    void add(Kind kind, QStringView text)
    {
        if (text.isEmpty())
            return;
        if (m_hunks.empty() || (kind == Kind::Same && !(last().removed.isEmpty() && last().added.isEmpty())))
            m_hunks.emplace_back();
        (kind == Kind::Same ? last().same : kind == Kind::Removed ? last().removed : last().added).append(text);
    }

    std::vector<DiffPart> parts() const
    {
        std::vector<DiffPart> parts;
        const auto add = [&parts](Kind kind, const QString &text) {
            if (!text.isEmpty())
                parts.push_back({kind, text});
        };
        for (const Hunk &hunk : m_hunks) {
            add(Kind::Same, hunk.same);
            add(Kind::Removed, hunk.removed);
            add(Kind::Added, hunk.added);
        }
        return parts;
    }

    /// Two replaced words with nothing but space between them read better as one replaced phrase.
    void joinAcrossSpace()
    {
        std::vector<Hunk> joined;
        for (Hunk &hunk : m_hunks) {
            if (!joined.empty() && joined.back().replaces() && hunk.replaces() &&
                QStringView(hunk.same).trimmed().isEmpty()) {
                joined.back().removed += hunk.same + hunk.removed;
                joined.back().added += hunk.same + hunk.added;
            } else {
                joined.push_back(std::move(hunk));
            }
        }
        m_hunks = std::move(joined);
    }

private:
    Hunk &last() { return m_hunks.back(); }

    std::vector<Hunk> m_hunks;
};

/// What the pieces in [from, to) cover.
QStringView covered(const Pieces &pieces, std::size_t from, std::size_t to)
{
    return from == to ? QStringView() : QStringView(pieces[from].data(), pieces[to - 1].data() + pieces[to - 1].size());
}

using Numbers = std::vector<int>;
using Diff = dtl::Diff<int, Numbers>;

/// Equal pieces get equal numbers.
class Numbering
{
public:
    Numbers operator()(const Pieces &pieces)
    {
        Numbers numbers;
        numbers.reserve(pieces.size());
        for (const QStringView piece : pieces) {
            const int number = m_numbers.value(piece, int(m_numbers.size()));
            m_numbers.insert(piece, number);
            numbers.push_back(number);
        }
        return numbers;
    }

private:
    QHash<QStringView, int> m_numbers;
};

/// Whether dtl can find the way within its bounds. The number of steps is never more than the product of the lengths,
/// and far less for long lists that differ little.
bool isWithinBounds(const Numbers &before, const Numbers &after)
{
    const std::size_t product = before.size() * after.size();
    if (product <= MaxSteps || product > MaxCounted)
        return product <= MaxSteps;
    Diff diff(before, after);
    diff.onOnlyEditDistance();
    diff.compose();
    const std::size_t surplus = std::max(before.size(), after.size()) - std::min(before.size(), after.size());
    const std::size_t rounds = (std::size_t(diff.getEditDistance()) - surplus) / 2 + 1;
    return rounds * (surplus + rounds) <= MaxSteps;
}

/// The way from one list to the other, piece by piece; nothing when it is too long. Neither list is empty.
std::vector<Kind> script(const Pieces &before, const Pieces &after)
{
    Numbering numbering;
    const Numbers left = numbering(before);
    const Numbers right = numbering(after);
    std::vector<Kind> kinds;
    if (!isWithinBounds(left, right))
        return kinds;
    Diff diff(left, right);
    diff.compose();
    for (const auto &step : diff.getSes().getSequence()) {
        const dtl::edit_t type = step.second.type;
        kinds.push_back(type == dtl::SES_COMMON ? Kind::Same : type == dtl::SES_DELETE ? Kind::Removed : Kind::Added);
    }
    return kinds;
}

class Comparison
{
public:
    enum class Grain {
        Words,
        Sentences,     ///< of a stretch with too many words
        SentenceWords, ///< of sentences that differ
    };

    void compare(QStringView before, QStringView after, Grain grain);
    std::vector<DiffPart> parts()
    {
        m_hunks.joinAcrossSpace();
        return m_hunks.parts();
    }

private:
    void walk(const std::vector<Kind> &kinds, const Pieces &before, const Pieces &after, Grain grain);
    void differ(QStringView removed, QStringView added, Grain grain);

    Hunks m_hunks;
};

void Comparison::compare(QStringView before, QStringView after, Grain grain)
{
    const auto cut = [grain](QStringView text) {
        return grain == Grain::Sentences ? sentencesOf(text) : wordsOf(text);
    };
    Pieces left = cut(before);
    Pieces right = cut(after);
    const auto [leftEnd, rightEnd] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
    m_hunks.add(Kind::Same, covered(left, 0, std::size_t(leftEnd - left.begin())));
    left.erase(left.begin(), leftEnd);
    right.erase(right.begin(), rightEnd);
    const auto [leftTail, rightTail] = std::mismatch(left.rbegin(), left.rend(), right.rbegin(), right.rend());
    const Pieces tail(leftTail.base(), left.end());
    left.erase(leftTail.base(), left.end());
    right.erase(rightTail.base(), right.end());

    const QStringView removed = covered(left, 0, left.size());
    const QStringView added = covered(right, 0, right.size());
    const bool oneSided = left.empty() || right.empty();
    if (const std::vector<Kind> kinds = oneSided ? std::vector<Kind>() : script(left, right); !kinds.empty())
        walk(kinds, left, right, grain);
    else if (!oneSided && grain == Grain::Words)
        compare(removed, added, Grain::Sentences);
    else
        differ(removed, added, Grain::SentenceWords);
    m_hunks.add(Kind::Same, covered(tail, 0, tail.size()));
}

void Comparison::walk(const std::vector<Kind> &kinds, const Pieces &before, const Pieces &after, Grain grain)
{
    std::size_t i = 0;
    std::size_t j = 0;
    std::size_t firstRemoved = 0;
    std::size_t firstAdded = 0;
    for (const Kind kind : kinds) {
        if (kind == Kind::Same) {
            differ(covered(before, firstRemoved, i), covered(after, firstAdded, j), grain);
            m_hunks.add(Kind::Same, before[i]);
            firstRemoved = i + 1;
            firstAdded = j + 1;
        }
        i += kind != Kind::Added ? 1 : 0;
        j += kind != Kind::Removed ? 1 : 0;
    }
    differ(covered(before, firstRemoved, i), covered(after, firstAdded, j), grain);
}

void Comparison::differ(QStringView removed, QStringView added, Grain grain)
{
    if (grain == Grain::Sentences) {
        compare(removed, added, Grain::SentenceWords);
        return;
    }
    m_hunks.add(Kind::Removed, removed);
    m_hunks.add(Kind::Added, added);
}

}

std::vector<DiffPart> wordDiff(const QString &before, const QString &after)
{
    Comparison comparison;
    comparison.compare(before, after, Comparison::Grain::Words);
    return comparison.parts();
}

}
