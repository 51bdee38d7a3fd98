#include "core/project/ReviewSession.h"
#include "tests/core/project/MadeProject.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace core;

/// Where the person is, and what they do there.
class tst_ReviewSession : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void opensAtTheFirstUnreviewedPair();
    void aSampleThatIsNotThereLeavesEverythingAsItWas();
    void stepsThroughTheQueueAndStopsAtItsEnds();
    void fromOutsideOfTheQueueTheWayLeadsToItsNeighbours();
    void nextUnreviewedGoesOnAtTheBeginning();
    void aSortedQueueIsWalkedInItsOrder();
    void aVerdictIsForTheCurrentPairAndOneStep();
    void undoGoesToTheSampleThatItChanged();
    void aMovedBoxChangesOnlyItsNumbers();
    void aBoxThatIsGoneIsNotMoved();
    void aDrawnBoxIsWrittenIntoTheTextAndTakenOutAgain();
    void previewShowsBoxesOfWhatIsTypedAndChangesNothing();
    void anotherReadingMovesTheBoxesAndNoText();
    void aReadingOfAnotherSourceLeavesTheSampleAlone();
    void commentsAreWrittenAndRemoved();
    void revertBringsBackWhatWasImported();
    void draftsAreKeptUntilDropped();

private:
    std::unique_ptr<MadeProject> m_made;
    std::unique_ptr<Project> m_project;
    std::unique_ptr<EditHistory> m_history;
    std::unique_ptr<ReviewSession> m_session;
};

namespace {
const SampleId WithBoxes{6};
}

void tst_ReviewSession::init()
{
    m_made = std::make_unique<MadeProject>(MadeProject::assortment());
    m_project = m_made->open();
    m_history = std::make_unique<EditHistory>(*m_project);
    m_session = std::make_unique<ReviewSession>(*m_project, *m_history);
}

void tst_ReviewSession::cleanup()
{
    m_session.reset();
    m_history.reset();
    m_project.reset();
}

void tst_ReviewSession::opensAtTheFirstUnreviewedPair()
{
    QVERIFY(!m_session->hasSample());
    QCOMPARE(m_session->queue().size(), std::size_t(7));
    QSignalSpy opened(m_session.get(), &ReviewSession::sampleOpened);
    VERIFY_OK(m_session->open(SampleId{1}));
    QCOMPARE(opened.count(), 1);
    QCOMPARE(m_session->pair(), 0);
    VERIFY_OK(m_session->setVerdict(Verdict::Approved));
    VERIFY_OK(m_session->open(SampleId{2}));
    VERIFY_OK(m_session->open(SampleId{1}));
    QCOMPARE(m_session->pair(), 1);
    VERIFY_OK(m_session->setAllVerdicts(Verdict::Unsure));
    VERIFY_OK(m_session->open(SampleId{2}));
    VERIFY_OK(m_session->open(SampleId{1}));
    QCOMPARE(m_session->pair(), 0); // all are reviewed
    VERIFY_OK(m_session->open(SampleId{2}));
    VERIFY_OK(m_session->open(SampleId{1}, 99));
    QCOMPARE(m_session->pair(), 1);
    VERIFY_OK(m_session->open(SampleId{5}));
    QCOMPARE(m_session->pair(), -1); // it has none
    QVERIFY(!m_session->currentPair());
    QVERIFY(!m_session->setVerdict(Verdict::Approved));
}

void tst_ReviewSession::aSampleThatIsNotThereLeavesEverythingAsItWas()
{
    VERIFY_OK(m_session->open(SampleId{2}));
    QSignalSpy opened(m_session.get(), &ReviewSession::sampleOpened);
    QVERIFY(!m_session->open(SampleId{99}));
    QCOMPARE(opened.count(), 0);
    QCOMPARE(m_session->sample().id, SampleId{2});
}

void tst_ReviewSession::stepsThroughTheQueueAndStopsAtItsEnds()
{
    m_session->setQueue({SampleId{2}, SampleId{4}, SampleId{7}});
    QVERIFY(m_session->next().take()); // the first one, from nowhere
    QCOMPARE(m_session->sample().id, SampleId{2});
    QCOMPARE(m_session->placeInQueue(), 0);
    QVERIFY(!m_session->previous().take());
    QVERIFY(m_session->next().take());
    QVERIFY(m_session->next().take());
    QCOMPARE(m_session->sample().id, SampleId{7});
    QVERIFY(!m_session->next().take());
    QCOMPARE(m_session->sample().id, SampleId{7});
    QVERIFY(m_session->previous().take());
    QCOMPARE(m_session->sample().id, SampleId{4});
    m_session->setQueue({});
    QVERIFY(!m_session->next().take());
    QVERIFY(!m_session->previous().take());
    QVERIFY(!m_session->nextUnreviewed().take());
}

void tst_ReviewSession::fromOutsideOfTheQueueTheWayLeadsToItsNeighbours()
{
    VERIFY_OK(m_session->open(SampleId{3}));
    m_session->setQueue({SampleId{2}, SampleId{4}});
    QCOMPARE(m_session->placeInQueue(), -1);
    QVERIFY(m_session->next().take());
    QCOMPARE(m_session->sample().id, SampleId{4});
    VERIFY_OK(m_session->open(SampleId{3}));
    QVERIFY(m_session->previous().take());
    QCOMPARE(m_session->sample().id, SampleId{2});
    VERIFY_OK(m_session->open(SampleId{5}));
    QVERIFY(!m_session->next().take());
    QVERIFY(m_session->previous().take());
    QCOMPARE(m_session->sample().id, SampleId{4});
}

void tst_ReviewSession::aSortedQueueIsWalkedInItsOrder()
{
    m_session->setQueue({SampleId{7}, SampleId{2}, SampleId{4}});
    QCOMPARE(m_session->ascendingQueue(), (std::vector<SampleId>{{2}, {4}, {7}}));
    VERIFY_OK(m_session->open(SampleId{7}));
    QVERIFY(m_session->next().take());
    QCOMPARE(m_session->sample().id, SampleId{2});
    QCOMPARE(m_session->placeInQueue(), 1);
    VERIFY_OK(m_session->open(SampleId{6})); // not in the queue: its neighbours are those of where we were
    QVERIFY(m_session->previous().take());
    QCOMPARE(m_session->sample().id, SampleId{7});
    VERIFY_OK(m_session->setAllVerdicts(Verdict::Approved));
    QVERIFY(m_session->nextUnreviewed().take());
    QCOMPARE(m_session->sample().id, SampleId{2});
    VERIFY_OK(m_session->open(SampleId{4}));
    VERIFY_OK(m_session->setAllVerdicts(Verdict::Approved));
    QVERIFY(m_session->nextUnreviewed().take()); // from the beginning
    QCOMPARE(m_session->sample().id, SampleId{2});
}

void tst_ReviewSession::nextUnreviewedGoesOnAtTheBeginning()
{
    VERIFY_OK(m_session->open(SampleId{1}));
    std::vector<std::pair<qint64, int>> way;
    for (int i = 0; i < 20; ++i) {
        if (!m_session->nextUnreviewed().take())
            break;
        way.push_back({m_session->sample().id.value, m_session->pair()});
        VERIFY_OK(m_session->setVerdict(Verdict::Approved));
    }
    // Every pair once: past the one where we began, which comes last; 5 has none
    const std::vector<std::pair<qint64, int>> expected{{1, 1}, {2, 0}, {3, 0}, {3, 1}, {4, 0},
                                                       {4, 1}, {6, 0}, {7, 0}, {1, 0}};
    QCOMPARE(way, expected);
    QCOMPARE(m_project->index().counts().reviewedPairs(), m_project->index().counts().pairs);
}

void tst_ReviewSession::aVerdictIsForTheCurrentPairAndOneStep()
{
    VERIFY_OK(m_session->open(SampleId{1}));
    m_session->setPair(1);
    QSignalSpy changed(m_session.get(), &ReviewSession::sampleChanged);
    VERIFY_OK(m_session->setVerdict(Verdict::Rejected));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_session->sample().pairs[0].verdict(), Verdict::None);
    QCOMPARE(m_session->sample().pairs[1].verdict(), Verdict::Rejected);
    QCOMPARE(m_session->pair(), 1); // stays where it was
    VERIFY_OK(m_session->setAllVerdicts(Verdict::Approved));
    VERIFY_OK(m_session->undo());
    QCOMPARE(m_session->sample().pairs[0].verdict(), Verdict::None);
    QCOMPARE(m_session->sample().pairs[1].verdict(), Verdict::Rejected);
    VERIFY_OK(m_session->redo());
    QCOMPARE(m_session->sample().pairs[0].verdict(), Verdict::Approved);
}

void tst_ReviewSession::undoGoesToTheSampleThatItChanged()
{
    VERIFY_OK(m_session->open(SampleId{2}));
    VERIFY_OK(m_session->setVerdict(Verdict::Approved));
    VERIFY_OK(m_session->open(SampleId{7}));
    VERIFY_OK(m_session->undo());
    QCOMPARE(m_session->sample().id, SampleId{2});
    QCOMPARE(m_session->sample().pairs[0].verdict(), Verdict::None);
    VERIFY_OK(m_session->open(SampleId{7}));
    VERIFY_OK(m_session->redo());
    QCOMPARE(m_session->sample().id, SampleId{2});
    QVERIFY(!m_session->redo());
}

void tst_ReviewSession::aMovedBoxChangesOnlyItsNumbers()
{
    VERIFY_OK(m_session->open(WithBoxes));
    QVERIFY(!m_session->moveBox({u"2"_s, 0}, Box::fromCorners(0, 0, 1, 1))); // the image is not known yet
    m_session->setImageSize({200, 100});
    QCOMPARE(m_session->boxes().size(), std::size_t(2));
    QCOMPARE(m_session->boxes()[1].box.bounds(), QRectF(100, 50, 50, 50));
    VERIFY_OK(m_session->moveBox({u"2"_s, 1}, Box::fromCorners(20, 10, 60, 30)));
    QCOMPARE(m_session->sample().turn(u"2")->value,
             u"One at [0.10, 0.20, 0.30, 0.40] and one at [0.10, 0.10, 0.30, 0.30]."_s);
    QCOMPARE(m_session->boxes()[1].box.bounds(), QRectF(20, 10, 40, 20));
    VERIFY_OK(m_session->undo());
    QCOMPARE(m_session->boxes()[1].box.bounds(), QRectF(100, 50, 50, 50));
}

void tst_ReviewSession::aBoxThatIsGoneIsNotMoved()
{
    VERIFY_OK(m_session->open(WithBoxes));
    m_session->setImageSize({200, 100});
    for (const BoxRef &ref : {BoxRef{u"2"_s, 2}, BoxRef{u"2"_s, -1}, BoxRef{u"1"_s, 0}, BoxRef{u"9"_s, 0}, BoxRef{}})
        QVERIFY(!m_session->moveBox(ref, Box::fromCorners(20, 10, 60, 30)));
    QCOMPARE(m_history->lastSeq(), 0);
}

void tst_ReviewSession::aDrawnBoxIsWrittenIntoTheTextAndTakenOutAgain()
{
    VERIFY_OK(m_session->open(WithBoxes));
    const QString stored = m_session->sample().turn(u"2")->value;
    const Box box = Box::fromCorners(20, 10, 60, 30);
    QVERIFY(!m_session->addBox(u"2"_s, {0, 0}, box)); // the image is not known yet
    m_session->setImageSize({200, 100});
    VERIFY_OK(m_session->addBox(u"2"_s, {stored.indexOf(u" and"), 0}, box));
    QCOMPARE(m_session->sample().turn(u"2")->value,
             u"One at [0.10, 0.20, 0.30, 0.40], [0.10, 0.10, 0.30, 0.30] and one at [0.50, 0.50, 0.75, 1.00]."_s);
    QCOMPARE(m_session->selectedBox(), (BoxRef{u"2"_s, 1}));
    QCOMPARE(m_session->boxes()[1].box.bounds(), box.bounds());
    VERIFY_OK(m_session->removeBox({u"2"_s, 1}, true));
    QCOMPARE(m_session->sample().turn(u"2")->value, stored);
    QVERIFY(!m_session->selectedBox().isValid());
    VERIFY_OK(m_session->undo());
    VERIFY_OK(m_session->undo());
    QCOMPARE(m_session->sample().turn(u"2")->value, stored);
    for (const BoxRef &ref : {BoxRef{u"2"_s, 2}, BoxRef{u"2"_s, -1}, BoxRef{u"9"_s, 0}, BoxRef{}})
        QVERIFY(!m_session->removeBox(ref, true));
    QVERIFY(!m_session->addBox(u"9"_s, {0, 0}, box));
    QVERIFY(!m_session->addBox(u"2"_s, {500, 0}, box));
    QVERIFY(!m_session->addBox(u"2"_s, {0, 500}, box));
}

void tst_ReviewSession::previewShowsBoxesOfWhatIsTypedAndChangesNothing()
{
    VERIFY_OK(m_session->open(WithBoxes));
    m_session->setImageSize({200, 100});
    const QString stored = m_session->sample().turn(u"2")->value;
    QSignalSpy changed(m_session.get(), &ReviewSession::boxesChanged);
    const auto preview = [this](const QString &turn, const QString &text) {
        m_session->previewBoxes(turn, m_session->project().boxReading({1}).notation->find(text));
    };
    preview(u"2"_s, u"Only [0.50, 0.50, 1.00, 1.00]"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_session->boxes().size(), std::size_t(1));
    QCOMPARE(m_session->boxes()[0].box.bounds(), QRectF(100, 50, 100, 50));
    QCOMPARE(m_session->sample().turn(u"2")->value, stored);
    QCOMPARE(m_history->lastSeq(), 0);
    preview(u"2"_s, stored);
    QCOMPARE(m_session->boxes().size(), std::size_t(2));
    preview(u"9"_s, u"no such turn"_s);
    QCOMPARE(m_session->boxes().size(), std::size_t(2));
}

void tst_ReviewSession::anotherReadingMovesTheBoxesAndNoText()
{
    VERIFY_OK(m_session->open(SampleId{6}));
    m_session->setImageSize({200, 100});
    m_session->setSelectedBox(m_session->boxes()[0].ref);
    const Sample before = m_session->sample();
    BoxReading reading = m_project->boxReading(before.source);
    QCOMPARE(m_session->boxes()[0].box.bounds(), QRectF(QPointF(20, 20), QPointF(60, 40)));
    reading.units.order = BoxOrder::CornersYFirst;
    QSignalSpy read(m_session.get(), &ReviewSession::readingChanged);
    VERIFY_OK(m_session->setBoxReading(before.source, reading));
    QCOMPARE(read.count(), 1);
    QCOMPARE(m_session->boxes()[0].box.bounds(), QRectF(QPointF(40, 10), QPointF(80, 30)));
    QVERIFY(!m_session->selectedBox().isValid());
    QCOMPARE(m_session->sample().turns[1].value, before.turns[1].value);
    QVERIFY(!m_history->canUndo());
    m_session->setImageSize({100, 100});
    QCOMPARE(m_session->boxes()[0].box.bounds(), QRectF(QPointF(20, 10), QPointF(40, 30)));
}

void tst_ReviewSession::aReadingOfAnotherSourceLeavesTheSampleAlone()
{
    VERIFY_OK(m_session->open(SampleId{6}));
    QSignalSpy read(m_session.get(), &ReviewSession::readingChanged);
    const auto unknown = m_session->setBoxReading(SourceId{9}, m_project->boxReading(SourceId{1}));
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().kind, Error::Kind::NotFound);
    QCOMPARE(read.count(), 0);
}

void tst_ReviewSession::commentsAreWrittenAndRemoved()
{
    VERIFY_OK(m_session->open(SampleId{5})); // without a pair: on the sample
    VERIFY_OK(m_session->addRemark(u"nothing here"_s));
    QCOMPARE(m_session->sample().comments.size(), std::size_t(1));
    QVERIFY(m_session->sample().comments[0].turn.isEmpty());
    QVERIFY(m_project->index().commented(SampleId{5}));
    VERIFY_OK(m_session->removeComment(m_session->sample().comments[0].id));
    QVERIFY(m_session->sample().comments.empty());
    QVERIFY(!m_project->index().commented(SampleId{5}));
    QVERIFY(!m_session->removeComment(u"none"_s));
    VERIFY_OK(m_session->undo());
    QCOMPARE(m_session->sample().comments.size(), std::size_t(1));
    QCOMPARE(m_session->sample().comments[0].remark.text, u"nothing here"_s);
}

void tst_ReviewSession::revertBringsBackWhatWasImported()
{
    VERIFY_OK(m_session->open(SampleId{7}));
    const QString original = m_session->sample().turn(u"2")->value;
    QVERIFY(original.contains(QChar(0xD800))); // half a pair, as the file has it
    VERIFY_OK(m_session->setText(u"2"_s, original, u"x"_s));
    VERIFY_OK(m_session->setText(u"2"_s, u"x"_s, u"y"_s));
    QVERIFY(!m_session->setText(u"2"_s, u"x"_s, u"z"_s)); // that is not what stands there
    VERIFY_OK(m_session->revert(u"2"_s));
    QCOMPARE(m_session->sample().turn(u"2")->value, original);
    QVERIFY(!m_project->index().edited(SampleId{7}));
    QVERIFY(!m_session->revert(u"9"_s));
}

void tst_ReviewSession::draftsAreKeptUntilDropped()
{
    VERIFY_OK(m_session->open(SampleId{1}));
    VERIFY_OK(m_session->keepDraft(u"2"_s, u"half a"_s));
    VERIFY_OK(m_session->keepDraft(u"2"_s, u"half a sentence"_s));
    cleanup();
    m_project = m_made->open();
    m_history = std::make_unique<EditHistory>(*m_project);
    m_session = std::make_unique<ReviewSession>(*m_project, *m_history);
    const auto drafts = m_session->drafts();
    VERIFY_OK(drafts);
    QCOMPARE(drafts->size(), std::size_t(1));
    QCOMPARE(drafts->front().value, u"half a sentence"_s);
    VERIFY_OK(m_session->dropDraft(drafts->front()));
    QVERIFY(m_session->drafts()->empty());
}

QTEST_GUILESS_MAIN(tst_ReviewSession)
#include "tst_ReviewSession.moc"
