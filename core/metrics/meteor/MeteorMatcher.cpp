#include "core/metrics/meteor/MeteorMatcher.h"

#include <algorithm>

namespace core {

namespace {

/// The words of a text with a blank round each, so that phrases can be looked for.
class SpacedText
{
public:
    explicit SpacedText(const MeteorText &text)
        : m_text(" ")
    {
        for (const MeteorWord *word : text.words) {
            m_begins.push_back(m_text.size());
            m_text += word->text;
            m_text += ' ';
        }
    }

    int size() const { return int(m_begins.size()); }

    std::string_view phrase(int first, int length) const
    {
        const std::size_t begin = m_begins[std::size_t(first)];
        const std::size_t last = std::size_t(first + length);
        const std::size_t end = last < m_begins.size() ? m_begins[last] : m_text.size();
        return std::string_view(m_text).substr(begin, end - begin - 1);
    }

    /// The first words of all places where the phrase stands.
    std::vector<int> find(std::string_view phrase) const
    {
        std::vector<int> found;
        const std::string spaced = ' ' + std::string(phrase) + ' ';
        for (std::size_t at = m_text.find(spaced); at != std::string::npos; at = m_text.find(spaced, at + 1))
            found.push_back(int(std::ranges::lower_bound(m_begins, at + 1) - m_begins.begin()));
        return found;
    }

private:
    std::string m_text;
    std::vector<std::size_t> m_begins; ///< of the words
};

struct PhrasePair
{
    int first = 0; ///< word of one text
    int length = 0;
    int otherFirst = 0; ///< likewise of the other
    int otherLength = 0;
};

std::vector<PhrasePair> phrasePairs(const SpacedText &one, const SpacedText &other, const ParaphraseTable &table)
{
    std::vector<PhrasePair> pairs;
    for (int first = 0; first < one.size(); ++first) {
        for (int length = 1; length <= std::min(table.longest(), one.size() - first); ++length) {
            table.forEach(one.phrase(first, length), [&](std::string_view paraphrase) {
                const int otherLength = 1 + int(std::ranges::count(paraphrase, ' '));
                for (const int place : other.find(paraphrase))
                    pairs.push_back({first, length, place, otherLength});
            });
        }
    }
    return pairs;
}

}

MeteorMatcher::MeteorMatcher(const MeteorSettings &settings)
    : m_settings(settings)
{
}

std::vector<MeteorMatch> MeteorMatcher::match(const MeteorText &candidate, const MeteorText &reference) const
{
    std::vector<MeteorMatch> matches;
    matchWords(candidate, reference, matches);
    if (m_settings.paraphrases && candidate.words != reference.words)
        matchPhrases(candidate, reference, matches);
    const auto isBefore = [](const MeteorMatch &a, const MeteorMatch &b) {
        return a.reference != b.reference ? a.reference < b.reference : a.stage < b.stage;
    };
    if (!std::ranges::is_sorted(matches, isBefore))
        std::ranges::stable_sort(matches, isBefore);
    return matches;
}

/// Where both say the same, only the same words match.
void MeteorMatcher::matchWords(const MeteorText &candidate, const MeteorText &reference,
                               std::vector<MeteorMatch> &matches) const
{
    const bool exactOnly = candidate.words == reference.words;
    for (int j = 0; j < int(reference.words.size()); ++j) {
        const MeteorWord &theirs = *reference.words[std::size_t(j)];
        for (int i = 0; i < int(candidate.words.size()); ++i) {
            const MeteorWord &ours = *candidate.words[std::size_t(i)];
            if (&ours == &theirs) {
                matches.push_back({i, 1, j, 1, MeteorStage::Exact});
                continue;
            }
            if (exactOnly)
                continue;
            if (m_settings.stems && ours.stem == theirs.stem)
                matches.push_back({i, 1, j, 1, MeteorStage::Stem});
            if (ours.sharesSynset(theirs))
                matches.push_back({i, 1, j, 1, MeteorStage::Synonym});
        }
    }
}

void MeteorMatcher::matchPhrases(const MeteorText &candidate, const MeteorText &reference,
                                 std::vector<MeteorMatch> &matches) const
{
    const SpacedText ours(candidate);
    const SpacedText theirs(reference);
    for (const PhrasePair &pair : phrasePairs(theirs, ours, *m_settings.paraphrases))
        matches.push_back({pair.otherFirst, pair.otherLength, pair.first, pair.length, MeteorStage::Paraphrase});
    for (const PhrasePair &pair : phrasePairs(ours, theirs, *m_settings.paraphrases))
        matches.push_back({pair.first, pair.length, pair.otherFirst, pair.otherLength, MeteorStage::Paraphrase});
}

}
