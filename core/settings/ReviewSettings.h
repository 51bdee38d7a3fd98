#pragma once

#include <QString>

namespace core {

/// How a person likes to go through pairs; the same in every project.
struct ReviewSettings
{
    bool autoAdvance = true; ///< a verdict leads on to the next pair without one
    QString order;           ///< of the queue, by its word on the command line; empty: as imported
    bool descending = false; ///< that order

    friend bool operator==(const ReviewSettings &, const ReviewSettings &) = default;
};

ReviewSettings loadReviewSettings(); ///< what was not saved is as above
void saveReviewSettings(const ReviewSettings &settings);

}
