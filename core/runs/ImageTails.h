#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace core {

/// How much of the path of an image counts when two are compared.
enum class ImageTail { ThreeParts, TwoParts, Name, Stem, Number };
inline constexpr std::size_t ImageTailCount = 5;

/// The tail as a hash, for each ImageTail; 0: there is none. `names` are separated by NUL, and all count. Stem is the
/// name without what follows its last dot, Number the digits at the end of the stem without zeros before them:
/// COCO_val2014_000000391895.jpg is 391895.
std::array<std::size_t, ImageTailCount> imageTails(std::string_view names);

}
