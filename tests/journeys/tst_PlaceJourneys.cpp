#include "app/Application.h"

#include "core/import/Importer.h"
#include "ui/canvas/CanvasView.h"
#include "ui/canvas/Guides.h"
#include "ui/canvas/PlaceChip.h"
#include "ui/canvas/ReadOut.h"
#include "ui/dialogs/GoToDialog.h"
#include "ui/dialogs/ImportDialog.h"

#include "tests/core/imaging/RasterFixture.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <ogr_spatialref.h>

using namespace Qt::StringLiterals;

namespace {

const QByteArray Dataset = R"([
{"id": "a", "image": "placed.tif", "conversations": [
    {"from": "human", "value": "<image>\nWhere is the ship?"}, {"from": "gpt", "value": "At [0.25, 0.40, 0.50, 0.60]."}]},
{"id": "b", "image": "other.tif", "conversations": [
    {"from": "human", "value": "<image>\nWhat is this?"}, {"from": "gpt", "value": "Water."}]}
])";

/// Two bands of 16 bits at the equator, on the middle meridian of zone 31: a pixel is 10 m wide.
RasterFixture placed(int plus)
{
    return {.size = {400, 300},
            .bands = 2,
            .type = GDT_UInt16,
            .value = [plus](int band, int x, int y) { return band * 1000 + x + y + plus; },
            .adjust =
                [](GDALDataset &dataset) {
                    double transform[6] = {500'000, 10, 0, 0, 0, -10};
                    dataset.SetGeoTransform(transform);
                    OGRSpatialReference system;
                    if (system.importFromEPSG(32631) == OGRERR_NONE)
                        dataset.SetSpatialRef(&system);
                    dataset.GetRasterBand(1)->SetDescription("B4");
                    dataset.GetRasterBand(2)->SetDescription("B8");
                }};
}

}

/// Where on earth an image lies, and what it holds there.
class tst_PlaceJourneys : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();

    void theMouseTellsPlaceAndValues();
    void theRulerMeasuresOnTheGround();
    void theViewIsKeptForTheNextSample();
    void boxesAndPlacesAreGoneTo_data();
    void boxesAndPlacesAreGoneTo();
    void theViewGoesToTheClipboard();
    void theViewIsSavedAsAPicture();
    void whatIsSwitchedOnIsRemembered();

private:
    void open(app::Application &desk);
    ui::CanvasView *canvas(app::Application &desk) { return desk.window().findChild<ui::CanvasView *>(); }
    QString readOut(app::Application &desk) { return desk.window().findChild<ui::ReadOut *>()->text(); }
    void key(app::Application &desk, Qt::Key key, Qt::KeyboardModifiers with = {})
    {
        QTest::keyClick(canvas(desk), key, with);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_PlaceJourneys::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"rsreview-test"_s);
    QCoreApplication::setApplicationName(u"tst_PlaceJourneys"_s);
}

void tst_PlaceJourneys::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(writeFile(m_folder->filePath(u"data.json"_s), Dataset));
    QVERIFY(placed(0).write(m_folder->filePath(u"placed.tif"_s)));
    QVERIFY(placed(5).write(m_folder->filePath(u"other.tif"_s)));
}

void tst_PlaceJourneys::open(app::Application &desk)
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
    QTRY_COMPARE(desk.window().desk()->session().imageSize(), QSize(400, 300));
    canvas(desk)->setFocus();
}

void tst_PlaceJourneys::theMouseTellsPlaceAndValues()
{
    app::Application desk;
    open(desk);
    ui::CanvasView *view = canvas(desk);
    const auto pointAt = [view](double x, double y) {
        QTest::mouseMove(view, view->view().toView(QPointF(x, y)).toPoint());
    };
    QVERIFY(desk.window().findChild<ui::PlaceChip *>()->text().endsWith(u" m"));
    QVERIFY(std::abs(*desk.window().findChild<ui::PlaceChip *>()->north()) < 0.1);
    pointAt(200.5, 100.5);
    QVERIFY(readOut(desk).contains(u"(EPSG:32631)"));
    QVERIFY(readOut(desk).contains(u"3.018"_s)); // 2 km east of the meridian
    QTRY_VERIFY(readOut(desk).contains(u"B4 1300 · B8 2300"));
    QTest::keyClick(view, Qt::Key_D);
    QTRY_COMPARE(desk.window().desk()->session().sample().id.value, 2);
    pointAt(200.5, 100.5);
    QTRY_VERIFY(readOut(desk).contains(u"B4 1305 · B8 2305"));
    QTest::mouseMove(view, QPoint(3, 3));
    QTRY_VERIFY(!readOut(desk).contains(u"B4"));
}

void tst_PlaceJourneys::theRulerMeasuresOnTheGround()
{
    app::Application desk;
    open(desk);
    ui::CanvasView *view = canvas(desk);
    const auto at = [view](double x, double y) { return view->view().toView(QPointF(x, y)).toPoint(); };
    key(desk, Qt::Key_M);
    QVERIFY(desk.window().actions()[ui::Do::Measure]->isChecked());
    QTest::mousePress(view, Qt::LeftButton, {}, at(100, 150));
    QTest::mouseMove(view, at(200, 150));
    QTest::mouseRelease(view, Qt::LeftButton, {}, at(200, 150));
    const QString text = view->guides().measured(); // 100 pixels of 10 m, up to the pixel that the mouse can hit
    QVERIFY2(text.contains(u" px · ") && text.endsWith(u" · 0.0°"), qPrintable(text));
    const QString metres = text.section(u" · "_s, 1, 1);
    QVERIFY2(metres.startsWith(u"1.00") || metres.startsWith(u"99"), qPrintable(text));
    QCOMPARE(desk.window().desk()->session().history().lastSeq(), 0); // the box under it stayed
    key(desk, Qt::Key_Escape);
    QVERIFY(!desk.window().actions()[ui::Do::Measure]->isChecked());
}

void tst_PlaceJourneys::theViewIsKeptForTheNextSample()
{
    app::Application desk;
    open(desk);
    ui::CanvasView *view = canvas(desk);
    const double fitted = view->zoom();
    view->zoomIn();
    QTest::keyClick(view, Qt::Key_D);
    QTRY_COMPARE(view->zoom(), fitted);
    key(desk, Qt::Key_K);
    view->zoomIn();
    view->panBy({37, -21});
    const QRectF kept = view->view().visibleImage();
    QTest::keyClick(view, Qt::Key_A);
    QTRY_COMPARE(desk.window().desk()->session().sample().id.value, 1);
    QTRY_COMPARE(desk.window().desk()->session().imageSize(), QSize(400, 300));
    QCOMPARE(view->view().visibleImage(), kept);
}

void tst_PlaceJourneys::boxesAndPlacesAreGoneTo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QPointF>("place"); ///< pixel that is in the middle then; none: it cannot be gone to
    QTest::newRow("pixel") << u"120, 80"_s << QPointF(120, 80);
    QTest::newRow("degrees of pixel 200, 0") << u"3.0179663°, 0°"_s << QPointF(200, 0);
    QTest::newRow("box") << u"1"_s << QPointF(150, 150);
    QTest::newRow("no such box") << u"2"_s << QPointF();
    QTest::newRow("beside the image") << u"500, 10"_s << QPointF();
    QTest::newRow("far away") << u"100° E, 40° N"_s << QPointF();
    QTest::newRow("words") << u"<b>ship</b>"_s << QPointF();
}

void tst_PlaceJourneys::boxesAndPlacesAreGoneTo()
{
    QFETCH(QString, text);
    QFETCH(QPointF, place);
    app::Application desk;
    open(desk);
    ui::CanvasView *view = canvas(desk);
    view->actualSize();
    view->zoomIn();
    view->panBy({-5000, -5000}); // box 1 is not in view
    bool offered = false;
    QTimer::singleShot(0, this, [&] {
        auto *dialog = desk.window().findChild<ui::GoToDialog *>();
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), text);
        offered = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled();
        QTest::keyClick(dialog, offered ? Qt::Key_Return : Qt::Key_Escape);
    });
    const QRectF before = view->view().visibleImage();
    QTest::keyClick(view, Qt::Key_G, Qt::ControlModifier);
    QCOMPARE(offered, !place.isNull());
    if (place.isNull())
        QCOMPARE(view->view().visibleImage(), before);
    else
        QVERIFY(view->view().visibleImage().adjusted(-1, -1, 1, 1).contains(place));
    QCOMPARE(view->selected().isValid(), text == u"1");
}

void tst_PlaceJourneys::theViewGoesToTheClipboard()
{
    app::Application desk;
    open(desk);
    QTest::keyClick(canvas(desk), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QApplication::clipboard()->image().convertToFormat(QImage::Format_RGB32), canvas(desk)->picture());
}

void tst_PlaceJourneys::theViewIsSavedAsAPicture()
{
    app::Application desk;
    open(desk);
    const QString path = m_folder->filePath(u"figure.png"_s);
    QTimer::singleShot(0, qApp, [&path] {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        const auto closing = qScopeGuard([dialog] { dialog->close(); });
        auto *name = dialog->findChild<QLineEdit *>();
        QCOMPARE(name->text(), u"sample-1.png"_s);
        name->setText(path.chopped(4)); // the suffix comes by itself
        QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save), Qt::LeftButton);
    });
    key(desk, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(QFileInfo::exists(path));
    QCOMPARE(QImage(path).convertToFormat(QImage::Format_RGB32), canvas(desk)->picture());
}

void tst_PlaceJourneys::whatIsSwitchedOnIsRemembered()
{
    {
        app::Application desk;
        open(desk);
        key(desk, Qt::Key_G, Qt::ShiftModifier);
        key(desk, Qt::Key_K);
    }
    app::Application desk;
    QVERIFY(desk.window().actions()[ui::Do::ShowGridLines]->isChecked());
    QVERIFY(desk.window().actions()[ui::Do::KeepView]->isChecked());
    QVERIFY(!desk.window().actions()[ui::Do::ShowCrosshair]->isChecked());
    QVERIFY(!desk.window().actions()[ui::Do::Measure]->isChecked());
}

QTEST_MAIN(tst_PlaceJourneys)
#include "tst_PlaceJourneys.moc"
