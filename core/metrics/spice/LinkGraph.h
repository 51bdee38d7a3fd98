#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A sentence as link-grammar joins its words: each link has a label whose capitals are its type, as in
/// `Ss*b`, of type S. What the types mean is told in link-grammar's own documentation, one page a type.
class LinkGraph
{
public:
    struct Word
    {
        std::string text;      ///< in lower case
        std::string subscript; ///< what link-grammar takes it for, `n` or `v-d`; may be empty
    };
    struct Link
    {
        int left = 0; ///< of the words
        int right = 0;
        std::string label;

        bool touches(int word) const { return left == word || right == word; }
        int other(int word) const { return left == word ? right : left; }
        bool startsWith(std::string_view prefix) const { return std::string_view(label).starts_with(prefix); }
        bool is(std::string_view type) const; ///< exactly this type: `Ss` is S, `SI` is not
    };

    LinkGraph() = default;
    LinkGraph(std::vector<Word> words, std::vector<Link> links);

    int size() const { return int(m_words.size()); }
    const std::string &text(int word) const { return m_words[std::size_t(word)].text; }
    /// First letter of the subscript; 0: none.
    char kind(int word) const;
    const std::vector<Link> &links() const { return m_links; }

    /// The right ends of links of this type that begin at the word.
    std::vector<int> rightOf(int word, std::string_view type) const;
    std::vector<int> leftOf(int word, std::string_view type) const;

    bool isConjunction(int word) const;
    /// What a conjunction joins, through others below it; of another word, the word.
    std::vector<int> joined(int word) const;
    /// The word, and the conjunctions that it is joined by.
    std::vector<int> withConjunctions(int word) const;

private:
    static bool joins(const Link &link);
    void collectJoined(int word, std::vector<bool> &seen, std::vector<int> &found) const;

    std::vector<Word> m_words; ///< the first is the wall before the sentence
    std::vector<Link> m_links;
};

}
