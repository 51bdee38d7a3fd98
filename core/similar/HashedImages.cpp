#include "core/similar/HashedImages.h"

namespace core {

HashedImages::Counts HashedImages::counts() const
{
    Counts counts;
    counts.missing = missing;
    for (const Image &image : images) {
        ++(image.hash ? counts.hashed : counts.unreadable);
        counts.plain += image.isPlain();
    }
    return counts;
}

}
