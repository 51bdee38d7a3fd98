#pragma once

#include "core/metrics/spice/LinkGraph.h"

namespace core {

/// A preposition with what it stands before: “in front of”, the words it governs.
struct PrepositionPhrase
{
    std::string preposition;
    std::vector<int> objects;

    /// Of the preposition, or a word of one, at this place.
    static PrepositionPhrase at(const LinkGraph &graph, int word);
};

/// The nouns that are the subject of a verb, through its auxiliaries, conjunctions, and relative and reduced clauses.
/// Of `there is` the subject is what there is.
std::vector<int> subjectsOf(const LinkGraph &graph, int verb);

}
