#include "tests/app/Program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What changed, on the command line.
class tst_ReportVerb : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void theFormatFollowsTheName_data();
    void theFormatFollowsTheName();
    void theCountsArePrintedAsJson();
    void onlyWhatAQueryFindsIsReported();
    void whatMakesNoSenseIsRefused_data();
    void whatMakesNoSenseIsRefused();

private:
    program::Run report(const QStringList &words) const
    {
        return program::run(QStringList{u"report"_s, m_project} + words);
    }
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_project;
};

void tst_ReportVerb::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_project = path(u"p.rsreview"_s);
    program::writeFile(path(u"train.json"_s), program::trainingFile(4));
    COMPARE_CODE(program::run({u"import"_s, m_project, path(u"train.json"_s)}), 0);
    COMPARE_CODE(program::run({u"apply"_s, m_project, u"-"_s, u"--reviewer"_s, u"Anna"_s},
                              "{\"op\":\"set-text\",\"sample\":1,\"turn\":2,\"value\":\"=better\"}\n"
                              "{\"op\":\"verdict\",\"sample\":1,\"pair\":1,\"value\":\"approved\"}\n"
                              "{\"op\":\"verdict\",\"sample\":2,\"pair\":1,\"value\":\"rejected\"}\n"),
                 0);
}

void tst_ReportVerb::theFormatFollowsTheName_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("md") << QStringList{u"r.md"_s} << QByteArray("# ");
    QTest::newRow("html") << QStringList{u"r.HTML"_s} << QByteArray("<!DOCTYPE html>");
    QTest::newRow("csv") << QStringList{u"r.csv"_s} << QByteArray("\xEF\xBB\xBF\"source\",");
    QTest::newRow("jsonl") << QStringList{u"r.jsonl"_s} << QByteArray("{\"source\":\"train.json\",\"record\":1,");
    QTest::newRow("said") << QStringList{u"r.txt"_s, u"--format"_s, u"markdown"_s} << QByteArray("# ");
    QTest::newRow("said otherwise") << QStringList{u"r.md"_s, u"--format"_s, u"errata"_s} << QByteArray("{\"source\"");
}

void tst_ReportVerb::theFormatFollowsTheName()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, begin);
    const QString out = path(words.first());
    COMPARE_CODE(report(QStringList{out} + words.mid(1)), 0);
    QVERIFY(program::readFile(out).startsWith(begin));
    QVERIFY(program::readFile(out).contains("better"));
}

void tst_ReportVerb::theCountsArePrintedAsJson()
{
    const auto outcome = report({path(u"r.md"_s), u"--json"_s});
    COMPARE_CODE(outcome, 0);
    const QJsonObject counts = outcome.json();
    QCOMPARE(counts[u"format"].toString(), u"markdown"_s);
    QCOMPARE(counts[u"bytes"].toInteger(), program::readFile(path(u"r.md"_s)).size());
    QCOMPARE(counts[u"seq"].toInt(), 3);
    QCOMPARE(counts[u"records"].toInt(), 2);
    QCOMPARE(counts[u"pairs"].toInt(), 2);
    QCOMPARE(counts[u"changedPairs"].toInt(), 1);
    QCOMPARE(counts[u"texts"].toInt(), 1);
    QCOMPARE(counts[u"verdicts"][u"approved"].toInt(), 1);
    QCOMPARE(counts[u"verdicts"][u"rejected"].toInt(), 1);
    QCOMPARE(counts[u"byReviewer"].toArray().size(), 1);
    QCOMPARE(counts[u"byReviewer"][0][u"name"].toString(), u"Anna"_s);
}

void tst_ReportVerb::onlyWhatAQueryFindsIsReported()
{
    const auto outcome = report({path(u"r.csv"_s), u"--where"_s, u"verdict:rejected"_s, u"--json"_s});
    COMPARE_CODE(outcome, 0);
    QCOMPARE(outcome.json()[u"pairs"].toInt(), 1);
    QCOMPARE(outcome.json()[u"changedPairs"].toInt(-1), 0);
    QCOMPARE(program::readFile(path(u"r.csv"_s)).count("\r\n"), 1);
}

void tst_ReportVerb::whatMakesNoSenseIsRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::newRow("no format") << QStringList{u"out"_s} << 2;
    QTest::newRow("unknown format") << QStringList{u"out.md"_s, u"--format"_s, u"pdf"_s} << 2;
    QTest::newRow("wrong query") << QStringList{u"out.md"_s, u"--where"_s, u"task:"_s} << 2;
    QTest::newRow("no folder") << QStringList{u"no/out.md"_s} << 4;
    QTest::newRow("over the source") << QStringList{u"train.json"_s, u"--format"_s, u"csv"_s} << 5;
    QTest::newRow("over the project") << QStringList{u"p.rsreview"_s, u"--format"_s, u"csv"_s} << 5;
}

void tst_ReportVerb::whatMakesNoSenseIsRefused()
{
    QFETCH(QStringList, words);
    QFETCH(int, code);
    const auto before = program::filesIn(m_folder->path());
    const auto outcome = report(QStringList{path(words.first())} + words.mid(1));
    COMPARE_CODE(outcome, code);
    QVERIFY(!outcome.err.isEmpty());
    QCOMPARE(program::filesIn(m_folder->path()), before);
}

QTEST_GUILESS_MAIN(tst_ReportVerb)
#include "tst_ReportVerb.moc"
