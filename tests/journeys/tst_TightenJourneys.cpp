#include "app/Application.h"
#include "core/settings/Person.h"
#include "ui/canvas/CanvasView.h"
#include "ui/common/ActionSet.h"
#include "ui/common/NoticeBar.h"
#include "ui/dialogs/ImportDialog.h"

#include <QFile>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::Do;

namespace {

/// Two ships, loosely boxed in one answer, a box around water in the question of another pair, and a sample to go to.
const QByteArray Dataset = R"([
 {"id": "ships", "image": "a.png", "conversations": [
  {"from": "human", "value": "<image>\nWhere are the ships?"},
  {"from": "gpt", "value": "One is at {<10><10><40><60>|<0>}, one at {<60><20><95><70>|<0>}."},
  {"from": "human", "value": "What is in {<44><75><56><95>|<0>}?"},
  {"from": "gpt", "value": "Water."}]},
 {"id": "plain", "image": "a.png", "conversations": [
  {"from": "human", "value": "<image>\nDescribe it."},
  {"from": "gpt", "value": "Two ships at sea, none at {<10><80><20><90>|<0>}."}]}
])";

constexpr QSize ImageSize(400, 200);
constexpr QRect First(64, 40, 72, 48); // 16 to 34 of 400, 20 to 44 of 200
constexpr QRect Second(272, 60, 72, 60);
const QString Answer = u"One is at {<10><10><40><60>|<0>}, one at {<60><20><95><70>|<0>}."_s;

}

/// Boxes shrunk to what is in them, in the real window.
class tst_TightenJourneys : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();

    void enterAcceptsAndUndoGivesTheSameBytes();
    void escapeKeepsTheBox();
    void allBoxesOfThePairAreOneStep();
    void whatIsNotTightenedIsSaidWithItsReason();
    void theButtonsOfTheNoticeAnswerToo();
    void anotherSampleTakesTheProposalAway();
    void anEditTakesTheProposalAway();
    void withoutASelectedBoxNothingHappens();

private:
    void open(app::Application &desk, int sample = 1);
    void tightenFirst(app::Application &desk);
    ui::CanvasView *canvas(app::Application &desk) { return desk.window().findChildren<ui::CanvasView *>().value(0); }
    ui::NoticeBar *notice(app::Application &desk) { return desk.window().findChild<ui::NoticeBar *>(); }
    core::ReviewSession &session(app::Application &desk) { return desk.window().desk()->session(); }
    QString answer(app::Application &desk) { return session(desk).sample().turns[1].value; }
    bool problemSays(app::Application &desk, const QString &words);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_TightenJourneys::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"rsreview-test"_s);
    QCoreApplication::setApplicationName(u"tst_TightenJourneys"_s);
}

void tst_TightenJourneys::init()
{
    QSettings().clear();
    core::savePerson({u"tester"_s, false}); // so that nobody is asked
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(m_folder->filePath(u"data.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(Dataset), Dataset.size());
    QImage image(ImageSize, QImage::Format_RGB32);
    image.fill(QColor(20, 30, 60));
    QPainter painter(&image);
    painter.fillRect(First, Qt::white);
    painter.fillRect(Second, Qt::white);
    painter.end();
    QVERIFY(image.save(m_folder->filePath(u"a.png"_s)));
}

void tst_TightenJourneys::open(app::Application &desk, int sample)
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

void tst_TightenJourneys::tightenFirst(app::Application &desk)
{
    QTest::mouseClick(canvas(desk), Qt::LeftButton, {}, canvas(desk)->view().toView(QPointF(100, 70)).toPoint());
    QVERIFY(session(desk).selectedBox().isValid());
    QTest::keyClick(canvas(desk), Qt::Key_T, Qt::ShiftModifier);
    QTRY_COMPARE(canvas(desk)->proposed().size(), std::size_t(1));
}

bool tst_TightenJourneys::problemSays(app::Application &desk, const QString &words)
{
    const auto widgets = desk.window().findChildren<QWidget *>();
    return std::any_of(widgets.begin(), widgets.end(), [&words](const QWidget *widget) {
        const QVariant text = widget->property("text");
        return widget->isVisible() && text.toString().contains(words);
    });
}

void tst_TightenJourneys::enterAcceptsAndUndoGivesTheSameBytes()
{
    app::Application desk;
    open(desk);
    const QImage before = canvas(desk)->picture();
    tightenFirst(desk);
    QCOMPARE(answer(desk), Answer); // nothing is written yet
    QVERIFY(notice(desk)->isVisible());
    QCOMPARE(canvas(desk)->proposed().front().box.bounds(), QRectF(First));
    QVERIFY(canvas(desk)->picture() != before);
    QTest::keyClick(canvas(desk), Qt::Key_Return);
    QCOMPARE(answer(desk), u"One is at {<16><20><34><44>|<0>}, one at {<60><20><95><70>|<0>}."_s);
    QVERIFY(canvas(desk)->proposed().empty());
    QVERIFY(!notice(desk)->isVisible());
    QTest::keyClick(canvas(desk), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(answer(desk), Answer);
}

void tst_TightenJourneys::escapeKeepsTheBox()
{
    app::Application desk;
    open(desk);
    tightenFirst(desk);
    QTest::keyClick(canvas(desk), Qt::Key_Escape);
    QVERIFY(canvas(desk)->proposed().empty());
    QVERIFY(!notice(desk)->isVisible());
    QVERIFY(session(desk).selectedBox().isValid()); // one thing at a time
    QTest::keyClick(canvas(desk), Qt::Key_Escape);
    QVERIFY(!session(desk).selectedBox().isValid());
    QCOMPARE(answer(desk), Answer);
    QVERIFY(!session(desk).history().canUndo());
}

void tst_TightenJourneys::allBoxesOfThePairAreOneStep()
{
    app::Application desk;
    open(desk);
    QTest::keyClick(canvas(desk), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(canvas(desk)->proposed().size(), std::size_t(2));
    QTest::keyClick(canvas(desk), Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(answer(desk), u"One is at {<16><20><34><44>|<0>}, one at {<68><30><86><60>|<0>}."_s);
    QTest::keyClick(canvas(desk), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(answer(desk), Answer);
    QVERIFY(!session(desk).history().canUndo());
}

void tst_TightenJourneys::whatIsNotTightenedIsSaidWithItsReason()
{
    app::Application desk;
    open(desk);
    session(desk).setPair(1);
    desk.window().actions()[Do::TightenAll]->trigger();
    QTRY_VERIFY(problemSays(desk, u"Nothing stands out in the box."_s));
    QVERIFY(canvas(desk)->proposed().empty());
    QVERIFY(!notice(desk)->text().contains(u"tightened"_s));
}

void tst_TightenJourneys::theButtonsOfTheNoticeAnswerToo()
{
    app::Application desk;
    open(desk);
    const auto button = [&](const QString &text) {
        const auto buttons = notice(desk)->findChildren<QPushButton *>();
        const auto it = std::find_if(buttons.begin(), buttons.end(), [&text](const QPushButton *one) {
            return one->text() == text && one->isVisible();
        });
        return it == buttons.end() ? nullptr : *it;
    };
    tightenFirst(desk);
    QTest::mouseClick(button(u"Keep the old"_s), Qt::LeftButton);
    QVERIFY(canvas(desk)->proposed().empty());
    QCOMPARE(answer(desk), Answer);
    QTest::keyClick(canvas(desk), Qt::Key_T, Qt::ShiftModifier);
    QTRY_COMPARE(canvas(desk)->proposed().size(), std::size_t(1));
    QTest::mouseClick(button(u"Accept"_s), Qt::LeftButton);
    QVERIFY(answer(desk) != Answer);
}

void tst_TightenJourneys::anotherSampleTakesTheProposalAway()
{
    app::Application desk;
    open(desk);
    tightenFirst(desk);
    QVERIFY(session(desk).open({2}));
    QVERIFY(canvas(desk)->proposed().empty());
    QVERIFY(!notice(desk)->isVisible());
    QVERIFY(session(desk).open({1}));
    desk.window().actions()[Do::TightenAll]->trigger(); // and so does a look that is under way
    QVERIFY(session(desk).open({2}));
    QTRY_COMPARE(session(desk).imageSize(), ImageSize);
    desk.window().actions()[Do::TightenAll]->trigger(); // with nothing to be found, and after the one before
    QTRY_VERIFY(problemSays(desk, u"Nothing stands out in the box."_s));
    QVERIFY(canvas(desk)->proposed().empty());
    QVERIFY(!notice(desk)->isVisible());
}

void tst_TightenJourneys::anEditTakesTheProposalAway()
{
    app::Application desk;
    open(desk);
    tightenFirst(desk);
    QVERIFY(session(desk).setText(session(desk).sample().turns[1].key, Answer, u"One is at {<10><10><41><60>|<0>}."_s));
    QVERIFY(canvas(desk)->proposed().empty());
    QVERIFY(!notice(desk)->isVisible());
}

void tst_TightenJourneys::withoutASelectedBoxNothingHappens()
{
    app::Application desk;
    open(desk);
    QTest::keyClick(canvas(desk), Qt::Key_T, Qt::ShiftModifier);
    QVERIFY(problemSays(desk, u"Select the box to be tightened first."_s));
    QVERIFY(canvas(desk)->proposed().empty());
}

QTEST_MAIN(tst_TightenJourneys)
#include "tst_TightenJourneys.moc"
