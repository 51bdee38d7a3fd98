#include "core/notation/NotationRegistry.h"

#include "core/notation/LlavaNotation.h"

#include <algorithm>

namespace core {

void NotationRegistry::add(std::unique_ptr<Notation> notation)
{
    Q_ASSERT(!find(notation->id()));
    m_notations.push_back(std::move(notation));
}

const Notation *NotationRegistry::find(QStringView id) const
{
    const auto it = std::find_if(m_notations.begin(), m_notations.end(),
                                 [id](const auto &notation) { return notation->id() == id; });
    return it == m_notations.end() ? nullptr : it->get();
}

NotationRegistry builtinNotations()
{
    NotationRegistry registry;
    registry.add(std::make_unique<LlavaNotation>());
    return registry;
}

}
