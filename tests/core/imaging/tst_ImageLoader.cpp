#include "core/imaging/ImageLoader.h"
#include "core/jobs/JobControl.h"

#include <QTest>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

using namespace core;
using namespace Qt::StringLiterals;

using Urgency = ImageLoader::Urgency;
using Outcome = ImageLoader::Outcome;

namespace {

ImageRequest image(const QString &path)
{
    return {.path = path};
}

ImageRequest thumbnail(const QString &path)
{
    return {.path = path, .thumbnail = {64, 64}};
}

/// Stands for the disk: notes what is loaded, and holds the work up until it is let go or cancelled.
class Disk
{
public:
    Outcome load(const ImageRequest &request, JobControl &control)
    {
        std::unique_lock lock(m_mutex);
        m_started.push_back(request.path);
        m_changed.notify_all();
        while (m_held && !control.cancelled())
            m_changed.wait_for(lock, std::chrono::milliseconds(1));
        if (control.cancelled()) {
            m_cancelled.push_back(request.path);
            return Error{Error::Kind::Cancelled, request.path};
        }
        if (request.path.startsWith(u"bad"))
            return Error{Error::Kind::BadInput, request.path};
        LoadedImage loaded;
        loaded.rgb = QImage(16, 16, QImage::Format_RGB32);
        loaded.rgb.fill(Qt::white);
        return loaded;
    }

    void done(const ImageRequest &request, const Outcome &)
    {
        const std::lock_guard lock(m_mutex);
        m_done.push_back(request.path);
        m_changed.notify_all();
    }

    void hold() { set(true); }
    void letGo() { set(false); }

    void waitForStarted(std::size_t count)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_started.size() >= count; });
    }
    void waitForDone(std::size_t count)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_done.size() >= count; });
    }

    QStringList started() { return copyOf(m_started); }
    QStringList finished() { return copyOf(m_done); }
    QStringList cancelled() { return copyOf(m_cancelled); }

private:
    void set(bool held)
    {
        const std::lock_guard lock(m_mutex);
        m_held = held;
        m_changed.notify_all();
    }
    QStringList copyOf(const std::vector<QString> &list)
    {
        const std::lock_guard lock(m_mutex);
        return QStringList(list.begin(), list.end());
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_held = false;
    std::vector<QString> m_started;
    std::vector<QString> m_done;
    std::vector<QString> m_cancelled;
};

std::unique_ptr<ImageLoader> loaderOf(Disk &disk, const ImageLoader::Settings &settings = {})
{
    return std::make_unique<ImageLoader>(
        [&disk](const ImageRequest &request, const Outcome &outcome) { disk.done(request, outcome); }, settings,
        [&disk](const ImageRequest &request, JobControl &control) { return disk.load(request, control); });
}

const ImageLoader::Settings OneWorker{.workers = 1};

}

class TestImageLoader : public QObject
{
    Q_OBJECT
private slots:
    void aPictureComesAndIsThenAtHand()
    {
        Disk disk;
        const auto loader = loaderOf(disk);
        QVERIFY(!loader->find(image(u"a"_s)));
        loader->request(image(u"a"_s), Urgency::Visible);
        disk.waitForDone(1);
        QVERIFY(loader->find(image(u"a"_s)));
        QVERIFY(loader->find(image(u"a"_s))->ok());
        QVERIFY(!loader->find(thumbnail(u"a"_s)));
        ImageRequest other = image(u"a"_s);
        other.options.bands = {3, 2, 1};
        QVERIFY(!loader->find(other));
        loader->request(image(u"a"_s), Urgency::Visible);
        loader->request(image(u"b"_s), Urgency::Visible);
        disk.waitForDone(2);
        QCOMPARE(disk.started(), (QStringList{u"a"_s, u"b"_s}));
    }

    void failuresAreRememberedUntilClear()
    {
        Disk disk;
        const auto loader = loaderOf(disk);
        loader->request(image(u"bad"_s), Urgency::Visible);
        disk.waitForDone(1);
        QCOMPARE(loader->find(image(u"bad"_s))->error().kind, Error::Kind::BadInput);
        loader->clear();
        QVERIFY(!loader->find(image(u"bad"_s)));
        loader->request(image(u"bad"_s), Urgency::Visible);
        disk.waitForDone(2);
    }

    void whatIsSeenComesFirst()
    {
        Disk disk;
        disk.hold();
        const auto loader = loaderOf(disk, OneWorker);
        loader->request(thumbnail(u"busy"_s), Urgency::Visible);
        disk.waitForStarted(1);
        loader->request(image(u"next 1"_s), Urgency::Prefetch);
        loader->request(image(u"next 2"_s), Urgency::Prefetch);
        loader->request(thumbnail(u"old thumbnail"_s), Urgency::Visible);
        loader->request(thumbnail(u"new thumbnail"_s), Urgency::Visible);
        loader->request(image(u"seen 1"_s), Urgency::Visible);
        loader->request(image(u"seen 2"_s), Urgency::Visible);
        disk.letGo();
        disk.waitForDone(7);
        QCOMPARE(disk.started(), (QStringList{u"busy"_s, u"seen 1"_s, u"seen 2"_s, u"new thumbnail"_s,
                                              u"old thumbnail"_s, u"next 1"_s, u"next 2"_s}));
    }

    void whatIsLoadedAheadGivesWay()
    {
        Disk disk;
        disk.hold();
        const auto loader = loaderOf(disk);
        loader->request(image(u"next 1"_s), Urgency::Prefetch);
        loader->request(image(u"next 2"_s), Urgency::Prefetch);
        disk.waitForStarted(2);
        loader->request(image(u"seen"_s), Urgency::Visible);
        disk.waitForStarted(3);
        QCOMPARE(disk.started().last(), u"seen"_s);
        QCOMPARE(disk.cancelled().size(), 1);
        disk.letGo();
        disk.waitForDone(3); // the one that gave way begins again
        QVERIFY(loader->find(image(u"next 1"_s)));
        QVERIFY(loader->find(image(u"next 2"_s)));
    }

    void whatIsLoadedAheadAndThenSeenIsNotBegunAgain()
    {
        Disk disk;
        disk.hold();
        const auto loader = loaderOf(disk, OneWorker);
        loader->request(image(u"next"_s), Urgency::Prefetch);
        disk.waitForStarted(1);
        loader->request(image(u"next"_s), Urgency::Visible);
        loader->request(image(u"other"_s), Urgency::Visible);
        disk.letGo();
        disk.waitForDone(2);
        QCOMPARE(disk.started(), (QStringList{u"next"_s, u"other"_s}));
    }

    void staleImagesAreDroppedWaitingAndRunning()
    {
        Disk disk;
        disk.hold();
        const auto loader = loaderOf(disk, OneWorker);
        loader->request(image(u"running"_s), Urgency::Visible);
        disk.waitForStarted(1);
        loader->request(image(u"waiting"_s), Urgency::Visible);
        loader->request(image(u"again"_s), Urgency::Prefetch);
        loader->request(thumbnail(u"thumbnail"_s), Urgency::Visible);
        loader->cancelStale(); // all were asked for since the beginning
        loader->request(image(u"again"_s), Urgency::Visible);
        loader->cancelStale();
        disk.letGo();
        disk.waitForDone(2);
        QCOMPARE(disk.cancelled(), QStringList{u"running"_s});
        QCOMPARE(disk.finished(), (QStringList{u"again"_s, u"thumbnail"_s}));
        QVERIFY(!loader->find(image(u"running"_s)));
    }

    void aDroppedImageCanBeAskedForAtOnce()
    {
        Disk disk;
        disk.hold();
        const auto loader = loaderOf(disk, OneWorker);
        loader->request(image(u"a"_s), Urgency::Visible);
        disk.waitForStarted(1);
        loader->cancelStale();
        loader->cancelStale();
        loader->request(image(u"a"_s), Urgency::Visible);
        disk.waitForStarted(2);
        disk.letGo();
        disk.waitForDone(1);
        QVERIFY(loader->find(image(u"a"_s)));
    }

    void tooManyThumbnailsDropTheOldest()
    {
        Disk disk;
        disk.hold();
        const auto loader = loaderOf(disk, {.workers = 1, .waitingThumbnails = 2});
        loader->request(image(u"busy"_s), Urgency::Visible);
        disk.waitForStarted(1);
        for (const QString &path : {u"1"_s, u"2"_s, u"3"_s, u"4"_s})
            loader->request(thumbnail(path), Urgency::Visible);
        loader->request(thumbnail(u"3"_s), Urgency::Visible); // still seen
        loader->request(thumbnail(u"5"_s), Urgency::Visible);
        disk.letGo();
        disk.waitForDone(3);
        QCOMPARE(disk.started(), (QStringList{u"busy"_s, u"5"_s, u"3"_s}));
    }

    void memoryIsBoundedForImagesAndThumbnailsApart()
    {
        Disk disk; // 16 x 16 x 4 bytes and 1 KiB each
        const auto loader = loaderOf(disk, {.workers = 1, .imageBytes = 3 * 2048, .thumbnailBytes = 2048});
        for (int i = 0; i < 5; ++i) {
            loader->request(image(QString::number(i)), Urgency::Visible);
            loader->request(thumbnail(QString::number(i)), Urgency::Visible);
            disk.waitForDone(2 * std::size_t(i + 1));
        }
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(loader->find(image(QString::number(i))).has_value(), i >= 2);
            QCOMPARE(loader->find(thumbnail(QString::number(i))).has_value(), i == 4);
        }
    }

    void clearForgetsWhatRuns()
    {
        Disk disk;
        disk.hold();
        const auto loader = loaderOf(disk, OneWorker);
        loader->request(image(u"old"_s), Urgency::Visible);
        disk.waitForStarted(1);
        loader->request(image(u"older"_s), Urgency::Visible);
        loader->clear();
        loader->request(image(u"new"_s), Urgency::Visible);
        disk.letGo();
        disk.waitForDone(1);
        QCOMPARE(disk.finished(), QStringList{u"new"_s});
        QVERIFY(!loader->find(image(u"old"_s)));
    }

    void destroyingStopsWhatRuns()
    {
        Disk disk;
        disk.hold(); // for ever: only cancelling ends the work
        auto loader = loaderOf(disk);
        for (int i = 0; i < 100; ++i)
            loader->request(image(QString::number(i)), Urgency::Visible);
        disk.waitForStarted(2);
        loader.reset();
        QCOMPARE(disk.started().size(), 2);
        QCOMPARE(disk.cancelled().size(), 2);
        QVERIFY(disk.finished().isEmpty());
    }

    void manyThreadsMayAsk()
    {
        Disk disk;
        const auto loader = loaderOf(disk, {.workers = 3, .imageBytes = 20'000, .waitingThumbnails = 4});
        std::vector<std::thread> people;
        for (int person = 0; person < 4; ++person) {
            people.emplace_back([&, person] {
                for (int i = 0; i < 500; ++i) {
                    const QString path = QString::number((i * (person + 3)) % 37);
                    loader->request(i % 3 ? image(path) : thumbnail(path),
                                    i % 2 ? Urgency::Visible : Urgency::Prefetch);
                    if (const auto found = loader->find(image(path)))
                        QCOMPARE(found->value().rgb.pixel(3, 3), qRgb(255, 255, 255));
                    if (i % 50 == 0)
                        loader->cancelStale();
                    if (i == 333)
                        loader->clear();
                }
            });
        }
        for (std::thread &person : people)
            person.join();
    }
};

QTEST_GUILESS_MAIN(TestImageLoader)
#include "tst_ImageLoader.moc"
