#include "app/Application.h"
#include "ui/canvas/CanvasView.h"
#include "ui/conversation/ConversationView.h"
#include "ui/conversation/TurnEditor.h"
#include "ui/dialogs/ImportDialog.h"
#include "ui/samples/FilterField.h"
#include "ui/samples/QueueView.h"
#include "ui/samples/SampleGrid.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QListView>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

constexpr int Samples = 60;

/// Every sample has an image of its own colour, but the third, whose image is missing.
QByteArray dataset()
{
    QByteArray json = "[";
    for (int i = 1; i <= Samples; ++i) {
        json += i == 1 ? "\n" : ",\n";
        json += "{\"id\": " + QByteArray::number(i) + ", \"image\": \"" + QByteArray::number(i) +
                ".png\", \"conversations\": [{\"from\": \"human\", \"value\": \"Where is it?\"}, {\"from\": \"gpt\", "
                "\"value\": \"Place " +
                QByteArray::number(i) + " at [0.25, 0.40, 0.50, 0.60].\"}]}";
    }
    return json + "\n]\n";
}

QColor colourOf(int sample)
{
    return QColor::fromHsv(sample * 359 / Samples, 255, 200);
}

}

/// The queue as a grid, by key and mouse, in the whole window.
class tst_GridJourneys : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();

    void aKeyShowsTheGridAndAnotherChoosesASample();
    void theMouseChoosesInTheGrid();
    void listGridAndSessionStandOnOneSample();
    void verdictsAreGivenInTheGrid();
    void theFilterNarrowsTheGrid();
    void escAndTheHeaderLeadBackToTheImage();
    void whereTextHasTheFocusTheKeyIsALetter();
    void theSizeIsChangedAndRemembered();
    void aBoxIsShownOnTheImage();
    void thumbnailsComeInTheBackgroundAndFromTheDiskTheNextTime();
    void withoutAProjectThereIsNoGrid();

private:
    void open(app::Application &desk);
    ui::SampleGrid *grid(app::Application &desk) { return desk.window().findChild<ui::SampleGrid *>(); }
    QListView *list(app::Application &desk)
    {
        return desk.window().findChild<ui::QueueView *>()->findChild<QListView *>();
    }
    ui::CanvasView *canvas(app::Application &desk) { return desk.window().findChild<ui::CanvasView *>(); }
    core::ReviewSession &session(app::Application &desk) { return desk.window().desk()->session(); }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    void click(app::Application &desk, int cell);
    QColor seen(app::Application &desk, int cell); ///< in the middle of its thumbnail

    std::unique_ptr<QTemporaryDir> m_folder;
    int m_projects = 0;
};

void tst_GridJourneys::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"rsreview-test"_s);
    QCoreApplication::setApplicationName(u"tst_GridJourneys"_s);
}

void tst_GridJourneys::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(m_folder->filePath(u"data.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(dataset()), dataset().size());
    QImage image(64, 64, QImage::Format_RGB32);
    for (int i = 1; i <= Samples; ++i) {
        image.fill(colourOf(i));
        QVERIFY(i == 3 || image.save(m_folder->filePath(u"%1.png"_s.arg(i))));
    }
}

void tst_GridJourneys::open(app::Application &desk)
{
    desk.window().resize(1440, 900);
    desk.window().show();
    desk.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk.window()));
    QSignalSpy opened(&desk, &app::Application::projectOpened);
    ui::ImportRequest request;
    request.project = m_folder->filePath(u"%1.rsreview"_s.arg(++m_projects));
    request.files = {m_folder->filePath(u"data.json"_s)};
    desk.runImport(request);
    QTRY_COMPARE(opened.size(), 1);
}

void tst_GridJourneys::click(app::Application &desk, int cell)
{
    const QRect rect = grid(desk)->visualRect(grid(desk)->model()->index(cell, 0));
    QTest::mouseClick(grid(desk)->viewport(), Qt::LeftButton, {}, rect.center());
}

QColor tst_GridJourneys::seen(app::Application &desk, int cell)
{
    const QRect rect = grid(desk)->visualRect(grid(desk)->model()->index(cell, 0));
    const QImage image = grid(desk)->viewport()->grab().toImage();
    return image.pixelColor(rect.center().x(), rect.top() + 8 + grid(desk)->side() / 2);
}

void tst_GridJourneys::aKeyShowsTheGridAndAnotherChoosesASample()
{
    app::Application desk;
    open(desk);
    QVERIFY(canvas(desk)->isVisible());
    press(Qt::Key_G);
    QVERIFY(grid(desk)->isVisible());
    QVERIFY(grid(desk)->hasFocus());
    QVERIFY(!canvas(desk)->isVisible());
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    QCOMPARE(session(desk).sample().id.value, 3);
    press(Qt::Key_Return);
    QVERIFY(canvas(desk)->isVisible());
    QVERIFY(canvas(desk)->hasFocus());
    QVERIFY(!grid(desk)->isVisible());
    QCOMPARE(session(desk).sample().id.value, 3);
    QVERIFY(!desk.window().findChild<ui::TurnEditor *>()->hasFocus()); // Enter was meant for the grid
    press(Qt::Key_G);
    press(Qt::Key_End);
    press(Qt::Key_Space);
    QVERIFY(canvas(desk)->isVisible());
    QCOMPARE(session(desk).sample().id.value, Samples);
    press(Qt::Key_G);
    press(Qt::Key_G);
    QVERIFY(canvas(desk)->isVisible());
}

void tst_GridJourneys::theMouseChoosesInTheGrid()
{
    app::Application desk;
    open(desk);
    QToolButton *button = nullptr;
    for (QToolButton *candidate : desk.window().findChildren<QToolButton *>()) {
        if (candidate->defaultAction() == desk.window().actions()[ui::Do::ShowGrid])
            button = candidate;
    }
    QVERIFY(button && button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(grid(desk)->isVisible());
    click(desk, 4);
    QCOMPARE(session(desk).sample().id.value, 5);
    QVERIFY(grid(desk)->isVisible()); // one looks around; the conversation follows
    const QRect rect = grid(desk)->visualRect(grid(desk)->model()->index(6, 0));
    QTest::mouseDClick(grid(desk)->viewport(), Qt::LeftButton, {}, rect.center());
    QVERIFY(canvas(desk)->isVisible());
    QCOMPARE(session(desk).sample().id.value, 7);
}

void tst_GridJourneys::listGridAndSessionStandOnOneSample()
{
    app::Application desk;
    open(desk);
    press(Qt::Key_G);
    QCOMPARE(grid(desk)->model(), list(desk)->model());
    QCOMPARE(grid(desk)->selectionModel(), list(desk)->selectionModel());
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Right, Qt::Key_D, Qt::Key_End, Qt::Key_A, Qt::Key_Home}) {
        press(key);
        const qint64 open = session(desk).sample().id.value;
        QCOMPARE(grid(desk)->currentIndex().row(), int(open) - 1);
        QCOMPARE(list(desk)->currentIndex(), grid(desk)->currentIndex());
        for (const QAbstractItemView *view :
             {static_cast<QAbstractItemView *>(list(desk)), static_cast<QAbstractItemView *>(grid(desk))})
            QVERIFY(view->viewport()->rect().contains(view->visualRect(view->currentIndex())));
    }
    QCOMPARE(session(desk).sample().id.value, 1);
}

void tst_GridJourneys::verdictsAreGivenInTheGrid()
{
    app::Application desk;
    open(desk);
    press(Qt::Key_G);
    grid(desk)->grab();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(session(desk).project().index().review({1}).state, core::SampleReview::State::Approved);
    QCOMPARE(session(desk).sample().id.value, 2);
    QVERIFY(grid(desk)->isVisible());
    QVERIFY(grid(desk)->hasFocus());
}

void tst_GridJourneys::theFilterNarrowsTheGrid()
{
    app::Application desk;
    open(desk);
    press(Qt::Key_G);
    auto *filter = desk.window().findChild<ui::FilterField *>();
    filter->setQueryText(u"text:\"Place 42\""_s);
    QTRY_COMPARE(grid(desk)->model()->rowCount(), 1);
    QVERIFY(grid(desk)->isVisible());
    filter->setQueryText({});
    QTRY_COMPARE(grid(desk)->model()->rowCount(), Samples);
}

void tst_GridJourneys::escAndTheHeaderLeadBackToTheImage()
{
    app::Application desk;
    open(desk);
    QAction *action = desk.window().actions()[ui::Do::ShowGrid];
    press(Qt::Key_G);
    QVERIFY(action->isChecked());
    press(Qt::Key_Escape);
    QVERIFY(canvas(desk)->isVisible());
    QVERIFY(!action->isChecked());
    action->trigger();
    QTest::mouseClick(grid(desk)->parentWidget()->findChild<QToolButton *>(), Qt::LeftButton);
    QVERIFY(canvas(desk)->isVisible());
}

void tst_GridJourneys::whereTextHasTheFocusTheKeyIsALetter()
{
    app::Application desk;
    open(desk);
    QTest::keyClick(&desk.window(), Qt::Key_F2);
    auto *editor = desk.window().findChild<ui::TurnEditor *>();
    QTRY_VERIFY(editor->hasFocus());
    const QString before = editor->toPlainText();
    QTest::keyClick(editor, 'g');
    QCOMPARE(editor->toPlainText().size(), before.size() + 1);
    QVERIFY(!grid(desk)->isVisible());
}

void tst_GridJourneys::theSizeIsChangedAndRemembered()
{
    {
        app::Application desk;
        open(desk);
        press(Qt::Key_G);
        auto *slider = grid(desk)->parentWidget()->findChild<QSlider *>();
        const int former = grid(desk)->side();
        desk.window().actions()[ui::Do::ZoomIn]->trigger();
        QVERIFY(grid(desk)->side() > former);
        QCOMPARE(slider->value(), 3);
        slider->setValue(0);
        QCOMPARE(grid(desk)->side(), 96);
        const double zoom = canvas(desk)->zoom();
        desk.window().actions()[ui::Do::ZoomOut]->trigger();
        QCOMPARE(canvas(desk)->zoom(), zoom); // it is not seen
    }
    app::Application desk;
    QCOMPARE(grid(desk)->side(), 96);
}

void tst_GridJourneys::aBoxIsShownOnTheImage()
{
    app::Application desk;
    open(desk);
    QTRY_VERIFY(session(desk).imageSize().isValid());
    press(Qt::Key_G);
    desk.window().actions()[ui::Do::NextBox]->trigger();
    QVERIFY(canvas(desk)->isVisible());
    QVERIFY(session(desk).selectedBox().isValid());
}

void tst_GridJourneys::thumbnailsComeInTheBackgroundAndFromTheDiskTheNextTime()
{
    for (int run = 0; run < 2; ++run) {
        app::Application desk;
        open(desk);
        press(Qt::Key_G);
        for (const int cell : {0, 1, 4}) {
            const QColor wanted = colourOf(cell + 1);
            QTRY_VERIFY(qAbs(seen(desk, cell).hsvHue() - wanted.hsvHue()) < 12);
        }
        QVERIFY(qAbs(seen(desk, 2).hsvSaturation()) < 60); // the sign of a missing one
    }
    const QDir cache(QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/thumbnails"_s);
    QVERIFY(!cache.entryList({u"*.pack"_s}, QDir::Files).isEmpty());
}

void tst_GridJourneys::withoutAProjectThereIsNoGrid()
{
    app::Application desk;
    QAction *action = desk.window().actions()[ui::Do::ShowGrid];
    QVERIFY(!action->isEnabled());
    open(desk);
    QVERIFY(action->isEnabled());
    action->trigger();
    desk.closeProject();
    QVERIFY(!action->isEnabled());
    QVERIFY(!action->isChecked());
    QVERIFY(canvas(desk)->isVisible());
}

QTEST_MAIN(tst_GridJourneys)
#include "tst_GridJourneys.moc"
