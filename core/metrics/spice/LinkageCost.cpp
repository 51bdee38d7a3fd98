#include "core/metrics/spice/LinkageCost.h"

#include <set>
#include <string_view>

namespace core {

namespace {

constexpr double Command = 3.0; // an imperative or a question
constexpr double Fragment = 1.5;
constexpr double NearAsVerb = 1.0;
constexpr double ThingsAsVerb = 1.0; // “mark lines”, where lines are drawn
constexpr double BareVerbAfterBe = 1.0;
constexpr double CompoundWithIng = 1.5;
constexpr double IngAsObject = 1.2;
constexpr double IngAsObjectOfVariant = 0.7;
constexpr double PlaceOfThereIs = 0.4;

/// What captions of overhead images see many of, and which might be done as well.
const std::set<std::string_view> Things{"banks", "bridges", "courts", "docks", "fields", "houses", "lines", "lots",
                                        "marks", "parks",   "plants", "ponds", "pools",  "roofs",  "ships"};

bool isIng(const std::string &word)
{
    return word.size() > 4 && word.ends_with("ing");
}

double linkPenalty(const LinkGraph &graph, const LinkGraph::Link &link, CaptionVariant::Kind kind)
{
    const auto isVerb = [&graph](int word, std::string_view text) {
        return graph.text(word) == text && graph.kind(word) == 'v';
    };
    double penalty = 0;
    if (link.startsWith("Wi") || link.startsWith("Wg") || link.startsWith("Wq") || link.startsWith("Ws"))
        penalty += Command;
    if (link.startsWith("Wl") || link.startsWith("Wp"))
        penalty += Fragment;
    if ((isVerb(link.left, "near") || isVerb(link.right, "near")) && !link.startsWith("A"))
        penalty += NearAsVerb;
    if (link.is("S") && graph.kind(link.right) == 'v' && Things.contains(graph.text(link.right)))
        penalty += ThingsAsVerb;
    const bool isBe = isVerb(link.left, "is") || isVerb(link.left, "are");
    if (isBe && link.startsWith("I"))
        penalty += BareVerbAfterBe;
    if (isIng(graph.text(link.right))) {
        if (link.startsWith("AN"))
            penalty += CompoundWithIng;
        if (kind != CaptionVariant::Kind::AsIs && (link.startsWith("O") || link.startsWith("J")))
            penalty += IngAsObjectOfVariant;
        else if (link.startsWith("O"))
            penalty += IngAsObject;
    }
    if (kind == CaptionVariant::Kind::WithThere && link.startsWith("MV") && isVerb(link.left, "is"))
        penalty += PlaceOfThereIs;
    return penalty;
}

}

double readingPenalty(const LinkGraph &graph, CaptionVariant::Kind kind)
{
    double penalty = 0;
    for (const LinkGraph::Link &link : graph.links())
        penalty += linkPenalty(graph, link, kind);
    return penalty;
}

}
