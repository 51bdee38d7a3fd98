#include "core/notation/NotationRegistry.h"

#include "core/notation/AngleBracketNotation.h"
#include "core/notation/EarthdialNotation.h"
#include "core/notation/FitRsNotation.h"
#include "core/notation/GeochatNotation.h"
#include "core/notation/InternvlNotation.h"
#include "core/notation/KosmosNotation.h"
#include "core/notation/LlavaNotation.h"
#include "core/notation/PointsNotation.h"
#include "core/notation/QwenBoxNotation.h"
#include "core/notation/QwenJsonNotation.h"
#include "core/notation/ShikraNotation.h"

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
    registry.add(std::make_unique<FitRsNotation>());
    registry.add(std::make_unique<InternvlNotation>());
    registry.add(std::make_unique<QwenBoxNotation>());
    registry.add(std::make_unique<QwenJsonNotation>());
    registry.add(std::make_unique<KosmosNotation>());
    registry.add(std::make_unique<GeochatNotation>());
    registry.add(std::make_unique<AngleBracketNotation>());
    registry.add(std::make_unique<LlavaNotation>());
    registry.add(std::make_unique<EarthdialNotation>());
    registry.add(std::make_unique<ShikraNotation>());
    registry.add(std::make_unique<PointsNotation>());
    return registry;
}

}
