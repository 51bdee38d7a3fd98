#include "core/edits/WordDiff.h"

#include <dtl/dtl.hpp>

#include <QHash>
#include <QStringView>

#include <algorithm>

namespace core {

namespace {

using Kind = DiffPart::Kind;
using Pieces = std::vector<QStringView>;

/// Pieces of one side times pieces of the other: bounds time and memory of dtl to some 10 ms and 25 MB, and stays below
/// the number of coordinates at which dtl begins anew.
constexpr std::size_t MaxProduct = 1'000'000;

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

enum class CharacterClass { Space, Word, Single };

CharacterClass classOf(char32_t c)
{
    if (QChar::isSpace(c))
        return CharacterClass::Space;
    const QChar::Script script = QChar::script(c);
    if (script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana)
        return CharacterClass::Single;
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) || c == U'_' ? CharacterClass::Word : CharacterClass::Single;
}

Pieces words(QStringView text)
{
    Pieces pieces;
    CharacterClass previous = CharacterClass::Single;
    for (qsizetype at = 0; at < text.size();) {
        const bool pair = at + 1 < text.size() && text[at].isHighSurrogate() && text[at + 1].isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
        const qsizetype length = pair ? 2 : 1;
        const CharacterClass current = classOf(c);
        if (current == previous && current != CharacterClass::Single)
            pieces.back() = QStringView(pieces.back().data(), pieces.back().size() + length);
        else
            pieces.push_back(text.mid(at, length));
        previous = current;
        at += length;
    }
    return pieces;
}

Pieces sentences(QStringView text)
{
    Pieces pieces;
    qsizetype start = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool mark = QStringView(u".!?;").contains(text[at]) && at + 1 < text.size() && text[at + 1].isSpace();
        if (!mark && text[at] != u'\n' && text[at] != QChar(0x3002)) // 0x3002: the Chinese full stop
            continue;
        pieces.push_back(text.mid(start, at + 1 - start));
        start = at + 1;
    }
    if (start < text.size())
        pieces.push_back(text.mid(start));
    return pieces;
}

/// What the pieces in [from, to) cover; they lie side by side in one text.
QStringView covered(const Pieces &pieces, std::size_t from, std::size_t to)
{
    return from == to ? QStringView() : QStringView(pieces[from].data(), pieces[to - 1].data() + pieces[to - 1].size());
}

/// The way from one list to the other, piece by piece. Neither list is empty.
std::vector<Kind> script(const Pieces &before, const Pieces &after)
{
    QHash<QStringView, int> numbers;
    const auto numbered = [&numbers](const Pieces &pieces) {
        std::vector<int> list;
        list.reserve(pieces.size());
        for (const QStringView piece : pieces) {
            const auto known = numbers.constFind(piece);
            list.push_back(known != numbers.cend() ? *known : *numbers.insert(piece, int(numbers.size())));
        }
        return list;
    };
    dtl::Diff<int, std::vector<int>> diff(numbered(before), numbered(after));
    diff.compose();
    std::vector<Kind> kinds;
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
    void walk(const Pieces &before, const Pieces &after, Grain grain);
    void differ(QStringView removed, QStringView added, Grain grain);

    Hunks m_hunks;
};

void Comparison::compare(QStringView before, QStringView after, Grain grain)
{
    const auto cut = [grain](QStringView text) { return grain == Grain::Sentences ? sentences(text) : words(text); };
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
    if (left.empty() || right.empty())
        differ(removed, added, Grain::SentenceWords);
    else if (left.size() * right.size() <= MaxProduct)
        walk(left, right, grain);
    else if (grain == Grain::Words)
        compare(removed, added, Grain::Sentences);
    else
        differ(removed, added, Grain::SentenceWords);
    m_hunks.add(Kind::Same, covered(tail, 0, tail.size()));
}

void Comparison::walk(const Pieces &before, const Pieces &after, Grain grain)
{
    std::size_t i = 0;
    std::size_t j = 0;
    std::size_t firstRemoved = 0;
    std::size_t firstAdded = 0;
    for (const Kind kind : script(before, after)) {
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
