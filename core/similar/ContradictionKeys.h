#pragma once

#include "core/base/Result.h"
#include "core/jobs/JobControl.h"
#include "core/project/PairText.h"
#include "core/project/SampleIndex.h"
#include "core/storage/Database.h"

#include <functional>
#include <memory>
#include <vector>

namespace core {

/// Of each pair of a project with an image and a question: what it asks of which images, and what it answers, as
/// hashes. Equal texts have equal hashes; the reverse is left to whoever reads the texts.
class ContradictionKeys
{
public:
    struct Key
    {
        std::size_t question = 0; ///< and images
        std::size_t answer = 0;
        std::uint32_t row = 0;        ///< of the index
        std::uint32_t characters = 0; ///< of both texts
    };

    /// On all cores; the keys are ordered by question, those of one by row. Reports half of the progress of `control`.
    static Result<std::vector<Key>> read(const SampleIndex &index,
                                         const std::function<Result<std::unique_ptr<Database>>()> &openReader,
                                         JobControl &control);
};

}
