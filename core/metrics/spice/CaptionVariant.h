#pragma once

#include <string>
#include <vector>

namespace core {

class SceneLemmas;

/// A caption as it stands, or made a sentence that link-grammar may rather take.
struct CaptionVariant
{
    enum class Kind {
        AsIs,
        WithVerb,  ///< is or are stands before a participle: “cars [are] parked on a road”
        WithThere, ///< begins with “there is”
    };

    std::string text;
    Kind kind = Kind::AsIs;
    double cost = 0;          ///< to be added to that of its linkages
    const char *dialect = ""; ///< of link-grammar; `headline` may leave out articles and verbs

    /// In the order in which they are to be tried, the caption itself first. Tokens in lower case, one blank between
    /// two.
    static std::vector<CaptionVariant> variantsOf(const std::string &caption, const SceneLemmas &lemmas);
};

}
