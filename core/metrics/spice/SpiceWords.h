#pragma once

namespace core {

class SceneConcept;

/// Whether an attribute says a colour, a size or how many. The lists are short, of our own, and fit all that the scorer
/// of SPICE 1.0 counted for the conformance kit; a word beyond may count otherwise there. As there, an attribute that
/// two words were merged into counts as none of these.
bool isColour(const SceneConcept &meaning);
bool isSize(const SceneConcept &meaning);
bool isNumber(const SceneConcept &meaning);

}
