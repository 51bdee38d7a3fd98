#pragma once

#include "core/notation/Notation.h"

#include <memory>
#include <vector>

namespace core {

/// The notations that the program knows, in the order in which detection tries them.
class NotationRegistry
{
public:
    void add(std::unique_ptr<Notation> notation);
    /// nullptr when there is none of that id.
    const Notation *find(QStringView id) const;
    const std::vector<std::unique_ptr<Notation>> &all() const { return m_notations; }

private:
    std::vector<std::unique_ptr<Notation>> m_notations;
};

/// What we ship, those that say most first: of a text only the first that finds something is counted. Adding one: a
/// file pair and a line here.
NotationRegistry builtinNotations();

}
