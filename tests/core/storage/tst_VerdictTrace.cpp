#include "core/storage/VerdictTrace.h"

#include "core/storage/ProjectFile.h"
#include "core/storage/TimeStore.h"
#include "tests/core/storage/Fixture.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace core;

/// The journal as a list of verdicts, and the time that was spent on them.
class tst_VerdictTrace : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_file.reset(); }

    void verdictsInEffectComeOldestFirst();
    void whatWasUndoneIsLeftOutUntilItIsDoneAgain();
    void whoHasEnoughStopsIt();
    void timeIsThatOfEverybodyOnJudgedPairs();

private:
    void judge(int sample, Verdict before, Verdict after)
    {
        VERIFY_OK(fixture::perform(m_file->database(), {{VerdictChange{{sample}, u"2"_s, before, after}}}));
    }
    QString all(int most = 100)
    {
        QStringList lines;
        const auto read = VerdictTrace(m_file->database()).forEach([&](const VerdictTrace::Given &given) {
            lines += u"%1: sample %2 turn %3 %4 to %5 by %6"_s.arg(given.seq)
                         .arg(given.sample.value)
                         .arg(given.turn, verdictName(given.before), verdictName(given.after), given.reviewer);
            return lines.size() < most;
        });
        return read ? lines.join(u"; "_s) : read.error().message;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<ProjectFile> m_file;
};

void tst_VerdictTrace::init()
{
    const QString path = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".rsreview"_s);
    auto opened = ProjectFile::open(fixture::makeProject(path), ProjectFile::Mode::ReadWrite);
    VERIFY_OK(opened);
    m_file = opened.take();
}

void tst_VerdictTrace::verdictsInEffectComeOldestFirst()
{
    QCOMPARE(all(), QString());
    judge(7, Verdict::None, Verdict::Approved);
    judge(3, Verdict::None, Verdict::Unsure);
    judge(7, Verdict::Approved, Verdict::None);
    VERIFY_OK(fixture::perform(m_file->database(), {{TagChange{{7}, u"2"_s, u"blurred"_s, false, true}}}));
    QCOMPARE(all(), u"1: sample 7 turn 2 none to approved by Ann; 2: sample 3 turn 2 none to unsure by Ann; "
                    "3: sample 7 turn 2 approved to none by Ann"_s);
}

void tst_VerdictTrace::whatWasUndoneIsLeftOutUntilItIsDoneAgain()
{
    judge(1, Verdict::None, Verdict::Approved);
    judge(1, Verdict::Approved, Verdict::Rejected);
    const QString both = all();
    VERIFY_OK(fixture::undo(m_file->database()));
    QCOMPARE(all(), u"1: sample 1 turn 2 none to approved by Ann"_s);
    VERIFY_OK(fixture::undo(m_file->database()));
    QCOMPARE(all(), QString());
    VERIFY_OK(fixture::redo(m_file->database()));
    VERIFY_OK(fixture::redo(m_file->database()));
    QCOMPARE(all(), both);
}

void tst_VerdictTrace::whoHasEnoughStopsIt()
{
    judge(1, Verdict::None, Verdict::Approved);
    judge(2, Verdict::None, Verdict::Approved);
    QCOMPARE(all(1), u"1: sample 1 turn 2 none to approved by Ann"_s);
}

void tst_VerdictTrace::timeIsThatOfEverybodyOnJudgedPairs()
{
    TimeStore times(m_file->database());
    judge(2, Verdict::None, Verdict::Approved);
    judge(1, Verdict::None, Verdict::Approved);
    using std::chrono::seconds;
    VERIFY_OK(times.add({1}, u"2"_s, u"Ann"_s, seconds(5)));
    VERIFY_OK(times.add({1}, u"2"_s, u"Bob"_s, seconds(2)));
    VERIFY_OK(times.add({2}, u"2"_s, u"Bob"_s, seconds(3)));
    VERIFY_OK(times.add({3}, u"2"_s, u"Bob"_s, seconds(9))); // no verdict
    QStringList lines;
    VERIFY_OK(times.forEachPair([&](SampleId sample, const QString &turn, std::chrono::milliseconds time) {
        lines += u"%1/%2 %3"_s.arg(sample.value).arg(turn).arg(time.count());
    }));
    QCOMPARE(lines, (QStringList{u"1/2 7000"_s, u"2/2 3000"_s}));
}

QTEST_GUILESS_MAIN(tst_VerdictTrace)
#include "tst_VerdictTrace.moc"
