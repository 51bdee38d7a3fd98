#include "tests/ui/HostileTexts.h"
#include "ui/similar/SimilarDialog.h"
#include "ui/similar/SimilarList.h"
#include "ui/similar/SimilarModel.h"

#include <QAbstractItemModelTester>
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
}

QTEST_MAIN(tst_SimilarDialog)
#include "tst_SimilarDialog.moc"
