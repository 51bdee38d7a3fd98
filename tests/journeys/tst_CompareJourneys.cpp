#include "app/Application.h"
#include "ui/canvas/CanvasView.h"
#include "ui/canvas/Comparison.h"
#include "ui/canvas/MessageCard.h"
#include "ui/canvas/WarningChip.h"
#include "ui/conversation/ConversationView.h"
#include "ui/dialogs/ImportDialog.h"
#include "ui/samples/ImageStrip.h"
#include "ui/samples/StripDelegate.h"

#include <QBuffer>
#include <QFile>
#include <QListView>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::Do;

namespace {

/// A pair of images, three of which one is missing, and one alone.
const QByteArray Dataset = R"([
 {"id": "pair", "image": ["before.png", "after.png"], "conversations": [
  {"from": "human", "value": "<image>\n<image>\nWhat has changed?"},
  {"from": "gpt", "value": "A tank [0.25, 0.25, 0.75, 0.75] was built."}]},
 {"id": "three", "image": ["after.png", "gone.png", "heat.png"], "conversations": [
  {"from": "human", "value": "<image>\nWhat do they show?"}, {"from": "gpt", "value": "A place."}]},
 {"id": "one", "image": "before.png", "conversations": [
  {"from": "human", "value": "<image>\nWhat is it?"}, {"from": "gpt", "value": "A place."}]}
])";

const QColor Before(40, 90, 40);
const QColor After(190, 60, 60);

}

/// Several images of one sample, looked at with keys and mouse.
class tst_CompareJourneys : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();

    void imagesStandSideBySideInStep();
    void oneSwipesWithMouseAndKeys();
    void imagesBlinkAndOneIsHeld();
    void theWayStaysFromSampleToSample();
    void theStripChoosesWhatIsShownAndCompared();
    void aTokenChoosesWhatIsShown();
    void otherFoldersLeaveTheTwoThatAreCompared();
    void aMissingImageIsSaidInItsPlace();
    void whatIsWrongWithTheOtherImageStaysToBeRead();
    void theCrosshairIsOnBoth();
    void imagesOfAnotherKindAndSizeFillTheSameFrame();
    void oneImageIsAsItAlwaysWas();
    void reopeningLeavesNothingBehind();

private:
    void open(app::Application &desk);
    void key(app::Application &desk, Qt::Key key, Qt::KeyboardModifiers with = {})
    {
        QTest::keyClick(canvas(desk), key, with);
    }
    core::ReviewSession &session(app::Application &desk) { return desk.window().desk()->session(); }
    QList<ui::CanvasView *> canvases(app::Application &desk) { return desk.window().findChildren<ui::CanvasView *>(); }
    ui::CanvasView *canvas(app::Application &desk) { return canvases(desk).value(0); }
    ui::CanvasView *beside(app::Application &desk) { return canvases(desk).value(1); }
    ui::ImageStrip *strip(app::Application &desk) { return desk.window().findChild<ui::ImageStrip *>(); }
    QColor seen(ui::CanvasView *view, double x, double y);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_CompareJourneys::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"rsreview-test"_s);
    QCoreApplication::setApplicationName(u"tst_CompareJourneys"_s);
}

void tst_CompareJourneys::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(m_folder->filePath(u"data.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(Dataset), Dataset.size());
    QImage image(200, 150, QImage::Format_RGB32);
    image.fill(Before);
    QVERIFY(image.save(m_folder->filePath(u"before.png"_s)));
    image.fill(After);
    QVERIFY(image.save(m_folder->filePath(u"after.png"_s)));
    QImage heat(50, 80, QImage::Format_Grayscale16);
    for (int y = 0; y < heat.height(); ++y) {
        for (int x = 0; x < heat.width(); ++x)
            reinterpret_cast<quint16 *>(heat.scanLine(y))[x] = quint16(20'000 + 10 * y);
    }
    QVERIFY(heat.save(m_folder->filePath(u"heat.png"_s)));
}

void tst_CompareJourneys::open(app::Application &desk)
{
    desk.window().resize(1500, 900);
    desk.window().show();
    desk.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk.window()));
    ui::ImportRequest request;
    request.project = m_folder->filePath(u"data.rsreview"_s);
    request.files = {m_folder->filePath(u"data.json"_s)};
    desk.runImport(request);
    QTRY_VERIFY(desk.window().desk());
    QTRY_COMPARE(session(desk).imageSize(), QSize(200, 150));
    canvas(desk)->setFocus();
}

QColor tst_CompareJourneys::seen(ui::CanvasView *view, double x, double y)
{
    return view->grab().toImage().pixelColor(view->view().toView(QPointF(x, y)).toPoint());
}

void tst_CompareJourneys::imagesStandSideBySideInStep()
{
    app::Application desk;
    open(desk);
    QVERIFY(strip(desk)->isVisible());
    QVERIFY(!beside(desk)->isVisible());
    key(desk, Qt::Key_C);
    QVERIFY(beside(desk)->isVisible());
    QVERIFY(desk.window().actions()[Do::CompareBeside]->isChecked());
    QTRY_COMPARE(seen(beside(desk), 20, 20), After);
    QCOMPARE(seen(canvas(desk), 20, 20), Before);
    QTRY_COMPARE(beside(desk)->zoom(), canvas(desk)->zoom());
    canvas(desk)->zoomIn();
    QCOMPARE(beside(desk)->zoom(), canvas(desk)->zoom());
    beside(desk)->panBy({-30, 20});
    const auto middle = [](ui::CanvasView *view) { return view->view().toImage(view->rect().toRectF().center()); };
    QVERIFY((middle(beside(desk)) - middle(canvas(desk))).manhattanLength() < 1.5);
    // A box is on both, and selected on both
    const QPoint edge = beside(desk)->view().toView(QPointF(50, 60)).toPoint();
    QTest::mouseClick(beside(desk), Qt::LeftButton, {}, edge);
    QVERIFY(session(desk).selectedBox().isValid());
    QCOMPARE(canvas(desk)->selected(), beside(desk)->selected());
    // And hidden on both
    const QImage boxed = beside(desk)->grab().toImage();
    key(desk, Qt::Key_T);
    const QImage bare = beside(desk)->grab().toImage();
    QVERIFY(bare != boxed);
    key(desk, Qt::Key_T);
    QCOMPARE(beside(desk)->grab().toImage(), boxed);
}

void tst_CompareJourneys::oneSwipesWithMouseAndKeys()
{
    app::Application desk;
    open(desk);
    key(desk, Qt::Key_C);
    key(desk, Qt::Key_C);
    QVERIFY(desk.window().actions()[Do::CompareSwipe]->isChecked());
    QVERIFY(!beside(desk)->isVisible());
    QTRY_COMPARE(canvas(desk)->width(), canvas(desk)->parentWidget()->width()); // it has the room again
    QTRY_COMPARE(seen(canvas(desk), 190, 20), After);
    QCOMPARE(seen(canvas(desk), 10, 20), Before);
    const QPoint line(canvas(desk)->width() / 2, 60);
    const QPoint left(int(canvas(desk)->view().toView(QPointF(30, 0)).x()), 60);
    QTest::mouseMove(canvas(desk), line);
    QTest::mousePress(canvas(desk), Qt::LeftButton, {}, line);
    QTest::mouseMove(canvas(desk), left);
    QTest::mouseRelease(canvas(desk), Qt::LeftButton, {}, left);
    QCOMPARE(seen(canvas(desk), 60, 20), After);
    for (int i = 0; i < 20; ++i)
        key(desk, Qt::Key_Period);
    QCOMPARE(seen(canvas(desk), 190, 20), Before);
    for (int i = 0; i < 20; ++i)
        key(desk, Qt::Key_Comma);
    QCOMPARE(seen(canvas(desk), 10, 20), After);
}

void tst_CompareJourneys::imagesBlinkAndOneIsHeld()
{
    app::Application desk;
    open(desk);
    QTest::keyPress(canvas(desk), Qt::Key_V);
    QTRY_COMPARE(seen(canvas(desk), 20, 20), After);
    QTest::keyRelease(canvas(desk), Qt::Key_V);
    key(desk, Qt::Key_V);
    QCOMPARE(seen(canvas(desk), 20, 20), Before);
    desk.window().actions()[Do::CompareBlink]->trigger();
    QTRY_COMPARE(seen(canvas(desk), 20, 20), After);
    QTRY_COMPARE(seen(canvas(desk), 20, 20), Before);
    key(desk, Qt::Key_C); // and round again
    QVERIFY(desk.window().actions()[Do::CompareOff]->isChecked());
}

void tst_CompareJourneys::theWayStaysFromSampleToSample()
{
    app::Application desk;
    open(desk);
    key(desk, Qt::Key_C);
    QVERIFY(session(desk).open({3})); // with one image
    QVERIFY(!beside(desk)->isVisible());
    QVERIFY(!desk.window().actions()[Do::CompareNextWay]->isEnabled());
    QVERIFY(session(desk).open({1}));
    QVERIFY(beside(desk)->isVisible());
    QTRY_COMPARE(seen(beside(desk), 20, 20), After);
}

void tst_CompareJourneys::theStripChoosesWhatIsShownAndCompared()
{
    app::Application desk;
    open(desk);
    key(desk, Qt::Key_C);
    QTRY_COMPARE(seen(beside(desk), 20, 20), After);
    auto *list = strip(desk)->findChild<QListView *>();
    const auto cell = [list](int image) { return list->visualRect(list->model()->index(image, 0)).center(); };
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, cell(1)); // the two change places
    QTRY_COMPARE(seen(canvas(desk), 20, 20), After);
    QTRY_COMPARE(seen(beside(desk), 20, 20), Before);
    key(desk, Qt::Key_Right, Qt::AltModifier);
    QTRY_COMPARE(seen(canvas(desk), 20, 20), Before);
    QCOMPARE(list->currentIndex().row(), 0);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::ControlModifier, cell(0));
    QTRY_COMPARE(seen(canvas(desk), 20, 20), After);
    QVERIFY(session(desk).open({2}));
    QTRY_COMPARE(seen(canvas(desk), 20, 20), After);
    key(desk, Qt::Key_Down, Qt::AltModifier); // past the missing one
    QTRY_VERIFY(seen(beside(desk), 100, 140).lightness() > seen(beside(desk), 100, 10).lightness() + 100);
}

void tst_CompareJourneys::aTokenChoosesWhatIsShown()
{
    app::Application desk;
    open(desk);
    QWidget *view = desk.window().findChild<ui::ConversationView *>()->viewport();
    QList<QPoint> tokens; // one in each line, where a hand offers to click, right of the mark of the verdict
    bool wasHand = false;
    for (QPoint place(60, 0); place.y() < view->height(); ++place.ry()) {
        QTest::mouseMove(view, place);
        const bool isHand = view->cursor().shape() == Qt::PointingHandCursor;
        if (isHand && !wasHand)
            tokens.append(place + QPoint(0, 2));
        wasHand = isHand;
    }
    QVERIFY(tokens.size() >= 2);
    const auto click = [&](int token) { QTest::mouseClick(view, Qt::LeftButton, {}, tokens[token]); };
    const QString text = session(desk).sample().turns[0].value;
    click(1);
    QTRY_COMPARE(seen(canvas(desk), 20, 20), After);
    auto *list = strip(desk)->findChild<QListView *>();
    QCOMPARE(list->currentIndex().row(), 1);
    click(0);
    QTRY_COMPARE(seen(canvas(desk), 20, 20), Before);
    QCOMPARE(list->currentIndex().row(), 0);
    QCOMPARE(session(desk).sample().turns[0].value, text);
}

void tst_CompareJourneys::otherFoldersLeaveTheTwoThatAreCompared()
{
    app::Application desk;
    open(desk);
    key(desk, Qt::Key_C);
    key(desk, Qt::Key_Right, Qt::AltModifier);
    QTRY_COMPARE(seen(canvas(desk), 20, 20), After);
    QTRY_COMPARE(seen(beside(desk), 20, 20), Before);
    desk.window().desk()->setImageFolders({m_folder->path()});
    auto *list = strip(desk)->findChild<QListView *>(); // the old pictures stand until the new ones come
    QCOMPARE(list->currentIndex().row(), 1);
    QVERIFY(list->model()->index(0, 0).data(ui::StripDelegate::OtherRole).toBool());
    QVERIFY(!list->model()->index(1, 0).data(ui::StripDelegate::OtherRole).toBool());
    QTRY_COMPARE(seen(canvas(desk), 20, 20), After);
    QTRY_COMPARE(seen(beside(desk), 20, 20), Before);
}

void tst_CompareJourneys::aMissingImageIsSaidInItsPlace()
{
    app::Application desk;
    open(desk);
    QVERIFY(session(desk).open({2}));
    key(desk, Qt::Key_C);
    auto *card = beside(desk)->findChild<ui::MessageCard *>();
    QTRY_VERIFY(card->isVisible());
    QTRY_COMPARE(seen(canvas(desk), 20, 20), After);
    key(desk, Qt::Key_C); // nothing to swipe to
    QCOMPARE(seen(canvas(desk), 190, 20), After);
    key(desk, Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY(canvas(desk)->findChild<ui::MessageCard *>()->isVisible());
    key(desk, Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(seen(canvas(desk), 20, 20), After);
}

void tst_CompareJourneys::whatIsWrongWithTheOtherImageStaysToBeRead()
{
    QImage noise(200, 150, QImage::Format_Grayscale8);
    for (int i = 0; i < noise.width() * noise.height(); ++i)
        noise.bits()[i] = uchar(quint32(i) * quint32(i) * 31 >> 4);
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    QVERIFY(noise.save(&buffer, "JPEG"));
    QFile half(m_folder->filePath(u"after.png"_s));
    QVERIFY(half.open(QIODevice::WriteOnly));
    QVERIFY(half.write(jpeg.left(jpeg.size() / 2)) > 0);
    half.close();
    app::Application desk;
    open(desk);
    const auto warning = [](ui::CanvasView *view) {
        const auto *chip = view->findChild<ui::WarningChip *>();
        return chip->isVisibleTo(view) ? chip->sentences().join(u' ') : QString();
    };
    key(desk, Qt::Key_C); // side by side
    QTRY_VERIFY(!warning(beside(desk)).isEmpty());
    const QString sentence = warning(beside(desk));
    QCOMPARE(warning(canvas(desk)), QString());
    key(desk, Qt::Key_C); // swipe: the second is seen on the first canvas
    QVERIFY2(warning(canvas(desk)).contains(u"after.png"_s), qPrintable(warning(canvas(desk))));
    desk.window().actions()[Do::CompareBeside]->setChecked(true);
    QCOMPARE(warning(beside(desk)), sentence);
}

void tst_CompareJourneys::theCrosshairIsOnBoth()
{
    app::Application desk;
    open(desk);
    key(desk, Qt::Key_C);
    QTRY_VERIFY(beside(desk)->isVisible());
    desk.window().actions()[Do::ShowCrosshair]->setChecked(true);
    const QImage without = beside(desk)->grab().toImage();
    QTest::mouseMove(canvas(desk), canvas(desk)->view().toView(QPointF(100, 75)).toPoint());
    QTRY_VERIFY(beside(desk)->grab().toImage() != without);
    const QPoint at = beside(desk)->view().toView(QPointF(100, 20)).toPoint();
    QVERIFY(beside(desk)->grab().toImage().pixelColor(at) != without.pixelColor(at));
}

void tst_CompareJourneys::imagesOfAnotherKindAndSizeFillTheSameFrame()
{
    app::Application desk;
    open(desk);
    QVERIFY(session(desk).open({2}));
    QTRY_COMPARE(session(desk).imageSize(), QSize(200, 150));
    desk.window().actions()[Do::NextCompared]->trigger();
    desk.window().actions()[Do::CompareSwipe]->trigger();
    const auto isGrey = [&](double x, double y) { return seen(canvas(desk), x, y).saturation() == 0; };
    QTRY_VERIFY(isGrey(195, 5) && isGrey(195, 145));
    QCOMPARE(seen(canvas(desk), 5, 145), After);
    QVERIFY(session(desk).open({2}));
}

void tst_CompareJourneys::oneImageIsAsItAlwaysWas()
{
    app::Application desk;
    open(desk);
    QVERIFY(session(desk).open({3}));
    QVERIFY(!strip(desk)->isVisible());
    QTRY_COMPARE(seen(canvas(desk), 20, 20), Before);
    for (const Do what : {Do::NextImage, Do::CompareBeside, Do::CompareSwipe, Do::CompareBlink, Do::ShowCompared})
        QVERIFY(!desk.window().actions()[what]->isEnabled());
}

void tst_CompareJourneys::reopeningLeavesNothingBehind()
{
    app::Application desk;
    open(desk);
    key(desk, Qt::Key_C);
    desk.closeProject();
    QVERIFY(!strip(desk)->isVisible());
    QVERIFY(!beside(desk)->isVisible());
    QVERIFY(!desk.window().actions()[Do::CompareBeside]->isEnabled());
    desk.openPath(m_folder->filePath(u"data.rsreview"_s));
    QTRY_VERIFY(desk.window().desk());
    QTRY_VERIFY(beside(desk)->isVisible()); // as it was before
    QTRY_COMPARE(seen(beside(desk), 20, 20), After);
}

QTEST_MAIN(tst_CompareJourneys)
#include "tst_CompareJourneys.moc"
