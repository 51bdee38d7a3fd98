#pragma once

#include "core/imaging/ImageLocator.h"
#include "core/imaging/PyramidCache.h"
#include "core/jobs/JobControl.h"
#include "core/project/Project.h"
#include "core/similar/HashedImages.h"

#include <QHash>

#include <memory>

namespace core {

class ThumbnailCache;

/// Finds out what the images of a project look like: all of them, on up to eight cores, from thumbnails. Hashes that
/// are in the cache are taken from there.
class ImageHasher
{
public:
    /// Copies what it needs of the project. Without a cache every hash is made anew.
    ImageHasher(const Project &project, std::shared_ptr<ThumbnailCache> cache, PyramidCache pyramids);

    /// An image that cannot be read is told as such. When cancelled: what there is until then; it is in the cache, so
    /// the next run goes on from there.
    HashedImages run(JobControl &control) const;

private:
    struct Name;

    std::vector<Name> names() const;
    void look(Name &name, JobControl &control) const;
    static HashedImages gathered(std::vector<Name> names);

    SampleIndex m_index;
    QHash<SourceId, ImageLocator> m_locators;
    std::shared_ptr<ThumbnailCache> m_cache;
    PyramidCache m_pyramids;
};

}
