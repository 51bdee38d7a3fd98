#include "core/imaging/TileLoader.h"

#include "core/imaging/ByteCache.h"
#include "core/imaging/Rendition.h"
#include "core/imaging/TileReader.h"
#include "core/jobs/JobControl.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <list>
#include <mutex>
#include <thread>

namespace core {

namespace {

struct KeyHash
{
    std::size_t operator()(const TileKey &key) const noexcept { return qHash(key); }
};

bool contains(const std::vector<TileKey> &keys, const TileKey &key)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// In the format that is painted fastest; null when there is nothing to paint.
QImage pictureOf(const TileLoader::Outcome &outcome)
{
    if (!outcome)
        return {};
    const QImage &image = outcome->image;
    return image.hasAlphaChannel() ? image.convertToFormat(QImage::Format_ARGB32_Premultiplied) : image;
}

}

class TileLoader::Private
{
public:
    struct Work
    {
        TileKey key;
        JobControl control;
    };

    Private(Done whenDone, const Settings &settings)
        : done(std::move(whenDone))
        , tiles(settings.bytes)
    {
    }

    void workUntilStopped();
    void cancelRunning();

    const Done done;
    std::mutex mutex;
    std::condition_variable wake;
    bool stopped = false;
    Open open;
    quint64 image = 0; ///< counts them
    std::deque<TileKey> waiting;
    std::list<Work> running;
    ByteCache<TileKey, QImage, KeyHash> tiles;
    std::vector<std::thread> workers;
};

TileLoader::TileLoader(Done done, const Settings &settings)
    : m_private(std::make_unique<Private>(std::move(done), settings))
{
    for (int i = 0; i < qMax(1, settings.workers); ++i)
        m_private->workers.emplace_back([d = m_private.get()] { d->workUntilStopped(); });
}

TileLoader::~TileLoader()
{
    {
        const std::lock_guard lock(m_private->mutex);
        m_private->stopped = true;
        m_private->cancelRunning();
    }
    m_private->wake.notify_all();
    for (std::thread &worker : m_private->workers)
        worker.join();
}

quint64 TileLoader::open(Open open)
{
    Private &d = *m_private;
    const std::lock_guard lock(d.mutex);
    d.open = std::move(open);
    d.waiting.clear();
    d.cancelRunning();
    d.tiles.clear();
    d.wake.notify_all(); // the files of the image before are closed
    return ++d.image;
}

std::optional<QImage> TileLoader::find(const TileKey &key)
{
    const std::lock_guard lock(m_private->mutex);
    return m_private->tiles.find(key);
}

void TileLoader::want(const std::vector<TileKey> &keys)
{
    Private &d = *m_private;
    const std::lock_guard lock(d.mutex);
    for (Private::Work &work : d.running) {
        if (!contains(keys, work.key))
            work.control.cancel();
    }
    d.waiting.clear();
    if (!d.open)
        return;
    for (const TileKey &key : keys) {
        const bool isRunning = std::any_of(d.running.begin(), d.running.end(), [&](const Private::Work &work) {
            return work.key == key && !work.control.cancelled();
        });
        if (!isRunning && !d.tiles.contains(key))
            d.waiting.push_back(key);
    }
    d.wake.notify_all();
}

void TileLoader::Private::cancelRunning()
{
    for (Work &work : running)
        work.control.cancel();
}

void TileLoader::Private::workUntilStopped()
{
    quint64 mine = 0;
    Read read;
    std::unique_lock lock(mutex);
    for (;;) {
        wake.wait(lock, [&] { return stopped || !waiting.empty() || (read && mine != image); });
        if (stopped)
            return;
        if (mine != image) {
            lock.unlock();
            read = nullptr; // closes the file of the image before
            lock.lock();
            mine = image;
        }
        if (waiting.empty())
            continue;
        const auto work = running.emplace(running.end());
        work->key = waiting.front();
        waiting.pop_front();
        const Open begin = open;

        lock.unlock();
        if (!read)
            read = begin();
        const Outcome outcome = read(work->key, work->control);
        const QImage picture = pictureOf(outcome);
        lock.lock();

        const TileKey key = work->key;
        const bool wanted = !work->control.cancelled() && mine == image && !stopped;
        running.erase(work);
        if (!wanted)
            continue;
        constexpr qint64 Rest = 256; // of an entry
        tiles.insert(key, picture, picture.sizeInBytes() + Rest);
        lock.unlock();
        done(mine, key, outcome);
        lock.lock();
    }
}

TileLoader::Open tilesOfFile(const QString &path, const Rendition &rendition, const PyramidCache &cache)
{
    return [path, rendition, cache] {
        const auto reader = std::make_shared<const Result<TileReader>>(TileReader::open(path, cache));
        return [reader, rendition](const TileKey &key, JobControl &control) -> TileLoader::Outcome {
            if (!*reader)
                return reader->error();
            return (*reader)->read(key, rendition, &control);
        };
    };
}

}
