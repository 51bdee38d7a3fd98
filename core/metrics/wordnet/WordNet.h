#pragma once

#include "core/base/Result.h"

#include <QCoreApplication>

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The index and exception files of WordNet 3.0: which sets of synonyms a word is in, and what its base form is. Read
/// once, some 6 MB; never changes, so it may be shared among threads. Words are in lower case, with `_` for blanks.
class WordNet
{
    Q_DECLARE_TR_FUNCTIONS(core::WordNet)
public:
    enum class Part { Noun, Verb, Adjective, Adverb };
    static constexpr std::array Parts{Part::Noun, Part::Verb, Part::Adjective, Part::Adverb};
    /// A set of synonyms: its part of speech and its offset in that part's data file.
    using Synset = std::uint32_t;

    static QString defaultFolder();
    /// NotFound when one of the files is not there.
    static Result<std::shared_ptr<const WordNet>> open(const QString &folder = defaultFolder());

    QString version() const; ///< “WordNet 3.0”, as its licence says
    bool has(std::string_view word, Part part) const;
    /// As the list of exceptions has them: none of a word that follows the rules.
    std::vector<std::string_view> exceptions(std::string_view word, Part part) const;
    /// Of the word and of its base, if it is an inflected form, each as every part of speech, as METEOR 1.5 has it:
    /// `playing` is in a set with `fun`, by the noun `play`. Sorted, each once.
    std::vector<Synset> synsets(std::string_view word) const;

private:
    /// Lines in the order of their bytes; the first word of each is its key.
    class Lines
    {
    public:
        explicit Lines(std::string text);
        /// The lines of this key, what follows the key of each.
        std::vector<std::string_view> find(std::string_view key) const;
        std::string_view licence() const { return std::string_view(m_text).substr(0, m_first); }

    private:
        std::size_t lineBegin(std::size_t place) const;
        std::string_view lineAt(std::size_t begin) const;

        std::string m_text;
        std::size_t m_first = 0; ///< behind the licence
    };
    struct Files
    {
        Lines index;
        Lines exceptions;
    };

    explicit WordNet(std::vector<Files> files);
    const Files &files(Part part) const { return m_files[std::size_t(part)]; }
    void addSynsets(std::string_view word, Part part, std::vector<Synset> &synsets) const;
    std::vector<std::string> bases(std::string_view word) const;

    std::vector<Files> m_files; ///< in the order of Parts
};

}
