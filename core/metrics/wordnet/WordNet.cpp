#include "core/metrics/wordnet/WordNet.h"

#include <QFile>

#include <algorithm>
#include <charconv>
#include <span>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Ending
{
    std::string_view inflected;
    std::string_view base;
};

constexpr std::array Endings{// of nouns
                             Ending{"s", ""}, Ending{"ses", "s"}, Ending{"xes", "x"}, Ending{"zes", "z"},
                             Ending{"ches", "ch"}, Ending{"shes", "sh"}, Ending{"men", "man"}, Ending{"ies", "y"},
                             // of verbs
                             Ending{"es", "e"}, Ending{"es", ""}, Ending{"ed", "e"}, Ending{"ed", ""},
                             Ending{"ing", "e"}, Ending{"ing", ""},
                             // of adjectives
                             Ending{"er", ""}, Ending{"est", ""}, Ending{"er", "e"}, Ending{"est", "e"}};

std::vector<std::string_view> words(std::string_view line)
{
    std::vector<std::string_view> found;
    while (true) {
        const std::size_t begin = line.find_first_not_of(' ');
        if (begin == std::string_view::npos)
            return found;
        const std::size_t end = std::min(line.find(' ', begin), line.size());
        found.push_back(line.substr(begin, end - begin));
        line.remove_prefix(end);
    }
}

std::uint32_t number(std::string_view digits)
{
    std::uint32_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

}

WordNet::Lines::Lines(std::string text)
    : m_text(std::move(text))
{
    while (m_first < m_text.size() && m_text[m_first] == ' ')
        m_first += lineAt(m_first).size() + 1;
}

std::size_t WordNet::Lines::lineBegin(std::size_t place) const
{
    while (place > m_first && m_text[place - 1] != '\n')
        --place;
    return place;
}

std::string_view WordNet::Lines::lineAt(std::size_t begin) const
{
    const std::string_view rest = std::string_view(m_text).substr(begin);
    return rest.substr(0, rest.find('\n'));
}

std::vector<std::string_view> WordNet::Lines::find(std::string_view key) const
{
    const auto keyOf = [](std::string_view line) { return line.substr(0, line.find(' ')); };
    std::size_t low = m_first; // where a line begins, as is `high`
    std::size_t high = m_text.size();
    while (low < high) {
        const std::size_t begin = lineBegin(low + (high - low) / 2);
        const std::string_view line = lineAt(begin);
        if (keyOf(line) < key)
            low = std::min(begin + line.size() + 1, m_text.size());
        else
            high = begin;
    }
    std::vector<std::string_view> found;
    while (low < m_text.size()) {
        const std::string_view line = lineAt(low);
        if (keyOf(line) != key)
            break;
        found.push_back(line.substr(std::min(key.size() + 1, line.size())));
        low += line.size() + 1;
    }
    return found;
}

QString WordNet::defaultFolder()
{
    return u"/usr/share/wordnet"_s;
}

WordNet::WordNet(std::vector<Files> files)
    : m_files(std::move(files))
{
}

Result<std::shared_ptr<const WordNet>> WordNet::open(const QString &folder)
{
    std::vector<Files> files;
    for (const QString &part : {u"noun"_s, u"verb"_s, u"adj"_s, u"adv"_s}) {
        std::vector<Lines> both;
        for (const QString &name : {u"index.%1"_s.arg(part), u"%1.exc"_s.arg(part)}) {
            QFile file(folder + u'/' + name);
            if (!file.open(QIODevice::ReadOnly))
                return Error{Error::Kind::NotFound,
                             tr("WordNet is not there: %1 cannot be read. Install the package wordnet-base.")
                                 .arg(file.fileName())};
            both.emplace_back(file.readAll().toStdString());
        }
        files.push_back({std::move(both[0]), std::move(both[1])});
    }
    return std::shared_ptr<const WordNet>(new WordNet(std::move(files)));
}

QString WordNet::version() const
{
    const std::string_view licence = files(Part::Noun).index.licence();
    const std::string_view name = "WordNet ";
    const std::size_t begin = std::min(licence.find(name), licence.size());
    const std::size_t end = licence.find(' ', std::min(begin + name.size(), licence.size()));
    const std::string_view version = licence.substr(begin, end - begin);
    return version.empty() ? u"WordNet"_s : QString::fromLatin1(version.data(), qsizetype(version.size()));
}

bool WordNet::has(std::string_view word, Part part) const
{
    return !files(part).index.find(word).empty();
}

std::vector<std::string_view> WordNet::exceptions(std::string_view word, Part part) const
{
    std::vector<std::string_view> bases;
    for (const std::string_view line : files(part).exceptions.find(word)) {
        for (const std::string_view base : words(line))
            bases.push_back(base);
    }
    return bases;
}

/// word, part, number of synsets, number p of pointers, p pointers, two numbers, then the offsets of the synsets.
void WordNet::addSynsets(std::string_view word, Part part, std::vector<Synset> &synsets) const
{
    for (const std::string_view line : files(part).index.find(word)) {
        const std::vector<std::string_view> fields = words(line);
        const std::size_t count = fields.size() > 1 ? number(fields[1]) : 0;
        for (std::size_t i = fields.size() - std::min(count, fields.size()); i < fields.size(); ++i)
            synsets.push_back(Synset(part) << 28 | number(fields[i]));
    }
}

/// Of an exception those listed; of another word the first that there is.
std::vector<std::string> WordNet::bases(std::string_view word) const
{
    std::vector<std::string> bases;
    for (const Part part : Parts) {
        for (const std::string_view base : exceptions(word, part))
            bases.emplace_back(base);
    }
    if (!bases.empty() || word.size() <= 2 || word.ends_with("ss"))
        return bases;
    for (const Ending &ending : Endings) {
        if (!word.ends_with(ending.inflected))
            continue;
        std::string base(word.substr(0, word.size() - ending.inflected.size()));
        base += ending.base;
        if (std::ranges::any_of(Parts, [&](Part part) { return has(base, part); }))
            return {base};
    }
    return bases;
}

std::vector<WordNet::Synset> WordNet::synsets(std::string_view word) const
{
    std::vector<Synset> synsets;
    std::vector<std::string> forms = bases(word);
    forms.emplace_back(word);
    for (const std::string &form : forms) {
        for (const Part part : Parts)
            addSynsets(form, part, synsets);
    }
    std::ranges::sort(synsets);
    synsets.erase(std::ranges::unique(synsets).begin(), synsets.end());
    return synsets;
}

}
