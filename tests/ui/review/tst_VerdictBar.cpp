#include "ui/review/VerdictBar.h"

#include "ui/review/VerdictButton.h"

#include <QAction>
#include <QLayout>
#include <QTest>

using namespace Qt::StringLiterals;
using core::Verdict;

/// The three verdicts, always at the same place.
class tst_VerdictBar : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void theButtonsStandInOrder();
    void theVerdictOfThePairIsTheOneThatIsFilled_data();
    void theVerdictOfThePairIsTheOneThatIsFilled();
    void nothingOpenMeansNothingToPress();
    void tabGoesThroughTheButtons();
    void itFitsIntoANarrowPanel();

private:
    std::unique_ptr<ui::VerdictBar> m_bar;
    std::unique_ptr<QObject> m_owner;
    QList<ui::VerdictButton *> m_buttons;
};

void tst_VerdictBar::init()
{
    m_bar.reset();
    m_owner = std::make_unique<QObject>();
    const auto action = [this](const QString &text) { return new QAction(text, m_owner.get()); };
    m_bar = std::make_unique<ui::VerdictBar>(action(u"&Approve"_s), action(u"&Reject"_s), action(u"Un&sure"_s));
    m_buttons = m_bar->findChildren<ui::VerdictButton *>();
    m_bar->resize(500, 60);
    m_bar->show();
    m_bar->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
    m_bar->setReviewable(true);
}

void tst_VerdictBar::theButtonsStandInOrder()
{
    QCOMPARE(m_buttons.size(), 3);
    QCOMPARE(m_buttons[0]->text(), u"Approve"_s);
    QCOMPARE(m_buttons[2]->text(), u"Unsure"_s);
    for (int i = 1; i < 3; ++i)
        QVERIFY(m_buttons[i]->x() > m_buttons[i - 1]->geometry().right());
}

void tst_VerdictBar::theVerdictOfThePairIsTheOneThatIsFilled_data()
{
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<int>("button");
    QTest::newRow("approved") << Verdict::Approved << 0;
    QTest::newRow("rejected") << Verdict::Rejected << 1;
    QTest::newRow("unsure") << Verdict::Unsure << 2;
    QTest::newRow("none") << Verdict::None << -1;
}

void tst_VerdictBar::theVerdictOfThePairIsTheOneThatIsFilled()
{
    QFETCH(Verdict, verdict);
    QFETCH(int, button);
    for (const Verdict former : {Verdict::None, Verdict::Approved, Verdict::Unsure}) {
        m_bar->setVerdict(former);
        m_bar->setVerdict(verdict);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(m_buttons[i]->isChecked(), i == button);
    }
}

void tst_VerdictBar::nothingOpenMeansNothingToPress()
{
    m_bar->setReviewable(false);
    for (const ui::VerdictButton *button : m_buttons)
        QVERIFY(!button->isEnabled());
    m_bar->setReviewable(true);
    for (const ui::VerdictButton *button : m_buttons)
        QVERIFY(button->isEnabled());
}

void tst_VerdictBar::tabGoesThroughTheButtons()
{
    m_buttons[0]->setFocus(Qt::TabFocusReason);
    QTest::keyClick(m_buttons[0], Qt::Key_Tab);
    QVERIFY(m_buttons[1]->hasFocus());
    QTest::keyClick(m_buttons[1], Qt::Key_Tab);
    QVERIFY(m_buttons[2]->hasFocus());
    QTest::keyClick(m_buttons[2], Qt::Key_Backtab);
    QVERIFY(m_buttons[1]->hasFocus());
}

void tst_VerdictBar::itFitsIntoANarrowPanel()
{
    QVERIFY2(m_bar->minimumSizeHint().width() <= 400, qPrintable(QString::number(m_bar->minimumSizeHint().width())));
}

QTEST_MAIN(tst_VerdictBar)
#include "tst_VerdictBar.moc"
