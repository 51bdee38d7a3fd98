#include "core/similar/ImageHasher.h"

#include "core/imaging/Thumbnail.h"
#include "core/imaging/ThumbnailCache.h"
#include "core/storage/SampleRow.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace core {

namespace {
constexpr QSize Bounds(128, 128);         // of a thumbnail that has to be made: those of the list
constexpr std::ptrdiff_t MostThreads = 8; // each may hold a large image
}

/// What the records of a source call an image.
struct ImageHasher::Name
{
    enum class State { Unseen, Missing, Seen };

    SourceId source;
    HashedImages::Image image;
    State state = State::Unseen;
};

ImageHasher::ImageHasher(const Project &project, std::shared_ptr<ThumbnailCache> cache, PyramidCache pyramids)
    : m_index(project.index())
    , m_cache(std::move(cache))
    , m_pyramids(std::move(pyramids))
{
    for (const Source &source : project.sources())
        m_locators.insert(source.id, project.imageLocator(source.id));
}

HashedImages ImageHasher::run(JobControl &control) const
{
    std::vector<Name> all = names();
    const auto total = std::ssize(all);
    std::atomic<std::ptrdiff_t> next = 0;
    std::atomic<std::ptrdiff_t> done = 0;
    const auto work = [&] {
        for (auto i = next++; i < total && !control.cancelled(); i = next++) {
            look(all[std::size_t(i)], control);
            control.setProgress(++done, total);
        }
    };
    const auto cores = std::clamp(std::ptrdiff_t(std::thread::hardware_concurrency()), std::ptrdiff_t(1), MostThreads);
    std::vector<std::thread> others;
    for (std::ptrdiff_t i = 1; i < std::min(cores, total); ++i)
        others.emplace_back(work);
    work();
    for (std::thread &other : others)
        other.join();
    control.setProgress(done, total); // the last report was not of the last image, perhaps
    return gathered(std::move(all));
}

/// Each once for each source, in the order in which samples name them.
std::vector<ImageHasher::Name> ImageHasher::names() const
{
    std::vector<Name> names;
    QHash<std::pair<qint64, QString>, std::size_t> known;
    for (SampleId sample{1}; sample.value <= qint64(m_index.sampleCount()); ++sample.value) {
        const SourceId source = m_index.source(sample);
        const std::string_view packed = m_index.images(sample);
        for (const QString &name : unpackNames(QByteArrayView(packed.data(), qsizetype(packed.size())))) {
            auto place = known.constFind({source.value, name});
            if (place == known.cend()) {
                place = known.insert({source.value, name}, names.size());
                names.push_back({source, {.name = name, .path = {}, .samples = {}}});
            }
            std::vector<SampleId> &samples = names[*place].image.samples;
            if (samples.empty() || samples.back() != sample) // which may show it twice
                samples.push_back(sample);
        }
    }
    return names;
}

void ImageHasher::look(Name &name, JobControl &control) const
{
    const auto path = m_locators.value(name.source).locate(name.image.name);
    if (!path) {
        const bool missing = path.error().kind == Error::Kind::NotFound;
        name.state = missing ? Name::State::Missing : Name::State::Seen;
        name.image.problem = path.error().message;
        return;
    }
    name.image.path = *path;
    const auto make = [&] { return makeThumbnail(*path, Bounds, &control, m_pyramids); };
    const auto hash = [&]() -> Result<PerceptualHash> {
        if (m_cache)
            return m_cache->hash(*path, make);
        const auto thumbnail = make();
        return thumbnail ? Result(PerceptualHash::of(thumbnail->rgb)) : thumbnail.error();
    }();
    if (!hash && hash.error().kind == Error::Kind::Cancelled)
        return;
    name.state = Name::State::Seen;
    if (hash)
        name.image.hash = *hash;
    else
        name.image.problem = hash.error().message;
}

/// Names of one file become one image.
HashedImages ImageHasher::gathered(std::vector<Name> names)
{
    HashedImages gathered;
    QHash<QString, std::size_t> byPath;
    for (Name &name : names) {
        gathered.stopped = gathered.stopped || name.state == Name::State::Unseen;
        gathered.missing += name.state == Name::State::Missing;
        if (name.state != Name::State::Seen)
            continue;
        std::vector<HashedImages::Image> &images = gathered.images;
        const auto known = name.image.path.isEmpty() ? byPath.end() : byPath.find(name.image.path);
        if (known == byPath.end()) {
            byPath.insert(name.image.path, images.size());
            images.push_back(std::move(name.image));
            continue;
        }
        std::vector<SampleId> &samples = images[*known].samples;
        std::vector<SampleId> both;
        std::ranges::set_union(samples, name.image.samples, std::back_inserter(both));
        samples = std::move(both);
    }
    return gathered;
}

}
