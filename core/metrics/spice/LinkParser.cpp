#include "core/metrics/spice/LinkParser.h"

#include "core/metrics/spice/LinkageCost.h"

#include <link-grammar/link-includes.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int Seconds = 1;           // for one reading
constexpr int MostLinkages = 100;    // that link-grammar makes
constexpr int MostReadings = 16;     // of them that are compared
constexpr float DisjunctCost = 2.7F; // link-grammar's usual one
constexpr double LinkCostWeight = 0.02;

/// `parked.v-d[!]` without its mark, in two.
LinkGraph::Word wordOf(std::string text)
{
    if (const std::size_t mark = text.find('['); mark != std::string::npos && mark > 0)
        text.resize(mark);
    if (text.starts_with('[') && text.size() > 1) // a word that was left out
        text = text.substr(1, text.size() - 2);
    LinkGraph::Word word{text, {}};
    const std::size_t dot = text.rfind('.');
    if (dot != std::string::npos && dot > 0 && dot + 1 < text.size())
        word = {text.substr(0, dot), text.substr(dot + 1)};
    std::ranges::transform(word.text, word.text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return word;
}

}

void LinkParser::Deleter::operator()(Dictionary_s *dictionary) const
{
    dictionary_delete(dictionary);
}

void LinkParser::Deleter::operator()(Parse_Options_s *options) const
{
    parse_options_delete(options);
}

void LinkParser::Deleter::operator()(Sentence_s *sentence) const
{
    sentence_delete(sentence);
}

void LinkParser::Deleter::operator()(Linkage_s *linkage) const
{
    linkage_delete(linkage);
}

LinkParser::LinkParser(Owned<Dictionary_s> dictionary)
    : m_dictionary(std::move(dictionary))
    , m_options(parse_options_create())
{
    parse_options_set_verbosity(m_options.get(), 0);
    parse_options_set_linkage_limit(m_options.get(), MostLinkages);
    parse_options_set_max_parse_time(m_options.get(), Seconds);
    parse_options_set_spell_guess(m_options.get(), 0);
    parse_options_set_display_morphology(m_options.get(), 0);
    parse_options_set_disjunct_cost(m_options.get(), DisjunctCost);
}

LinkParser::~LinkParser() = default;

Result<std::unique_ptr<LinkParser>> LinkParser::open()
{
    lg_error_set_handler(nullptr, nullptr); // it would write to stderr
    Owned<Dictionary_s> dictionary(dictionary_create_lang("en"));
    if (!dictionary)
        return Error{Error::Kind::NotFound,
                     tr("The English dictionary of link-grammar is not there. Install the package "
                        "link-grammar-dictionaries-en.")};
    return std::unique_ptr<LinkParser>(new LinkParser(std::move(dictionary)));
}

QString LinkParser::version()
{
    QString version = QString::fromLatin1(linkgrammar_get_version());
    return version.replace(u"link-grammar-"_s, u"link-grammar "_s);
}

LinkParser::Owned<Sentence_s> LinkParser::parse(const std::string &text, const char *dialect, bool gaps)
{
    Parse_Options options = m_options.get();
    Owned<Sentence_s> sentence(sentence_create(text.c_str(), m_dictionary.get()));
    parse_options_set_dialect(options, dialect);
    parse_options_reset_resources(options);
    if (sentence_split(sentence.get(), options) < 0) // too long, or no text
        return {};
    parse_options_set_min_null_count(options, gaps ? 1 : 0);
    parse_options_set_max_null_count(options, gaps ? sentence_length(sentence.get()) : 0);
    parse_options_set_islands_ok(options, gaps);
    return sentence_parse(sentence.get(), options) > 0 ? std::move(sentence) : Owned<Sentence_s>();
}

std::optional<LinkParser::Reading> LinkParser::read(const CaptionVariant &variant)
{
    const Owned<Sentence_s> sentence = parse(variant.text, variant.dialect, false);
    if (!sentence)
        return {};
    std::optional<Reading> best;
    const int count = std::min(sentence_num_valid_linkages(sentence.get()), MostReadings);
    for (int i = 0; i < count; ++i) {
        const Owned<Linkage_s> linkage(linkage_create(LinkageIdx(i), sentence.get(), m_options.get()));
        if (!linkage)
            continue;
        LinkGraph graph = graphOf(linkage.get());
        const double cost = double(linkage_disjunct_cost(linkage.get())) +
                            LinkCostWeight * linkage_link_cost(linkage.get()) + variant.cost +
                            readingPenalty(graph, variant.kind);
        if (!best || cost < best->cost - 1e-9) // the first of equal ones
            best = {std::move(graph), cost};
    }
    return best;
}

std::optional<LinkGraph> LinkParser::readWithGaps(const std::string &text)
{
    const Owned<Sentence_s> sentence = parse(text, "headline", true);
    const Owned<Linkage_s> linkage(sentence ? linkage_create(0, sentence.get(), m_options.get()) : nullptr);
    return linkage ? std::optional(graphOf(linkage.get())) : std::nullopt;
}

bool LinkParser::gaveUp() const
{
    return parse_options_resources_exhausted(m_options.get());
}

LinkGraph LinkParser::graphOf(Linkage_s *linkage)
{
    std::vector<LinkGraph::Word> words;
    for (std::size_t i = 0; i < linkage_get_num_words(linkage); ++i)
        words.push_back(wordOf(linkage_get_word(linkage, i)));
    std::vector<LinkGraph::Link> links;
    for (std::size_t i = 0; i < linkage_get_num_links(linkage); ++i)
        links.push_back({int(linkage_get_link_lword(linkage, i)), int(linkage_get_link_rword(linkage, i)),
                         linkage_get_link_label(linkage, i)});
    return {std::move(words), std::move(links)};
}

}
