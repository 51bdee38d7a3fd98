#include "tests/app/Program.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Several people in one project, from the command line.
class tst_TeamVerbs : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void samplesAreDealtOutInOneStep();
    void aDryRunChangesNothing();
    void wrongUseIsSaid_data();
    void wrongUseIsSaid();
    void twoVerdictsStandSideBySide();
    void aRoleThatIsNoneIsRefused();

private:
    static constexpr int Samples = 40;

    program::Run apply(const QByteArray &edits) const
    {
        const QString path = m_folder->filePath(u"edits.jsonl"_s);
        program::writeFile(path, edits);
        return program::run({u"apply"_s, m_project, path});
    }
    qsizetype found(const QString &query) const
    {
        return program::run({u"list"_s, m_project, u"--where"_s, query, u"--json"_s}).lines().size();
    }
    QJsonArray pairsOf(const QString &sample) const
    {
        return program::run({u"show"_s, m_project, sample, u"--json"_s}).lines().value(0)[u"pairs"_s].toArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_project;
};

void tst_TeamVerbs::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_project = m_folder->filePath(u"p.rsreview"_s);
    QByteArrayList records;
    for (int i = 1; i <= Samples; ++i)
        records.append(R"({"id": %1, "conversations": [{"from": "human", "value": "A ship?"}, {"from": "gpt", "value": "No."}]})"_ba
                           .replace("%1", QByteArray::number(i)));
    program::writeFile(m_folder->filePath(u"in.json"_s), '[' + records.join(",\n") + ']');
    COMPARE_CODE(program::run({u"import"_s, m_project, m_folder->filePath(u"in.json"_s)}), 0);
}

void tst_TeamVerbs::samplesAreDealtOutInOneStep()
{
    const auto run = program::run({u"assign"_s, m_project, u"--to"_s, u"Ana,Li Wei"_s, u"--where"_s, u"sample:1..30"_s,
                                   u"--overlap"_s, u"20"_s, u"--json"_s});
    COMPARE_CODE(run, 0);
    const QJsonArray shares = run.lines().value(0)[u"shares"_s].toArray();
    QCOMPARE(shares.size(), 2);
    QCOMPARE(shares[0].toObject()[u"samples"_s].toInt(), 15);
    QCOMPARE(shares[1].toObject()[u"name"_s].toString(), u"Li Wei"_s);
    QCOMPARE(shares[0].toObject()[u"secondPairs"_s].toInt() + shares[1].toObject()[u"secondPairs"_s].toInt(), 6);
    QCOMPARE(found(u"tag:assigned/Ana"_s), 15);
    QCOMPARE(found(u"tag:\"assigned/Li Wei\""_s), 15);
    QCOMPARE(found(u"tag:second/*"_s), 6);
    COMPARE_CODE(program::run({u"undo"_s, m_project}), 0);
    QCOMPARE(found(u"has:tag"_s), 0);
}

void tst_TeamVerbs::aDryRunChangesNothing()
{
    const auto before = program::filesIn(m_folder->path());
    const auto run = program::run({u"assign"_s, m_project, u"--to"_s, u"Ana"_s, u"--dry-run"_s});
    COMPARE_CODE(run, 0);
    QVERIFY(run.out.contains("Ana: samples 40, pairs 40"));
    QCOMPARE(program::filesIn(m_folder->path()), before);
}

void tst_TeamVerbs::wrongUseIsSaid_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("nobody") << QStringList{u"--to"_s, u" , "_s} << "names nobody"_ba;
    QTest::newRow("alone") << QStringList{u"--to"_s, u"Ana"_s, u"--overlap"_s, u"10"_s} << "two names"_ba;
    QTest::newRow("query") << QStringList{u"--to"_s, u"Ana"_s, u"--where"_s, u"task:none"_s} << "query is wrong"_ba;
    QTest::newRow("percent") << QStringList{u"--to"_s, u"a,b"_s, u"--overlap"_s, u"101"_s} << "overlap"_ba;
}

void tst_TeamVerbs::wrongUseIsSaid()
{
    QFETCH(const QStringList, words);
    QFETCH(const QByteArray, said);
    const auto run = program::run(QStringList{u"assign"_s, m_project} + words);
    COMPARE_CODE(run, 2);
    QVERIFY2(run.err.contains(said), run.err.constData());
    QCOMPARE(found(u"has:tag"_s), 0);
}

void tst_TeamVerbs::twoVerdictsStandSideBySide()
{
    COMPARE_CODE(apply(R"({"op":"verdict","sample":1,"pair":1,"value":"approved"}
{"op":"verdict","sample":1,"pair":1,"value":"rejected","role":"reviewer"}
{"op":"set-text","sample":1,"turn":2,"value":"Yes."})"),
                 0); // the reviewer's verdict stands, so the pair is not locked
    const QJsonObject pair = pairsOf(u"1"_s)[0].toObject();
    QCOMPARE(pair[u"verdict"_s].toString(), u"rejected"_s);
    QCOMPARE(pair[u"annotator"_s].toString(), u"approved"_s);
    QCOMPARE(pair[u"reviewer"_s].toString(), u"rejected"_s);
    QCOMPARE(found(u"has:dispute"_s), 1);
    const auto history = program::run({u"history"_s, m_project, u"--json"_s}).lines();
    QCOMPARE(history.size(), 3);
    COMPARE_CODE(program::run({u"verify"_s, m_project}), 0);
    COMPARE_CODE(apply(R"({"op":"verdict","sample":1,"pair":1,"value":"approved","role":"reviewer"}
{"op":"set-text","sample":1,"turn":2,"value":"No."})"),
                 3);
    QCOMPARE(found(u"has:dispute"_s), 0);
}

void tst_TeamVerbs::aRoleThatIsNoneIsRefused()
{
    const auto run = apply(R"({"op":"verdict","sample":1,"pair":1,"value":"approved","role":"boss"})");
    COMPARE_CODE(run, 3);
    QVERIFY(run.err.contains("annotator, reviewer"));
}

QTEST_GUILESS_MAIN(tst_TeamVerbs)
#include "tst_TeamVerbs.moc"
