#include "tests/app/Program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Find and replace from the command line.
class tst_ReplaceVerb : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void aDryRunPrintsWhatWouldChange();
    void itIsOneStepThatIsTakenBackAsOne();
    void approvedPairsAreLeftUnlessAskedFor();
    void onlyWhatTheQueryAndTheSideAskFor_data();
    void onlyWhatTheQueryAndTheSideAskFor();
    void wrongUseIsSaid_data();
    void wrongUseIsSaid();
    void textsThatTakeTooLongAreSaid();

private:
    program::Run replace(const QStringList &more) const
    {
        return program::run(QStringList{u"replace"_s, m_project} + more);
    }
    QByteArray exported() const
    {
        const QString out = m_folder->filePath(u"out.json"_s);
        return program::run({u"export"_s, m_project, out}).code == 0 ? program::readFile(out) : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_project;
    QByteArray m_records;
};

void tst_ReplaceVerb::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_project = m_folder->filePath(u"p.rsreview"_s);
    m_records = R"([
 {"id": 1, "conversations": [{"from": "human", "value": "How many ships?"}, {"from": "gpt", "value": "Two Ships\nand a flagship."},
   {"from": "human", "value": "Where?"}, {"from": "gpt", "value": "The ship is at [0.1, 0.2, 0.3, 0.4]."}]},
 {"id": 2, "conversations": [{"from": "human", "value": "A plane?"}, {"from": "gpt", "value": "No, a ship."}]}
])";
    program::writeFile(m_folder->filePath(u"in.json"_s), m_records);
    COMPARE_CODE(program::run({u"import"_s, m_project, m_folder->filePath(u"in.json"_s)}), 0);
}

void tst_ReplaceVerb::aDryRunPrintsWhatWouldChange()
{
    const auto before = program::filesIn(m_folder->path());
    const auto run = replace({u"ship"_s, u"boat"_s, u"--dry-run"_s, u"--json"_s});
    COMPARE_CODE(run, 0);
    const auto lines = run.lines();
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines[1], (QJsonObject{{u"sample"_s, 1},
                                    {u"pair"_s, 1},
                                    {u"turn"_s, u"2"_s},
                                    {u"side"_s, u"answer"_s},
                                    {u"before"_s, u"Two Ships\nand a flagship."_s},
                                    {u"after"_s, u"Two boats\nand a flagboat."_s},
                                    {u"matches"_s, 2},
                                    {u"locked"_s, false},
                                    {u"box"_s, false}}));
    QCOMPARE(lines[4], (QJsonObject{{u"matches"_s, 5},
                                    {u"texts"_s, 4},
                                    {u"pairs"_s, 3},
                                    {u"locked"_s, 0},
                                    {u"boxes"_s, 0},
                                    {u"problems"_s, 0},
                                    {u"changed"_s, 0},
                                    {u"seq"_s, 0}}));
    const auto box = replace({u"0.4]"_s, u"0.5]"_s, u"--dry-run"_s, u"--json"_s}).lines();
    QCOMPARE(box.first()[u"box"].toBool(), true);
    const auto words = replace({u"ships"_s, u"boats"_s, u"--dry-run"_s});
    QCOMPARE(words.out.split('\n').value(1),
             R"(1	1	answer	"Two Ships\nand a flagship."	"Two boats\nand a flagship.")");
    QCOMPARE(program::filesIn(m_folder->path()), before);
}

void tst_ReplaceVerb::itIsOneStepThatIsTakenBackAsOne()
{
    const auto run = replace({u"ship"_s, u"boat"_s, u"--case"_s, u"--word"_s, u"--reviewer"_s, u"ann"_s, u"--json"_s});
    COMPARE_CODE(run, 0);
    QCOMPARE(run.json()[u"changed"].toInt(), 2);
    QCOMPARE(run.json()[u"seq"].toInt(), 1);
    QCOMPARE(exported(), QByteArray(m_records).replace("The ship", "The boat").replace("a ship", "a boat"));
    QVERIFY(program::run({u"history"_s, m_project, u"--json"_s}).out.contains("\"ann\""));
    COMPARE_CODE(program::run({u"undo"_s, m_project}), 0);
    QCOMPARE(exported(), m_records);
    COMPARE_CODE(replace({u"\\bA (\\w+)"_s, u"One $1"_s, u"--regex"_s, u"--case"_s}), 0);
    QCOMPARE(exported(), QByteArray(m_records).replace("A plane", "One plane"));
    COMPARE_CODE(replace({u"no such"_s, u"x"_s}), 0);
    COMPARE_CODE(replace({u" plane"_s, u""_s}), 0);
    QCOMPARE(exported(), QByteArray(m_records).replace("A plane", "One"));
    COMPARE_CODE(program::run({u"verify"_s, m_project}), 0);
}

void tst_ReplaceVerb::approvedPairsAreLeftUnlessAskedFor()
{
    const QByteArray approve = R"({"op":"verdict","sample":2,"pair":1,"value":"approved"})";
    COMPARE_CODE(program::run({u"apply"_s, m_project, u"-"_s}, approve + '\n'), 0);
    auto run = replace({u"ship."_s, u"boat."_s, u"--json"_s});
    QCOMPARE(run.json()[u"locked"].toInt(), 1);
    QCOMPARE(run.json()[u"changed"].toInt(), 1);
    run = replace({u"ship."_s, u"boat."_s, u"--include-locked"_s, u"--json"_s});
    QCOMPARE(run.json()[u"changed"].toInt(), 1);
    const QJsonObject verdicts = program::run({u"info"_s, m_project, u"--json"_s}).json()[u"verdicts"].toObject();
    QCOMPARE(verdicts[u"approved"].toInt(), 0);
    COMPARE_CODE(program::run({u"undo"_s, m_project}), 0);
    QCOMPARE(program::run({u"list"_s, m_project, u"--where"_s, u"verdict:approved"_s, u"--json"_s}).lines().size(), 1);
}

void tst_ReplaceVerb::onlyWhatTheQueryAndTheSideAskFor_data()
{
    QTest::addColumn<QStringList>("flags");
    QTest::addColumn<int>("changed");
    QTest::newRow("all") << QStringList{} << 4;
    QTest::newRow("questions") << QStringList{u"--in"_s, u"question"_s} << 1;
    QTest::newRow("answers") << QStringList{u"--in"_s, u"answer"_s} << 3;
    QTest::newRow("a query") << QStringList{u"--where"_s, u"id:2"_s} << 1;
    QTest::newRow("a query for nothing") << QStringList{u"--where"_s, u"id:3"_s} << 0;
}

void tst_ReplaceVerb::onlyWhatTheQueryAndTheSideAskFor()
{
    QFETCH(const QStringList, flags);
    QFETCH(const int, changed);
    const auto run = replace(QStringList{u"ship"_s, u"boat"_s, u"--json"_s} + flags);
    COMPARE_CODE(run, 0);
    QCOMPARE(run.json()[u"changed"].toInt(), changed);
}

void tst_ReplaceVerb::wrongUseIsSaid_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("nothing to look for") << QStringList{u""_s, u"x"_s} << 2 << QByteArray("nothing to look for");
    QTest::newRow("nothing to put there") << QStringList{u"a"_s} << 2 << QByteArray("with");
    QTest::newRow("an expression") << QStringList{u"(a"_s, u"x"_s, u"--regex"_s} << 2 << QByteArray("at character 2");
    QTest::newRow("a group") << QStringList{u"a"_s, u"$1"_s, u"--regex"_s} << 2 << QByteArray("no group 1");
    QTest::newRow("word and expression") << QStringList{u"a"_s, u"x"_s, u"--regex"_s, u"--word"_s} << 2
                                         << QByteArray("--word");
    QTest::newRow("a side") << QStringList{u"a"_s, u"x"_s, u"--in"_s, u"title"_s} << 2 << QByteArray("--in");
    QTest::newRow("a query") << QStringList{u"a"_s, u"x"_s, u"--where"_s, u"verdict:"_s} << 2
                             << QByteArray("query is wrong");
}

void tst_ReplaceVerb::wrongUseIsSaid()
{
    QFETCH(const QStringList, words);
    QFETCH(const int, code);
    QFETCH(const QByteArray, says);
    const auto run = replace(words);
    COMPARE_CODE(run, code);
    QVERIFY2((run.err + run.out).contains(says), (run.err + run.out).constData());
    QCOMPARE(exported(), m_records);
}

void tst_ReplaceVerb::textsThatTakeTooLongAreSaid()
{
    const QString project = m_folder->filePath(u"long.rsreview"_s);
    const QByteArray text(100'000, 'a');
    program::writeFile(m_folder->filePath(u"long.json"_s),
                       R"([{"conversations": [{"from": "human", "value": "aa"}, {"from": "gpt", "value": ")" + text +
                           R"(!"}]}])");
    COMPARE_CODE(program::run({u"import"_s, project, m_folder->filePath(u"long.json"_s)}), 0);
    const auto run = program::run({u"replace"_s, project, u"(a+)+$"_s, u"x"_s, u"--regex"_s, u"--json"_s});
    COMPARE_CODE(run, 1);
    QCOMPARE(run.json()[u"changed"].toInt(), 1);
    QCOMPARE(run.json()[u"problems"].toInt(), 1);
    QVERIFY(run.err.contains("Sample 1, turn 2"));
}

QTEST_GUILESS_MAIN(tst_ReplaceVerb)
#include "tst_ReplaceVerb.moc"
