#include "app/Application.h"
#include "core/imaging/ColorMap.h"
#include "ui/canvas/CanvasView.h"
#include "ui/common/Palette.h"
#include "ui/conversation/ConversationView.h"
#include "ui/dialogs/ImportDialog.h"
#include "ui/display/BoxFields.h"
#include "ui/display/DisplayPanel.h"
#include "ui/display/HistogramView.h"

#include <QComboBox>
#include <QDockWidget>
#include <QFile>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize Size(64, 48);

/// Two thermal pictures and a photograph between them.
const QByteArray Dataset = R"([
 {"image": "warm.png", "conversations": [{"from": "human", "value": "Describe."}, {"from": "gpt", "value": "Warm."}]},
 {"image": "photo.png", "conversations": [{"from": "human", "value": "Describe."}, {"from": "gpt", "value": "A field [0.25, 0.25, 0.75, 0.75]."}]},
 {"image": "cold.png", "conversations": [{"from": "human", "value": "Describe."}, {"from": "gpt", "value": "Cold."}]}
])";

}

/// How images are shown, chosen with keys and mouse.
class tst_DisplayJourneys : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void thePanelComesAndGoesWithAKey();
    void aColourMapIsChosenForOneSourceAndShape();
    void aChoiceIsThereAfterReopeningAndIsNoEdit();
    void draggingAnEndOfTheHistogramChangesThePicture();
    void theEndsCanBeTakenFromTheView();
    void boxesTellTheVerdictInTextAndImage();

private:
    QString project() const { return m_folder->filePath(u"data.rsreview"_s); }
    void show(app::Application &desk);
    void import(app::Application &desk);
    core::ReviewSession &session(app::Application &desk) { return desk.window().desk()->session(); }
    ui::DisplayPanel *panel(app::Application &desk) { return desk.window().findChild<ui::DisplayPanel *>(); }
    QComboBox *maps(app::Application &desk);
    bool hasLine(app::Application &desk, const QColor &colour); ///< of a box
    /// What is painted in the middle of the image.
    QColor middle(app::Application &desk);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_DisplayJourneys::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"rsreview-test"_s);
    QCoreApplication::setApplicationName(u"tst_DisplayJourneys"_s);
}

void tst_DisplayJourneys::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(m_folder->filePath(u"data.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(Dataset), Dataset.size());
    QImage heat(Size, QImage::Format_Grayscale16);
    for (int y = 0; y < Size.height(); ++y) {
        auto *line = reinterpret_cast<quint16 *>(heat.scanLine(y));
        for (int x = 0; x < Size.width(); ++x)
            line[x] = quint16(20'000 + x * 10); // a few of 65,536 levels, as a thermal camera has them
    }
    QVERIFY(heat.save(m_folder->filePath(u"warm.png"_s)));
    QVERIFY(heat.save(m_folder->filePath(u"cold.png"_s)));
    QImage photo(Size, QImage::Format_RGB32);
    photo.fill(QColor(90, 90, 90));
    QVERIFY(photo.save(m_folder->filePath(u"photo.png"_s)));
}

void tst_DisplayJourneys::show(app::Application &desk)
{
    desk.window().resize(1400, 900);
    desk.window().show();
    desk.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk.window()));
}

void tst_DisplayJourneys::import(app::Application &desk)
{
    show(desk);
    QSignalSpy opened(&desk, &app::Application::projectOpened);
    ui::ImportRequest request;
    request.project = project();
    request.files = {m_folder->filePath(u"data.json"_s)};
    desk.runImport(request);
    QTRY_COMPARE(opened.size(), 1);
    QTRY_COMPARE(session(desk).imageSize(), Size);
}

QComboBox *tst_DisplayJourneys::maps(app::Application &desk)
{
    for (QComboBox *box : panel(desk)->findChildren<QComboBox *>()) {
        if (box->findText(core::colorMapTitle(core::ColorMap::Iron)) >= 0)
            return box;
    }
    return nullptr;
}

QColor tst_DisplayJourneys::middle(app::Application &desk)
{
    auto *canvas = desk.window().findChild<ui::CanvasView *>();
    const QPointF place = canvas->view().toView(QPointF(Size.width() / 2.0, Size.height() / 2.0));
    return canvas->grab().toImage().pixelColor(place.toPoint());
}

bool tst_DisplayJourneys::hasLine(app::Application &desk, const QColor &colour)
{
    const QImage seen = desk.window().findChild<ui::CanvasView *>()->grab().toImage();
    int found = 0;
    for (int y = 0; y < seen.height(); ++y) {
        for (int x = 0; x < seen.width(); ++x)
            found += seen.pixelColor(x, y) == colour ? 1 : 0;
    }
    return found > 100;
}

void tst_DisplayJourneys::thePanelComesAndGoesWithAKey()
{
    app::Application desk;
    import(desk);
    QVERIFY(!panel(desk)->isVisible());
    QTest::keyClick(&desk.window(), Qt::Key_B);
    QVERIFY(panel(desk)->isVisible());
    QVERIFY(desk.window().actions()[ui::Do::ShowDisplay]->isChecked());
    desk.window().findChild<QDockWidget *>(u"display"_s)->close();
    QVERIFY(!desk.window().actions()[ui::Do::ShowDisplay]->isChecked());
}

void tst_DisplayJourneys::aColourMapIsChosenForOneSourceAndShape()
{
    app::Application desk;
    import(desk);
    QTest::keyClick(&desk.window(), Qt::Key_B);
    QTRY_COMPARE(middle(desk).saturation(), 0);
    QVERIFY(maps(desk)->isVisible());
    maps(desk)->setCurrentIndex(maps(desk)->findText(core::colorMapTitle(core::ColorMap::Iron)));
    QTRY_VERIFY(middle(desk).saturation() > 60);
    QVERIFY(session(desk).open({2})); // a photograph has another shape
    QTRY_COMPARE(middle(desk), QColor(90, 90, 90));
    QVERIFY(session(desk).open({3}));
    QTRY_VERIFY(middle(desk).saturation() > 60);
    QCOMPARE(panel(desk)->options().colorMap, core::ColorMap::Iron);
}

void tst_DisplayJourneys::aChoiceIsThereAfterReopeningAndIsNoEdit()
{
    {
        app::Application desk;
        import(desk);
        QTest::keyClick(&desk.window(), Qt::Key_B);
        maps(desk)->setCurrentIndex(maps(desk)->findText(core::colorMapTitle(core::ColorMap::Inferno)));
        QTRY_VERIFY(middle(desk).saturation() > 60);
        QCOMPARE(session(desk).history().lastSeq(), 0);
    }
    app::Application desk;
    show(desk);
    QSignalSpy opened(&desk, &app::Application::projectOpened);
    desk.openPath(project());
    QTRY_COMPARE(opened.size(), 1);
    QTRY_VERIFY(middle(desk).saturation() > 60);
}

void tst_DisplayJourneys::draggingAnEndOfTheHistogramChangesThePicture()
{
    app::Application desk;
    import(desk);
    QTest::keyClick(&desk.window(), Qt::Key_B);
    auto *histogram = panel(desk)->findChild<ui::HistogramView *>();
    QTRY_VERIFY(histogram->isVisible());
    const int before = middle(desk).lightness();
    histogram->setFocus();
    for (int i = 0; i < 30; ++i)
        QTest::keyClick(histogram, Qt::Key_Right); // what is black reaches up to the middle
    QTRY_VERIFY(middle(desk).lightness() < before - 40);
    QCOMPARE(panel(desk)->options().stretch.kind, core::Stretch::Kind::Range);
}

void tst_DisplayJourneys::theEndsCanBeTakenFromTheView()
{
    app::Application desk;
    import(desk);
    QTest::keyClick(&desk.window(), Qt::Key_B);
    auto *canvas = desk.window().findChild<ui::CanvasView *>();
    canvas->actualSize();
    for (int i = 0; i < 20; ++i)
        canvas->zoomIn(); // a few pixels in the middle
    for (QPushButton *button : panel(desk)->findChildren<QPushButton *>()) {
        if (button->text() == u"From the view"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_COMPARE(panel(desk)->options().stretch.kind, core::Stretch::Kind::Range);
    const core::ValueRange ends = panel(desk)->options().stretch.ranges.first();
    QVERIFY2(ends.low > 20'100 && ends.high < 20'540, qPrintable(panel(desk)->options().toText()));
}

void tst_DisplayJourneys::boxesTellTheVerdictInTextAndImage()
{
    const QColor approved = ui::verdictColour(core::Verdict::Approved, QPalette());
    {
        app::Application desk;
        import(desk);
        QVERIFY(session(desk).open({2}));
        QTRY_VERIFY(hasLine(desk, ui::boxColour(0)));
        auto *text = desk.window().findChild<ui::ConversationView *>();
        const QImage ownColours = text->grab().toImage();
        QTest::keyClick(&desk.window(), Qt::Key_B);
        auto *colours = panel(desk)->boxes().findChild<QComboBox *>();
        QTest::keyClick(colours, Qt::Key_End);
        QTRY_VERIFY(!hasLine(desk, ui::boxColour(0)));
        QVERIFY(!hasLine(desk, approved));
        QVERIFY(text->grab().toImage() != ownColours);
        QVERIFY(session(desk).setVerdict(core::Verdict::Approved));
        QTRY_VERIFY(hasLine(desk, approved));
    }
    app::Application desk;
    show(desk);
    desk.openPath(project());
    QTRY_VERIFY(desk.window().desk());
    QVERIFY(session(desk).open({2}));
    QTRY_VERIFY(hasLine(desk, approved));
}

QTEST_MAIN(tst_DisplayJourneys)
#include "tst_DisplayJourneys.moc"
