#include "tests/journeys/BoxJourney.h"

#include "core/project/ReviewSession.h"
#include "ui/canvas/CanvasView.h"
#include "ui/common/PanelHeader.h"
#include "ui/conversation/ConversationView.h"
#include "ui/conversation/TurnEditor.h"
#include "ui/review/RemarkList.h"
#include "ui/review/VerdictBar.h"
#include "ui/samples/FilterField.h"
#include "ui/samples/QueueView.h"
#include "ui/samples/SampleGrid.h"

#include <QApplication>
#include <QDockWidget>
#include <QListView>
#include <QMenuBar>
#include <QSettings>
#include <QStatusBar>
#include <QTest>
#include <QToolBar>

using namespace Qt::StringLiterals;

namespace {

const QByteArray Dataset = R"([
{"id": "a", "image": "a.png", "conversations": [
    {"from": "human", "value": "What is it?"}, {"from": "gpt", "value": "A place."},
    {"from": "human", "value": "How large?"}, {"from": "gpt", "value": "Very."}]},
{"id": "b", "image": "a.png", "conversations": [
    {"from": "human", "value": "What is it?"}, {"from": "gpt", "value": "Water."}]}])";

}

/// Eyes that are tired: larger text, and nothing but what is reviewed.
class tst_FocusJourneys : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { BoxJourney::useTestSettings(u"tst_FocusJourneys"_s); }
    void init();
    void cleanup() { m_journey.reset(); }

    void onlyImagePairAndVerdictStay();
    void everythingComesBackWhereItStood_data();
    void everythingComesBackWhereItStood();
    void escapeLeavesATextFirst();
    void remarksGoAwayAndComeBack();
    void theGridMakesRoomForTheImage();
    void whoeverFiltersIsInTheWholeWindow();
    void theNextStartIsNormal();
    void aProjectThatIsClosedEndsIt();
    void textGrowsAndIsRemembered();
    void listsHaveRoomForLargeText();

private:
    ui::MainWindow &window() { return m_journey->desk().window(); }
    core::ReviewSession &session() { return m_journey->session(); }
    QDockWidget *dock(const QString &name) { return window().findChild<QDockWidget *>(name); }
    bool isFocused() { return !window().menuBar()->isVisible(); }
    QMap<QString, QRect> places();
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &window(), Qt::Key(key), modifiers);
    }
    void start()
    {
        m_journey = std::make_unique<BoxJourney>(Dataset);
        m_journey->open(1);
    }

    std::unique_ptr<BoxJourney> m_journey;
};

void tst_FocusJourneys::init()
{
    BoxJourney::useTestSettings(u"tst_FocusJourneys"_s);
    start();
}

/// Of all that is seen beside the image.
QMap<QString, QRect> tst_FocusJourneys::places()
{
    QCoreApplication::sendPostedEvents();
    QMap<QString, QRect> places;
    for (const QDockWidget *dock : window().findChildren<QDockWidget *>()) {
        if (dock->isVisible())
            places[dock->objectName()] = dock->geometry();
    }
    for (const QToolBar *bar : window().findChildren<QToolBar *>()) {
        if (bar->isVisible())
            places[bar->objectName()] = bar->geometry();
    }
    for (const QWidget *widget :
         {static_cast<QWidget *>(window().menuBar()), static_cast<QWidget *>(window().statusBar()),
          static_cast<QWidget *>(m_journey->canvas()),
          static_cast<QWidget *>(window().findChild<ui::ConversationView *>())}) {
        if (widget->isVisible())
            places[QString::fromLatin1(widget->metaObject()->className())] =
                QRect(widget->mapTo(&window(), QPoint()), widget->size());
    }
    return places;
}

void tst_FocusJourneys::onlyImagePairAndVerdictStay()
{
    press(Qt::Key_F11);
    QStringList left = places().keys();
    QCOMPARE(left, (QStringList{u"conversation"_s, u"ui::CanvasView"_s, u"ui::ConversationView"_s}));
    QVERIFY(window().findChild<ui::VerdictBar *>()->isVisible());
    QVERIFY(!window().findChild<ui::FilterField *>()->isVisible());
    for (const auto *header : window().findChildren<ui::PanelHeader *>())
        QVERIFY(!header->isVisible());
    press(Qt::Key_Return, Qt::ControlModifier); // keys go on working
    QCOMPARE(session().pair(), 1);
    QCOMPARE(session().sample().pairs[0].verdict(), core::Verdict::Approved);
    press(Qt::Key_D);
    QCOMPARE(session().sample().id.value, 2);
    QVERIFY(isFocused());
}

void tst_FocusJourneys::everythingComesBackWhereItStood_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("arranged");
    for (const int key : {Qt::Key_F11, Qt::Key_Escape}) {
        for (const QString &arranged : {u"usual"_s, u"panels"_s, u"moved"_s, u"closed"_s, u"low"_s})
            QTest::addRow("%s, %s", key == Qt::Key_F11 ? "F11" : "Esc", qPrintable(arranged)) << key << arranged;
    }
}

void tst_FocusJourneys::everythingComesBackWhereItStood()
{
    QFETCH(int, key);
    QFETCH(QString, arranged);
    if (arranged == u"panels"_s) {
        press(Qt::Key_B);
        press(Qt::Key_F, Qt::ShiftModifier); // and stays in it
        QVERIFY(!m_journey->canvas()->hasFocus());
    } else if (arranged == u"moved"_s) {
        window().addDockWidget(Qt::BottomDockWidgetArea, dock(u"history"_s));
        window().resizeDocks({dock(u"conversation"_s)}, {600}, Qt::Horizontal);
        window().resizeDocks({dock(u"history"_s)}, {120}, Qt::Vertical);
    } else if (arranged == u"closed"_s) {
        dock(u"conversation"_s)->close();
        dock(u"history"_s)->close();
    } else if (arranged == u"low"_s) {
        window().resize(1400, 600);
        QTRY_VERIFY(!dock(u"history"_s)->isVisible());
    }
    QTest::qWait(0);
    const auto before = places();
    QWidget *focus = QApplication::focusWidget();
    press(Qt::Key_F11);
    QVERIFY(isFocused());
    QVERIFY(window().findChild<ui::ConversationView *>()->isVisible());
    press(Qt::Key_B); // even what was opened meanwhile
    press(key);
    QVERIFY(!isFocused());
    QTRY_COMPARE(places(), before);
    QCOMPARE(QApplication::focusWidget(), focus);
    QCOMPARE(window().actions()[ui::Do::ShowDisplay]->isChecked(), arranged == u"panels"_s);
}

void tst_FocusJourneys::escapeLeavesATextFirst()
{
    press(Qt::Key_F11);
    press(Qt::Key_F2);
    QTRY_VERIFY(window().findChild<ui::TurnEditor *>()->hasFocus());
    press(Qt::Key_Escape);
    QVERIFY(isFocused());
    press(Qt::Key_Escape);
    QVERIFY(!isFocused());
    press(Qt::Key_Escape); // of no consequence any more
    QVERIFY(!isFocused());
}

void tst_FocusJourneys::remarksGoAwayAndComeBack()
{
    m_journey->desk().window().desk()->comment(u"Which one?"_s);
    auto *remarks = window().findChild<ui::RemarkList *>();
    QTRY_VERIFY(remarks->isVisible());
    press(Qt::Key_F11);
    QVERIFY(!remarks->isVisible());
    m_journey->desk().window().desk()->comment(u"And why?"_s);
    QVERIFY(!remarks->isVisible());
    press(Qt::Key_F11);
    QVERIFY(remarks->isVisible());
    QCOMPARE(remarks->model()->rowCount(), 2);
}

void tst_FocusJourneys::theGridMakesRoomForTheImage()
{
    press(Qt::Key_G);
    QVERIFY(!m_journey->canvas()->isVisible());
    press(Qt::Key_F11);
    QVERIFY(m_journey->canvas()->isVisible());
    press(Qt::Key_F11);
    QVERIFY(!m_journey->canvas()->isVisible());
    QVERIFY(window().findChild<ui::SampleGrid *>()->isVisible());
}

void tst_FocusJourneys::whoeverFiltersIsInTheWholeWindow()
{
    press(Qt::Key_F11);
    press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(!isFocused());
    QTRY_VERIFY(window().findChild<ui::FilterField *>()->hasFocus());
}

void tst_FocusJourneys::theNextStartIsNormal()
{
    const auto before = places();
    press(Qt::Key_F11);
    window().close();
    start();
    QVERIFY(!isFocused());
    QVERIFY(!window().actions()[ui::Do::FocusMode]->isChecked());
    QTRY_COMPARE(places().keys(), before.keys());
}

void tst_FocusJourneys::aProjectThatIsClosedEndsIt()
{
    press(Qt::Key_F11);
    const QKeyCombination key = window().actions()[ui::Do::CloseProject]->shortcut()[0];
    press(key.key(), key.keyboardModifiers());
    QVERIFY(!isFocused());
    QVERIFY(!window().actions()[ui::Do::FocusMode]->isEnabled());
    press(Qt::Key_F11); // there is nothing to look at
    QVERIFY(!isFocused());
}

void tst_FocusJourneys::textGrowsAndIsRemembered()
{
    const auto size = [this] { return window().findChild<ui::ConversationView *>()->font().pointSizeF(); };
    const qreal usual = size();
    for (int i = 0; i < 9; ++i)
        press(Qt::Key_Plus, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(qAbs(size() - usual * 1.5) < 0.1); // and not more
    QVERIFY(!window().actions()[ui::Do::TextLarger]->isEnabled());
    m_journey.reset();
    start();
    QVERIFY(qAbs(size() - usual * 1.5) < 0.1);
    press(Qt::Key_Minus, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(qAbs(size() - usual * 1.4) < 0.1);
    window().actions()[ui::Do::TextUsual]->trigger();
    QCOMPARE(size(), usual);
    QVERIFY(!window().actions()[ui::Do::TextUsual]->isEnabled());
}

void tst_FocusJourneys::listsHaveRoomForLargeText()
{
    const auto line = [](QAbstractItemView *list) {
        return list->sizeHintForIndex(list->model()->index(0, 0)).height();
    };
    auto *queue = window().findChild<ui::QueueView *>()->findChild<QListView *>();
    QVERIFY(queue);
    window().actions()[ui::Do::CompactQueue]->trigger();
    for (int i = 0; i < 5; ++i)
        press(Qt::Key_Plus, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(line(queue) > QFontMetrics(queue->font()).height());
    QVERIFY(queue->visualRect(queue->model()->index(0, 0)).height() > QFontMetrics(queue->font()).height());
    const QFontMetrics word(window().findChild<ui::VerdictBar *>()->font());
    for (const QWidget *button : window().findChild<ui::VerdictBar *>()->findChildren<QWidget *>()) {
        QVERIFY(button->height() > word.height());
        QVERIFY(button->width() >= button->minimumSizeHint().width());
    }
}

QTEST_MAIN(tst_FocusJourneys)
#include "tst_FocusJourneys.moc"
