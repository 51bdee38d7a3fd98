#include "core/similar/NearImages.h"

#include "core/similar/HashGroups.h"

#include <algorithm>
#include <ranges>

namespace core {

namespace {

bool shows(const HashedImages::Image &image, SampleId sample)
{
    return std::ranges::binary_search(image.samples, sample);
}

}

NearImages::Group NearImages::ofSample(const HashedImages &images, SampleId sample, int most)
{
    std::vector<PerceptualHash> own;
    for (const HashedImages::Image &image : images.images) {
        if (image.isComparable() && shows(image, sample))
            own.push_back(*image.hash);
    }
    Group group;
    for (std::size_t i = 0; i < images.images.size() && !own.empty(); ++i) {
        const HashedImages::Image &image = images.images[i];
        if (!image.isComparable() || shows(image, sample))
            continue;
        const auto to = [&image](const PerceptualHash &hash) { return hash.distance(*image.hash); };
        if (const int distance = std::ranges::min(own | std::views::transform(to)); distance <= most)
            group.push_back({i, distance});
    }
    std::ranges::stable_sort(group, {}, &Near::distance);
    return group;
}

std::vector<NearImages::Group> NearImages::groups(const HashedImages &images, int most, const JobControl &control)
{
    std::vector<quint64> hashes;
    std::vector<std::size_t> places; // of their images
    for (std::size_t i = 0; i < images.images.size(); ++i) {
        if (images.images[i].isComparable()) {
            hashes.push_back(images.images[i].hash->bits);
            places.push_back(i);
        }
    }
    std::vector<Group> groups;
    const auto samplesOf = [&](std::size_t member) -> const auto &
    {
        return images.images[places[member]].samples;
    };
    for (const std::vector<std::size_t> &members : hashGroups(hashes, most, control)) {
        const bool together = std::ranges::all_of(
            members, [&](std::size_t member) { return samplesOf(member) == samplesOf(members.front()); });
        if (together)
            continue; // two dates of one place, to be compared
        Group &group = groups.emplace_back();
        for (const std::size_t member : members)
            group.push_back({places[member], std::popcount(hashes[member] ^ hashes[members.front()])});
    }
    return groups;
}

}
