#include "core/project/ImageFolders.h"

#include "core/project/SampleIndex.h"

namespace core {

namespace {

constexpr int Deepest = 8;

bool isSeparator(char c)
{
    return c == '/' || c == '\\';
}

std::string_view firstImage(std::string_view names)
{
    return names.substr(0, names.find('\0'));
}

}

std::string_view imageFolder(std::string_view name, int depth)
{
    for (std::size_t i = 1; i < name.size(); ++i) { // one that comes first parts nothing
        if (isSeparator(name[i]) && --depth == 0)
            return name.substr(0, i);
    }
    return {};
}

bool liesIn(std::string_view name, std::string_view folder)
{
    return !folder.empty() && name.size() > folder.size() && name.starts_with(folder) &&
           isSeparator(name[folder.size()]);
}

int tellingDepth(const SampleIndex &index)
{
    int deepest = 1;
    for (int depth = 1; depth <= Deepest; ++depth) {
        std::string_view first;
        for (SampleId sample{1}; std::size_t(sample.value) <= index.sampleCount(); ++sample.value) {
            const std::string_view folder = imageFolder(firstImage(index.images(sample)), depth);
            if (folder.empty() || folder == first)
                continue;
            if (!first.empty())
                return depth;
            first = folder;
        }
        if (first.empty())
            break;
        deepest = depth;
    }
    return deepest;
}

}
