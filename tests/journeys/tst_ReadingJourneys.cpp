#include "app/Application.h"
#include "ui/canvas/CanvasView.h"
#include "ui/common/ActionSet.h"
#include "ui/dialogs/BoxReadingDialog.h"
#include "ui/dialogs/ImportDialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::Do;

namespace {

const QByteArray Dataset = R"([
 {"id": "ship", "image": "a.png", "conversations": [
  {"from": "human", "value": "<image>\nWhere is the ship?"},
  {"from": "gpt", "value": "It is at [10, 20, 30, 40]."}]}
])";

constexpr QSize ImageSize(200, 100);

}

/// How the boxes of a source are read, changed in the real window.
class tst_ReadingJourneys : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();

    void anotherRangeMovesTheBoxesAndStaysAfterReopening();
    void cancellingLeavesTheBoxesWhereTheyAre();
    void thePictureShowsTheBoxesAsTheyWouldBe();
    void closingTheProjectClosesTheQuestion();

private:
    void import(app::Application &desk, const QString &range);
    void show(app::Application &desk);
    ui::BoxReadingDialog *ask(app::Application &desk);
    core::ReviewSession &session(app::Application &desk) { return desk.window().desk()->session(); }
    QRectF box(app::Application &desk) { return session(desk).boxes().at(0).box.bounds(); }
    static QComboBox *range(const QDialog *dialog)
    {
        for (QComboBox *combo : dialog->findChildren<QComboBox *>()) {
            if (combo->accessibleName() == u"Numbers count")
                return combo;
        }
        return nullptr;
    }
    static void press(const QDialog *dialog, QDialogButtonBox::StandardButton which)
    {
        QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(which), Qt::LeftButton);
    }
    QString project() const { return m_folder->filePath(u"data.rsreview"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_ReadingJourneys::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"rsreview-test"_s);
    QCoreApplication::setApplicationName(u"tst_ReadingJourneys"_s);
}

void tst_ReadingJourneys::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(m_folder->filePath(u"data.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(Dataset), Dataset.size());
    QImage image(ImageSize, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QVERIFY(image.save(m_folder->filePath(u"a.png"_s)));
}

void tst_ReadingJourneys::show(app::Application &desk)
{
    desk.window().resize(1400, 900);
    desk.window().show();
    desk.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk.window()));
}

void tst_ReadingJourneys::import(app::Application &desk, const QString &range)
{
    show(desk);
    ui::ImportRequest request;
    request.project = project();
    request.files = {m_folder->filePath(u"data.json"_s)};
    request.options.units = core::BoxUnits::fromText(range);
    desk.runImport(request);
    QTRY_VERIFY(desk.window().desk());
    QTRY_COMPARE(session(desk).imageSize(), ImageSize);
}

ui::BoxReadingDialog *tst_ReadingJourneys::ask(app::Application &desk)
{
    QMenu *menu = nullptr;
    for (QAction *action : desk.window().menuBar()->actions()) {
        if (action->menu()->actions().contains(desk.window().actions()[Do::BoxReading]))
            menu = action->menu();
    }
    if (!menu)
        return nullptr;
    menu->popup(desk.window().mapToGlobal(QPoint(0, 20)));
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(desk.window().actions()[Do::BoxReading]).center());
    auto *dialog = desk.window().findChild<ui::BoxReadingDialog *>();
    if (dialog)
        (void)QTest::qWaitForWindowActive(dialog);
    return dialog;
}

void tst_ReadingJourneys::anotherRangeMovesTheBoxesAndStaysAfterReopening()
{
    const QRectF percent(QPointF(20, 20), QPointF(60, 40));
    {
        app::Application desk;
        import(desk, u"0-1000"_s);
        QCOMPARE(box(desk), QRectF(QPointF(2, 2), QPointF(6, 4)));
        const QString text = session(desk).sample().turns[1].value;
        ui::BoxReadingDialog *dialog = ask(desk);
        QVERIFY(dialog);
        range(dialog)->setFocus();
        QTest::keyClick(range(dialog), Qt::Key_Up);
        QCOMPARE(box(desk), QRectF(QPointF(2, 2), QPointF(6, 4))); // not before it is taken
        press(dialog, QDialogButtonBox::Ok);
        QCOMPARE(box(desk), percent);
        QCOMPARE(session(desk).sample().turns[1].value, text);
        auto *canvas = desk.window().findChildren<ui::CanvasView *>().value(0);
        QTest::mouseClick(canvas, Qt::LeftButton, {}, canvas->view().toView(QPointF(40, 30)).toPoint());
        QVERIFY(canvas->selected().isValid()); // it lies there now
    }
    app::Application desk;
    show(desk);
    desk.openPath(project());
    QTRY_VERIFY(desk.window().desk());
    QTRY_COMPARE(session(desk).imageSize(), ImageSize);
    QCOMPARE(box(desk), percent);
}

void tst_ReadingJourneys::cancellingLeavesTheBoxesWhereTheyAre()
{
    app::Application desk;
    import(desk, u"0-100"_s);
    const QRectF before = box(desk);
    ui::BoxReadingDialog *dialog = ask(desk);
    QVERIFY(dialog);
    QTest::keyClick(range(dialog), Qt::Key_Down);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!desk.window().findChild<ui::BoxReadingDialog *>());
    QCOMPARE(box(desk), before);
    QCOMPARE(session(desk).project().boxReading({1}).units.toText(), u"0-100"_s);
}

void tst_ReadingJourneys::thePictureShowsTheBoxesAsTheyWouldBe()
{
    app::Application desk;
    import(desk, u"0-100"_s);
    ui::BoxReadingDialog *dialog = ask(desk);
    QVERIFY(dialog);
    auto *picture = dialog->findChild<ui::CanvasView *>();
    QVERIFY(picture);
    QTRY_COMPARE(picture->imageSize(), ImageSize);
    const QImage before = picture->picture();
    QTest::keyClick(range(dialog), Qt::Key_Home); // 0-1: far out
    QTRY_VERIFY(picture->picture() != before);
    QTest::keyClick(range(dialog), Qt::Key_Down);
    QTRY_COMPARE(picture->picture(), before);
}

void tst_ReadingJourneys::closingTheProjectClosesTheQuestion()
{
    app::Application desk;
    import(desk, u"0-100"_s);
    QVERIFY(ask(desk));
    desk.closeProject(); // as an import into another project does at its end
    QVERIFY(!desk.window().findChild<ui::BoxReadingDialog *>());
}

QTEST_MAIN(tst_ReadingJourneys)
#include "tst_ReadingJourneys.moc"
