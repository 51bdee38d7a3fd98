#include "ui/similar/ContradictionsDialog.h"
#include "ui/similar/SimilarList.h"
#include "ui/similar/SimilarModel.h"

#include "core/project/SampleIndex.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using core::Contradiction;
using ui::ContradictionsDialog;

class tst_ContradictionsDialog : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void whatIsFoundComesUnderItsQuestion();
    void countsSayWhatIsMissing();
    void noneIsSaid();
    void enterGoesToThePair();
    void allSamplesBecomeTheQueue();
    void tooManyForAQueryAreCutAndItIsSaid();
    void captionsHaveToBeAskedFor();
    void itSaysWhenItIsOutOfDate();
    void aNewSearchBeginsEmpty();

private:
    static Contradiction contradiction(qint64 sample)
    {
        return {{{{{sample}, 0}, u"<b>Is it urban?"_s, u"yes"_s}, {{{sample + 1}, 0}, u"<b>is it urban?"_s, u"no"_s}}};
    }
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

    core::SampleIndex m_index;
    std::unique_ptr<ContradictionsDialog> m_dialog;
};

void tst_ContradictionsDialog::init()
{
    m_index = core::SampleIndex();
    const std::array<std::uint8_t, 1> traits{3};
    for (qint64 id = 1; id <= 4'000; ++id)
        m_index.append({{id}, {1}, id, {}, "a.png", traits, true});
    m_dialog = std::make_unique<ContradictionsDialog>(m_index, nullptr);
    new QAbstractItemModelTester(&m_dialog->list().model(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                 m_dialog.get());
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    m_dialog->startSearch();
}

void tst_ContradictionsDialog::whatIsFoundComesUnderItsQuestion()
{
    QCOMPARE(status(), u"Reading the texts…"_s);
    m_dialog->add({contradiction(1)}, {1, 2, 1, 0});
    QVERIFY(status().startsWith(u"Reading the texts… 1 question"_s));
    m_dialog->add({contradiction(7)}, {2, 4, 2, 0});
    QCOMPARE(rows(),
             (QStringList{u"2 pair(s) ask: <b>Is it urban?"_s, u"#1, pair 1 · a.png: yes (no verdict)"_s,
                          u"#2, pair 1 · a.png: no (no verdict)"_s, u"2 pair(s) ask: <b>Is it urban?"_s,
                          u"#7, pair 1 · a.png: yes (no verdict)"_s, u"#8, pair 1 · a.png: no (no verdict)"_s}));
    QCOMPARE(m_dialog->list().currentIndex().row(), 1);
    QVERIFY(!m_dialog->grab().isNull());
}

void tst_ContradictionsDialog::countsSayWhatIsMissing()
{
    m_dialog->add({contradiction(1)}, {1, 2, 1, 3});
    QVERIFY(!status().contains(u"The first"_s)); // there may be more to come
    m_dialog->endSearch({500, 1'200, 1, 3});
    QVERIFY(status().contains(u"500 question"_s));
    QVERIFY(status().contains(u"The first 1 are listed."_s));
    QVERIFY(status().contains(u"3 caption"_s));
}

void tst_ContradictionsDialog::noneIsSaid()
{
    m_dialog->endSearch({});
    QCOMPARE(status(), u"No question has two answers about the same image."_s);
    QVERIFY(!button(u"As filter"_s)->isEnabled());
}

void tst_ContradictionsDialog::enterGoesToThePair()
{
    m_dialog->add({contradiction(1)}, {1, 2, 1, 0});
    QSignalSpy chosen(m_dialog.get(), &ContradictionsDialog::pairChosen);
    QTest::keyClick(&m_dialog->list(), Qt::Key_Down);
    QTest::keyClick(&m_dialog->list(), Qt::Key_Return);
    QCOMPARE(chosen, (QList<QVariantList>{{qint64(2), 0}}));
    QVERIFY(m_dialog->isVisible());
}

void tst_ContradictionsDialog::allSamplesBecomeTheQueue()
{
    m_dialog->add({contradiction(1), contradiction(7)}, {2, 4, 2, 0});
    m_dialog->endSearch({2, 4, 2, 0});
    QSignalSpy wanted(m_dialog.get(), &ContradictionsDialog::queryWanted);
    QTest::mouseClick(button(u"As filter"_s), Qt::LeftButton);
    QCOMPARE(wanted, (QList<QVariantList>{{u"sample:1..2,7..8"_s}}));
    QVERIFY(!status().contains(u"The queue has"_s));
}

void tst_ContradictionsDialog::tooManyForAQueryAreCutAndItIsSaid()
{
    std::vector<Contradiction> many;
    for (qint64 sample = 1; sample < 3'000; sample += 3)
        many.push_back(contradiction(sample));
    m_dialog->add(many, {1'000, 2'000, 1'000, 0});
    m_dialog->endSearch({1'000, 2'000, 1'000, 0});
    QSignalSpy wanted(m_dialog.get(), &ContradictionsDialog::queryWanted);
    QTest::mouseClick(button(u"As filter"_s), Qt::LeftButton);
    const QString query = wanted.value(0).value(0).toString();
    QVERIFY(query.startsWith(u"sample:1..2,4..5,"_s) && query.endsWith(u",1498..1499"_s));
    QVERIFY(status().contains(u"first 1,000"_s));
}

void tst_ContradictionsDialog::captionsHaveToBeAskedFor()
{
    QSignalSpy wanted(m_dialog.get(), &ContradictionsDialog::searchWanted);
    QVERIFY(!m_dialog->captionsIncluded());
    m_dialog->findChild<QCheckBox *>()->click();
    QVERIFY(m_dialog->captionsIncluded());
    QCOMPARE(wanted.size(), 1);
}

void tst_ContradictionsDialog::itSaysWhenItIsOutOfDate()
{
    m_dialog->setStale(); // it reads, and may meet them
    QCOMPARE(status(), u"Reading the texts…"_s);
    QVERIFY(!button(u"Look again"_s)->isEnabled());
    m_dialog->endSearch({});
    m_dialog->setStale();
    QVERIFY(status().contains(u"were changed"_s));
    QSignalSpy wanted(m_dialog.get(), &ContradictionsDialog::searchWanted);
    QTest::mouseClick(button(u"Look again"_s), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
}

void tst_ContradictionsDialog::aNewSearchBeginsEmpty()
{
    m_dialog->add({contradiction(1)}, {1, 2, 1, 0});
    m_dialog->startSearch();
    QCOMPARE(rows(), QStringList());
    QVERIFY(!button(u"As filter"_s)->isEnabled());
}

QTEST_MAIN(tst_ContradictionsDialog)
#include "tst_ContradictionsDialog.moc"
