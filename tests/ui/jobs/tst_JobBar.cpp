#include "ui/jobs/JobBar.h"

#include "core/jobs/JobRunner.h"
#include "tests/ui/HostileTexts.h"

#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <atomic>
#include <limits>
#include <thread>

using namespace Qt::StringLiterals;
using namespace core;

/// What runs beside the window, and the button that stops it.
class tst_JobBar : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void itTakesNoRoomWhileNothingRuns();
    void theTitleStandsWhileTheJobRuns();
    void progressIsShownWhateverTheJobCountsIn_data();
    void progressIsShownWhateverTheJobCountsIn();
    void theButtonStopsTheJobOnce();
    void theButtonIsReachedAndPressedWithKeys();
    void theNewestJobIsShownAndStopped();
    void aJobWithoutATitleIsNotSpokenOf();
    void anyTitleIsAShortLine_data();
    void anyTitleIsAShortLine();

private:
    Job *start(const QString &title, std::int64_t done = 0, std::int64_t total = 0)
    {
        return m_jobs->start(
            title, this,
            [done, total](JobControl &control) {
                control.setProgress(done, total);
                while (!control.cancelled())
                    std::this_thread::yield();
                return 0;
            },
            [](int) {});
    }
    QLabel *title() const { return m_bar->findChild<QLabel *>(); }
    QProgressBar *progress() const { return m_bar->findChild<QProgressBar *>(); }
    QToolButton *cancel() const { return m_bar->findChild<QToolButton *>(); }

    std::unique_ptr<JobRunner> m_jobs;
    std::unique_ptr<QWidget> m_window;
    ui::JobBar *m_bar = nullptr;
};

void tst_JobBar::init()
{
    m_jobs = std::make_unique<JobRunner>();
    m_window = std::make_unique<QWidget>();
    m_bar = new ui::JobBar(*m_jobs, m_window.get());
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void tst_JobBar::cleanup()
{
    m_window.reset();
    m_jobs.reset();
}

void tst_JobBar::itTakesNoRoomWhileNothingRuns()
{
    QVERIFY(!m_bar->isVisible());
    Job *job = start(u"Searching"_s);
    QVERIFY(m_bar->isVisible());
    job->cancel();
    QTRY_VERIFY(!m_bar->isVisible());
    start(u"Searching"_s);
    QVERIFY(m_bar->isVisible()); // and again
}

void tst_JobBar::theTitleStandsWhileTheJobRuns()
{
    start(u"Searching"_s);
    QCOMPARE(title()->text(), u"Searching"_s);
    QVERIFY(cancel()->isEnabled());
}

void tst_JobBar::progressIsShownWhateverTheJobCountsIn_data()
{
    QTest::addColumn<qint64>("done");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<double>("share"); // -1: not known
    const qint64 most = std::numeric_limits<qint64>::max();
    QTest::newRow("not known") << qint64(5) << qint64(0) << -1.0;
    QTest::newRow("begun") << qint64(0) << qint64(10) << 0.0;
    QTest::newRow("half") << qint64(5) << qint64(10) << 0.5;
    QTest::newRow("all") << qint64(10) << qint64(10) << 1.0;
    QTest::newRow("more than all") << qint64(11) << qint64(10) << 1.0;
    QTest::newRow("terabytes") << qint64(3'000'000'000'000) << qint64(4'000'000'000'000) << 0.75;
    QTest::newRow("beyond") << most / 2 << most << 0.5;
    QTest::newRow("nonsense") << qint64(-5) << qint64(10) << 0.0;
}

void tst_JobBar::progressIsShownWhateverTheJobCountsIn()
{
    QFETCH(qint64, done);
    QFETCH(qint64, total);
    QFETCH(double, share);
    const Job *job = start(u"Counting"_s, done, total);
    QTRY_COMPARE(job->control().done(), done);
    if (share < 0) {
        QTRY_COMPARE(progress()->maximum(), 0); // goes to and fro
        return;
    }
    QTRY_VERIFY(progress()->maximum() > 0);
    QTRY_VERIFY(std::abs(double(progress()->value()) / progress()->maximum() - share) < 0.01);
}

void tst_JobBar::theButtonStopsTheJobOnce()
{
    const Job *job = start(u"Searching"_s);
    QTest::mouseClick(cancel(), Qt::LeftButton);
    QVERIFY(job->control().cancelled());
    QVERIFY(!m_bar->isVisible() || !cancel()->isEnabled()); // pressed is pressed
    QTRY_VERIFY(!m_bar->isVisible());
}

void tst_JobBar::theButtonIsReachedAndPressedWithKeys()
{
    const Job *job = start(u"Searching"_s);
    QVERIFY((cancel()->focusPolicy() & Qt::TabFocus) != 0);
    QVERIFY(!cancel()->accessibleName().isEmpty());
    cancel()->setFocus();
    QTest::keyClick(cancel(), Qt::Key_Space);
    QVERIFY(job->control().cancelled());
}

void tst_JobBar::theNewestJobIsShownAndStopped()
{
    Job *first = start(u"Importing"_s);
    const Job *second = start(u"Searching"_s);
    QCOMPARE(title()->text(), u"Searching (and 1 more)"_s);
    QTest::mouseClick(cancel(), Qt::LeftButton);
    QVERIFY(second->control().cancelled());
    QVERIFY(!first->control().cancelled());
    QTRY_COMPARE(title()->text(), u"Importing"_s);
    QVERIFY(cancel()->isEnabled());
}

void tst_JobBar::aJobWithoutATitleIsNotSpokenOf()
{
    const Job *quiet = start(QString());
    QVERIFY(!m_bar->isVisible());
    Job *search = start(u"Searching"_s);
    const Job *other = start(QString());
    QCOMPARE(title()->text(), u"Searching"_s);
    QTest::mouseClick(cancel(), Qt::LeftButton);
    QVERIFY(search->control().cancelled());
    QVERIFY(!quiet->control().cancelled());
    QVERIFY(!other->control().cancelled());
    QTRY_VERIFY(!m_bar->isVisible());
}

void tst_JobBar::anyTitleIsAShortLine_data()
{
    test::addHostileTexts();
}

void tst_JobBar::anyTitleIsAShortLine()
{
    QFETCH(QString, text);
    start(text);
    start(text);
    QCOMPARE(title()->textFormat(), Qt::PlainText);
    QVERIFY(!title()->text().contains(u'\n'));
    QVERIFY2(m_bar->minimumSizeHint().width() < 1000, qPrintable(QString::number(m_bar->minimumSizeHint().width())));
    QVERIFY(m_bar->minimumSizeHint().height() < 60);
    QVERIFY(!m_bar->grab().isNull());
}

QTEST_MAIN(tst_JobBar)
#include "tst_JobBar.moc"
