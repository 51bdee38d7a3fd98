#include "tests/ui/canvas/CanvasFixture.h"
#include "ui/canvas/Comparison.h"

#include <QTimer>

using ui::CompareMode;

/// A grey image of 400 x 300 and a red one over it.
class tst_Comparison : public CanvasFixture
{
    Q_OBJECT

    ui::Comparison &comparison() { return m_view->comparison(); }
    QColor seen(double x, double y) { return m_view->grab().toImage().pixelColor(at(x, y)); }
    void showRed(QSize size = {400, 300})
    {
        m_view->setBoxes({});
        m_view->setFurnitureVisible(false);
        comparison().setImage(picture(size, Qt::red), {400, 300});
        comparison().setNames({QStringLiteral("1: before.png"), QStringLiteral("2: after.png")});
    }
    /// Where the line stands, in image pixels.
    double line() { return m_view->view().toImage(QPointF(comparison().divider() * m_view->width(), 0)).x(); }

private slots:
    void unlessOneComparesOneImageIsSeen()
    {
        showRed();
        const QColor grey(Qt::gray);
        QVERIFY(!comparison().isComparing());
        QCOMPARE(seen(300, 200), grey);
        comparison().setMode(CompareMode::Beside); // on another canvas
        QCOMPARE(seen(300, 200), grey);
    }

    void theSecondImageIsRightOfTheLine_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("as large") << QSize(400, 300);
        QTest::newRow("smaller") << QSize(100, 75);
        QTest::newRow("larger") << QSize(1600, 1200);
        QTest::newRow("of another shape") << QSize(90, 200);
    }

    void theSecondImageIsRightOfTheLine()
    {
        QFETCH(QSize, size);
        showRed(size);
        comparison().setMode(CompareMode::Swipe);
        for (const double x : {100.0, 250.0, 300.0}) {
            comparison().moveDivider(m_view->view().toView(QPointF(x, 0)).x() / m_view->width());
            QCOMPARE(seen(x - 8, 200), QColor(Qt::gray));
            QCOMPARE(seen(x + 8, 200), QColor(Qt::red));
            QCOMPARE(seen(398, 298), QColor(Qt::red)); // it fills the frame
        }
    }

    void theLineIsDraggedWithTheMouse()
    {
        showRed();
        comparison().setMode(CompareMode::Swipe);
        const QPointF place = m_view->view().toView(QPointF());
        const QPoint middle(m_view->width() / 2, 80);
        moveTo(middle, Qt::NoButton);
        QCOMPARE(m_view->cursor().shape(), Qt::SplitHCursor);
        drag(middle, middle + QPoint(150, 40));
        QVERIFY(std::abs(comparison().divider() - 550.0 / 800) < 0.01);
        QCOMPARE(m_view->view().toView(QPointF()), place); // and not the image
        moveTo({60, 80}, Qt::NoButton);
        QVERIFY(m_view->cursor().shape() != Qt::SplitHCursor);
        drag({60, 80}, {90, 80});
        QVERIFY(m_view->view().toView(QPointF()) != place); // beside it the hand pans as ever
    }

    void theLineStaysInView()
    {
        showRed();
        comparison().moveDivider(-3);
        QCOMPARE(comparison().divider(), 0.0);
        comparison().moveDivider(7);
        QCOMPARE(comparison().divider(), 1.0);
    }

    void imagesBlinkInTurns()
    {
        showRed();
        comparison().setMode(CompareMode::Blink);
        QCOMPARE(seen(200, 150), QColor(Qt::gray));
        QTRY_COMPARE(seen(200, 150), QColor(Qt::red));
        QTRY_COMPARE(seen(200, 150), QColor(Qt::gray));
        comparison().setMode(CompareMode::Off);
        QCOMPARE(seen(200, 150), QColor(Qt::gray));
    }

    void theClockOfBlinkingRunsOnlyWhileThereAreTwo()
    {
        const auto *clock = comparison().findChild<QTimer *>();
        QVERIFY(clock);
        comparison().clear();
        comparison().setMode(CompareMode::Blink);
        QVERIFY(!clock->isActive()); // a sample with one image
        showRed();
        QVERIFY(clock->isActive());
        QTRY_COMPARE(seen(200, 150), QColor(Qt::red));
        comparison().clear(); // another sample
        QVERIFY(!clock->isActive());
        showRed();
        QCOMPARE(seen(200, 150), QColor(Qt::gray)); // its own first image comes first
        comparison().setMode(CompareMode::Off);
        QVERIFY(!clock->isActive());
    }

    void whatIsHeldIsSeenAsAWhole()
    {
        showRed();
        for (const CompareMode mode : {CompareMode::Off, CompareMode::Swipe, CompareMode::Blink}) {
            comparison().setMode(mode);
            comparison().setHeld(true);
            QCOMPARE(seen(20, 150), QColor(Qt::red));
            comparison().setHeld(false);
            QCOMPARE(seen(20, 150), QColor(Qt::gray));
        }
    }

    void withoutASecondImageNothingChanges()
    {
        showRed();
        comparison().setMode(CompareMode::Swipe);
        comparison().clear();
        QCOMPARE(seen(390, 150), QColor(Qt::gray));
        QVERIFY(!comparison().isComparing());
        showRed();
        m_view->setBusy(); // another sample
        m_view->setImage(picture(), {400, 300});
        QCOMPARE(seen(390, 150), QColor(Qt::gray));
    }

    void boxesAreDrawnOverBoth()
    {
        showRed();
        comparison().setMode(CompareMode::Swipe);
        m_view->setBoxes({canvasBox(0, Box::fromCorners(300, 100, 380, 200))});
        QCOMPARE(seen(298.9, 125), ui::CanvasBox(canvasBox(0, {})).colour);
    }

    void anotherCanvasFollows()
    {
        ui::CanvasView other;
        other.resize(500, 600);
        other.show();
        other.setImage(picture({400, 300}, Qt::red), {400, 300});
        connect(m_view, &ui::CanvasView::viewMoved, &other, &ui::CanvasView::follow);
        connect(&other, &ui::CanvasView::viewMoved, m_view, &ui::CanvasView::follow);
        const auto middle = [](const ui::CanvasView &view) {
            return view.view().toImage(view.rect().toRectF().center());
        };
        const auto inStep = [&] {
            const QPointF way = middle(other) - middle(*m_view);
            return other.zoom() == m_view->zoom() && way.manhattanLength() < 1.5;
        };
        wheel({200, 150}, 120);
        QVERIFY(inStep());
        m_view->panBy({60, -45});
        QVERIFY(inStep());
        other.zoomIn();
        QVERIFY(inStep());
        other.actualSize();
        QVERIFY(inStep());
        other.setImage(picture({80, 80}, Qt::red), {80, 80}); // of another size: nothing to follow
        const double zoom = other.zoom();
        m_view->zoomIn();
        QCOMPARE(other.zoom(), zoom);
    }
};

QTEST_MAIN(tst_Comparison)
#include "tst_Comparison.moc"
