#include "core/project/BulkEdit.h"
#include "core/project/EditHistory.h"
#include "core/project/IndexLoader.h"
#include "core/project/ReviewSession.h"
#include "tests/core/project/MadeProject.h"

using namespace Qt::StringLiterals;
using namespace core;

/// Many pairs at once: what is meant, and what becomes of it.
class tst_BulkEdit : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void everyPairGetsTheVerdictInOneStep();
    void pairsWithAVerdictCanBeLeftAlone();
    void onlyTheRowsThatAreMeantChange();
    void aTagComesAndGoes();
    void aCancelledOneIsNoEdit();
    void whatAnotherConnectionWroteIsTakenIn();
    void nothingIsEditedWhileItIsWritten();

private:
    std::vector<SampleId> all() const
    {
        std::vector<SampleId> ids;
        for (qint64 id = 1; id <= qint64(m_project->index().sampleCount()); ++id)
            ids.push_back({id});
        return ids;
    }
    Result<Edit> edit(const BulkEdit &bulk) const
    {
        JobControl control;
        return bulk.toEdit(m_project->index(), m_project->database(), control);
    }
    QStringList freshIndex() const
    {
        JobControl control;
        return describe(*loadIndex(m_project->database(), m_project->sources(), control));
    }

    std::unique_ptr<MadeProject> m_made;
    std::unique_ptr<Project> m_project;
    std::unique_ptr<EditHistory> m_history;
};

void tst_BulkEdit::init()
{
    m_history.reset();
    m_project.reset();
    m_made = std::make_unique<MadeProject>(MadeProject::assortment());
    m_project = m_made->open();
    m_history = std::make_unique<EditHistory>(*m_project);
}

void tst_BulkEdit::everyPairGetsTheVerdictInOneStep()
{
    BulkEdit bulk{all(), {}, false, Verdict::Approved};
    const auto pairs = m_project->index().counts().pairs;
    QCOMPARE(bulk.pairCount(m_project->index()), pairs);
    const auto changes = edit(bulk);
    VERIFY_OK(changes);
    VERIFY_OK(m_history->perform(*changes));
    QCOMPARE(m_project->index().counts().verdicts[std::size_t(Verdict::Approved)], pairs);
    QCOMPARE(describe(m_project->index()), freshIndex());
    QCOMPARE(bulk.pairCount(m_project->index()), 0);
    QCOMPARE(*m_history->undoSize(), pairs);
    VERIFY_OK(m_history->undo());
    QCOMPARE(m_project->index().counts().verdicts[0], pairs);
    QVERIFY(!m_history->canUndo());
    QCOMPARE(*m_history->redoSize(), pairs);
}

void tst_BulkEdit::pairsWithAVerdictCanBeLeftAlone()
{
    VERIFY_OK(m_history->perform({{VerdictChange{{1}, u"4"_s, Verdict::None, Verdict::Rejected}}}));
    const auto changes = edit({all(), {}, true, Verdict::Approved});
    VERIFY_OK(changes);
    VERIFY_OK(m_history->perform(*changes));
    QCOMPARE(m_project->index().verdict({1}, 0), Verdict::Approved);
    QCOMPARE(m_project->index().verdict({1}, 1), Verdict::Rejected);
}

void tst_BulkEdit::onlyTheRowsThatAreMeantChange()
{
    PairBits rows(m_project->index().rowCount());
    rows.set(m_project->index().firstRow({1}) + 1);
    const auto changes = edit({all(), rows, false, Verdict::Unsure});
    VERIFY_OK(changes);
    QCOMPARE(changes->changes, std::vector<Change>({VerdictChange{{1}, u"4"_s, Verdict::None, Verdict::Unsure}}));
}

void tst_BulkEdit::aTagComesAndGoes()
{
    VERIFY_OK(m_history->perform({{TagChange{{1}, u"2"_s, u"blurred"_s, false, true}}}));
    const auto on = edit({{SampleId{1}, SampleId{3}}, {}, false, BulkEdit::Tag{u"blurred"_s, true}});
    VERIFY_OK(on);
    QCOMPARE(on->changes.size(), std::size_t(3)); // of four pairs one has it
    VERIFY_OK(m_history->perform(*on));
    const auto off = edit({{SampleId{1}, SampleId{3}}, {}, false, BulkEdit::Tag{u"blurred"_s, false}});
    VERIFY_OK(off);
    QCOMPARE(off->changes.size(), std::size_t(4));
}

void tst_BulkEdit::aCancelledOneIsNoEdit()
{
    JobControl control;
    control.cancel();
    const BulkEdit bulk{all(), {}, false, BulkEdit::Tag{u"x"_s, false}}; // nothing to change, and still it stops
    const auto none = bulk.toEdit(m_project->index(), m_project->database(), control);
    QVERIFY(!none && none.error().kind == Error::Kind::Cancelled);
    const auto changes = edit({all(), {}, false, Verdict::Approved});
    VERIFY_OK(changes);
    EditWriter writer(m_project->database(), m_project->classifier());
    const auto written = writer.perform(*changes, u"Ann"_s, QDateTime::currentDateTimeUtc(), &control);
    QVERIFY(!written && written.error().kind == Error::Kind::Cancelled);
    QCOMPARE(m_history->lastSeq(), 0);
    VERIFY_OK(m_history->perform(*changes)); // it was rolled back
}

void tst_BulkEdit::whatAnotherConnectionWroteIsTakenIn()
{
    const auto changes = edit({all(), {}, false, Verdict::Approved});
    VERIFY_OK(changes);
    {
        const auto db = m_project->openWriter();
        VERIFY_OK(db);
        EditWriter writer(**db, m_project->classifier());
        const auto written = writer.perform(*changes, u"Ann"_s, QDateTime::currentDateTimeUtc());
        VERIFY_OK(written);
        m_history->take(*written);
    }
    QCOMPARE(describe(m_project->index()), freshIndex());
    QCOMPARE(m_history->lastSeq(), 1);
    VERIFY_OK(m_history->undo());
    QCOMPARE(describe(m_project->index()), freshIndex());
}

void tst_BulkEdit::nothingIsEditedWhileItIsWritten()
{
    m_history->setBusy(true);
    const auto refused = m_history->perform({{VerdictChange{{1}, u"4"_s, Verdict::None, Verdict::Rejected}}});
    QVERIFY(!refused && refused.error().kind == Error::Kind::Locked);
    QVERIFY(!m_history->undo());
    ReviewSession session(*m_project, *m_history);
    VERIFY_OK(session.open({1}));
    for (const Result<> &kept :
         {session.keepDraft(u"2"_s, u"x"_s), session.addTime({1}, u"2"_s, std::chrono::seconds(1))})
        QVERIFY(!kept && kept.error().kind == Error::Kind::Locked); // the window does not wait for the writer
    m_history->setBusy(false);
    VERIFY_OK(session.keepDraft(u"2"_s, u"x"_s));
    VERIFY_OK(m_history->perform({{VerdictChange{{1}, u"4"_s, Verdict::None, Verdict::Rejected}}}));
}

QTEST_GUILESS_MAIN(tst_BulkEdit)
#include "tst_BulkEdit.moc"
