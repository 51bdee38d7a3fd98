#include "tests/ui/HostileTexts.h"
#include "ui/similar/DistanceBox.h"
#include "ui/similar/SimilarDialog.h"
#include "ui/similar/SimilarList.h"
#include "ui/similar/SimilarModel.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using core::PairText;
using core::SimilarGroups;
using ui::SimilarDialog;

class tst_SimilarDialog : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void groupsStandUnderTheirHeadings();
    void aGroupThatIsCutSaysSo();
    void emptyGroupsHaveNoHeading();
    void nothingAlikeIsSaid();
    void aRowSaysWhereAndWhatAndItsVerdict();
    void headingsAreSteppedOver();
    void enterGoesToThePair();
    void theGroupOfTheRowBecomesTheQueue();
    void rowsOfAnotherSampleGoAtOnce();
    void theRowStaysWhenTheSameIsLookedForAgain();
    void aPairThatIsGoneIsHarmless();
    void aProblemIsSaid();
    void nearImagesHaveToBeAskedFor();
    void nearImagesStandUnderTheirHeading();
    void nearImagesWaitForTheTexts();
    void whyNothingIsComparedIsSaid_data();
    void whyNothingIsComparedIsSaid();
    void samplesOfANearImageBecomeTheQueue();
    void manyNearImagesAreCut();
    void anyTextIsPlain_data();
    void anyTextIsPlain();

private:
    void setGroups(const SimilarGroups &groups)
    {
        m_dialog->startSearch({1});
        m_dialog->setGroups(groups);
    }
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

    core::SampleIndex m_index;
    std::unique_ptr<SimilarDialog> m_dialog;
};

namespace {

PairText pair(qint64 sample, int number, const QString &answer = u"yes"_s)
{
    if (number < 0) // of a sample without pairs
        return {{{sample}, number}, {}, {}};
    return {{{sample}, number}, u"<image>\nIs it urban?"_s, answer};
}

core::HashedImages::Image image(const QString &name, std::vector<core::SampleId> samples, bool plain = false)
{
    return {.name = name, .path = {}, .samples = std::move(samples), .hash = core::PerceptualHash{0, plain}};
}

const SimilarGroups Some{{{pair(2, 0), pair(4, -1)}, 2}, {{pair(2, 0, u"no"_s)}, 1}, {{pair(3, 0), pair(5, 1)}, 2}};

}

void tst_SimilarDialog::init()
{
    m_index = core::SampleIndex();
    const std::array<std::uint8_t, 2> traits{3, 3};
    for (qint64 id = 1; id <= 5; ++id)
        m_index.append(
            {{id}, {1}, id, {}, id == 5 ? "images/<b>.png" : "a.png", std::span(traits).first(id == 4 ? 0 : 2), true});
    m_dialog = std::make_unique<SimilarDialog>(m_index, nullptr, nullptr);
    new QAbstractItemModelTester(&m_dialog->list().model(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                 m_dialog.get());
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void tst_SimilarDialog::groupsStandUnderTheirHeadings()
{
    setGroups(Some);
    QCOMPARE(rows(), (QStringList{u"Another answer to the same question (1)"_s,
                                  u"#2, pair 1 · a.png: Is it urban? → no (no verdict)"_s, u"Same image (2)"_s,
                                  u"#2, pair 1 · a.png: Is it urban? → yes (no verdict)"_s,
                                  u"#4 · a.png: no pair (no verdict)"_s, u"Same answer (2)"_s,
                                  u"#3, pair 1 · a.png: Is it urban? → yes (no verdict)"_s,
                                  u"#5, pair 2 · images/<b>.png: Is it urban? → yes (no verdict)"_s}));
}

void tst_SimilarDialog::aGroupThatIsCutSaysSo()
{
    SimilarGroups groups = Some;
    groups.sameImage.count = 900;
    groups.sameAnswer.more = true;
    setGroups(groups);
    QVERIFY(rows().contains(u"Same image (900, the first 2)"_s));
    QVERIFY(rows().contains(u"Same answer (more than 2, the first of them)"_s));
}

void tst_SimilarDialog::emptyGroupsHaveNoHeading()
{
    setGroups({Some.sameImage, {}, {}});
    QCOMPARE(rows().size(), 3);
}

void tst_SimilarDialog::nothingAlikeIsSaid()
{
    setGroups({});
    QCOMPARE(rows(), QStringList());
    QCOMPARE(m_dialog->findChild<QLabel *>()->text(), u"Nothing is like sample 1."_s);
    QVERIFY(!button(u"As filter"_s)->isEnabled());
}

void tst_SimilarDialog::aRowSaysWhereAndWhatAndItsVerdict()
{
    setGroups({{}, {{pair(2, 0, u"A\nlong\tanswer"_s)}, 1}, {}});
    m_index.setVerdict({2}, 0, core::Verdict::Rejected);
    QCOMPARE(rows().last(), u"#2, pair 1 · a.png: Is it urban? → A long answer (rejected)"_s);
}

void tst_SimilarDialog::headingsAreSteppedOver()
{
    setGroups(Some);
    auto &list = m_dialog->list();
    QCOMPARE(list.currentIndex().row(), 1);
    QList<int> visited;
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(&list, Qt::Key_Down);
        visited += list.currentIndex().row();
    }
    QCOMPARE(visited, (QList<int>{3, 4, 6, 7, 7}));
    QTest::keyClick(&list, Qt::Key_Home);
    QCOMPARE(list.currentIndex().row(), 1);
}

void tst_SimilarDialog::enterGoesToThePair()
{
    setGroups(Some);
    QSignalSpy chosen(m_dialog.get(), &SimilarDialog::pairChosen);
    QTest::keyClick(&m_dialog->list(), Qt::Key_End);
    QTest::keyClick(&m_dialog->list(), Qt::Key_Return);
    QCOMPARE(chosen, (QList<QVariantList>{{qint64(5), 1}}));
    QVERIFY(m_dialog->isVisible());
}

void tst_SimilarDialog::theGroupOfTheRowBecomesTheQueue()
{
    setGroups(Some);
    QSignalSpy wanted(m_dialog.get(), &SimilarDialog::queryWanted);
    for (const int row : {1, 4, 6}) {
        m_dialog->list().setCurrentIndex(m_dialog->list().model().index(row));
        QTest::mouseClick(button(u"As filter"_s), Qt::LeftButton);
    }
    QCOMPARE(wanted, (QList<QVariantList>{{u"sample:1..2"_s}, {u"sample:1..2,4"_s}, {u"sample:1,3,5"_s}}));
}

void tst_SimilarDialog::rowsOfAnotherSampleGoAtOnce()
{
    setGroups(Some);
    m_dialog->startSearch({1});
    QVERIFY(!rows().isEmpty());
    m_dialog->startSearch({2});
    QVERIFY(rows().isEmpty());
    QVERIFY(!button(u"As filter"_s)->isEnabled());
}

void tst_SimilarDialog::theRowStaysWhenTheSameIsLookedForAgain()
{
    setGroups(Some);
    m_dialog->list().setCurrentIndex(m_dialog->list().model().index(6));
    setGroups(Some);
    QCOMPARE(m_dialog->list().currentIndex().row(), 6);
    setGroups({Some.sameImage, {}, {}});
    QCOMPARE(m_dialog->list().currentIndex().row(), 1);
}

void tst_SimilarDialog::aPairThatIsGoneIsHarmless()
{
    setGroups({{}, {{pair(4, 3)}, 1}, {}});
    QVERIFY(rows().last().endsWith(u"(no verdict)"_s));
    QVERIFY(!m_dialog->grab().isNull());
}

void tst_SimilarDialog::aProblemIsSaid()
{
    setGroups(Some);
    m_dialog->setProblem(u"<b>The disk</b> is gone."_s);
    QCOMPARE(rows(), QStringList());
    QVERIFY(m_dialog->findChild<QLabel *>()->text().contains(u"is gone"_s));
    QCOMPARE(m_dialog->findChild<QLabel *>()->textFormat(), Qt::PlainText);
}

void tst_SimilarDialog::nearImagesHaveToBeAskedFor()
{
    auto *box = m_dialog->findChild<QCheckBox *>();
    auto *distance = m_dialog->findChild<ui::DistanceBox *>();
    QSignalSpy toggled(m_dialog.get(), &SimilarDialog::nearToggled);
    QSignalSpy changed(m_dialog.get(), &SimilarDialog::distanceChanged);
    QVERIFY(!box->isChecked() && !distance->isEnabled());
    QTest::keyClick(m_dialog.get(), Qt::Key_N, Qt::AltModifier);
    QTRY_COMPARE(toggled, (QList<QVariantList>{{true}}));
    QVERIFY(distance->isEnabled());
    QCOMPARE(distance->value(), 6);
    QTest::keyClick(distance, Qt::Key_Up);
    QCOMPARE(changed, (QList<QVariantList>{{8}}));
    m_dialog->setNearWanted(false, 4); // somebody else knows better
    QCOMPARE(toggled.size(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(distance->value(), 4);
}

void tst_SimilarDialog::nearImagesStandUnderTheirHeading()
{
    setGroups({Some.sameImage, {}, Some.sameAnswer});
    core::HashedImages images;
    images.images = {image(u"a.png"_s, {{1}}), image(u"<b>.png"_s, {{3}, {5}}), image(u"c.png"_s, {{4}})};
    m_dialog->setNear(images, {{2, 0}, {1, 4}});
    QCOMPARE(rows().sliced(3, 3), (QStringList{u"Near-duplicate images (2)"_s, u"#4 · c.png: looks the same"_s,
                                               u"#3 · <b>.png: 4 bit(s) apart · in 2 sample(s)"_s}));
    QVERIFY(rows()[6].startsWith(u"Same answer"_s));
    QVERIFY(!m_dialog->grab().isNull());
    QSignalSpy chosen(m_dialog.get(), &SimilarDialog::pairChosen);
    m_dialog->list().setCurrentIndex(m_dialog->list().model().index(5));
    QTest::keyClick(&m_dialog->list(), Qt::Key_Return);
    QCOMPARE(chosen, (QList<QVariantList>{{qint64(3), -1}}));
    m_dialog->clearNear();
    QCOMPARE(rows().size(), 6);
}

void tst_SimilarDialog::nearImagesWaitForTheTexts()
{
    core::HashedImages images;
    images.images = {image(u"a.png"_s, {{1}}), image(u"b.png"_s, {{2}})};
    m_dialog->startSearch({1});
    m_dialog->setNear(images, {{1, 2}});
    QCOMPARE(rows(), QStringList());
    m_dialog->setGroups({});
    QCOMPARE(rows().size(), 2);
    m_dialog->startSearch({2}); // and do not stay for another sample
    m_dialog->setGroups({});
    QCOMPARE(rows(), QStringList());
    m_dialog->setNearSoon();
    QVERIFY(m_dialog->findChild<QLabel *>()->text().contains(u"being looked at"_s));
}

void tst_SimilarDialog::whyNothingIsComparedIsSaid_data()
{
    QTest::addColumn<qint64>("sample");
    QTest::addColumn<QString>("said");
    QTest::newRow("comparable") << qint64(1) << u"Nothing is like sample 1."_s;
    QTest::newRow("plain") << qint64(2)
                           << u"Its image is plain, so no other is compared with it. Nothing is like sample 2."_s;
    QTest::newRow("unreadable")
        << qint64(3) << u"Its image could not be read, so no other is compared with it. Nothing is like sample 3."_s;
}

void tst_SimilarDialog::whyNothingIsComparedIsSaid()
{
    QFETCH(const qint64, sample);
    QFETCH(const QString, said);
    core::HashedImages images;
    images.images = {image(u"a.png"_s, {{1}}), image(u"b.png"_s, {{2}}, true), image(u"c.png"_s, {{3}})};
    images.images[2].hash.reset();
    m_dialog->startSearch({sample});
    m_dialog->setGroups({});
    m_dialog->setNear(images, {});
    QCOMPARE(m_dialog->findChild<QLabel *>()->text(), said);
}

void tst_SimilarDialog::samplesOfANearImageBecomeTheQueue()
{
    setGroups({});
    core::HashedImages images;
    images.images = {image(u"a.png"_s, {{1}}), image(u"b.png"_s, {{3}, {5}})};
    m_dialog->setNear(images, {{1, 2}});
    QSignalSpy wanted(m_dialog.get(), &SimilarDialog::queryWanted);
    QTest::mouseClick(button(u"As filter"_s), Qt::LeftButton);
    QCOMPARE(wanted, (QList<QVariantList>{{u"sample:1,3,5"_s}}));
}

void tst_SimilarDialog::manyNearImagesAreCut()
{
    setGroups({});
    core::HashedImages images;
    core::NearImages::Group group;
    for (std::size_t i = 0; i < 600; ++i) {
        images.images.push_back(image(u"a.png"_s, {{2}}));
        group.push_back({i, 0});
    }
    m_dialog->setNear(images, group);
    QCOMPARE(rows().first(), u"Near-duplicate images (600, the first 500)"_s);
    QCOMPARE(rows().size(), 501);
}

void tst_SimilarDialog::anyTextIsPlain_data()
{
    test::addHostileTexts();
}

void tst_SimilarDialog::anyTextIsPlain()
{
    QFETCH(const QString, text);
    setGroups({{}, {{{{{2}, 0}, text, text}}, 1}, {}});
    const int width = m_dialog->width();
    QVERIFY(!m_dialog->grab().isNull());
    QCOMPARE(m_dialog->width(), width);
    const QString said = rows().last();
    QVERIFY(said.size() < 600);
    QVERIFY(!said.contains(u'\n') && !said.contains(QChar(0x202e)) && !said.contains(QChar(0)));
    core::HashedImages images;
    images.images = {image(text, {{2}})};
    m_dialog->setNear(images, {{0, 2}});
    QVERIFY(!m_dialog->grab().isNull());
    const QString named = rows().value(3);
    QVERIFY(named.size() < 600);
    QVERIFY(!named.contains(u'\n') && !named.contains(QChar(0x202e)) && !named.contains(QChar(0)));
}

QTEST_MAIN(tst_SimilarDialog)
#include "tst_SimilarDialog.moc"
