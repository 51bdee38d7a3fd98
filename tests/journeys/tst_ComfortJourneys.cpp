#include "tests/journeys/BoxJourney.h"

#include "core/project/ReviewSession.h"
#include "core/settings/ReviewSettings.h"
#include "ui/canvas/CanvasView.h"
#include "ui/conversation/TurnEditor.h"
#include "ui/dialogs/CommandPalette.h"
#include "ui/dialogs/KeysDialog.h"
#include "ui/review/VerdictButton.h"
#include "ui/samples/FilterField.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray dataset()
{
    QByteArray records;
    for (const char *id : {"harbour", "airport-1", "airport-2", "quay"}) {
        records += records.isEmpty() ? "[" : ",";
        records += R"({"id": ")" + QByteArray(id) + R"(", "image": "a.png", "conversations": [
            {"from": "human", "value": "What is it?"}, {"from": "gpt", "value": "A place."},
            {"from": "human", "value": "How large?"}, {"from": "gpt", "value": "Very."}]})";
    }
    return records + "]";
}

}

/// What makes weeks at the desk bearable, by keys alone.
class tst_ComfortJourneys : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { BoxJourney::useTestSettings(u"tst_ComfortJourneys"_s); }
    void init();
    void cleanup() { m_journey.reset(); }

    void thePaletteRunsAnAction();
    void thePaletteOpensWhileSomebodyTypes_data();
    void thePaletteOpensWhileSomebodyTypes();
    void whatWasRunLastIsOfferedFirst();
    void thePaletteOffersOnlyWhatCanBeDone();
    void theSampleIsReachedByNumberIdAndImage_data();
    void theSampleIsReachedByNumberIdAndImage();
    void aTextBecomesTheFilter();
    void escapeLeavesEverythingAsItWas();
    void aChangedKeyWorksAtOnceAndAfterReopening();
    void aVerdictStaysWhereItIsWhenAskedTo();

private:
    QWidget *window() { return &m_journey->desk().window(); }
    core::ReviewSession &session() { return m_journey->session(); }
    qint64 sample() { return session().sample().id.value; }
    ui::CommandPalette *palette() { return window()->findChild<ui::CommandPalette *>(); }
    QLineEdit *field() { return palette() ? palette()->findChild<QLineEdit *>() : nullptr; }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : window(), Qt::Key(key), modifiers);
    }
    void openPalette(int key = Qt::Key_K);
    void closed()
    {
        QTRY_VERIFY(!window()->findChild<QDialog *>());
        window()->activateWindow(); // as a window manager does, and the offscreen platform does not
        QVERIFY(QTest::qWaitForWindowActive(window()));
        QTRY_VERIFY(QApplication::focusWidget());
    }

    std::unique_ptr<BoxJourney> m_journey;
};

void tst_ComfortJourneys::init()
{
    BoxJourney::useTestSettings(u"tst_ComfortJourneys"_s);
    m_journey = std::make_unique<BoxJourney>(dataset());
    m_journey->open(1);
}

void tst_ComfortJourneys::openPalette(int key)
{
    press(key, Qt::ControlModifier);
    QVERIFY(palette());
    QVERIFY(QTest::qWaitForWindowActive(palette()));
    QTRY_VERIFY(field()->hasFocus());
}

void tst_ComfortJourneys::thePaletteRunsAnAction()
{
    openPalette();
    QTest::keyClicks(field(), u"unsure"_s);
    press(Qt::Key_Return);
    closed();
    QTRY_COMPARE(session().sample().pairs[0].verdict(), core::Verdict::Unsure);
}

void tst_ComfortJourneys::thePaletteOpensWhileSomebodyTypes_data()
{
    QTest::addColumn<bool>("inFilter");
    QTest::newRow("filter") << true;
    QTest::newRow("answer") << false;
}

void tst_ComfortJourneys::thePaletteOpensWhileSomebodyTypes()
{
    QFETCH(bool, inFilter);
    if (inFilter)
        press(Qt::Key_F, Qt::ControlModifier);
    else
        press(Qt::Key_F2);
    QWidget *typing = inFilter ? static_cast<QWidget *>(window()->findChild<ui::FilterField *>())
                               : window()->findChild<ui::TurnEditor *>();
    QTRY_VERIFY(typing->hasFocus());
    openPalette();
    press(Qt::Key_Escape);
    closed();
    QTRY_VERIFY(typing->hasFocus());
}

void tst_ComfortJourneys::whatWasRunLastIsOfferedFirst()
{
    openPalette();
    QTest::keyClicks(field(), u"crosshair"_s);
    press(Qt::Key_Return);
    closed();
    openPalette();
    QCOMPARE(palette()->model().entry(0).title, u"Crosshair at the mouse"_s);
    QVERIFY(palette()->model().entry(0).checked);
}

void tst_ComfortJourneys::thePaletteOffersOnlyWhatCanBeDone()
{
    m_journey->desk().closeProject();
    press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(palette());
    QStringList ids;
    for (int row = 0; row < palette()->model().rowCount(); ++row)
        ids.append(palette()->model().entry(row).id);
    QVERIFY(ids.contains(u"Open"_s));
    QVERIFY(!ids.contains(u"Approve"_s));
    QVERIFY(!ids.contains(u"GoToSample"_s));
    QTest::keyClicks(field(), u"1"_s); // there are no samples, and nothing to filter
    QCOMPARE(palette()->model().rowCount(), 0);
}

void tst_ComfortJourneys::theSampleIsReachedByNumberIdAndImage_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("found");
    QTest::newRow("number") << int(Qt::Key_K) << u"3"_s << 3;
    QTest::newRow("sample:") << int(Qt::Key_K) << u"Sample: 4"_s << 4;
    QTest::newRow("number sign") << int(Qt::Key_K) << u"#2"_s << 2;
    QTest::newRow("go to, number") << int(Qt::Key_J) << u"2"_s << 2;
    QTest::newRow("go to, id") << int(Qt::Key_J) << u"quay"_s << 4;
    QTest::newRow("id") << int(Qt::Key_K) << u"airport-2"_s << 3;
    QTest::newRow("beginning of ids") << int(Qt::Key_K) << u"airp"_s << 2;
    QTest::newRow("image") << int(Qt::Key_K) << u"a.png"_s << 1;
}

void tst_ComfortJourneys::theSampleIsReachedByNumberIdAndImage()
{
    QFETCH(int, key);
    QFETCH(QString, typed);
    QFETCH(int, found);
    QVERIFY(session().open({found == 1 ? 2 : 1}));
    openPalette(key);
    QTest::keyClicks(field(), typed);
    const auto first = [this] {
        ui::PaletteModel &model = palette()->model();
        return model.rowCount() > 0 ? model.entry(0) : ui::PaletteEntry();
    };
    QTRY_COMPARE(first().id, QString::number(found));
    QCOMPARE(first().kind, ui::PaletteEntry::Kind::Sample);
    press(Qt::Key_Return);
    closed();
    QTRY_COMPARE(sample(), found);
}

void tst_ComfortJourneys::aTextBecomesTheFilter()
{
    openPalette();
    QTest::keyClicks(field(), u"id:airport*"_s);
    QCOMPARE(palette()->model().rowCount(), 1);
    QCOMPARE(palette()->model().entry(0).title, u"Filter: id:airport*"_s);
    press(Qt::Key_Return);
    closed();
    QTRY_COMPARE(session().queue().size(), 2U);
    QCOMPARE(window()->findChild<ui::FilterField *>()->text(), u"id:airport*"_s);
    QTRY_COMPARE(sample(), 2);
}

void tst_ComfortJourneys::escapeLeavesEverythingAsItWas()
{
    openPalette();
    QTest::keyClicks(field(), u"approve"_s);
    press(Qt::Key_Escape);
    closed();
    QCOMPARE(session().sample().pairs[0].verdict(), core::Verdict::None);
    QTRY_VERIFY(m_journey->canvas()->hasFocus());
}

void tst_ComfortJourneys::aChangedKeyWorksAtOnceAndAfterReopening()
{
    press(Qt::Key_F1);
    auto *keys = window()->findChild<ui::KeysDialog *>();
    QVERIFY(keys);
    keys->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(keys));
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    QTest::keyClicks(QApplication::focusWidget(), u"approve"_s);
    press(Qt::Key_Tab);
    press(Qt::Key_Return);
    press(Qt::Key_J);
    press(Qt::Key_Escape);
    closed();
    const auto *button = window()->findChild<ui::VerdictButton *>();
    QCOMPARE(button->toolTip(), u"Approve (J)"_s);
    press(Qt::Key_J);
    QCOMPARE(session().sample().pairs[0].verdict(), core::Verdict::Approved);

    m_journey.reset();
    m_journey = std::make_unique<BoxJourney>(dataset());
    m_journey->open(1);
    press(Qt::Key_Return, Qt::ControlModifier); // not any more
    QCOMPARE(session().sample().pairs[0].verdict(), core::Verdict::None);
    press(Qt::Key_J);
    QCOMPARE(session().sample().pairs[0].verdict(), core::Verdict::Approved);
}

void tst_ComfortJourneys::aVerdictStaysWhereItIsWhenAskedTo()
{
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(session().pair(), 1); // as usual
    openPalette();
    QTest::keyClicks(field(), u"go on after"_s);
    QVERIFY(palette()->model().entry(0).checked);
    press(Qt::Key_Return);
    closed();
    QVERIFY(!core::loadReviewSettings().autoAdvance);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(sample(), 1);
    QCOMPARE(session().pair(), 1);
    QCOMPARE(session().sample().pairs[1].verdict(), core::Verdict::Approved);
    press(Qt::Key_Right, Qt::ControlModifier); // by its own key
    QCOMPARE(sample(), 2);
    press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(sample(), 2); // nor after all pairs at once

    m_journey.reset();
    m_journey = std::make_unique<BoxJourney>(dataset());
    m_journey->open(1);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(session().pair(), 0); // remembered
}

QTEST_MAIN(tst_ComfortJourneys)
#include "tst_ComfortJourneys.moc"
