#pragma once

#include "core/base/Result.h"
#include "core/metrics/spice/CaptionVariant.h"
#include "core/metrics/spice/LinkGraph.h"

#include <QCoreApplication>

#include <memory>
#include <optional>

struct Dictionary_s;
struct Linkage_s;
struct Parse_Options_s;
struct Sentence_s;

namespace core {

/// link-grammar's parser for English. Each has a dictionary of its own, some 60 MB and a quarter of a second: of one
/// thread, but there may be several.
class LinkParser
{
    Q_DECLARE_TR_FUNCTIONS(core::LinkParser)
public:
    /// NotFound when the dictionary is not installed.
    static Result<std::unique_ptr<LinkParser>> open();
    ~LinkParser();
    Q_DISABLE_COPY_MOVE(LinkParser)

    static QString version(); ///< “link-grammar 5.12.0”

    /// A reading and what speaks against it.
    struct Reading
    {
        LinkGraph graph;
        double cost = 0;
    };
    /// The cheapest of the readings that join all words; none when there is no such reading, or no time for it.
    std::optional<Reading> read(const CaptionVariant &variant);
    /// The first reading, whatever words it leaves out.
    std::optional<LinkGraph> readWithGaps(const std::string &text);
    /// Whether the last one ended for lack of time, which is a second, or of memory.
    bool gaveUp() const;

private:
    struct Deleter
    {
        void operator()(Dictionary_s *dictionary) const;
        void operator()(Parse_Options_s *options) const;
        void operator()(Sentence_s *sentence) const;
        void operator()(Linkage_s *linkage) const;
    };
    template <typename T>
    using Owned = std::unique_ptr<T, Deleter>;

    explicit LinkParser(Owned<Dictionary_s> dictionary);
    Owned<Sentence_s> parse(const std::string &text, const char *dialect, bool gaps);
    static LinkGraph graphOf(Linkage_s *linkage);

    Owned<Dictionary_s> m_dictionary;
    Owned<Parse_Options_s> m_options;
};

}
