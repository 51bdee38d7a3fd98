#include "core/imaging/ImageLoader.h"

#include "core/imaging/ByteCache.h"
#include "core/imaging/CoarseImage.h"
#include "core/imaging/ImageReader.h"
#include "core/imaging/Raster.h"
#include "core/imaging/Thumbnail.h"
#include "core/imaging/ThumbnailCache.h"
#include "core/jobs/JobControl.h"

#include <algorithm>
#include <condition_variable>
#include <list>
#include <mutex>
#include <thread>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace core {

namespace {

struct RequestHash
{
    std::size_t operator()(const ImageRequest &request) const noexcept { return qHash(request); }
};

qint64 bytesOf(const ImageLoader::Outcome &outcome)
{
    constexpr qint64 Rest = 1024; // names, warnings, tables
    return Rest + (outcome ? outcome->rgb.sizeInBytes() : 0);
}

ImageLoader::Load loadFromFile(const std::shared_ptr<ThumbnailCache> &thumbnails, const PyramidCache &pyramids)
{
    return [thumbnails, pyramids](const ImageRequest &request, JobControl &control) -> ImageLoader::Outcome {
        if (request.isThumbnail()) {
            const auto make = [&] { return makeThumbnail(request.path, request.thumbnail, &control, pyramids); };
            return thumbnails ? thumbnails->load(request.path, request.thumbnail, QString(), make) : make();
        }
        const auto raster = Raster::open(request.path);
        if (!raster)
            return raster.error();
        if (isLarge(raster->info(), request.options))
            return readCoarseImage(*raster, request.options, pyramids, &control);
        return readImage(*raster, request.options, raster->info().size(), &control);
    };
}

}

class ImageLoader::Private
{
public:
    struct Wish
    {
        Urgency urgency = Urgency::Prefetch;
        quint64 asked = 0; ///< the last time, counted over all requests
        quint64 round = 0; ///< between which calls of cancelStale()
    };
    struct Work
    {
        ImageRequest request;
        Wish wish;
        bool again = false; ///< was interrupted for something more urgent
        JobControl control;
    };
    using Cache = ByteCache<ImageRequest, Outcome, RequestHash>;
    using Waiting = std::unordered_map<ImageRequest, Wish, RequestHash>;

    Private(Done whenDone, const Settings &wanted, Load how)
        : done(std::move(whenDone))
        , settings(wanted)
        , load(std::move(how))
        , images(wanted.imageBytes)
        , thumbnails(wanted.thumbnailBytes)
    {
    }

    Cache &cacheFor(const ImageRequest &request) { return request.isThumbnail() ? thumbnails : images; }
    bool isStale(const ImageRequest &request, const Wish &wish) const
    {
        return !request.isThumbnail() && wish.round != round;
    }
    Waiting::iterator next();
    void makeRoomForUrgent();
    void dropOldestThumbnail();
    void workUntilStopped();
    void finish(std::list<Work>::iterator work, const Outcome &outcome, std::unique_lock<std::mutex> &lock);

    const Done done;
    const Settings settings;
    const Load load;

    std::mutex mutex;
    std::condition_variable wake;
    bool stopped = false;
    quint64 asked = 0;
    quint64 round = 0;
    int waitingThumbnails = 0;
    Waiting waiting;
    std::list<Work> running;
    Cache images;
    Cache thumbnails;
    std::vector<std::thread> workers;
};

ImageLoader::ImageLoader(Done done)
    : ImageLoader(std::move(done), Settings())
{
}

ImageLoader::ImageLoader(Done done, const Settings &settings)
    : ImageLoader(std::move(done), settings, loadFromFile(settings.thumbnailCache, settings.pyramids))
{
}

ImageLoader::ImageLoader(Done done, const Settings &settings, Load load)
    : m_private(std::make_unique<Private>(std::move(done), settings, std::move(load)))
{
    for (int i = 0; i < qMax(1, settings.workers); ++i)
        m_private->workers.emplace_back([d = m_private.get()] { d->workUntilStopped(); });
}

ImageLoader::~ImageLoader()
{
    {
        const std::lock_guard lock(m_private->mutex);
        m_private->stopped = true;
        for (Private::Work &work : m_private->running)
            work.control.cancel();
    }
    m_private->wake.notify_all();
    for (std::thread &worker : m_private->workers)
        worker.join();
}

std::optional<ImageLoader::Outcome> ImageLoader::find(const ImageRequest &request)
{
    const std::lock_guard lock(m_private->mutex);
    return m_private->cacheFor(request).find(request);
}

void ImageLoader::request(const ImageRequest &request, Urgency urgency)
{
    Private &d = *m_private;
    const std::lock_guard lock(d.mutex);
    if (d.cacheFor(request).contains(request))
        return;
    const Private::Wish wish{urgency, ++d.asked, d.round};
    for (Private::Work &work : d.running) {
        if (work.request == request && !work.control.cancelled()) {
            work.wish = {std::min(work.wish.urgency, urgency), wish.asked, wish.round};
            return;
        }
    }
    const auto [place, isNew] = d.waiting.try_emplace(request, wish);
    place->second = {std::min(place->second.urgency, urgency), wish.asked, wish.round};
    if (isNew && request.isThumbnail() && ++d.waitingThumbnails > d.settings.waitingThumbnails)
        d.dropOldestThumbnail();
    if (urgency == Urgency::Visible)
        d.makeRoomForUrgent();
    d.wake.notify_one();
}

void ImageLoader::cancelStale()
{
    Private &d = *m_private;
    const std::lock_guard lock(d.mutex);
    std::erase_if(d.waiting, [&](const auto &entry) { return d.isStale(entry.first, entry.second); });
    for (Private::Work &work : d.running) {
        if (d.isStale(work.request, work.wish)) {
            work.again = false;
            work.control.cancel();
        }
    }
    ++d.round;
}

void ImageLoader::forget(const QString &path)
{
    const std::lock_guard lock(m_private->mutex);
    const auto isOfPath = [&](const ImageRequest &request) { return request.path == path; };
    m_private->images.removeIf(isOfPath);
    m_private->thumbnails.removeIf(isOfPath);
}

void ImageLoader::clear()
{
    Private &d = *m_private;
    const std::lock_guard lock(d.mutex);
    d.waiting.clear();
    d.waitingThumbnails = 0;
    for (Private::Work &work : d.running) {
        work.again = false;
        work.control.cancel();
    }
    d.images.clear();
    d.thumbnails.clear();
}

/// Visible images, then thumbnails, then what is loaded ahead.
ImageLoader::Private::Waiting::iterator ImageLoader::Private::next()
{
    const auto rank = [](const Waiting::value_type &entry) {
        const auto &[request, wish] = entry;
        const quint64 order = request.isThumbnail() ? ~wish.asked : wish.asked;
        return std::tuple(wish.urgency, request.isThumbnail(), order);
    };
    return std::min_element(waiting.begin(), waiting.end(),
                            [&](const auto &a, const auto &b) { return rank(a) < rank(b); });
}

/// When every worker is busy, one that loads ahead has to begin again later.
void ImageLoader::Private::makeRoomForUrgent()
{
    if (running.size() < workers.size())
        return;
    const auto ahead = std::find_if(running.begin(), running.end(), [](const Work &work) {
        return work.wish.urgency == Urgency::Prefetch && !work.control.cancelled();
    });
    if (ahead == running.end())
        return;
    ahead->again = true;
    ahead->control.cancel();
}

void ImageLoader::Private::dropOldestThumbnail()
{
    auto oldest = waiting.end();
    for (auto it = waiting.begin(); it != waiting.end(); ++it) {
        if (it->first.isThumbnail() && (oldest == waiting.end() || it->second.asked < oldest->second.asked))
            oldest = it;
    }
    waiting.erase(oldest);
    --waitingThumbnails;
}

void ImageLoader::Private::workUntilStopped()
{
    std::unique_lock lock(mutex);
    for (;;) {
        wake.wait(lock, [this] { return stopped || !waiting.empty(); });
        if (stopped)
            return;
        const auto chosen = next();
        const auto work = running.emplace(running.end());
        work->request = chosen->first;
        work->wish = chosen->second;
        waitingThumbnails -= work->request.isThumbnail();
        waiting.erase(chosen);

        lock.unlock();
        const Outcome outcome = load(work->request, work->control);
        lock.lock();
        finish(work, outcome, lock);
    }
}

void ImageLoader::Private::finish(std::list<Work>::iterator work, const Outcome &outcome,
                                  std::unique_lock<std::mutex> &lock)
{
    const ImageRequest request = work->request;
    const bool wanted = !work->control.cancelled() && !stopped;
    if (work->again && !stopped)
        waiting.try_emplace(request, work->wish);
    running.erase(work);
    if (!wanted)
        return;
    cacheFor(request).insert(request, outcome, bytesOf(outcome));
    lock.unlock();
    done(request, outcome);
    lock.lock();
}

}
