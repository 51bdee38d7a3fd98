#include "core/project/BulkEdit.h"
#include "core/project/FindSamples.h"
#include "core/project/IndexLoader.h"
#include "core/project/QueryParser.h"
#include "core/project/ReviewSession.h"
#include "tests/core/project/MadeProject.h"

using namespace Qt::StringLiterals;
using namespace core;

/// The verdicts of an annotator and of a reviewer on the same pair.
class tst_Roles : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void theReviewersVerdictStandsWhereThereIsOne_data();
    void theReviewersVerdictStandsWhereThereIsOne();
    void bothAreKeptInTheFileAndTakenBackApart();
    void anAnnotatorCannotReopenWhatAReviewerApproved();
    void aReviewerReopensWhatAnAnnotatorApproved();
    void aReviewerIsLedToWhatAnAnnotatorJudged();
    void queriesTellTheRolesApart_data();
    void queriesTellTheRolesApart();
    void bulkWorkIsDoneInARole();

private:
    static constexpr std::size_t Pairs = 4; // of two samples

    void judge(qint64 sample, int pair, Verdict annotator, Verdict reviewer)
    {
        const QString anchor = QString::number(2 * pair + 2);
        VERIFY_OK(m_history->perform({{VerdictChange{{sample}, anchor, Verdict::None, annotator},
                                       VerdictChange{{sample}, anchor, Verdict::None, reviewer, Role::Reviewer}}}));
    }
    QStringList fresh() const
    {
        JobControl control;
        return describe(*loadIndex(m_project->database(), m_project->sources(), control));
    }

    std::unique_ptr<MadeProject> m_made;
    std::unique_ptr<Project> m_project;
    std::unique_ptr<EditHistory> m_history;
    std::unique_ptr<ReviewSession> m_session;
};

void tst_Roles::init()
{
    m_session.reset();
    m_history.reset();
    m_project.reset();
    m_made = std::make_unique<MadeProject>(MadeProject::regular(2));
    m_project = m_made->open();
    m_history = std::make_unique<EditHistory>(*m_project);
    m_session = std::make_unique<ReviewSession>(*m_project, *m_history);
}

void tst_Roles::theReviewersVerdictStandsWhereThereIsOne_data()
{
    QTest::addColumn<Verdict>("annotator");
    QTest::addColumn<Verdict>("reviewer");
    QTest::addColumn<Verdict>("stands");
    QTest::addColumn<bool>("dispute");
    using V = Verdict;
    QTest::newRow("nobody") << V::None << V::None << V::None << false;
    QTest::newRow("annotator only") << V::Approved << V::None << V::Approved << false;
    QTest::newRow("reviewer only") << V::None << V::Unsure << V::Unsure << false;
    QTest::newRow("agreed") << V::Rejected << V::Rejected << V::Rejected << false;
    QTest::newRow("refused") << V::Approved << V::Rejected << V::Rejected << true;
    QTest::newRow("saved") << V::Rejected << V::Approved << V::Approved << true;
}

void tst_Roles::theReviewersVerdictStandsWhereThereIsOne()
{
    QFETCH(const Verdict, annotator);
    QFETCH(const Verdict, reviewer);
    QFETCH(const Verdict, stands);
    QFETCH(const bool, dispute);
    QCOMPARE(standingVerdict(annotator, reviewer), stands);
    QCOMPARE(isDisputed(annotator, reviewer), dispute);
    if (annotator != Verdict::None || reviewer != Verdict::None)
        judge(1, 0, annotator, reviewer);
    const SampleIndex &index = m_project->index();
    QCOMPARE(index.verdict({1}, 0), stands);
    QCOMPARE(index.verdict({1}, 0, Role::Annotator), annotator);
    QCOMPARE(index.verdict({1}, 0, Role::Reviewer), reviewer);
    QCOMPARE(index.counts().verdicts[std::size_t(stands)], stands == Verdict::None ? qint64(Pairs) : 1);
    const auto sample = m_project->reader().load(SampleId{1});
    VERIFY_OK(sample);
    QCOMPARE(sample->pairs[0].verdict(), stands);
    QCOMPARE(sample->isLocked(u"2"), stands == Verdict::Approved);
}

void tst_Roles::bothAreKeptInTheFileAndTakenBackApart()
{
    judge(1, 1, Verdict::Approved, Verdict::Rejected);
    QCOMPARE(describe(m_project->index()), fresh());
    VERIFY_OK(m_history->perform({{VerdictChange{{1}, u"4"_s, Verdict::Rejected, Verdict::None, Role::Reviewer}}}));
    QCOMPARE(m_project->index().verdict({1}, 1), Verdict::Approved);
    QCOMPARE(describe(m_project->index()), fresh());
    VERIFY_OK(m_history->undo());
    QCOMPARE(m_project->index().verdict({1}, 1), Verdict::Rejected);
    VERIFY_OK(m_history->undo());
    QCOMPARE(m_project->index().counts().verdicts[0], qint64(Pairs));
    QCOMPARE(describe(m_project->index()), fresh());
    const auto refused =
        m_history->perform({{VerdictChange{{1}, u"4"_s, Verdict::Approved, Verdict::None, Role::Reviewer}}});
    QVERIFY(!refused); // that is not what was there
    QCOMPARE(refused.error().kind, Error::Kind::Conflict);
}

void tst_Roles::anAnnotatorCannotReopenWhatAReviewerApproved()
{
    judge(1, 0, Verdict::Rejected, Verdict::Approved);
    VERIFY_OK(m_session->open({1}, 0));
    const auto refused = m_session->clearVerdict();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Locked);
    QVERIFY(!m_session->setText(u"2"_s, m_session->sample().turns[1].value, u"new"_s));
    m_session->setRole(Role::Reviewer);
    VERIFY_OK(m_session->clearVerdict());
    QCOMPARE(m_session->currentPair()->verdict(), Verdict::Rejected); // the annotator's is there again
    VERIFY_OK(m_session->setText(u"2"_s, m_session->sample().turns[1].value, u"new"_s));
}

void tst_Roles::aReviewerReopensWhatAnAnnotatorApproved()
{
    judge(1, 0, Verdict::Approved, Verdict::None);
    VERIFY_OK(m_session->open({1}, 0));
    m_session->setRole(Role::Reviewer);
    QVERIFY(!m_session->setText(u"2"_s, m_session->sample().turns[1].value, u"new"_s));
    VERIFY_OK(m_session->clearVerdict());
    QCOMPARE(m_session->currentPair()->verdict(), Verdict::None);
    VERIFY_OK(m_session->setText(u"2"_s, m_session->sample().turns[1].value, u"new"_s));
    VERIFY_OK(m_session->setVerdict(Verdict::Approved));
    QCOMPARE(m_session->currentPair()->verdict(Role::Reviewer), Verdict::Approved);
    QCOMPARE(m_session->currentPair()->verdict(Role::Annotator), Verdict::None);
}

void tst_Roles::aReviewerIsLedToWhatAnAnnotatorJudged()
{
    judge(1, 1, Verdict::Approved, Verdict::None);
    judge(2, 0, Verdict::Unsure, Verdict::Approved);
    judge(2, 1, Verdict::Rejected, Verdict::None);
    m_session->setRole(Role::Reviewer);
    VERIFY_OK(m_session->open({1}));
    QCOMPARE(m_session->pair(), 1);
    QVERIFY(m_session->nextUnreviewed().take());
    QCOMPARE(m_session->sample().id, SampleId{2});
    QCOMPARE(m_session->pair(), 1);
    VERIFY_OK(m_session->setVerdict(Verdict::Rejected));
    QVERIFY(m_session->nextUnreviewed().take()); // from the beginning
    QCOMPARE(m_session->sample().id, SampleId{1});
    VERIFY_OK(m_session->setVerdict(Verdict::Approved));
    QVERIFY(!m_session->nextUnreviewed().take());
    m_session->setRole(Role::Annotator);
    QVERIFY(m_session->nextUnreviewed().take());
    QCOMPARE(m_session->pair(), 0);
}

void tst_Roles::queriesTellTheRolesApart_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QList<int>>("rows");
    const auto row = [](const char *query, const QList<int> &rows) {
        QTest::newRow(query) << QString::fromLatin1(query) << rows;
    };
    row("verdict:approved", {0, 2});
    row("annotator:approved", {0, 1});
    row("reviewer:none", {0, 3});
    row("reviewer:rejected,approved", {1, 2});
    row("has:dispute", {1, 2});
    row("-has:dispute", {0, 3});
    row("annotator:none", {3});
}

void tst_Roles::queriesTellTheRolesApart()
{
    QFETCH(const QString, query);
    QFETCH(const QList<int>, rows);
    judge(1, 0, Verdict::Approved, Verdict::None);
    judge(1, 1, Verdict::Approved, Verdict::Rejected);
    judge(2, 0, Verdict::Unsure, Verdict::Approved);
    const ParsedQuery parsed = QueryParser::parse(query);
    QVERIFY(!parsed.error);
    JobControl control;
    const auto found = findRows(parsed.query, m_project->index(), m_project->textSource(), control);
    VERIFY_OK(found);
    QList<int> got;
    for (std::size_t i = 0; i < found->size(); ++i) {
        if (found->test(i))
            got.append(int(i));
    }
    QCOMPARE(got, rows);
}

void tst_Roles::bulkWorkIsDoneInARole()
{
    judge(1, 0, Verdict::Approved, Verdict::None);
    BulkEdit bulk{{{1}, {2}}, {}, true, Verdict::Rejected, Role::Reviewer};
    QCOMPARE(bulk.pairCount(m_project->index()), qint64(Pairs)); // no reviewer has said anything
    JobControl control;
    const auto edit = bulk.toEdit(m_project->index(), m_project->database(), control);
    VERIFY_OK(edit);
    VERIFY_OK(m_history->perform(*edit));
    QCOMPARE(m_project->index().verdict({1}, 0, Role::Annotator), Verdict::Approved);
    QCOMPARE(m_project->index().counts().verdicts[std::size_t(Verdict::Rejected)], qint64(Pairs));
    QCOMPARE(describe(m_project->index()), fresh());
}

QTEST_GUILESS_MAIN(tst_Roles)
#include "tst_Roles.moc"
