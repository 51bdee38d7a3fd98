#pragma once

#include "core/imaging/ImageLocator.h"
#include "core/notation/BoxReading.h"
#include "core/notation/NotationRegistry.h"
#include "core/storage/Source.h"

namespace core {

/// How the boxes of a source are written, as it was found out or a person said. `notations` outlives the answer.
BoxReading boxReading(const Source &source, const NotationRegistry &notations);

/// Where the images of a source are looked for: its own folder first, then those that a person named.
ImageLocator imageLocator(const Source &source, const QStringList &folders);

}
