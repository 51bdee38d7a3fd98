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

const MeteorWord &MeteorVocabulary::word(std::string_view text)
{
    if (const auto known = m_byText.find(text); known != m_byText.end())
        return *known->second;
    MeteorWord &word = m_words.emplace_back();
    word.text = text;
    word.stem = stem(text);
    word.isFunctionWord = m_lists.functionWords.contains(word.text);
    if (m_wordNet)
        word.synsets = m_wordNet->synsets(text);
    for (const WordNet::Synset synset : word.synsets)
        word.synsetBits.set(synset * 2654435761U >> 24); // Knuth's multiplicative hash
    m_byText.emplace(word.text, &word);
    return word;
}

int MeteorVocabulary::stem(std::string_view word)
{
    const sb_symbol *stem =
        sb_stemmer_stem(m_stemmer.get(), reinterpret_cast<const sb_symbol *>(word.data()), int(word.size()));
    Q_CHECK_PTR(stem);
    const std::string text(reinterpret_cast<const char *>(stem), std::size_t(sb_stemmer_length(m_stemmer.get())));
    return m_stems.try_emplace(text, int(m_stems.size())).first->second;
}

}
