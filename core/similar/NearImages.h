#pragma once

#include "core/similar/HashedImages.h"

#include <vector>

namespace core {

class JobControl;

/// Finds images that look alike: whose hashes differ in few bits. Plain ones look like nothing. Both functions are safe
/// from any thread, the first takes some milliseconds for 100,000 images.
class NearImages
{
public:
    static constexpr int UsualDistance = 6; ///< bits; see tst_PerceptualHash for what that finds
    static constexpr int MostDistance = 12;

    struct Near
    {
        std::size_t image = 0; ///< in HashedImages::images
        int distance = 0;      ///< in bits
        friend bool operator==(const Near &, const Near &) = default;
    };
    using Group = std::vector<Near>;

    /// Images of other samples that differ in at most `most` bits from any image of this one, without these images
    /// themselves; the nearest first.
    static Group ofSample(const HashedImages &images, SampleId sample, int most);

    /// All images that have near ones, in groups: each differs in at most `most` bits from some other of its group.
    /// Distances are those to the first one. Images that stand together in the same samples only are no group. None
    /// when cancelled.
    static std::vector<Group> groups(const HashedImages &images, int most, const JobControl &control);
};

}
