#pragma once

#include "core/metrics/meteor/MeteorWord.h"

#include <deque>
#include <memory>
#include <string_view>
#include <unordered_map>

struct sb_stemmer;

namespace core {

struct MeteorLists;

/// The words that METEOR has met, each looked up once. Of one thread. Stems are those of Snowball's English stemmer.
class MeteorVocabulary
{
public:
    /// Without WordNet no word has synsets. The lists outlive the vocabulary.
    MeteorVocabulary(const MeteorLists &lists, std::shared_ptr<const WordNet> wordNet);

    /// Lives as long as the vocabulary.
    const MeteorWord &word(std::string_view text);

private:
    struct StemmerDeleter
    {
        void operator()(sb_stemmer *stemmer) const;
    };

    int stem(std::string_view word);

    const MeteorLists &m_lists;
    std::shared_ptr<const WordNet> m_wordNet;
    std::unique_ptr<sb_stemmer, StemmerDeleter> m_stemmer;
    std::deque<MeteorWord> m_words;
    std::unordered_map<std::string_view, const MeteorWord *> m_byText; ///< by the text of the word itself
    std::unordered_map<std::string, int> m_stems;
};

}
