#include "tests/journeys/BoxJourney.h"

#include "core/project/ReviewSession.h"
#include "core/settings/WorkPlace.h"
#include "ui/canvas/CanvasView.h"
#include "ui/common/NoticeBar.h"
#include "ui/conversation/ConversationView.h"
#include "ui/samples/FilterField.h"
#include "ui/Steps.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QScopeGuard>
#include <QSettings>
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

/// Coming back: to a sample that was looked at, and to a project that was left.
class tst_ResumeJourneys : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { BoxJourney::useTestSettings(u"tst_ResumeJourneys"_s); }
    void init();
    void cleanup() { m_journey.reset(); }

    void backAndForwardGoThroughWhatWasLookedAt();
    void goingElsewhereForgetsWhatLayAhead();
    void theMouseGoesBackAndForward();
    void withoutAProjectThereIsNoWayBack();
    void thePlaceOfWorkIsThereAgain();
    void whoeverMovesMeanwhileStaysThere();
    void thePlaceSurvivesAProgramThatNeverLeaves();
    void aFilterThatHidesTheSampleDoesNotMoveIt();
    void aFilterThatMakesNoSenseIsShownAndHidesNothing();
    void aSampleThatIsGoneLeadsToTheFirst();
    void anImageOfAnotherSizeIsInSight();
    void theExampleIsNotRemembered();
    void theNextUnreviewedPairIsShownInAnySample();
    void howFarTheReviewIsIsTold();
    void anUntouchedProjectSaysNothing();
    void otherNoticesComeFirst();

private:
    QWidget *window() { return &m_journey->desk().window(); }
    core::ReviewSession &session() { return m_journey->session(); }
    qint64 sample() { return session().sample().id.value; }
    const ui::ViewTransform &view() { return m_journey->canvas()->view(); }
    QPointF centre() { return view().toImage(view().viewRect().center()); }
    ui::FilterField *filter() { return window()->findChild<ui::FilterField *>(); }
    QString notice() { return window()->findChild<ui::NoticeBar *>()->text(); }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : window(), Qt::Key(key), modifiers);
    }
    void filterFor(const QString &query);
    QString leave(); ///< by its key; the path of the project
    void open(const QString &project);
    void reopen() { open(leave()); }
    static QString lastKey() { return QSettings().value(u"places/order"_s).toStringList().value(0); }

    std::unique_ptr<BoxJourney> m_journey;
};

void tst_ResumeJourneys::init()
{
    BoxJourney::useTestSettings(u"tst_ResumeJourneys"_s);
    m_journey = std::make_unique<BoxJourney>(dataset());
    m_journey->open(1);
}

void tst_ResumeJourneys::filterFor(const QString &query)
{
    press(Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(filter()->hasFocus());
    QTest::keyClicks(filter(), query);
    press(Qt::Key_Escape); // the completions
    press(Qt::Key_Return);
    m_journey->canvas()->setFocus();
}

QString tst_ResumeJourneys::leave()
{
    const QString project = session().project().path();
    const QKeyCombination key = m_journey->desk().window().actions()[ui::Do::CloseProject]->shortcut()[0];
    press(key.key(), key.keyboardModifiers());
    if (m_journey->desk().hasProject())
        qFatal("The project stayed open.");
    return project;
}

void tst_ResumeJourneys::open(const QString &project)
{
    m_journey->desk().openPath(project);
    QTRY_VERIFY(m_journey->desk().hasProject());
    QTRY_VERIFY(!session().imageSize().isEmpty());
}

void tst_ResumeJourneys::backAndForwardGoThroughWhatWasLookedAt()
{
    auto &actions = m_journey->desk().window().actions();
    QVERIFY(!actions[ui::Do::Back]->isEnabled());
    press(Qt::Key_D);
    press(Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(session().pair(), 1);
    press(Qt::Key_D);
    press(Qt::Key_BracketLeft, Qt::ControlModifier);
    QCOMPARE(sample(), 2);
    QCOMPARE(session().pair(), 1); // to the pair
    press(Qt::Key_BracketLeft, Qt::ControlModifier);
    QCOMPARE(sample(), 1);
    press(Qt::Key_BracketRight, Qt::ControlModifier);
    press(Qt::Key_BracketRight, Qt::ControlModifier);
    QCOMPARE(sample(), 3);
    QVERIFY(!actions[ui::Do::Forward]->isEnabled());
    QVERIFY(actions[ui::Do::Back]->isEnabled());
}

void tst_ResumeJourneys::goingElsewhereForgetsWhatLayAhead()
{
    press(Qt::Key_D);
    press(Qt::Key_BracketLeft, Qt::ControlModifier);
    QVERIFY(m_journey->desk().window().actions()[ui::Do::Forward]->isEnabled());
    m_journey->desk().window().desk()->steps().goTo({4});
    QVERIFY(!m_journey->desk().window().actions()[ui::Do::Forward]->isEnabled());
    press(Qt::Key_BracketLeft, Qt::ControlModifier);
    QCOMPARE(sample(), 1);
}

void tst_ResumeJourneys::theMouseGoesBackAndForward()
{
    press(Qt::Key_D);
    QTest::mouseClick(m_journey->canvas(), Qt::BackButton, {}, m_journey->at(10, 10));
    QCOMPARE(sample(), 1);
    QTest::mouseClick(window(), Qt::ForwardButton, {}, QPoint(5, 5));
    QCOMPARE(sample(), 2);
    QTest::mouseClick(window(), Qt::ForwardButton, {}, QPoint(5, 5)); // there is no more
    QCOMPARE(sample(), 2);
}

void tst_ResumeJourneys::withoutAProjectThereIsNoWayBack()
{
    press(Qt::Key_D);
    const QString project = leave();
    QVERIFY(!m_journey->desk().window().actions()[ui::Do::Back]->isEnabled());
    QTest::mouseClick(window(), Qt::BackButton, {}, QPoint(5, 5));
    open(project);
    QVERIFY(!m_journey->desk().window().actions()[ui::Do::Back]->isEnabled()); // each visit has its own
}

void tst_ResumeJourneys::thePlaceOfWorkIsThereAgain()
{
    press(Qt::Key_D);
    press(Qt::Key_D);
    press(Qt::Key_Down, Qt::ControlModifier);
    QTRY_COMPARE(session().imageSize(), BoxJourney::ImageSize);
    filterFor(u"id:airport*"_s);
    QTRY_COMPARE(session().queue().size(), 2U);
    m_journey->canvas()->showView(6, {40, 60});
    const QPointF before = centre();
    const double zoom = view().zoom();

    const QString project = leave();
    QVERIFY(!m_journey->desk().window().desk());
    open(project);
    QCOMPARE(sample(), 3);
    QCOMPARE(session().pair(), 1);
    QTRY_COMPARE(session().queue().size(), 2U);
    QCOMPARE(filter()->text(), u"id:airport*"_s);
    QTRY_COMPARE(view().zoom(), zoom);
    QVERIFY2((centre() - before).manhattanLength() < 0.01, qPrintable(u"%1 %2"_s.arg(centre().x()).arg(centre().y())));

    press(Qt::Key_F); // fitted comes back fitted
    reopen();
    QVERIFY(view().isFitted());
}

void tst_ResumeJourneys::whoeverMovesMeanwhileStaysThere()
{
    m_journey->canvas()->showView(6, {40, 60});
    const QString project = leave();
    app::Application later; // has no image yet
    later.window().resize(1400, 900);
    later.window().show();
    const auto there = [&later]() -> core::ReviewSession & { return later.window().desk()->session(); };
    bool moved = false;
    connect(&later, &app::Application::projectOpened, this,
            [&] { moved = there().imageSize().isEmpty() && there().open({2}); });
    later.openPath(project);
    QTRY_VERIFY(moved); // while the image of the first was on its way
    QTRY_COMPARE(there().imageSize(), BoxJourney::ImageSize);
    QVERIFY(later.window().findChildren<ui::CanvasView *>().value(0)->view().isFitted());
}

void tst_ResumeJourneys::thePlaceSurvivesAProgramThatNeverLeaves()
{
    reopen();
    m_journey->desk().places().setPause(std::chrono::milliseconds(0));
    const auto kept = [] { return core::loadWorkPlace(lastKey()).value_or(core::WorkPlace()); };
    QCOMPARE(kept().sample, 1);
    press(Qt::Key_D);
    QTRY_COMPARE(kept().sample, 2);
    press(Qt::Key_Down, Qt::ControlModifier);
    QTRY_COMPARE(kept().pair, 1);
}

void tst_ResumeJourneys::aFilterThatHidesTheSampleDoesNotMoveIt()
{
    filterFor(u"id:airport*"_s);
    QTRY_COMPARE(sample(), 2);
    m_journey->desk().window().desk()->steps().goTo({4});
    reopen();
    QTRY_COMPARE(session().queue().size(), 2U);
    QCOMPARE(sample(), 4);
}

void tst_ResumeJourneys::aFilterThatMakesNoSenseIsShownAndHidesNothing()
{
    press(Qt::Key_D);
    const QString project = leave();
    const QString uuid = lastKey();
    core::WorkPlace place = core::loadWorkPlace(uuid).value_or(core::WorkPlace());
    QCOMPARE(place.sample, 2);
    place.filter = u"colour:\"red"_s; // of a version that knew more
    core::saveWorkPlace(uuid, place);
    open(project);
    QCOMPARE(sample(), 2);
    QCOMPARE(filter()->text(), place.filter);
    QCOMPARE(session().queue().size(), 4U);
}

void tst_ResumeJourneys::aSampleThatIsGoneLeadsToTheFirst()
{
    press(Qt::Key_D);
    const QString project = leave();
    core::saveWorkPlace(lastKey(), {99, 5, 6, {40, 60}, u"id:quay"_s});
    open(project);
    QCOMPARE(sample(), 1);
    QCOMPARE(session().pair(), 0);
    QVERIFY(view().isFitted());
    QCOMPARE(filter()->text(), QString()); // which belonged to the other
    QCOMPARE(session().queue().size(), 4U);
}

void tst_ResumeJourneys::anImageOfAnotherSizeIsInSight()
{
    m_journey->canvas()->showView(20, {190, 90});
    const QString project = leave();
    QImage small(20, 10, QImage::Format_RGB32);
    small.fill(Qt::red);
    QVERIFY(small.save(QFileInfo(project).dir().filePath(u"a.png"_s)));
    app::Application later;
    later.window().resize(1400, 900);
    later.window().show();
    later.openPath(project);
    QTRY_VERIFY(later.hasProject());
    QTRY_COMPARE(later.window().desk()->session().imageSize(), small.size());
    const auto *canvas = later.window().findChildren<ui::CanvasView *>().value(0);
    QVERIFY(!canvas->view().visibleImage().isEmpty());
}

void tst_ResumeJourneys::theExampleIsNotRemembered()
{
    leave();
    QDir beside(QCoreApplication::applicationDirPath() + u"/../share/rsreview/example"_s); // as it is installed
    QVERIFY(beside.mkpath(u"."_s));
    const auto tidy = qScopeGuard([&beside] { beside.removeRecursively(); });
    QFile example(beside.filePath(u"example.json"_s));
    QVERIFY(example.open(QIODevice::WriteOnly));
    QCOMPARE(example.write(dataset()), dataset().size());
    example.close();
    const auto kept = [] { return QSettings().value(u"places/order"_s).toStringList().size(); };
    const qsizetype before = kept();
    m_journey->desk().openExample();
    QTRY_VERIFY_WITH_TIMEOUT(m_journey->desk().hasProject(), 20'000);
    press(Qt::Key_D);
    leave();
    QCOMPARE(kept(), before);
}

void tst_ResumeJourneys::theNextUnreviewedPairIsShownInAnySample()
{
    press(Qt::Key_D);
    press(Qt::Key_Return, Qt::ControlModifier); // the first pair of the second sample
    press(Qt::Key_A);
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(sample(), 2);
    QCOMPARE(session().pair(), 1);
    QCOMPARE(window()->findChild<ui::ConversationView *>()->currentPair(), 1);
}

void tst_ResumeJourneys::howFarTheReviewIsIsTold()
{
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(sample(), 2);
    reopen();
    const QString told = u"2 of 8 pair(s) reviewed, 1 unsure. Going on at sample 2."_s;
    QCOMPARE(notice(), told);
    press(Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(notice(), QString()); // heard
    reopen();
    QCOMPARE(notice(), told);
    press(Qt::Key_F11);
    QCOMPARE(notice(), QString()); // nothing but image, pair and verdict
    reopen();
    QCOMPARE(notice(), told);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(notice(), QString());
    QCOMPARE(session().project().index().verdict({2}, 1), core::Verdict::Approved);
}

void tst_ResumeJourneys::anUntouchedProjectSaysNothing()
{
    press(Qt::Key_D);
    reopen();
    QCOMPARE(sample(), 2);
    QCOMPARE(notice(), QString());
}

void tst_ResumeJourneys::otherNoticesComeFirst()
{
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(session().keepDraft(u"3"_s, u"How lar"_s));
    reopen();
    QVERIFY(!notice().isEmpty());
    QVERIFY2(!notice().contains(u"reviewed"_s), qPrintable(notice()));
    press(Qt::Key_D);
    QVERIFY(!notice().isEmpty()); // it is not ours to take away
}

QTEST_MAIN(tst_ResumeJourneys)
#include "tst_ResumeJourneys.moc"
