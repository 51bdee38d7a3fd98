#include "ui/display/HistogramView.h"

#include <QSignalSpy>
#include <QTest>

using namespace ui;

/// 220 units wide, a margin of 6 on each side: 208 for the values from 0 to 208.
class tst_HistogramView : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void anEndFollowsTheMouse_data();
    void anEndFollowsTheMouse();
    void anEndStopsAtTheBorder();
    void aPressBesideBothEndsTakesNone();
    void theEndsMayCrossButNeverMeet();
    void endsThatLieTogetherComeApartToTheSideOfTheHand();
    void arrowsMoveTheDarkEndAndWithShiftTheBrightOne();
    void whatIsSetFromOutsideIsNotToldBack();
    void whatIsDraggedIsNotTakenOutOfTheHand();
    void withoutValuesNothingCanBeDragged();
    void oneValueAloneIsPainted();

private:
    void drag(double from, double to)
    {
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, QPoint(qRound(from), 20));
        QTest::mouseMove(m_view.get(), QPoint(qRound(to), 20));
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, QPoint(qRound(to), 20));
    }

    std::unique_ptr<HistogramView> m_view;
};

void tst_HistogramView::init()
{
    m_view = std::make_unique<HistogramView>();
    m_view->resize(220, 56);
    m_view->setHistogram({{0, 208}, {1, 5, 9, 5, 1, 0, 2, 3}, 0, 0}, Qt::red);
    m_view->setEnds({50, 150});
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void tst_HistogramView::anEndFollowsTheMouse_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<core::ValueRange>("ends");
    QTest::newRow("dark end") << 56.0 << 86.0 << core::ValueRange{80, 150};
    QTest::newRow("bright end") << 156.0 << 126.0 << core::ValueRange{50, 120};
    QTest::newRow("taken a little beside it") << 60.0 << 86.0 << core::ValueRange{80, 150};
}

void tst_HistogramView::anEndFollowsTheMouse()
{
    QFETCH(const double, from);
    QFETCH(const double, to);
    QFETCH(const core::ValueRange, ends);
    QSignalSpy moved(m_view.get(), &HistogramView::endsMoved);
    drag(from, to);
    QVERIFY(!moved.isEmpty());
    QCOMPARE(m_view->ends().low, ends.low);
    QCOMPARE(m_view->ends().high, ends.high);
    QCOMPARE(moved.last().first().value<core::ValueRange>(), m_view->ends());
}

void tst_HistogramView::anEndStopsAtTheBorder()
{
    drag(156, 400);
    QCOMPARE(m_view->ends().high, 208.0);
    drag(56, -50);
    QCOMPARE(m_view->ends().low, 0.0);
}

void tst_HistogramView::aPressBesideBothEndsTakesNone()
{
    QSignalSpy moved(m_view.get(), &HistogramView::endsMoved);
    drag(106, 120);
    QCOMPARE(moved.size(), 0);
}

void tst_HistogramView::theEndsMayCrossButNeverMeet()
{
    drag(56, 156);
    QVERIFY(m_view->ends().low != m_view->ends().high);
    drag(qRound(m_view->ends().low) + 6, 186); // crossed: inverted, as the core understands it
    QVERIFY(m_view->ends().low > m_view->ends().high || m_view->ends().high > 150);
}

void tst_HistogramView::endsThatLieTogetherComeApartToTheSideOfTheHand()
{
    m_view->setEnds({100, 100.2});
    drag(103, 56);
    QCOMPARE(m_view->ends().low, 50.0);
    m_view->setEnds({100, 100.2});
    drag(109, 156);
    QCOMPARE(m_view->ends().high, 150.0);
}

void tst_HistogramView::arrowsMoveTheDarkEndAndWithShiftTheBrightOne()
{
    m_view->setFocus();
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(m_view->ends().low, 50 + 2.08);
    QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(m_view->ends().high, 150 - 2.08);
}

void tst_HistogramView::whatIsSetFromOutsideIsNotToldBack()
{
    QSignalSpy moved(m_view.get(), &HistogramView::endsMoved);
    m_view->setEnds({1, 2});
    QCOMPARE(moved.size(), 0);
    QCOMPARE(m_view->ends().high, 2.0);
}

void tst_HistogramView::whatIsDraggedIsNotTakenOutOfTheHand()
{
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, QPoint(56, 20));
    QTest::mouseMove(m_view.get(), QPoint(76, 20));
    m_view->setEnds({50, 150}); // an answer to what was asked before
    QCOMPARE(m_view->ends().low, 70.0);
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, QPoint(76, 20));
    m_view->setEnds({50, 150});
    QCOMPARE(m_view->ends().low, 50.0);
}

void tst_HistogramView::withoutValuesNothingCanBeDragged()
{
    HistogramView empty;
    empty.resize(220, 56);
    QSignalSpy moved(&empty, &HistogramView::endsMoved);
    QTest::mousePress(&empty, Qt::LeftButton, {}, QPoint(6, 20));
    QTest::mouseMove(&empty, QPoint(76, 20));
    QTest::keyClick(&empty, Qt::Key_Right);
    QCOMPARE(moved.size(), 0);
    QVERIFY(!empty.grab().isNull());
}

void tst_HistogramView::oneValueAloneIsPainted()
{
    m_view->setHistogram({{7, 7}, {12}, 0, 0}, Qt::red);
    m_view->setEnds({7, 8});
    QVERIFY(!m_view->grab().isNull());
    drag(214, 110); // the bright end stood at the right
    QVERIFY(m_view->ends().high < 8 && m_view->ends().high > 7);
}

QTEST_MAIN(tst_HistogramView)
#include "tst_HistogramView.moc"
