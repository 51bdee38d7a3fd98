#pragma once

#include <QString>

namespace bench {

/// What labelme, Debian's package, takes for the same on this machine, on the offscreen platform. Milliseconds; 0: it
/// is not installed.
struct LabelmePeer
{
    double start = 0; ///< of the process, until the window is shown and the process has ended
    double open = 0;  ///< a folder, until the first image is shown
    double next = 0;  ///< image, median of 20

    static LabelmePeer started();
    /// On a folder of its own below `folder` with so many links to `images`, which are JPEG files.
    static LabelmePeer on(const QString &folder, const QStringList &images, int files);
};

}
