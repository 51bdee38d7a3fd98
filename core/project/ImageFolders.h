#pragma once

#include <string_view>

namespace core {

class SampleIndex;

/// The first `depth` folders of the path of an image, as it is spelled: `AID/airport` of `AID/airport/1.jpg` for 2.
/// Empty when the path has fewer.
std::string_view imageFolder(std::string_view name, int depth);
/// Whether the image lies in the folder or below it; `/` and `\` both part folders, and case matters.
bool liesIn(std::string_view name, std::string_view folder);

/// How many folders of a path say where images come from: the fewest by which the images of the index differ, at
/// least 1.
int tellingDepth(const SampleIndex &index);

}
