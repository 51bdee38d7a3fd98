#include "core/similar/NearImages.h"

#include "core/jobs/JobControl.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

/// Which images look alike, by their hashes.
class tst_NearImages : public QObject
{
    Q_OBJECT
private slots:
    void theNearestOfASampleComeFirst();
    void everyImageOfASampleIsLookedFor();
    void ofAPlainOrUnreadableImageNothingIsNear();
    void groupsAreOfComparableImagesOnly();
    void imagesOfTheSameSamplesOnlyAreNoGroup();
    void cancelledGroupsAreNone();
    void whatThereIsIsCounted();

private:
    static HashedImages made();
};

namespace {

HashedImages::Image image(const QString &name, quint64 bits, std::vector<SampleId> samples, bool plain = false)
{
    return {.name = name, .path = u'/' + name, .samples = std::move(samples), .hash = PerceptualHash{bits, plain}};
}

/// `b:4 c:6`
QString words(const HashedImages &images, const NearImages::Group &group)
{
    QStringList words;
    for (const NearImages::Near &near : group)
        words += u"%1:%2"_s.arg(images.images[near.image].name).arg(near.distance);
    return words.join(u' ');
}

QStringList words(const HashedImages &images, const std::vector<NearImages::Group> &groups)
{
    QStringList all;
    for (const NearImages::Group &group : groups)
        all += words(images, group);
    return all;
}

}

HashedImages tst_NearImages::made()
{
    HashedImages images;
    images.images = {image(u"a"_s, 0x00, {{1}, {4}}),
                     image(u"b"_s, 0x7f, {{2}}),
                     image(u"c"_s, 0x0f, {{3}}),
                     image(u"d"_s, 0xffff'0000, {{4}}),
                     image(u"plain 1"_s, 0, {{5}}, true),
                     image(u"plain 2"_s, 0, {{6}}, true),
                     image(u"e"_s, 0xfffe'0000, {{7}}),
                     {.name = u"broken"_s, .path = u"/broken"_s, .samples = {{8}}, .problem = u"No image."_s}};
    images.missing = 3;
    return images;
}

void tst_NearImages::theNearestOfASampleComeFirst()
{
    const HashedImages images = made();
    QCOMPARE(words(images, NearImages::ofSample(images, {1}, 12)), u"c:4 b:7"_s);
    QCOMPARE(words(images, NearImages::ofSample(images, {1}, 6)), u"c:4"_s);
    QCOMPARE(words(images, NearImages::ofSample(images, {1}, 3)), QString());
    QCOMPARE(words(images, NearImages::ofSample(images, {3}, 4)), u"b:3 a:4"_s);
}

void tst_NearImages::everyImageOfASampleIsLookedFor()
{
    const HashedImages images = made();
    QCOMPARE(words(images, NearImages::ofSample(images, {4}, 6)), u"e:1 c:4"_s);
}

void tst_NearImages::ofAPlainOrUnreadableImageNothingIsNear()
{
    const HashedImages images = made();
    for (const SampleId sample : {SampleId{5}, SampleId{6}, SampleId{8}, SampleId{99}})
        QCOMPARE(words(images, NearImages::ofSample(images, sample, 12)), QString());
}

void tst_NearImages::groupsAreOfComparableImagesOnly()
{
    const HashedImages images = made();
    const auto groups = [&](int most) { return words(images, NearImages::groups(images, most, JobControl())); };
    QCOMPARE(groups(6), (QStringList{u"a:0 b:7 c:4"_s, u"d:0 e:1"_s})); // b by c
    QCOMPARE(groups(3), (QStringList{u"b:0 c:3"_s, u"d:0 e:1"_s}));
    QCOMPARE(groups(0), QStringList());
}

void tst_NearImages::imagesOfTheSameSamplesOnlyAreNoGroup()
{
    HashedImages images;
    images.images = {image(u"before"_s, 1, {{1}, {2}}), image(u"after"_s, 1, {{1}, {2}})};
    QCOMPARE(NearImages::groups(images, 6, JobControl()), std::vector<NearImages::Group>());
    images.images.push_back(image(u"copy"_s, 1, {{3}}));
    QCOMPARE(words(images, NearImages::groups(images, 6, JobControl())), QStringList{u"before:0 after:0 copy:0"_s});
}

void tst_NearImages::cancelledGroupsAreNone()
{
    JobControl control;
    control.cancel();
    QCOMPARE(NearImages::groups(made(), 6, control), std::vector<NearImages::Group>());
}

void tst_NearImages::whatThereIsIsCounted()
{
    QCOMPARE(made().counts(), (HashedImages::Counts{.hashed = 7, .plain = 2, .unreadable = 1, .missing = 3}));
}

QTEST_GUILESS_MAIN(tst_NearImages)
#include "tst_NearImages.moc"
