#pragma once

#include "core/metrics/wordnet/WordNet.h"

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

struct sb_stemmer;

namespace core {

struct MeteorLists;

/// The words that METEOR has met, each with what it is compared by: looked up once, a number from then on. Of one
/// thread. Stems are those of Snowball's English stemmer.
class MeteorVocabulary
{
public:
    struct Word
    {
        std::string_view text;
        int stem = 0; ///< equal for equal stems
        bool isFunctionWord = false;
        std::vector<WordNet::Synset> synsets; ///< sorted
        std::uint64_t synsetBits = 0;         ///< two words without a common bit share no synset
    };

    /// Without WordNet no word has synsets. The lists outlive the vocabulary.
    MeteorVocabulary(const MeteorLists &lists, std::shared_ptr<const WordNet> wordNet);

    /// Counted from 0 in the order of their first appearance.
    int number(std::string_view word);
    const Word &word(int number) const { return m_words[std::size_t(number)]; }

    bool shareSynset(int one, int other) const;

private:
    struct StemmerDeleter
    {
        void operator()(sb_stemmer *stemmer) const;
    };

    int stem(std::string_view word);

    const MeteorLists &m_lists;
    std::shared_ptr<const WordNet> m_wordNet;
    std::unique_ptr<sb_stemmer, StemmerDeleter> m_stemmer;
    std::deque<std::string> m_texts; ///< which the views look at
    std::deque<Word> m_words;
    std::unordered_map<std::string_view, int> m_numbers;
    std::unordered_map<std::string, int> m_stems;
};

}
