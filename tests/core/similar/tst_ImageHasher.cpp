#include "core/similar/ImageHasher.h"

#include "core/imaging/ThumbnailCache.h"
#include "core/similar/NearImages.h"
#include "tests/common/TestPicture.h"
#include "tests/core/project/MadeProject.h"

using namespace Qt::StringLiterals;
using namespace core;

/// What the images of a project look like.
class tst_ImageHasher : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void everyImageIsHashedOnce();
    void copiesAreNearAndOthersAreFar();
    void whatCannotBeReadIsToldAndHurtsNothing();
    void plainImagesAreToldApart();
    void aSecondRunReadsNoImage();
    void namesOfOneFileAreOneImage();
    void withoutACacheItIsTheSame();
    void progressEndsWithAllOfThem();
    void cancellingStopsIt();

private:
    HashedImages run(JobControl &control) const;
    HashedImages run() const
    {
        JobControl control;
        return run(control);
    }
    std::shared_ptr<ThumbnailCache> cache() const
    {
        return std::make_shared<ThumbnailCache>(
            ThumbnailStore::Settings{.folder = m_made->filePath(u"cache"_s), .keepFree = 0});
    }

    std::unique_ptr<MadeProject> m_made;
    std::unique_ptr<Project> m_project;
};

namespace {

const QByteArray Records = R"([
 {"image": "a.png", "conversations": []},
 {"image": "broken.png", "conversations": []},
 {"image": ["b.png", "water.png"], "conversations": []},
 {"image": "a.png", "conversations": []},
 {"image": "a.jpg", "conversations": []},
 {"image": "missing.png", "conversations": []},
 {"image": "../train.json", "conversations": []},
 {"conversations": []}
])";

QString words(const HashedImages &images)
{
    QStringList words;
    for (const HashedImages::Image &image : images.images) {
        QStringList samples;
        for (const SampleId sample : image.samples)
            samples += QString::number(sample.value);
        words += image.name + u' ' + samples.join(u',');
    }
    return words.join(u"; "_s);
}

}

void tst_ImageHasher::init()
{
    m_project.reset(); // before its folder goes
    m_made = std::make_unique<MadeProject>(Records);
    m_project = m_made->open();
    QVERIFY(test::picture(1).save(m_made->filePath(u"a.png"_s)));
    QVERIFY(test::picture(1).scaled(100, 80).save(m_made->filePath(u"a.jpg"_s), "jpg", 60));
    QVERIFY(test::picture(2).save(m_made->filePath(u"b.png"_s)));
    QVERIFY(test::water().save(m_made->filePath(u"water.png"_s)));
    QFile broken(m_made->filePath(u"broken.png"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    QVERIFY(broken.write("\x89PNG\r\n\x1a\nand no more") > 0);
}

HashedImages tst_ImageHasher::run(JobControl &control) const
{
    return ImageHasher(*m_project, cache(), {}).run(control);
}

void tst_ImageHasher::everyImageIsHashedOnce()
{
    const HashedImages images = run();
    QCOMPARE(words(images), u"a.png 1,4; broken.png 2; b.png 3; water.png 3; a.jpg 5; ../train.json 7"_s);
    QCOMPARE(images.images[0].path, QFileInfo(m_made->filePath(u"a.png"_s)).canonicalFilePath());
    QVERIFY(!images.stopped);
}

void tst_ImageHasher::copiesAreNearAndOthersAreFar()
{
    const HashedImages images = run();
    const auto near = NearImages::ofSample(images, {1}, NearImages::UsualDistance);
    QCOMPARE(near.size(), std::size_t(1));
    QCOMPARE(images.images[near[0].image].name, u"a.jpg"_s);
    QVERIFY(images.images[0].hash->distance(*images.images[2].hash) > NearImages::MostDistance);
}

void tst_ImageHasher::whatCannotBeReadIsToldAndHurtsNothing()
{
    const HashedImages images = run();
    QCOMPARE(images.counts(), (HashedImages::Counts{.hashed = 4, .plain = 1, .unreadable = 2, .missing = 1}));
    for (const std::size_t i : {1, 5}) {
        QVERIFY(!images.images[i].hash);
        QVERIFY(!images.images[i].problem.isEmpty());
    }
}

void tst_ImageHasher::plainImagesAreToldApart()
{
    const HashedImages images = run();
    QVERIFY(images.images[3].isPlain());
    QVERIFY(!images.images[0].isPlain());
}

void tst_ImageHasher::aSecondRunReadsNoImage()
{
    const QDateTime time = QDateTime::currentDateTime().addDays(-1);
    const auto change = [&](const QString &name, char byte) {
        QFile file(m_made->filePath(name));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(byte == '\0' || file.write(QByteArray(file.size(), byte)) > 0);
        QVERIFY(file.flush());
        QVERIFY(file.setFileTime(time, QFile::FileModificationTime));
    };
    change(u"a.png"_s, '\0');
    change(u"b.png"_s, '\0');
    const HashedImages first = run();
    change(u"a.png"_s, 'x'); // of the same size and time, so nobody can tell but by reading
    change(u"b.png"_s, 'x');
    const HashedImages second = run();
    QCOMPARE(words(second), words(first));
    for (std::size_t i = 0; i < first.images.size(); ++i)
        QCOMPARE(second.images[i].hash, first.images[i].hash);
}

void tst_ImageHasher::namesOfOneFileAreOneImage()
{
    m_project.reset(); // before its folder goes
    m_made = std::make_unique<MadeProject>(R"([{"image": "b.png", "conversations": []},
        {"image": "a.png", "conversations": []}, {"image": "./b.png", "conversations": []},
        {"image": "link.png", "conversations": []}])");
    m_project = m_made->open();
    QVERIFY(test::picture(1).save(m_made->filePath(u"a.png"_s)));
    QVERIFY(test::picture(2).save(m_made->filePath(u"b.png"_s)));
    QVERIFY(QFile::link(u"b.png"_s, m_made->filePath(u"link.png"_s)));
    QCOMPARE(words(run()), u"b.png 1,3,4; a.png 2"_s);
}

void tst_ImageHasher::withoutACacheItIsTheSame()
{
    JobControl control;
    const HashedImages images = ImageHasher(*m_project, nullptr, {}).run(control);
    QCOMPARE(words(images), words(run()));
    QCOMPARE(images.counts(), run().counts());
}

void tst_ImageHasher::progressEndsWithAllOfThem()
{
    JobControl control;
    run(control);
    QCOMPARE(control.total(), 7);
    QCOMPARE(control.done(), 7);
}

void tst_ImageHasher::cancellingStopsIt()
{
    JobControl control;
    control.cancel();
    const HashedImages images = run(control);
    QVERIFY(images.stopped);
    QCOMPARE(words(images), QString());
    QCOMPARE(run().counts().hashed, 4); // and nothing wrong was kept
}

QTEST_GUILESS_MAIN(tst_ImageHasher)
#include "tst_ImageHasher.moc"
