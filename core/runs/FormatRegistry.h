#pragma once

#include "core/runs/PredictionFormat.h"

#include <memory>

namespace core {

/// The formats of predictions that are known.
class FormatRegistry
{
public:
    using Certainty = PredictionFormat::Certainty;
    struct Judgement
    {
        const PredictionFormat *format = nullptr; ///< the registry's
        Certainty certainty = Certainty::No;
    };

    void add(std::unique_ptr<PredictionFormat> format) { m_formats.push_back(std::move(format)); }
    const PredictionFormat *find(QStringView id) const;
    const std::vector<std::unique_ptr<PredictionFormat>> &all() const { return m_formats; }

    /// The format that is most sure; of equals the first. nullptr: none knows the file.
    Judgement judge(const RowSample &sample) const;

private:
    std::vector<std::unique_ptr<PredictionFormat>> m_formats;
};

FormatRegistry builtinPredictionFormats();

}
