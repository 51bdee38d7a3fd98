#pragma once

#include "core/jobs/JobControl.h"
#include "core/project/Project.h"

#include <QStringList>

namespace core {

/// Which of the images that a project names are there. Each name counts once for each source.
struct ImageCensus
{
    qint64 found = 0;
    qint64 missing = 0;
    QStringList examples; ///< the first missing ones, as the records name them
};

/// Looks for every image of the samples on the disk. `locators`: one for each source, in the order of the sources.
ImageCensus countImages(const SampleIndex &index, const std::vector<Source> &sources,
                        const std::vector<ImageLocator> &locators, const JobControl &control);
/// The same for an open project as it stands.
ImageCensus countImages(const Project &project, const JobControl &control);

}
