#include "tests/ui/canvas/CanvasFixture.h"
#include "ui/canvas/GridLayer.h"
#include "ui/canvas/Guides.h"
#include "ui/canvas/PlaceChip.h"
#include "ui/canvas/ReadOut.h"
#include "ui/canvas/Ruler.h"

using namespace Qt::StringLiterals;

/// What helps to look closely: scale, values, grid, crosshair, ruler, and the mark of a place.
class tst_Guides : public CanvasFixture
{
    Q_OBJECT
private slots:
    void aGridHasRoomForItsNumbers_data();
    void aGridHasRoomForItsNumbers();
    void theRulerSaysPixelsAndAngle_data();
    void theRulerSaysPixelsAndAngle();

    void theRulerMeasuresWhatIsDragged();
    void whileMeasuringBoxesStayWhereTheyAre();
    void aClickTakesTheLineAway();
    void escapeEndsTheRulerAndThenIsFree();
    void theNextSampleDropsTheLineAndGoesOnMeasuring();
    void theMiddleButtonPansWhileMeasuring();
    void gridAndCrosshairArePaintedOnlyWhenWanted();
    void theCrosshairFollowsTheMouse();
    void withoutAPlaceTheScaleCountsPixels();
    void valuesStandInTheReadOutUntilTheNextSample();
    void aPlaceIsBroughtToTheMiddle();
    void thePictureIsWhatIsShownWithoutFurniture();

private:
    QString readOut() const { return m_view->findChild<ui::ReadOut *>()->text(); }
    void measure() { m_view->guides().setMeasuring(true); }
};

void tst_Guides::aGridHasRoomForItsNumbers_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<int>("step");
    QTest::newRow("64") << 64.0 << 1;
    QTest::newRow("8") << 8.0 << 10;
    QTest::newRow("1") << 1.0 << 100;
    QTest::newRow("0.25") << 0.25 << 1000;
    QTest::newRow("0.01") << 0.01 << 10000;
}

void tst_Guides::aGridHasRoomForItsNumbers()
{
    QFETCH(double, scale);
    QTEST(ui::gridStep(scale), "step");
}

void tst_Guides::theRulerSaysPixelsAndAngle_data()
{
    QTest::addColumn<QLineF>("line");
    QTest::addColumn<QString>("text");
    QTest::newRow("right") << QLineF(0, 0, 100, 0) << u"100.0 px · 0.0°"_s;
    QTest::newRow("up") << QLineF(0, 100, 0, 0) << u"100.0 px · 90.0°"_s;
    QTest::newRow("down") << QLineF(0, 0, 0, 10) << u"10.0 px · 270.0°"_s;
    QTest::newRow("3 4 5") << QLineF(1, 1, 4, 5) << u"5.0 px · 306.9°"_s;
    QTest::newRow("nothing") << QLineF(1, 1, 1, 1) << u"0.0 px"_s;
}

void tst_Guides::theRulerSaysPixelsAndAngle()
{
    QFETCH(QLineF, line);
    QTEST(ui::rulerText(line, {}), "text");
}

void tst_Guides::theRulerMeasuresWhatIsDragged()
{
    m_view->actualSize();
    measure();
    QCOMPARE(m_view->cursor().shape(), Qt::CrossCursor);
    drag(at(100, 100), at(130, 140));
    QCOMPARE(m_view->guides().measured(), u"50.0 px · 306.9°"_s);
}

void tst_Guides::whileMeasuringBoxesStayWhereTheyAre()
{
    const QSignalSpy moved(m_view, &ui::CanvasView::boxMoved);
    const QSignalSpy selected(m_view, &ui::CanvasView::boxSelected);
    measure();
    drag(at(120, 115), at(160, 145));
    QVERIFY(moved.isEmpty() && selected.isEmpty() && !m_view->hovered().isValid());
    m_view->guides().setMeasuring(false);
    drag(at(120, 115), at(160, 145));
    QCOMPARE(moved.size(), 1);
}

void tst_Guides::aClickTakesTheLineAway()
{
    measure();
    drag(at(100, 100), at(150, 100));
    QVERIFY(!m_view->guides().measured().isEmpty());
    click(at(20, 20));
    QVERIFY(m_view->guides().measured().isEmpty());
    QVERIFY(m_view->guides().isMeasuring());
}

void tst_Guides::escapeEndsTheRulerAndThenIsFree()
{
    m_view->setSelected(ref(1));
    const QSignalSpy changed(&m_view->guides(), &ui::Guides::measuringChanged);
    measure();
    QTest::keyClick(m_view, Qt::Key_Escape);
    QVERIFY(!m_view->guides().isMeasuring());
    QCOMPARE(changed.size(), 2);
    QVERIFY(m_view->selected().isValid()); // one thing at a time
    QTest::keyClick(m_view, Qt::Key_Escape);
    QVERIFY(!m_view->selected().isValid());
}

void tst_Guides::theNextSampleDropsTheLineAndGoesOnMeasuring()
{
    measure();
    press(at(100, 100));
    moveTo(at(150, 100));
    m_view->setBusy();
    moveTo(at(160, 100));
    release(at(160, 100));
    m_view->setImage(picture(), {400, 300});
    QVERIFY(m_view->guides().measured().isEmpty());
    drag(at(100, 100), at(150, 100));
    QVERIFY(!m_view->guides().measured().isEmpty());
}

void tst_Guides::theMiddleButtonPansWhileMeasuring()
{
    measure();
    const QPointF corner = m_view->view().imageInView().topLeft();
    QTest::mousePress(m_view, Qt::MiddleButton, {}, {400, 300});
    moveTo({430, 310}, Qt::MiddleButton);
    QTest::mouseRelease(m_view, Qt::MiddleButton, {}, {430, 310});
    QCOMPARE(m_view->view().imageInView().topLeft(), corner + QPointF(30, 10));
    QVERIFY(m_view->guides().measured().isEmpty());
}

void tst_Guides::gridAndCrosshairArePaintedOnlyWhenWanted()
{
    m_view->setBoxes({});
    moveTo(at(200, 150), Qt::NoButton);
    const QImage plain = m_view->picture();
    m_view->guides().setGridVisible(true);
    const QImage grid = m_view->picture();
    QVERIFY(grid != plain);
    m_view->guides().setCrosshairVisible(true);
    QVERIFY(m_view->picture() != grid);
    m_view->guides().setGridVisible(false);
    m_view->guides().setCrosshairVisible(false);
    QCOMPARE(m_view->picture(), plain);
    m_view->guides().setGridVisible(true);
    m_view->setMessage(u"none"_s, {});
    const QImage none = m_view->picture();
    m_view->guides().setGridVisible(false);
    QCOMPARE(m_view->picture(), none);
}

void tst_Guides::theCrosshairFollowsTheMouse()
{
    m_view->setBoxes({});
    m_view->guides().setCrosshairVisible(true);
    moveTo(at(100, 100), Qt::NoButton);
    const QSignalSpy touched(&m_view->guides(), &ui::Guides::touched);
    const QPoint far = at(300, 100);
    moveTo(at(300, 200), Qt::NoButton);
    QCOMPARE(touched.size(), 1);
    const auto region = touched[0][0].value<QRegion>();
    QVERIFY(region.contains(QPoint(at(100, 100).x(), 5)) && region.contains(far)); // where it was
    QVERIFY(region.contains(QPoint(at(300, 200).x(), 5)));
    QVERIFY(!region.contains(at(200, 150)));
}

void tst_Guides::withoutAPlaceTheScaleCountsPixels()
{
    m_view->actualSize();
    const auto *chip = m_view->findChild<ui::PlaceChip *>();
    QVERIFY(chip->isVisible());
    QCOMPARE(chip->text(), u"50 px"_s);
    QVERIFY(!chip->north());
    QVERIFY(m_view->rect().contains(chip->geometry()));
    m_view->setFurnitureVisible(false);
    QVERIFY(!chip->isVisible());
}

void tst_Guides::valuesStandInTheReadOutUntilTheNextSample()
{
    moveTo(at(100, 100), Qt::NoButton);
    m_view->setValues({u"RGB 118 96 81"_s});
    QVERIFY(readOut().endsWith(u"RGB 118 96 81"));
    m_view->setBusy();
    m_view->setImage(picture(), {400, 300});
    QVERIFY(!readOut().contains(u"RGB"));
}

void tst_Guides::aPlaceIsBroughtToTheMiddle()
{
    m_view->setImage(picture({400, 300}), {4000, 3000});
    QVERIFY(m_view->zoom() < 1);
    m_view->showPlace({1000, 700});
    QVERIFY(m_view->zoom() >= 1);
    const QPointF middle = m_view->view().toImage(QRectF(m_view->rect()).center());
    QVERIFY((middle - QPointF(1000, 700)).manhattanLength() < 2);
}

void tst_Guides::thePictureIsWhatIsShownWithoutFurniture()
{
    const QImage shown = m_view->picture();
    QCOMPARE(shown.size(), m_view->size() * m_view->devicePixelRatioF());
    m_view->setFurnitureVisible(false);
    QCOMPARE(m_view->picture(), shown);
    m_view->setOverlaysVisible(false);
    QVERIFY(m_view->picture() != shown);
}

QTEST_MAIN(tst_Guides)
#include "tst_Guides.moc"
