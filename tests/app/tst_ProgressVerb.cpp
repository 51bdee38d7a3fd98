#include "tests/app/Program.h"

#include <QDate>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// How far the review is, from the command line.
class tst_ProgressVerb : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void itCountsForPrograms();
    void itCountsForPeople();
    void undoneVerdictsDoNotCount();
    void whatItCountsIsFoundByList();
    void aProjectWithoutVerdictsIsCounted();
    void aFileThatIsNoProjectIsRefused();
    void hostileNamesStayOnTheirLine();

private:
    void apply(const QString &reviewer, const QByteArray &edits) const
    {
        COMPARE_CODE(program::run({u"apply"_s, m_project, u"-"_s, u"--reviewer"_s, reviewer}, edits), 0);
    }
    QJsonObject progress() const { return program::run({u"progress"_s, m_project, u"--json"_s}).json(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_project;
};

void tst_ProgressVerb::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_project = m_folder->filePath(u"p.rsreview"_s);
    program::writeFile(m_folder->filePath(u"in.json"_s), program::trainingFile(5));
    COMPARE_CODE(program::run({u"import"_s, m_project, m_folder->filePath(u"in.json"_s)}), 0);
}

void tst_ProgressVerb::itCountsForPrograms()
{
    apply(u"Zoë"_s, R"({"op":"verdict","sample":1,"pair":1,"value":"approved"}
{"op":"verdict","sample":1,"pair":2,"value":"rejected"}
{"op":"error","sample":1,"pair":2,"value":"object/invented"}
{"op":"tag","sample":2,"pair":1,"value":"blurred"})");
    apply(u"Bob"_s, R"({"op":"verdict","sample":2,"pair":1,"value":"approved"})");
    const QJsonObject told = progress();
    QCOMPARE(told[u"pairs"].toInt(), 10);
    QCOMPARE(told[u"done"].toInt(), 3);
    const QJsonObject verdicts{{u"none"_s, 7}, {u"approved"_s, 2}, {u"rejected"_s, 1}, {u"unsure"_s, 0}};
    QCOMPARE(told[u"verdicts"].toObject(), verdicts);
    QVERIFY(told[u"timeLeft"].isNull());
    QVERIFY(!told[u"zone"].toString().isEmpty());
    QCOMPARE(told[u"days"].toArray().size(), 1); // unless it is just midnight
    QCOMPARE(told[u"days"][0][u"pairs"].toInt(), 3);
    QCOMPARE(told[u"reviewers"].toArray().size(), 2);
    QCOMPARE(told[u"reviewers"][0][u"reviewer"].toString(), u"Zoë"_s);
    QCOMPARE(told[u"reviewers"][0][u"pairs"].toInt(), 2);
    QCOMPARE(told[u"reviewers"][0][u"days"][0][u"day"], told[u"days"][0][u"day"]);
    QCOMPARE(told[u"errors"].toArray(), (QJsonArray{QJsonObject{{u"error"_s, u"object/invented"_s}, {u"pairs"_s, 1}}}));
    QCOMPARE(told[u"tags"].toArray(), (QJsonArray{QJsonObject{{u"tag"_s, u"blurred"_s}, {u"pairs"_s, 1}}}));
    int ofTasks = 0;
    for (const auto &task : told[u"tasks"].toArray())
        ofTasks += task[u"verdicts"][u"none"].toInt();
    QCOMPARE(ofTasks, 7);
}

void tst_ProgressVerb::itCountsForPeople()
{
    apply(u"Zoë"_s, R"({"op":"verdict","sample":1,"pair":1,"value":"approved"})");
    const auto run = program::run({u"progress"_s, m_project});
    COMPARE_CODE(run, 0);
    const QString out = QString::fromUtf8(run.out);
    QVERIFY(out.startsWith(u"done\t1 of 10\n"));
    QVERIFY(out.contains(u"\n  Zoë\t1 approved\t0 rejected\t0 unsure\t0 none\n"));
    QVERIFY(!out.contains(u"left")); // too little to say it
}

void tst_ProgressVerb::undoneVerdictsDoNotCount()
{
    apply(u"Zoë"_s, R"({"op":"verdict","sample":1,"pair":1,"value":"approved"})");
    COMPARE_CODE(program::run({u"undo"_s, m_project}), 0);
    const QJsonObject told = progress();
    QCOMPARE(told[u"done"].toInt(), 0);
    QVERIFY(told[u"days"].toArray().isEmpty());
    QVERIFY(told[u"reviewers"].toArray().isEmpty());
}

void tst_ProgressVerb::whatItCountsIsFoundByList()
{
    apply(u"Zoë"_s, R"({"op":"verdict","sample":4,"pair":1,"value":"approved"})");
    const QString day = progress()[u"days"][0][u"day"].toString();
    for (const QString &query : {u"by:Zoë"_s, u"on:"_s + day, u"by:zoë on:%1.. verdict:approved"_s.arg(day)}) {
        const auto lines = program::run({u"list"_s, m_project, u"--where"_s, query, u"--json"_s}).lines();
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines[0][u"sample"].toInt(), 4);
    }
}

void tst_ProgressVerb::aProjectWithoutVerdictsIsCounted()
{
    const QJsonObject told = progress();
    QCOMPARE(told[u"done"].toInt(), 0);
    QVERIFY(told[u"days"].toArray().isEmpty() && told[u"errors"].toArray().isEmpty());
}

void tst_ProgressVerb::aFileThatIsNoProjectIsRefused()
{
    COMPARE_CODE(program::run({u"progress"_s, m_folder->filePath(u"in.json"_s)}), 3);
    COMPARE_CODE(program::run({u"progress"_s}), 2);
}

void tst_ProgressVerb::hostileNamesStayOnTheirLine()
{
    apply(u"a%1\nb\x1b[31m"_s, R"({"op":"verdict","sample":1,"pair":1,"value":"approved"})");
    const auto run = program::run({u"progress"_s, m_project});
    QVERIFY(QString::fromUtf8(run.out).contains(u"\n  a%1 b [31m\t1 approved"));
    QCOMPARE(progress()[u"reviewers"][0][u"reviewer"].toString(), u"a%1\nb\x1b[31m"_s);
}

QTEST_GUILESS_MAIN(tst_ProgressVerb)
#include "tst_ProgressVerb.moc"
