#pragma once

#include "core/jobs/JobControl.h"
#include "core/project/SampleIndex.h"
#include "core/project/TextSource.h"
#include "core/similar/SimilarGroups.h"

#include <optional>
#include <set>

namespace core {

class PairTexts;

/// Finds what is like one sample of a project, as the texts stand now.
class SimilarSamples
{
public:
    static constexpr std::int64_t MostPairs = 500; ///< of a group

    SimilarSamples(TextSource source, SampleIndex index);

    /// `pair`, from 0: whose answer is looked for elsewhere; nullopt: of all pairs of the sample. An error where a text
    /// cannot be read; Error::Cancelled when told to stop.
    Result<SimilarGroups> find(SampleId sample, std::optional<int> pair, JobControl &control) const;

    /// The samples whose first image has the same name, without this one, ascending. None where it has no image.
    static std::vector<SampleId> ofSameImage(const SampleIndex &index, SampleId sample);

private:
    Result<> findSameImage(SampleId sample, PairTexts &texts, JobControl &control, SimilarGroups::Group &group) const;
    Result<> findOtherAnswers(const std::vector<PairText> &own, PairTexts &texts, JobControl &control,
                              SimilarGroups::Group &group) const;
    Result<> findSameAnswer(SampleId sample, const std::set<QString> &answers, PairTexts &texts, JobControl &control,
                            SimilarGroups::Group &group) const;

    TextSource m_source;
    SampleIndex m_index;
};

}
