#include "core/project/Assignment.h"
#include "core/project/EditHistory.h"
#include "tests/core/project/MadeProject.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;
using namespace core;

/// Who gets which samples.
class tst_Assignment : public QObject
{
    Q_OBJECT
private slots:
    void namesAreToldApart_data();
    void namesAreToldApart();
    void everyWaitingSampleIsSomebodysAndNobodyGetsMuchMore();
    void theSeedDecides();
    void someAreLookedAtTwiceByAnotherPerson();
    void whatIsSomebodysOrJudgedIsLeftAlone();
    void oneStepTakesAllOfItBack();
    void aCancelledOneIsNoEdit();

private:
    static constexpr int Samples = 100;

    void open(const QByteArray &json)
    {
        m_history.reset();
        m_project.reset();
        m_made = std::make_unique<MadeProject>(json);
        m_project = m_made->open();
        m_history = std::make_unique<EditHistory>(*m_project);
    }
    Assignment everything(const QStringList &names, int overlap = 0, std::uint64_t seed = 1) const
    {
        Assignment assignment{{}, names, overlap, seed};
        for (qint64 id = 1; id <= qint64(m_project->index().sampleCount()); ++id)
            assignment.samples.push_back({id});
        return assignment;
    }
    Sample sample(qint64 id) const { return m_project->reader().load(SampleId{id}).take(); }
    Result<Edit> edit(const Assignment &assignment) const
    {
        JobControl control;
        return assignment.toEdit(m_project->index(), m_project->database(), control);
    }
    /// The samples in which the tag stands.
    std::set<qint64> tagged(const QString &tag) const
    {
        std::set<qint64> samples;
        for (qint64 id = 1; id <= qint64(m_project->index().sampleCount()); ++id) {
            for (int pair = 0; pair < m_project->index().pairCount({id}); ++pair) {
                if (m_project->index().marks({id}, pair).contains(MarkIndex::tag(tag)))
                    samples.insert(id);
            }
        }
        return samples;
    }

    std::unique_ptr<MadeProject> m_made;
    std::unique_ptr<Project> m_project;
    std::unique_ptr<EditHistory> m_history;
};

void tst_Assignment::namesAreToldApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("nothing") << u" ,\n;"_s << QStringList();
    QTest::newRow("lines") << u"Li Wei\n  Ana  María \n"_s << QStringList{u"Li Wei"_s, u"Ana María"_s};
    QTest::newRow("commas") << u"a,b;c，王；d"_s << QStringList{u"a"_s, u"b"_s, u"c"_s, u"王"_s, u"d"_s};
    QTest::newRow("twice") << u"Ana, ana, ANA"_s << QStringList{u"Ana"_s};
}

void tst_Assignment::namesAreToldApart()
{
    QFETCH(const QString, text);
    QTEST(Assignment::namesIn(text), "names");
}

void tst_Assignment::everyWaitingSampleIsSomebodysAndNobodyGetsMuchMore()
{
    open(MadeProject::regular(Samples));
    const Assignment assignment = everything({u"a"_s, u"b"_s, u"c"_s});
    const auto shares = assignment.shares(m_project->index());
    const std::vector<Assignment::Share> expected{{u"a"_s, 34, 68, 0}, {u"b"_s, 33, 66, 0}, {u"c"_s, 33, 66, 0}};
    QCOMPARE(shares, expected);
    const auto made = edit(assignment);
    VERIFY_OK(made);
    VERIFY_OK(m_history->perform(*made));
    std::set<qint64> all;
    for (const auto &share : shares) {
        const auto own = tagged(Assignment::tag(share.name, Role::Annotator));
        QCOMPARE(std::int64_t(own.size()), share.samples);
        all.insert(own.begin(), own.end());
        QVERIFY(*own.rbegin() - *own.begin() >= std::int64_t(own.size()) + 10); // not one block of the file
    }
    QCOMPARE(all.size(), std::size_t(Samples));
}

void tst_Assignment::theSeedDecides()
{
    open(MadeProject::regular(Samples));
    const QStringList names{u"a"_s, u"b"_s};
    QCOMPARE(*edit(everything(names, 10, 7)), *edit(everything(names, 10, 7)));
    QVERIFY(!(*edit(everything(names, 10, 7)) == *edit(everything(names, 10, 8))));
}

void tst_Assignment::someAreLookedAtTwiceByAnotherPerson()
{
    open(MadeProject::regular(Samples));
    const QStringList names{u"a"_s, u"b"_s, u"c"_s};
    VERIFY_OK(m_history->perform(*edit(everything(names, 15))));
    std::size_t second = 0;
    for (const QString &name : names) {
        const auto own = tagged(Assignment::tag(name, Role::Annotator));
        const auto again = tagged(Assignment::tag(name, Role::Reviewer));
        second += again.size();
        QVERIFY(again.size() >= 4 && again.size() <= 6);
        for (const qint64 id : again)
            QVERIFY(!own.contains(id));
    }
    QCOMPARE(second, std::size_t(15));
}

void tst_Assignment::whatIsSomebodysOrJudgedIsLeftAlone()
{
    open(MadeProject::assortment());
    const Sample judged = sample(2);
    VERIFY_OK(
        m_history->perform({{TagChange{{1}, u"2"_s, u"assigned/old"_s, false, true},
                             VerdictChange{{2}, judged.anchorKey(judged.pairs[0]), Verdict::None, Verdict::Unsure}}}));
    VERIFY_OK(m_history->perform(*edit(everything({u"new"_s}))));
    const auto dealt = tagged(u"assigned/new"_s);
    QVERIFY(!dealt.contains(1));
    for (const qint64 id : dealt) {
        for (const Pair &pair : sample(id).pairs)
            QCOMPARE(pair.tags.contains(u"assigned/new"_s), pair.verdict() == Verdict::None);
    }
    QVERIFY(edit(everything({u"later"_s}))->changes.empty());
}

void tst_Assignment::oneStepTakesAllOfItBack()
{
    open(MadeProject::regular(Samples));
    VERIFY_OK(m_history->perform(*edit(everything({u"a"_s, u"b"_s}, 50))));
    VERIFY_OK(m_history->undo());
    QVERIFY(tagged(u"assigned/a"_s).empty());
    QVERIFY(!m_history->canUndo());
}

void tst_Assignment::aCancelledOneIsNoEdit()
{
    open(MadeProject::regular(3));
    JobControl control;
    control.cancel();
    const auto made = everything({u"a"_s}).toEdit(m_project->index(), m_project->database(), control);
    QVERIFY(!made);
    QCOMPARE(made.error().kind, Error::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(tst_Assignment)
#include "tst_Assignment.moc"
