#pragma once

#include <string>

namespace core {

/// One thing that a caption says: that there is a subject; what the subject is like, by `predicate`; or how it stands
/// to an `object`. UTF-8 in lower case; what is not said is empty.
struct SceneTuple
{
    std::string subject;
    std::string predicate;
    std::string object;

    friend auto operator<=>(const SceneTuple &, const SceneTuple &) = default;
};

}
