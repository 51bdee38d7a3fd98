#include "app/Application.h"
#include "ui/canvas/CanvasView.h"
#include "ui/common/ActionSet.h"
#include "ui/conversation/ConversationView.h"
#include "ui/conversation/TurnEditor.h"
#include "ui/dialogs/ImportDialog.h"

#include <QFile>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using ui::Do;

namespace {

/// A plain sentence, turned boxes as GeoChat writes them, and two of another kind that make those the likelier ones.
const QByteArray Dataset = R"([
 {"id": "turned", "image": "a.png", "conversations": [
  {"from": "human", "value": "<image>\nWhat is there?"},
  {"from": "gpt", "value": "There is a <p>ship</p> {<20><20><40><60>|<0>} at the quay."}]},
 {"id": "plain", "image": "a.png", "conversations": [
  {"from": "human", "value": "<image>\nDescribe it."},
  {"from": "gpt", "value": "A crane stands at the quay."}]}
])";

constexpr QSize ImageSize(200, 100);

}

/// Text and boxes are one, in the real window.
class tst_GroundingJourneys : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();

    void aDrawnBoxStandsBehindTheAnswerAndIsUndone();
    void aSelectedPhraseIsLinkedToTheBoxThatIsDrawn();
    void boxesDrawnOneAfterTheOtherAreOneList();
    void aTurnedBoxIsTurnedWithKeysAndTheTextSaysSo();
    void aDeletedBoxLeavesItsPhrase();
    void aDoubledBoxStandsBesideTheFirst();
    void theToolIsLeftByEscape();
    void draggingKeepsToTheGridOfTheNumbers();

private:
    void open(app::Application &desk, int sample);
    ui::CanvasView *canvas(app::Application &desk) { return desk.window().findChildren<ui::CanvasView *>().value(0); }
    core::ReviewSession &session(app::Application &desk) { return desk.window().desk()->session(); }
    QString answer(app::Application &desk) { return session(desk).sample().turns[1].value; }
    QPoint at(app::Application &desk, double x, double y)
    {
        return canvas(desk)->view().toView(QPointF(x, y)).toPoint();
    }
    void drag(app::Application &desk, QPointF from, QPointF to);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_GroundingJourneys::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"rsreview-test"_s);
    QCoreApplication::setApplicationName(u"tst_GroundingJourneys"_s);
}

void tst_GroundingJourneys::init()
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

void tst_GroundingJourneys::open(app::Application &desk, int sample)
{
    desk.window().resize(1400, 900);
    desk.window().show();
    desk.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk.window()));
    ui::ImportRequest request;
    request.project = m_folder->filePath(u"data.rsreview"_s);
    request.files = {m_folder->filePath(u"data.json"_s)};
    desk.runImport(request);
    QTRY_VERIFY(desk.window().desk());
    QVERIFY(session(desk).open({sample}));
    QTRY_COMPARE(session(desk).imageSize(), ImageSize);
    canvas(desk)->setFocus();
}

void tst_GroundingJourneys::drag(app::Application &desk, QPointF from, QPointF to)
{
    QTest::mouseMove(canvas(desk), at(desk, from.x(), from.y()));
    QTest::mousePress(canvas(desk), Qt::LeftButton, {}, at(desk, from.x(), from.y()));
    QTest::mouseMove(canvas(desk), at(desk, (from.x() + to.x()) / 2, (from.y() + to.y()) / 2));
    QTest::mouseMove(canvas(desk), at(desk, to.x(), to.y()));
    QTest::mouseRelease(canvas(desk), Qt::LeftButton, {}, at(desk, to.x(), to.y()));
}

void tst_GroundingJourneys::aDrawnBoxStandsBehindTheAnswerAndIsUndone()
{
    app::Application desk;
    open(desk, 2);
    QTest::keyClick(canvas(desk), Qt::Key_R);
    drag(desk, {20, 10}, {100, 50});
    QCOMPARE(answer(desk), u"A crane stands at the quay. {<10><10><50><50>|<0>}"_s);
    QCOMPARE(session(desk).boxes().size(), std::size_t(1));
    QVERIFY(session(desk).selectedBox().isValid());
    QTest::keyClick(canvas(desk), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(answer(desk), u"A crane stands at the quay."_s);
}

void tst_GroundingJourneys::aSelectedPhraseIsLinkedToTheBoxThatIsDrawn()
{
    app::Application desk;
    open(desk, 2);
    auto *conversation = desk.window().findChild<ui::ConversationView *>();
    conversation->editCurrent();
    auto *editor = conversation->findChild<ui::TurnEditor *>();
    QTest::keyClick(editor, Qt::Key_Home);
    for (int i = 0; i < 2; ++i) // "A " stays out of it
        QTest::keyClick(editor, Qt::Key_Right);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(editor, Qt::Key_Right, Qt::ShiftModifier);
    desk.window().actions()[Do::DrawRect]->trigger(); // as the button of the tool bar does
    drag(desk, {20, 10}, {100, 50});
    QCOMPARE(answer(desk), u"A <p>crane</p> {<10><10><50><50>|<0>} stands at the quay."_s);
}

void tst_GroundingJourneys::boxesDrawnOneAfterTheOtherAreOneList()
{
    app::Application desk;
    open(desk, 2);
    QTest::keyClick(canvas(desk), Qt::Key_R);
    drag(desk, {20, 10}, {40, 20});
    drag(desk, {100, 50}, {140, 60});
    QCOMPARE(answer(desk), u"A crane stands at the quay. {<10><10><20><20>|<0>}{<50><50><70><60>|<0>}"_s);
}

void tst_GroundingJourneys::aTurnedBoxIsTurnedWithKeysAndTheTextSaysSo()
{
    app::Application desk;
    open(desk, 1);
    QTest::mouseClick(canvas(desk), Qt::LeftButton, {}, at(desk, 60, 40));
    QVERIFY(session(desk).selectedBox().isValid());
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(canvas(desk), Qt::Key_Z); // counter-clockwise, which GeoChat counts up
    QTRY_COMPARE(answer(desk), u"There is a <p>ship</p> {<20><20><40><60>|<3>} at the quay."_s);
    QTest::keyClick(canvas(desk), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(answer(desk), u"There is a <p>ship</p> {<20><20><40><60>|<0>} at the quay."_s);
}

void tst_GroundingJourneys::aDeletedBoxLeavesItsPhrase()
{
    app::Application desk;
    open(desk, 1);
    QTest::mouseClick(canvas(desk), Qt::LeftButton, {}, at(desk, 60, 40));
    QTest::keyClick(canvas(desk), Qt::Key_Delete);
    QCOMPARE(answer(desk), u"There is a ship at the quay."_s);
    QVERIFY(session(desk).boxes().empty());
}

void tst_GroundingJourneys::aDoubledBoxStandsBesideTheFirst()
{
    app::Application desk;
    open(desk, 1);
    QTest::mouseClick(canvas(desk), Qt::LeftButton, {}, at(desk, 60, 40));
    QTest::keyClick(canvas(desk), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(answer(desk), u"There is a <p>ship</p> {<20><20><40><60>|<0>}{<25><30><45><70>|<0>} at the quay."_s);
    QCOMPARE(session(desk).selectedBox().index, 1);
}

void tst_GroundingJourneys::theToolIsLeftByEscape()
{
    app::Application desk;
    open(desk, 2);
    QAction *tool = desk.window().actions()[Do::DrawPolygon];
    QTest::keyClick(canvas(desk), Qt::Key_P);
    QVERIFY(tool->isChecked());
    QTest::keyClick(canvas(desk), Qt::Key_R); // another takes its place
    QVERIFY(!tool->isChecked());
    QTest::keyClick(canvas(desk), Qt::Key_Escape);
    QVERIFY(!desk.window().actions()[Do::DrawRect]->isChecked());
    QCOMPARE(canvas(desk)->tool(), ui::CanvasTool::Select);
    QTest::keyClick(canvas(desk), Qt::Key_O);
    QCOMPARE(canvas(desk)->tool(), ui::CanvasTool::Rotated);
    QTest::keyClick(canvas(desk), Qt::Key_O);
    QCOMPARE(canvas(desk)->tool(), ui::CanvasTool::Select);
}

void tst_GroundingJourneys::draggingKeepsToTheGridOfTheNumbers()
{
    app::Application desk;
    open(desk, 1);
    QTest::mouseClick(canvas(desk), Qt::LeftButton, {}, at(desk, 60, 40));
    drag(desk, {60, 40}, {83, 40}); // 11.5 hundredths of the width
    const QString moved = answer(desk);
    QVERIFY2(moved.contains(u"{<31><20><51><60>|<0>}"_s) || moved.contains(u"{<32><20><52><60>|<0>}"_s),
             qPrintable(moved));
    const core::Box box = session(desk).boxes().front().box;
    QCOMPARE(box.width(), 40.0);
    QCOMPARE(std::fmod(box.bounds().left(), 2.0), 0.0);
}

QTEST_MAIN(tst_GroundingJourneys)
#include "tst_GroundingJourneys.moc"
