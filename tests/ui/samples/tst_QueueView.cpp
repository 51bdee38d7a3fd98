#include "ui/samples/QueueView.h"

#include "core/imaging/ImageService.h"
#include "core/project/ReviewSession.h"
#include "tests/core/project/MadeProject.h"
#include "ui/samples/SampleDelegate.h"

#include <QListView>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace core;

/// The queue as a person uses it: keys, mouse, and the session moving on its own.
class tst_QueueView : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void theSelectionStandsOnTheOpenSample();
    void beingToldDoesNotEcho();
    void aClickOpensTheSample();
    void theListIsWalkedWithKeys_data();
    void theListIsWalkedWithKeys();
    void theFieldIsReachedWithTab();
    void lettersAreNoSearch();
    void theOpenSampleIsScrolledTo();
    void theOpenSampleStaysInSightWhenThereIsLessRoom();
    void theCountIsToldAndFollowsTheFilter();
    void aFilterThatHidesTheOpenSampleClearsTheSelection();
    void anEmptyQueueSaysSo();
    void compactRowsAreLower();
    void withoutASessionNothingIsShownAndNothingBreaks();
    void anotherSessionReplacesTheFormer();

private:
    void make(const QByteArray &json);
    void closeAll();

    ImageService m_images;
    std::unique_ptr<MadeProject> m_made;
    std::unique_ptr<Project> m_project;
    std::unique_ptr<EditHistory> m_history;
    std::unique_ptr<ReviewSession> m_session;
    std::unique_ptr<ui::QueueView> m_view;
    QListView *m_list = nullptr;
};

void tst_QueueView::init()
{
    m_view = std::make_unique<ui::QueueView>(m_images);
    m_list = m_view->findChild<QListView *>();
    m_view->resize(260, 400);
    m_view->show();
    make(MadeProject::regular(200));
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void tst_QueueView::cleanup()
{
    m_view.reset();
    closeAll();
}

void tst_QueueView::closeAll()
{
    if (m_view)
        m_view->setSession(nullptr);
    m_session.reset();
    m_history.reset();
    m_project.reset();
    m_made.reset();
}

void tst_QueueView::make(const QByteArray &json)
{
    closeAll();
    m_made = std::make_unique<MadeProject>(json);
    m_project = m_made->open();
    m_history = std::make_unique<EditHistory>(*m_project);
    m_session = std::make_unique<ReviewSession>(*m_project, *m_history);
    m_view->setSession(m_session.get());
    // What the desk does.
    connect(m_view.get(), &ui::QueueView::opened, m_session.get(),
            [this](qint64 sample) { QVERIFY(m_session->open({sample})); });
}

void tst_QueueView::theSelectionStandsOnTheOpenSample()
{
    QVERIFY(m_session->open(SampleId{3}));
    QCOMPARE(m_list->currentIndex().row(), 2);
    QVERIFY(m_list->selectionModel()->isRowSelected(2));
    QVERIFY(m_session->next());
    QCOMPARE(m_list->currentIndex().row(), 3);
    QCOMPARE(m_list->selectionModel()->selectedIndexes().size(), 1);
}

void tst_QueueView::beingToldDoesNotEcho()
{
    QSignalSpy opened(m_view.get(), &ui::QueueView::opened);
    QVERIFY(m_session->open(SampleId{3}));
    m_session->setQueue({SampleId{2}, SampleId{3}, SampleId{9}});
    QVERIFY(m_session->next());
    QCOMPARE(opened.count(), 0);
    QCOMPARE(m_list->currentIndex().row(), 2);
}

void tst_QueueView::aClickOpensTheSample()
{
    const QPoint second = m_list->visualRect(m_list->model()->index(1, 0)).center();
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, second);
    QCOMPARE(m_session->sample().id, SampleId{2});
    QSignalSpy opened(m_view.get(), &ui::QueueView::opened);
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, second); // it is open already
    QCOMPARE(opened.count(), 0);
}

void tst_QueueView::theListIsWalkedWithKeys_data()
{
    QTest::addColumn<QList<int>>("keys");
    QTest::addColumn<qint64>("sample");
    QTest::newRow("down") << QList<int>{Qt::Key_Down} << qint64(11);
    QTest::newRow("up, up") << QList<int>{Qt::Key_Up, Qt::Key_Up} << qint64(8);
    QTest::newRow("end") << QList<int>{Qt::Key_End} << qint64(200);
    QTest::newRow("end, down") << QList<int>{Qt::Key_End, Qt::Key_Down} << qint64(200);
    QTest::newRow("home") << QList<int>{Qt::Key_Home} << qint64(1);
    QTest::newRow("a page and back") << QList<int>{Qt::Key_PageDown, Qt::Key_PageUp} << qint64(10);
}

void tst_QueueView::theListIsWalkedWithKeys()
{
    QFETCH(QList<int>, keys);
    QFETCH(qint64, sample);
    QVERIFY(m_session->open(SampleId{10}));
    m_list->setFocus();
    for (const int key : keys)
        QTest::keyClick(m_list, Qt::Key(key));
    QCOMPARE(m_session->sample().id.value, sample);
}

void tst_QueueView::theFieldIsReachedWithTab()
{
    QVERIFY((m_list->focusPolicy() & Qt::TabFocus) != 0);
    QVERIFY(!m_list->accessibleName().isEmpty());
}

/// They are keys of the window; and a search would read every sample of a million.
void tst_QueueView::lettersAreNoSearch()
{
    make(MadeProject::assortment());
    QVERIFY(m_session->open(SampleId{1}));
    m_list->setFocus();
    for (const char letter : {'w', 'f', 'e'}) // how others begin
        QTest::keyClick(m_list, letter);
    QCOMPARE(m_session->sample().id, SampleId{1});
    QCOMPARE(m_list->currentIndex().row(), 0);
}

void tst_QueueView::theOpenSampleIsScrolledTo()
{
    for (const int sample : {150, 1, 200}) {
        QVERIFY(m_session->open(SampleId{sample}));
        QVERIFY(m_list->viewport()->rect().contains(m_list->visualRect(m_list->currentIndex())));
    }
}

void tst_QueueView::theOpenSampleStaysInSightWhenThereIsLessRoom()
{
    QVERIFY(m_session->open(SampleId{6})); // low in a view of six rows
    QVERIFY(m_list->viewport()->rect().intersects(m_list->visualRect(m_list->currentIndex())));
    m_view->resize(260, 150);
    QTRY_VERIFY(m_list->viewport()->rect().contains(m_list->visualRect(m_list->currentIndex())));
}

void tst_QueueView::theCountIsToldAndFollowsTheFilter()
{
    QSignalSpy count(m_view.get(), &ui::QueueView::countChanged);
    m_session->setQueue({SampleId{2}, SampleId{3}});
    QCOMPARE(count.last()[0].toString(), u"2 of 200"_s);
    m_session->setQueue({});
    QCOMPARE(count.last()[0].toString(), u"0 of 200"_s);
    make(MadeProject::assortment());
    QCOMPARE(count.last()[0].toString(), u"7"_s);
    m_view->setSession(nullptr);
    QCOMPARE(count.last()[0].toString(), QString());
}

void tst_QueueView::aFilterThatHidesTheOpenSampleClearsTheSelection()
{
    QVERIFY(m_session->open(SampleId{3}));
    m_session->setQueue({SampleId{2}, SampleId{9}});
    QVERIFY(!m_list->selectionModel()->hasSelection());
    QCOMPARE(m_session->sample().id, SampleId{3}); // still open
    m_list->setFocus();
    QTest::keyClick(m_list, Qt::Key_Down);
    QCOMPARE(m_session->sample().id, SampleId{2});
}

void tst_QueueView::anEmptyQueueSaysSo()
{
    const auto inked = [this] {
        const QImage image = m_list->viewport()->grab().toImage();
        int ink = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                ink += image.pixel(x, y) != image.pixel(0, image.height() - 1);
        }
        return ink;
    };
    m_session->setQueue({});
    QVERIFY(inked() > 0);
    m_view->setSession(nullptr);
    QCOMPARE(inked(), 0); // nothing is open: nothing to be said of a filter
}

void tst_QueueView::compactRowsAreLower()
{
    const auto height = [this] { return m_list->visualRect(m_list->model()->index(0, 0)).height(); };
    QCOMPARE(height(), ui::SampleDelegate::RowHeight);
    QVERIFY(m_session->open(SampleId{150}));
    m_view->setCompact(true);
    m_list->grab();
    QCOMPARE(height(), ui::SampleDelegate::CompactHeight);
    QCOMPARE(m_list->currentIndex().row(), 149);
    m_view->setCompact(false);
    m_list->grab();
    QCOMPARE(height(), ui::SampleDelegate::RowHeight);
}

void tst_QueueView::withoutASessionNothingIsShownAndNothingBreaks()
{
    m_view->setSession(nullptr);
    m_view->forgetImages();
    m_view->setCompact(true);
    m_list->setFocus();
    QTest::keyClick(m_list, Qt::Key_Down);
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, {10, 10});
    QVERIFY(!m_view->grab().isNull());
    QVERIFY(!m_list->model());
}

void tst_QueueView::anotherSessionReplacesTheFormer()
{
    ReviewSession second(*m_project, *m_history);
    second.setQueue({SampleId{5}});
    m_view->setSession(&second);
    QSignalSpy opened(m_view.get(), &ui::QueueView::opened);
    QVERIFY(m_session->open(SampleId{3})); // nobody listens any more
    QCOMPARE(m_list->model()->rowCount(), 1);
    QVERIFY(!m_list->currentIndex().isValid());
    QCOMPARE(opened.count(), 0);
    m_view->setSession(nullptr);
}

QTEST_MAIN(tst_QueueView)
#include "tst_QueueView.moc"
