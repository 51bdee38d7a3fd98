#include "core/runs/ImageTails.h"

#include <QHashFunctions>

#include <algorithm>

namespace core {

namespace {

constexpr std::string_view Separators = "/\\";

/// The last `count` parts of a path.
std::string_view lastParts(std::string_view path, int count)
{
    std::size_t start = path.size();
    for (; count > 0 && start > 0; --count) {
        const std::size_t slash = path.find_last_of(Separators, start - 1);
        if (slash == std::string_view::npos)
            return path;
        start = slash;
    }
    return start < path.size() ? path.substr(start + 1) : path;
}

std::string_view stemOf(std::string_view name)
{
    return name.substr(0, name.rfind('.'));
}

std::string_view numberOf(std::string_view stem)
{
    const std::size_t before = stem.find_last_not_of("0123456789");
    std::string_view digits = before == std::string_view::npos ? stem : stem.substr(before + 1);
    while (digits.size() > 1 && digits.front() == '0')
        digits.remove_prefix(1);
    return digits;
}

/// 0 where a part is empty: that is like nothing.
void add(std::string_view part, bool first, std::size_t &hash)
{
    if (part.empty() || (hash == 0 && !first))
        hash = 0;
    else
        hash = std::max<std::size_t>(1, qHashBits(part.data(), part.size(), hash));
}

}

std::array<std::size_t, ImageTailCount> imageTails(std::string_view names)
{
    std::array<std::size_t, ImageTailCount> tails{};
    for (bool first = true; first || !names.empty(); first = false) {
        const std::size_t end = std::min(names.find('\0'), names.size());
        const std::string_view path = names.substr(0, end);
        const std::string_view name = lastParts(path, 1);
        add(lastParts(path, 3), first, tails[std::size_t(ImageTail::ThreeParts)]);
        add(lastParts(path, 2), first, tails[std::size_t(ImageTail::TwoParts)]);
        add(name, first, tails[std::size_t(ImageTail::Name)]);
        add(stemOf(name), first, tails[std::size_t(ImageTail::Stem)]);
        add(numberOf(stemOf(name)), first, tails[std::size_t(ImageTail::Number)]);
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return tails;
}

}
