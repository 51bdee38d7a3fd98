#include "ui/canvas/ViewTransform.h"

#include <QTest>

using namespace Qt::StringLiterals;
using ui::ViewTransform;

namespace {

ViewTransform shown(QSizeF image, QSizeF view, double ratio = 1)
{
    ViewTransform transform;
    transform.setDevicePixelRatio(ratio);
    transform.setViewSize(view);
    transform.setImageSize(image, false);
    return transform;
}

bool near(QPointF a, QPointF b, double reach = 1e-6)
{
    return (a - b).manhattanLength() <= reach;
}

}

class tst_ViewTransform : public QObject
{
    Q_OBJECT
private slots:
    void fittingShowsAllOfTheImageCentred_data();
    void fittingShowsAllOfTheImageCentred();
    void zoomingKeepsTheImagePointUnderTheCursor_data();
    void zoomingKeepsTheImagePointUnderTheCursor();
    void zoomingBesideTheImageKeepsItInView();
    void zoomStaysWithinItsLimits();
    void zoomCountsScreenPixels();
    void atWholeZoomsTheImageStartsOnAScreenPixel();
    void panningNeverLosesTheImage();
    void resizingKeepsTheCentreOrTheFit();
    void theNextImageKeepsTheViewOnlyIfAskedAndOfTheSameSize();
    void revealingMovesNoMoreThanNeeded();
    void revealingZoomsOutForTheLargeAndInForTheTiny();
    void stepsGoThroughRoundZooms();
};

void tst_ViewTransform::fittingShowsAllOfTheImageCentred_data()
{
    QTest::addColumn<QSizeF>("image");
    QTest::addColumn<QRectF>("expected");
    QTest::newRow("wide") << QSizeF(400, 100) << QRectF(10, 82.5, 380, 95);
    QTest::newRow("tall") << QSizeF(100, 400) << QRectF(170, 10, 60, 240);
    QTest::newRow("small is enlarged") << QSizeF(24, 24) << QRectF(80, 10, 240, 240);
    QTest::newRow("one pixel, not beyond the limit") << QSizeF(1, 1) << QRectF(168, 98, 64, 64);
}

void tst_ViewTransform::fittingShowsAllOfTheImageCentred()
{
    QFETCH(QSizeF, image);
    QFETCH(QRectF, expected);
    ViewTransform view = shown(image, {400, 260});
    view.setFitMargin(10);
    QVERIFY(near(view.imageInView().topLeft(), expected.topLeft()));
    QVERIFY(near(view.imageInView().bottomRight(), expected.bottomRight()));
    QVERIFY(view.isFitted());
}

void tst_ViewTransform::zoomingKeepsTheImagePointUnderTheCursor_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    for (const double from : {0.02, 0.37, 1.0, 5.5, 60.0}) {
        for (const double to : {0.013, 0.51, 2.7, 17.3})
            QTest::addRow("%g to %g", from, to) << from << to;
    }
}

void tst_ViewTransform::zoomingKeepsTheImagePointUnderTheCursor()
{
    QFETCH(double, from);
    QFETCH(double, to);
    ViewTransform view = shown({2000, 1500}, {800, 600});
    view.zoomAt({400, 300}, from);
    const QPointF cursor = view.toView({1007.25, 742.5});
    const QPointF before = view.toImage(cursor);
    view.zoomAt(cursor, to);
    QVERIFY(near(view.toImage(cursor), before));
    QCOMPARE(view.zoom(), to);
    view.zoomAt(cursor, from);
    QVERIFY(near(view.toImage(cursor), before, 1 / from)); // a whole zoom may round to a screen pixel
}

void tst_ViewTransform::zoomingBesideTheImageKeepsItInView()
{
    ViewTransform view = shown({100, 100}, {800, 600});
    for (int i = 0; i < 20; ++i)
        view.zoomAt({5, 5}, view.zoom() * 1.4);
    QVERIFY(!view.visibleImage().isEmpty());
}

void tst_ViewTransform::zoomStaysWithinItsLimits()
{
    ViewTransform view = shown({100, 100}, {800, 600}, 2);
    view.zoomAt({400, 300}, 1e9);
    QCOMPARE(view.zoom(), 64.0);
    view.zoomAt({400, 300}, 1e-9);
    QCOMPARE(view.zoom(), 0.01);
}

void tst_ViewTransform::zoomCountsScreenPixels()
{
    ViewTransform view = shown({1000, 1000}, {500, 500}, 2);
    view.zoomAt({250, 250}, 1);
    QCOMPARE(view.scale(), 0.5);
    QCOMPARE(view.imageInView().width(), 500.0);
}

void tst_ViewTransform::atWholeZoomsTheImageStartsOnAScreenPixel()
{
    ViewTransform view = shown({333, 251}, {801, 603}, 1.5);
    for (const double zoom : {1.0, 2.0, 3.0}) {
        view.zoomAt({100.3, 200.7}, zoom);
        const QPointF start = view.imageInView().topLeft() * 1.5;
        QVERIFY(near(start, start.toPoint()));
    }
}

void tst_ViewTransform::panningNeverLosesTheImage()
{
    ViewTransform view = shown({100, 100}, {800, 600});
    for (const QPointF by : {QPointF(1e6, 0), QPointF(0, -1e6), QPointF(-1e6, 1e6), QPointF(1e6, -1e6)}) {
        view.panBy(by);
        QVERIFY(view.visibleImage().width() * view.scale() >= 39.9);
        QVERIFY(view.visibleImage().height() * view.scale() >= 39.9);
    }
    QVERIFY(!view.isFitted());
}

void tst_ViewTransform::resizingKeepsTheCentreOrTheFit()
{
    ViewTransform view = shown({1000, 1000}, {800, 600});
    view.setViewSize({400, 300});
    QCOMPARE(view.zoom(), 0.3);
    view.zoomAt({100, 100}, 5.5);
    const QPointF centre = view.toImage({200, 150});
    view.setViewSize({640, 480});
    QVERIFY(near(view.toImage({320, 240}), centre));
    QCOMPARE(view.zoom(), 5.5);
}

void tst_ViewTransform::theNextImageKeepsTheViewOnlyIfAskedAndOfTheSameSize()
{
    ViewTransform view = shown({1000, 1000}, {800, 600});
    view.zoomAt({100, 100}, 5.5);
    const QRectF before = view.visibleImage();
    view.setImageSize({1000, 1000}, true);
    QCOMPARE(view.visibleImage(), before);
    view.setImageSize({1000, 999}, true);
    QVERIFY(view.isFitted());
    view.zoomAt({100, 100}, 5.5);
    view.setImageSize({1000, 999}, false);
    QVERIFY(view.isFitted());
}

void tst_ViewTransform::revealingMovesNoMoreThanNeeded()
{
    ViewTransform view = shown({2000, 2000}, {800, 600});
    view.zoomAt({400, 300}, 1.5);
    const QRectF seen = view.visibleImage();
    QVERIFY(!view.reveal(QRectF(seen.center(), QSizeF(20, 20)), 10));
    QCOMPARE(view.visibleImage(), seen);
    QVERIFY(view.reveal(QRectF(seen.right() + 50, seen.center().y(), 20, 20), 10));
    QCOMPARE(view.visibleImage().right(), seen.right() + 70 + 10 / 1.5);
    QCOMPARE(view.visibleImage().top(), seen.top());
    QCOMPARE(view.zoom(), 1.5);
}

void tst_ViewTransform::revealingZoomsOutForTheLargeAndInForTheTiny()
{
    ViewTransform view = shown({20000, 20000}, {800, 600});
    QVERIFY(view.reveal({15000, 3000, 10, 20}, 10));
    QCOMPARE(view.zoom(), 1.6);
    QVERIFY(view.viewRect().contains(view.toView(QRectF(15000, 3000, 10, 20))));
    QVERIFY(view.reveal({1000, 1000, 5800, 100}, 10));
    QCOMPARE(view.scale(), 780 / 5800.0);
    QVERIFY(view.viewRect().contains(view.toView(QRectF(1000, 1000, 5800, 100))));
}

void tst_ViewTransform::stepsGoThroughRoundZooms()
{
    double zoom = 0.31;
    QList<double> seen;
    for (int i = 0; i < 6; ++i)
        seen << (zoom = ViewTransform::zoomAbove(zoom));
    QCOMPARE(seen, (QList<double>{0.375, 0.5, 0.75, 1, 1.5, 2}));
    seen.clear();
    zoom = 3.2;
    for (int i = 0; i < 6; ++i)
        seen << (zoom = ViewTransform::zoomBelow(zoom));
    QCOMPARE(seen, (QList<double>{3, 2, 1.5, 1, 0.75, 0.5}));
    QCOMPARE(ViewTransform::zoomAbove(64), 64.0);
    QCOMPARE(ViewTransform::zoomBelow(0.01), 0.01);
}

QTEST_APPLESS_MAIN(tst_ViewTransform)
#include "tst_ViewTransform.moc"
