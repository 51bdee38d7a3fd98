#include "ui/common/NoticeBar.h"

#include "tests/ui/HostileTexts.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

/// One sentence that stands until it is answered.
class tst_NoticeBar : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void itTakesNoRoomUntilThereIsSomethingToSay();
    void anAnswerIsGivenAfterTheBarIsGone();
    void anAnswerMayAskAgain();
    void anAnswerWithoutAnActionOnlyDismisses();
    void aNewNoticeReplacesTheFormerAndItsAnswers();
    void answersAreReachedAndGivenWithKeys_data();
    void answersAreReachedAndGivenWithKeys();
    void anyTextIsPlainAndLeavesTheWindowNarrow_data();
    void anyTextIsPlainAndLeavesTheWindowNarrow();

private:
    /// Those that are to be seen: a former one goes a moment later.
    QList<QPushButton *> buttons() const
    {
        QList<QPushButton *> shown;
        for (QPushButton *button : m_bar->findChildren<QPushButton *>()) {
            if (button->isVisible())
                shown.append(button);
        }
        return shown;
    }

    std::unique_ptr<QWidget> m_window;
    ui::NoticeBar *m_bar = nullptr;
    QWidget *m_panel = nullptr;
};

void tst_NoticeBar::init()
{
    m_window = std::make_unique<QWidget>();
    m_bar = new ui::NoticeBar(m_window.get());
    m_panel = new QWidget(m_window.get());
    m_panel->setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(m_window.get());
    column->addWidget(m_bar);
    column->addWidget(m_panel, 1);
    m_window->resize(500, 300);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_panel->setFocus();
}

void tst_NoticeBar::cleanup()
{
    m_window.reset();
}

void tst_NoticeBar::itTakesNoRoomUntilThereIsSomethingToSay()
{
    QVERIFY(!m_bar->isVisible());
    m_bar->tell(u"The disk is full."_s, {});
    QVERIFY(m_bar->isVisible());
    QCOMPARE(m_bar->text(), u"The disk is full."_s);
    QVERIFY(m_panel->hasFocus()); // it does not take the keys from who types
    m_bar->dismiss();
    QVERIFY(!m_bar->isVisible());
    QVERIFY(m_bar->text().isEmpty());
    m_bar->dismiss();
}

void tst_NoticeBar::anAnswerIsGivenAfterTheBarIsGone()
{
    int answers = 0;
    bool visible = true;
    m_bar->tell(u"Restore the draft?"_s, {{u"Restore"_s,
                                           [&] {
                                               ++answers;
                                               visible = m_bar->isVisible();
                                           }},
                                          {u"Discard"_s, [&] { answers += 100; }}});
    QCOMPARE(buttons().size(), 2);
    QPushButton *restore = buttons().first();
    QTest::mouseClick(restore, Qt::LeftButton);
    QCOMPARE(answers, 1);
    QVERIFY(!visible);
    QVERIFY(!m_bar->isVisible());
}

void tst_NoticeBar::anAnswerMayAskAgain()
{
    m_bar->tell(u"First?"_s, {{u"Yes"_s, [this] { m_bar->tell(u"Really?"_s, {{u"Yes"_s, {}}, {u"No"_s, {}}}); }}});
    QTest::mouseClick(buttons().first(), Qt::LeftButton);
    QCOMPARE(m_bar->text(), u"Really?"_s);
    QVERIFY(m_bar->isVisible());
    QCOMPARE(buttons().size(), 2);
}

void tst_NoticeBar::anAnswerWithoutAnActionOnlyDismisses()
{
    m_bar->tell(u"Read-only."_s, {{u"Understood"_s, {}}});
    QTest::mouseClick(buttons().first(), Qt::LeftButton);
    QVERIFY(!m_bar->isVisible());
}

void tst_NoticeBar::aNewNoticeReplacesTheFormerAndItsAnswers()
{
    int answered = 0;
    m_bar->tell(u"First?"_s, {{u"a"_s, [&] { answered = 1; }}, {u"b"_s, {}}});
    m_bar->tell(u"Second?"_s, {{u"c"_s, [&] { answered = 2; }}});
    QCOMPARE(buttons().size(), 1);
    QTest::mouseClick(buttons().first(), Qt::LeftButton);
    QCOMPARE(answered, 2);
    QTRY_VERIFY(m_bar->findChildren<QPushButton *>().isEmpty());
}

void tst_NoticeBar::answersAreReachedAndGivenWithKeys_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("space") << int(Qt::Key_Space);
    QTest::newRow("return") << int(Qt::Key_Return);
    QTest::newRow("enter") << int(Qt::Key_Enter);
}

void tst_NoticeBar::answersAreReachedAndGivenWithKeys()
{
    QFETCH(int, key);
    QAction edit(u"Edit"_s); // the window has Enter for itself
    edit.setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    m_window->addAction(&edit);
    QSignalSpy edited(&edit, &QAction::triggered);
    int answered = 0;
    m_bar->tell(u"Which?"_s, {{u"a"_s, [&] { answered = 1; }}, {u"b"_s, [&] { answered = 2; }}});
    QTest::keyClick(m_panel, Qt::Key_Tab);
    QVERIFY(buttons()[0]->hasFocus());
    QTest::keyClick(buttons()[0], Qt::Key_Tab);
    QVERIFY(buttons()[1]->hasFocus());
    QTest::keyClick(buttons()[1], Qt::Key(key));
    QCOMPARE(answered, 2);
    QCOMPARE(edited.count(), 0);
}

void tst_NoticeBar::anyTextIsPlainAndLeavesTheWindowNarrow_data()
{
    test::addHostileTexts();
}

void tst_NoticeBar::anyTextIsPlainAndLeavesTheWindowNarrow()
{
    QFETCH(QString, text);
    m_bar->tell(text, {{u"Understood"_s, {}}});
    QCOMPARE(m_bar->text(), text);
    QCOMPARE(m_bar->findChild<QLabel *>()->textFormat(), Qt::PlainText);
    QVERIFY2(m_window->minimumSizeHint().width() <= 600,
             qPrintable(QString::number(m_window->minimumSizeHint().width())));
    QVERIFY(m_bar->findChild<QLabel *>()->text().size() < 4'500);
    QVERIFY(!m_bar->grab().isNull());
}

QTEST_MAIN(tst_NoticeBar)
#include "tst_NoticeBar.moc"
