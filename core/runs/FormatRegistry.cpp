#include "core/runs/FormatRegistry.h"

#include "core/runs/CocoResults.h"
#include "core/runs/ConversationAnswers.h"
#include "core/runs/EarthdialResults.h"
#include "core/runs/GeochatResults.h"
#include "core/runs/LlavaAnswers.h"
#include "core/runs/LmmsEvalSamples.h"
#include "core/runs/PlainRows.h"
#include "core/runs/VlmEvalRows.h"

#include <algorithm>

namespace core {

const PredictionFormat *FormatRegistry::find(QStringView id) const
{
    const auto found = std::ranges::find_if(m_formats, [id](const auto &format) { return format->id() == id; });
    return found == m_formats.end() ? nullptr : found->get();
}

FormatRegistry::Judgement FormatRegistry::judge(const RowSample &sample) const
{
    Judgement best;
    for (const auto &format : m_formats) {
        const Certainty certainty = format->judge(sample);
        if (certainty > best.certainty)
            best = {format.get(), certainty};
    }
    return best;
}

FormatRegistry builtinPredictionFormats()
{
    FormatRegistry registry;
    registry.add(std::make_unique<LlavaAnswers>());
    registry.add(std::make_unique<GeochatResults>());
    registry.add(std::make_unique<EarthdialResults>());
    registry.add(std::make_unique<ConversationAnswers>());
    registry.add(std::make_unique<CocoResults>());
    registry.add(std::make_unique<LmmsEvalSamples>());
    registry.add(std::make_unique<VlmEvalRows>());
    registry.add(std::make_unique<PlainRows>()); // takes what the others leave
    return registry;
}

}
