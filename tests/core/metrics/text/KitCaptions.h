#pragma once

#include "core/metrics/text/PtbTokenizer.h"
#include "core/metrics/text/Vocabulary.h"
#include "tests/core/metrics/MetricKit.h"

/// The captions of a set of the kit, as the scores want them; `split` is Vocabulary::words or Vocabulary::tokens.
class KitCaptions
{
public:
    using Split = core::WordIds (core::Vocabulary::*)(QStringView);

    KitCaptions(const MetricKit &kit, Split split)
    {
        core::PtbTokenizer tokenizer;
        for (const MetricKit::Item &item : kit.items()) {
            core::CaptionWords captions;
            captions.candidate = (m_vocabulary.*split)(tokenizer.clean(item.candidate()));
            for (const QString &reference : item.references())
                captions.references.push_back((m_vocabulary.*split)(tokenizer.clean(reference)));
            m_items.push_back(std::move(captions));
        }
    }

    const std::vector<core::CaptionWords> &items() const { return m_items; }

private:
    core::Vocabulary m_vocabulary;
    std::vector<core::CaptionWords> m_items;
};
