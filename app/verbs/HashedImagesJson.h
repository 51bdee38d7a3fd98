#pragma once

#include "core/json/JsonWriter.h"
#include "core/project/Project.h"
#include "core/similar/HashedImages.h"

namespace app {

/// What all images of the project look like; hashes that were kept before, by the window or a verb, are taken.
core::HashedImages hashImages(const core::Project &project);

/// "image": "...", "samples": [...], into an object that was begun.
void writeImage(core::JsonWriter &json, const core::HashedImages::Image &image);

/// The same for people, on one line: samples and image.
QString imageLine(const core::HashedImages::Image &image);

}
