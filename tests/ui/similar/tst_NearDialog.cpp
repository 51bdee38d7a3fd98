#include "ui/similar/DistanceBox.h"
#include "ui/similar/NearDialog.h"
#include "ui/similar/SimilarList.h"
#include "ui/similar/SimilarModel.h"

#include "core/imaging/ImageService.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using core::HashedImages;
using core::PerceptualHash;
using ui::NearDialog;

/// Images of a project that look alike.
class tst_NearDialog : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void groupsStandUnderTheirHeadings();
    void whatIsInNoGroupIsListedBelow();
    void noneIsSaid();
    void theStatusCounts();
    void enterGoesToTheFirstSample();
    void allSamplesInGroupsBecomeTheQueue();
    void tooManyForAQueryAreCutAndItIsSaid();
    void endlessGroupsAreCutAndItIsSaid();
    void anotherDistanceIsTold();
    void itSaysWhenItIsOutOfDate();
    void aStoppedSearchSaysHowFarItCame();
    void picturesAreShown();

private:
    QString status() const { return m_dialog->findChild<QLabel *>()->text(); }
    QStringList rows() const
    {
        QStringList texts;
        for (int row = 0; row < m_dialog->list().model().rowCount(); ++row)
            texts += m_dialog->list().model().index(row).data().toString();
        return texts;
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *one : m_dialog->findChildren<QPushButton *>()) {
            if (one->text().remove(u'&').startsWith(text))
                return one;
        }
        return nullptr;
    }
    void make(core::ImageService *images = nullptr);

    core::SampleIndex m_index;
    std::unique_ptr<NearDialog> m_dialog;
};

namespace {

HashedImages::Image image(const QString &name, std::vector<core::SampleId> samples)
{
    return {.name = name, .path = {}, .samples = std::move(samples), .hash = PerceptualHash{}};
}

HashedImages some()
{
    HashedImages images;
    images.images = {image(u"a.png"_s, {{1}, {6}}), image(u"<b>.png"_s, {{2}}), image(u"c.png"_s, {{3}}),
                     image(u"plain.png"_s, {{4}}), image(u"broken.png"_s, {{5}})};
    images.images[3].hash->plain = true;
    images.images[4].hash.reset();
    images.images[4].problem = u"It is <b>no</b> image.\nAt all."_s;
    images.missing = 2;
    return images;
}

}

void tst_NearDialog::init()
{
    m_index = core::SampleIndex();
    const std::array<std::uint8_t, 1> traits{3};
    for (qint64 id = 1; id <= 10; ++id)
        m_index.append({{id}, {1}, id, {}, "a.png", traits, true});
    make();
}

void tst_NearDialog::make(core::ImageService *images)
{
    m_dialog = std::make_unique<NearDialog>(m_index, images, nullptr);
    new QAbstractItemModelTester(&m_dialog->list().model(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                 m_dialog.get());
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void tst_NearDialog::groupsStandUnderTheirHeadings()
{
    QVERIFY(status().startsWith(u"Looking at the images…"_s));
    QVERIFY(!button(u"Look again"_s)->isEnabled());
    m_dialog->setGroups(some(), {{{0, 0}, {2, 4}}});
    QCOMPARE(rows().first(3),
             (QStringList{u"2 image(s) look alike"_s, u"#1 · a.png: first of the group · in 2 sample(s)"_s,
                          u"#3 · c.png: 4 bit(s) apart"_s}));
    QCOMPARE(m_dialog->list().currentIndex().row(), 1);
    QVERIFY(button(u"Look again"_s)->isEnabled());
    QVERIFY(!m_dialog->grab().isNull());
}

void tst_NearDialog::whatIsInNoGroupIsListedBelow()
{
    m_dialog->setGroups(some(), {{{0, 0}, {1, 0}}});
    QCOMPARE(rows().sliced(2),
             (QStringList{u"#2 · <b>.png: looks the same"_s, u"Plain images, compared with nothing (1)"_s,
                          u"#4 · plain.png: hardly anything to be seen"_s, u"Could not be read (1)"_s,
                          u"#5 · broken.png: It is <b>no</b> image."_s}));
}

void tst_NearDialog::noneIsSaid()
{
    HashedImages images;
    images.images = {image(u"a.png"_s, {{1}})};
    m_dialog->setGroups(images, {});
    QCOMPARE(status(), u"No two images look alike. 1 image(s) were looked at."_s);
    QCOMPARE(rows(), QStringList());
    QVERIFY(!button(u"As filter"_s)->isEnabled());
}

void tst_NearDialog::theStatusCounts()
{
    m_dialog->setGroups(some(), {{{0, 0}, {1, 0}}});
    QCOMPARE(status(), u"1 group(s) of images that look alike. 4 image(s) were looked at. 1 of them are plain and "
                       "compared with nothing. 1 image(s) could not be read. 2 image(s) were not found."_s);
}

void tst_NearDialog::enterGoesToTheFirstSample()
{
    m_dialog->setGroups(some(), {{{0, 0}, {1, 0}}});
    QSignalSpy chosen(m_dialog.get(), &NearDialog::pairChosen);
    QTest::keyClick(&m_dialog->list(), Qt::Key_Return);
    QTest::keyClick(&m_dialog->list(), Qt::Key_Down);
    QTest::keyClick(&m_dialog->list(), Qt::Key_Return);
    QCOMPARE(chosen, (QList<QVariantList>{{qint64(1), -1}, {qint64(2), -1}}));
    QVERIFY(m_dialog->isVisible());
}

void tst_NearDialog::allSamplesInGroupsBecomeTheQueue()
{
    m_dialog->setGroups(some(), {{{0, 0}, {1, 0}}});
    QSignalSpy wanted(m_dialog.get(), &NearDialog::queryWanted);
    QTest::keyClick(m_dialog.get(), Qt::Key_F, Qt::AltModifier);
    QTRY_COMPARE(wanted, (QList<QVariantList>{{u"sample:1..2,6"_s}}));
    QVERIFY(!status().contains(u"The queue has"_s));
}

void tst_NearDialog::tooManyForAQueryAreCutAndItIsSaid()
{
    HashedImages images;
    for (qint64 sample = 1; sample <= 3'000; ++sample)
        images.images.push_back(image(u"a.png"_s, {{sample}}));
    std::vector<core::NearImages::Group> pairs;
    for (std::size_t i = 0; i + 1 < 3'000; i += 2)
        pairs.push_back({{i, 0}, {i + 1, 2}});
    m_dialog->setGroups(images, pairs);
    QSignalSpy wanted(m_dialog.get(), &NearDialog::queryWanted);
    QTest::mouseClick(button(u"As filter"_s), Qt::LeftButton);
    QCOMPARE(wanted, (QList<QVariantList>{{u"sample:1..1000"_s}}));
    QVERIFY(status().contains(u"first 1,000"_s));
}

void tst_NearDialog::endlessGroupsAreCutAndItIsSaid()
{
    HashedImages images;
    std::vector<core::NearImages::Group> pairs;
    for (std::size_t i = 0; i < 12'000; i += 2) {
        images.images.push_back(image(u"a.png"_s, {{1}}));
        images.images.push_back(image(u"b.png"_s, {{2}}));
        pairs.push_back({{i, 0}, {i + 1, 2}});
    }
    for (int i = 0; i < 600; ++i) {
        images.images.push_back(image(u"plain.png"_s, {{3}}));
        images.images.back().hash->plain = true;
    }
    m_dialog->setGroups(images, pairs);
    QVERIFY2(status().contains(u"The first 5,000 are listed."_s), qPrintable(status()));
    QCOMPARE(rows().size(), 15'000 + 501);
    QVERIFY(rows().contains(u"Plain images, compared with nothing (600, the first 500)"_s));
}

void tst_NearDialog::anotherDistanceIsTold()
{
    auto *box = m_dialog->findChild<ui::DistanceBox *>();
    QSignalSpy changed(m_dialog.get(), &NearDialog::distanceChanged);
    QCOMPARE(m_dialog->distance(), 6);
    QTest::keyClick(m_dialog.get(), Qt::Key_B, Qt::AltModifier);
    QCOMPARE(QApplication::focusWidget(), box);
    QTest::keyClick(box, Qt::Key_Up);
    QCOMPARE(changed, (QList<QVariantList>{{8}}));
    m_dialog->setDistance(2);
    QCOMPARE(m_dialog->distance(), 2);
    QCOMPARE(changed.size(), 1);
    m_dialog->setDistance(99);
    QCOMPARE(m_dialog->distance(), 12);
}

void tst_NearDialog::itSaysWhenItIsOutOfDate()
{
    m_dialog->setStale(); // it looks, and may meet them
    QVERIFY(status().startsWith(u"Looking"_s));
    m_dialog->setGroups(some(), {});
    m_dialog->setStale();
    QVERIFY(status().contains(u"other images"_s));
    QSignalSpy wanted(m_dialog.get(), &NearDialog::searchWanted);
    QTest::mouseClick(button(u"Look again"_s), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
}

void tst_NearDialog::aStoppedSearchSaysHowFarItCame()
{
    m_dialog->setGroups(some(), {{{0, 0}, {1, 0}}});
    HashedImages images = some();
    images.stopped = true;
    m_dialog->startSearch();
    m_dialog->setStopped(images);
    QVERIFY2(status().startsWith(u"Stopped: only 4 image(s) were looked at."_s), qPrintable(status()));
    QCOMPARE(rows(), QStringList());
    QVERIFY(button(u"Look again"_s)->isEnabled());
    QVERIFY(!button(u"As filter"_s)->isEnabled());
    m_dialog->setStopped(some()); // while they were compared
    QCOMPARE(status(), u"Stopped."_s);
}

void tst_NearDialog::picturesAreShown()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"red.png"_s);
    QImage red(300, 200, QImage::Format_RGB32);
    red.fill(Qt::red);
    QVERIFY(red.save(path));
    core::ImageService service;
    make(&service);
    HashedImages images = some();
    images.images[0].path = path;
    images.images[1].path = folder.filePath(u"gone.png"_s);
    m_dialog->setGroups(images, {{{0, 0}, {1, 0}}});
    const auto hasRed = [this] {
        const QImage shown = m_dialog->list().grab().toImage();
        const QRect row = m_dialog->list().visualRect(m_dialog->list().model().index(1));
        return QColor(shown.pixel(row.left() + 70, row.center().y())) == QColor(Qt::red);
    };
    QTRY_VERIFY(hasRed());
    const auto height = [this](int row) {
        return m_dialog->list().visualRect(m_dialog->list().model().index(row)).height();
    };
    QVERIFY(height(1) > height(0));
    m_dialog.reset(); // before the service
}

QTEST_MAIN(tst_NearDialog)
#include "tst_NearDialog.moc"
