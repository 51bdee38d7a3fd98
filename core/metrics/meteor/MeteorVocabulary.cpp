#include "core/metrics/meteor/MeteorVocabulary.h"

#include "core/metrics/meteor/MeteorLists.h"

#include <libstemmer.h>

namespace core {

void MeteorVocabulary::StemmerDeleter::operator()(sb_stemmer *stemmer) const
{
    sb_stemmer_delete(stemmer);
}

MeteorVocabulary::MeteorVocabulary(const MeteorLists &lists, std::shared_ptr<const WordNet> wordNet)
    : m_lists(lists)
    , m_wordNet(std::move(wordNet))
    , m_stemmer(sb_stemmer_new("english", "UTF_8"))
{
    Q_CHECK_PTR(m_stemmer.get());
}

int MeteorVocabulary::number(std::string_view word)
{
    if (const auto known = m_numbers.find(word); known != m_numbers.end())
        return known->second;
    Word entry;
    entry.text = m_texts.emplace_back(word);
    entry.stem = stem(word);
    entry.isFunctionWord = m_lists.functionWords.contains(m_texts.back());
    if (m_wordNet)
        entry.synsets = m_wordNet->synsets(word);
    for (const WordNet::Synset synset : entry.synsets)
        entry.synsetBits |= std::uint64_t(1) << (synset * 2654435761U >> 26);
    const int number = int(m_words.size());
    m_numbers.emplace(entry.text, number);
    m_words.push_back(std::move(entry));
    return number;
}

int MeteorVocabulary::stem(std::string_view word)
{
    const sb_symbol *stem =
        sb_stemmer_stem(m_stemmer.get(), reinterpret_cast<const sb_symbol *>(word.data()), int(word.size()));
    Q_CHECK_PTR(stem);
    const std::string text(reinterpret_cast<const char *>(stem), std::size_t(sb_stemmer_length(m_stemmer.get())));
    return m_stems.try_emplace(text, int(m_stems.size())).first->second;
}

bool MeteorVocabulary::shareSynset(int one, int other) const
{
    const Word &a = word(one);
    const Word &b = word(other);
    if ((a.synsetBits & b.synsetBits) == 0)
        return false;
    auto i = a.synsets.begin();
    auto j = b.synsets.begin();
    while (i != a.synsets.end() && j != b.synsets.end()) {
        if (*i == *j)
            return true;
        ++(*i < *j ? i : j);
    }
    return false;
}

}
