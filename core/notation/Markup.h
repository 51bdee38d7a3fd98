#pragma once

#include <string_view>

namespace core {

/// Cheap test on JSON-escaped UTF-8: false only when the decoded text cannot hold `word`, which is ASCII.
bool mayHold(std::string_view escaped, std::string_view word);

/// The same for a box in any notation: one look at a text which, mostly, has none. Every box begins with an opening
/// bracket, or with `<p` (of `<patch_index_0044>`).
bool mayHoldBox(std::string_view escaped);

}
