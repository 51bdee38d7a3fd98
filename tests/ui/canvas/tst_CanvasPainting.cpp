#include "tests/ui/canvas/CanvasFixture.h"
#include "ui/common/Palette.h"

#include <QApplication>
#include <QPaintEvent>

using namespace Qt::StringLiterals;
using core::BoxRef;

namespace {

/// But for what smoothing rounds otherwise when it starts elsewhere.
bool looksSame(const QImage &a, const QImage &b)
{
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QColor p = a.pixelColor(x, y);
            const QColor q = b.pixelColor(x, y);
            if (std::max({qAbs(p.red() - q.red()), qAbs(p.green() - q.green()), qAbs(p.blue() - q.blue())}) > 8)
                return false;
        }
    }
    return a.size() == b.size();
}

/// What a screen would show: of every repaint nothing but what it covered.
class ScreenCopy : public QObject
{
public:
    explicit ScreenCopy(QWidget *widget)
        : m_widget(widget)
        , m_image(widget->grab().toImage())
    {
        widget->installEventFilter(this);
    }

    const QImage &image()
    {
        m_copying = true;
        if (!m_painted.isEmpty())
            m_widget->render(&m_image, m_painted.boundingRect().topLeft(), m_painted, QWidget::RenderFlags());
        m_painted = {};
        m_copying = false;
        return m_image;
    }
    void setCopying(bool copying) { m_copying = copying; }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_copying)
            m_painted += static_cast<QPaintEvent *>(event)->region();
        return false;
    }

private:
    QWidget *m_widget;
    QImage m_image;
    QRegion m_painted;
    bool m_copying = false;
};

}

/// What is painted, and that nothing is forgotten when only a part is.
class tst_CanvasPainting : public CanvasFixture
{
    Q_OBJECT
private slots:
    void hiddenOverlaysAreNotInTheWay();
    void linesAndOpacityAreAsWanted();
    void bothPalettesAreFollowedLive();
    void hugeImagesBecomeSmoothBesideTheWindow();
    void whatIsRepaintedIsAllThatChanged();
    void aBoxThatLeavesTheImageEndsThereUntilItIsSelected();
    void aRegionThatIsAskedAboutHasCornersOnly();

private:
    /// At a place of the image, or a few pixels above or below it.
    bool isYellow(double x, double y) const
    {
        const QImage shown = m_view->grab().toImage();
        for (int dy = -4; dy <= 4; ++dy) {
            const QColor colour = shown.pixelColor((at(x, y) + QPoint(0, dy)) * m_view->devicePixelRatio());
            if (colour.red() > 200 && colour.green() > 200 && colour.blue() < 80)
                return true;
        }
        return false;
    }
};

void tst_CanvasPainting::hiddenOverlaysAreNotInTheWay()
{
    moveTo({790, 590}, Qt::NoButton);
    const auto seen = [this] { return m_view->grab(QRect(at(20, 20), at(350, 250))).toImage(); };
    const QImage shown = seen();
    m_view->setLabelsVisible(false);
    const QImage unlabelled = seen();
    m_view->setOverlaysVisible(false);
    const QImage bare = seen();
    QVERIFY(shown != unlabelled);
    QVERIFY(unlabelled != bare);
    for (int x = 0; x < bare.width(); x += 7)
        QCOMPARE(bare.pixelColor(x, 50), QColor(Qt::gray));
    click(at(120, 115));
    QVERIFY(!m_view->selected().isValid());
    m_view->setOverlaysVisible(true);
    m_view->setLabelsVisible(true);
    moveTo({790, 590}, Qt::NoButton);
    QCOMPARE(seen(), shown);
}

void tst_CanvasPainting::linesAndOpacityAreAsWanted()
{
    moveTo({790, 590}, Qt::NoButton);
    m_view->setLabelsVisible(false);
    m_view->setBoxes(
        {canvasBox(0, Box::fromCorners(100, 100, 200, 200)), canvasBox(1, Box::fromCorners(300, 50, 350, 90))});
    const QColor ground(Qt::gray);
    const int y = at(100, 125).y(); // between the handles
    const auto seen = [&](int left) { return m_view->grab().toImage().pixelColor(at(100, 150).x() - left, y); };
    const QColor full = ui::boxColour(0);
    QCOMPARE(seen(1), full);
    QCOMPARE(seen(6), ground);
    m_view->setBoxStyle({.lineWidth = 6});
    QCOMPARE(seen(1), full);
    QCOMPARE(seen(6), full);
    m_view->setBoxStyle({.lineWidth = 6, .opacity = 50});
    const QColor half = seen(3);
    QVERIFY(half != full && half != ground);
    QVERIFY(std::abs(half.red() - (full.red() + ground.red()) / 2) <= 2);
    m_view->setSelected(ref(0)); // what one works on is seen in full
    QCOMPARE(seen(1), full);
}

void tst_CanvasPainting::bothPalettesAreFollowedLive()
{
    QPalette dark = m_view->palette();
    dark.setColor(QPalette::Window, QColor(0x1f, 0x22, 0x26));
    const QColor light = m_view->grab().toImage().pixelColor(2, 2);
    QCOMPARE(light, ui::canvasSurround(m_view->palette()));
    m_view->setPalette(dark);
    QCOMPARE(m_view->grab().toImage().pixelColor(2, 2), ui::canvasSurround(dark));
    QVERIFY(light != ui::canvasSurround(dark));
}

void tst_CanvasPainting::hugeImagesBecomeSmoothBesideTheWindow()
{
    QImage stripes(6000, 3000, QImage::Format_RGB32);
    for (int y = 0; y < stripes.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(stripes.scanLine(y));
        for (int x = 0; x < stripes.width(); ++x)
            line[x] = x % 2 ? 0xffffffff : 0xff000000;
    }
    m_view->setBoxes({});
    m_view->setImage(stripes, stripes.size());
    const auto isSmooth = [this] {
        const QImage seen = m_view->grab().toImage();
        for (int x = 100; x < 700; ++x) {
            if (qAbs(qRed(seen.pixel(x, 300)) - 128) > 4)
                return false;
        }
        return true;
    };
    QVERIFY(!isSmooth());
    QTRY_VERIFY(isSmooth());
}

/// The picture on the screen after any number of partial repaints is the picture painted at once.
void tst_CanvasPainting::whatIsRepaintedIsAllThatChanged()
{
    m_view->setFurnitureVisible(false);
    QImage noise = picture();
    for (int y = 0; y < noise.height(); ++y) {
        for (int x = 0; x < noise.width(); ++x)
            noise.setPixel(x, y, qRgb(x * 37 % 256, y * 53 % 256, x * y % 256));
    }
    m_view->setImage(noise, noise.size());
    auto boxes = std::vector{canvasBox(0, Box::fromCorners(50, 50, 250, 200)),
                             canvasBox(1, Box::fromCorners(100, 100, 140, 130)),
                             canvasBox(2, Box::fromCorners(300, 200, 310, 210)),
                             canvasBox(3, Box::rotated({320, 80}, 90, 30, 25)),
                             canvasBox(4, Box::polygon({{20, 220}, {90, 230}, {50, 290}})),
                             canvasBox(5, Box::fromCorners(2, 2, 2, 9))};
    boxes[5].label = u"a label that is much too long for its box"_s;
    m_view->setBoxes(boxes);
    QApplication::processEvents();
    ScreenCopy screen(m_view);
    const auto isSame = [&] {
        QApplication::processEvents();
        const QImage &shown = screen.image();
        screen.setCopying(true); // not the screen's
        const bool same = looksSame(shown, m_view->grab().toImage());
        screen.setCopying(false);
        return same;
    };
    QVERIFY(isSame());
    for (const QPointF place :
         {QPointF(120, 115), QPointF(320, 80), QPointF(305, 205), QPointF(50, 240), QPointF(2, 5)}) {
        const QPoint from = at(place.x(), place.y());
        moveTo(from, Qt::NoButton);
        QVERIFY2(isSame(), "hovered");
        press(from);
        QVERIFY2(isSame(), "selected");
        for (const QPoint by : {QPoint(5, 3), QPoint(90, -40), QPoint(-60, 100)}) {
            moveTo(from + by);
            QVERIFY2(isSame(), "dragged");
        }
        QTest::keyClick(m_view, Qt::Key_Escape);
        QVERIFY2(isSame(), "taken back");
        release(from);
        QTest::keyClick(m_view, Qt::Key_Right);
        QVERIFY2(isSame(), "nudged");
        QTest::keyClick(m_view, Qt::Key_Escape);
        QTest::keyClick(m_view, Qt::Key_Escape);
        QVERIFY2(isSame(), "not selected");
    }
    m_view->setSelected(ref(0));
    press(at(250, 200));
    for (const QPoint by : {QPoint(10, 10), QPoint(-200, -100), QPoint(-420, -330)}) {
        moveTo(at(250, 200) + by);
        QVERIFY2(isSame(), "resized");
    }
    release(at(200, 150));
    QVERIFY2(isSame(), "dropped");
}

void tst_CanvasPainting::aBoxThatLeavesTheImageEndsThereUntilItIsSelected()
{
    m_view->zoomOut(); // room beside the image
    m_view->zoomOut();
    ui::CanvasBox box = canvasBox(0, Box::fromCorners(300, 100, 450, 200));
    box.colour = Qt::yellow;
    m_view->setBoxes({box});
    QVERIFY(isYellow(350, 100));
    QVERIFY(!isYellow(430, 100)); // its upper side beside the image
    QVERIFY(isYellow(401, 150));  // the arrow at the edge
    m_view->setSelected(ref(0));
    QVERIFY(isYellow(430, 100));
    m_view->setSelected({});
    QVERIFY(!isYellow(430, 100));
}

void tst_CanvasPainting::aRegionThatIsAskedAboutHasCornersOnly()
{
    ui::CanvasBox box = canvasBox(0, Box::fromCorners(100, 100, 300, 200));
    box.colour = Qt::yellow;
    m_view->setBoxes({box});
    QVERIFY(isYellow(200, 200) && isYellow(103, 200));
    box.asked = true;
    m_view->setBoxes({box});
    QVERIFY(!isYellow(200, 200));
    QVERIFY(isYellow(103, 200));
}

QTEST_MAIN(tst_CanvasPainting)
#include "tst_CanvasPainting.moc"
