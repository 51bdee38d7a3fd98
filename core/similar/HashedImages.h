#pragma once

#include "core/base/Id.h"
#include "core/imaging/PerceptualHash.h"

#include <QString>

#include <optional>
#include <vector>

namespace core {

/// The images of a project, and what they look like. A file is one image, however many records name it.
struct HashedImages
{
    struct Image
    {
        QString name;                  ///< as the first of its records writes it
        QString path;                  ///< canonical
        std::vector<SampleId> samples; ///< that show it, ascending
        std::optional<PerceptualHash> hash = {};
        QString problem = {}; ///< why there is no hash

        bool isComparable() const { return hash && !hash->plain; }
        bool isPlain() const { return hash && hash->plain; }
    };

    /// How many of what there are.
    struct Counts
    {
        qint64 hashed = 0; ///< plain ones, too
        qint64 plain = 0;
        qint64 unreadable = 0;
        qint64 missing = 0; ///< names without a file
        friend bool operator==(const Counts &, const Counts &) = default;
    };

    std::vector<Image> images; ///< in the order of their first samples
    qint64 missing = 0;        ///< names to which no file was found; they are not in `images`
    bool stopped = false;      ///< so there may be more

    Counts counts() const;
};

}
