#include "tests/app/Program.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Exports that leave something out, go to several files, or must not happen.
class tst_ExportSelection : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void aDroppedPairIsGoneAndItsImageMarkMoves();
    void recordsThatBecomeEmptyAreLeftOut_data();
    void recordsThatBecomeEmptyAreLeftOut();
    void approvedMeansCorrectedTooButNotTheOtherWayRound();
    void nothingLeftIsAnEmptyList();
    void severalSourcesGoIntoAFolder();
    void theSourceIsNotOverwrittenUnlessAskedFor_data();
    void theSourceIsNotOverwrittenUnlessAskedFor();
    void anExportThatCannotBeWrittenLeavesTheFormerOne();
    void boxesAreWrittenInAnotherNotationAndTold();
    void aNotationOrUnitsThatAreNoneAreRefused_data();
    void aNotationOrUnitsThatAreNoneAreRefused();

private:
    program::Run run(const QStringList &arguments, const QByteArray &input = {}) const;
    QJsonArray records(const QString &name) const;
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_project;
};

program::Run tst_ExportSelection::run(const QStringList &arguments, const QByteArray &input) const
{
    QStringList words = arguments;
    words.insert(1, m_project);
    return program::run(words, input);
}

QJsonArray tst_ExportSelection::records(const QString &name) const
{
    return QJsonDocument::fromJson(program::readFile(path(name))).array();
}

void tst_ExportSelection::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_project = path(u"p.rsreview"_s);
    program::writeFile(path(u"train.json"_s), program::trainingFile(4));
    COMPARE_CODE(run({u"import"_s, path(u"train.json"_s)}), 0);
}

void tst_ExportSelection::aDroppedPairIsGoneAndItsImageMarkMoves()
{
    COMPARE_CODE(run({u"apply"_s, u"-"_s}, "{\"op\":\"verdict\",\"sample\":2,\"pair\":1,\"value\":\"rejected\"}\n"), 0);
    const auto outcome = run({u"export"_s, path(u"out.json"_s), u"--drop"_s, u"rejected"_s, u"--json"_s});
    COMPARE_CODE(outcome, 0);
    const QJsonObject report = outcome.json()[u"sources"].toArray().first().toObject();
    QCOMPARE(report[u"records"].toInt(), 4);
    QCOMPARE(report[u"pairs"].toInt(), 7);
    QCOMPARE(report[u"editedRecords"].toInt(), 1);
    QCOMPARE(report[u"droppedRecords"].toInt(-1), 0);
    QCOMPARE(report[u"droppedPairs"].toInt(), 1);
    QCOMPARE(report[u"bytes"].toInteger(), QFileInfo(path(u"out.json"_s)).size());
    const QJsonArray written = records(u"out.json"_s);
    const QJsonArray before = records(u"train.json"_s);
    QCOMPARE(written.size(), 4);
    for (const int other : {0, 2, 3})
        QCOMPARE(written[other].toObject(), before[other].toObject());
    const QJsonArray turns = written[1][u"conversations"].toArray();
    QCOMPARE(turns.size(), 2);
    QCOMPARE(turns[0][u"value"].toString(), u"<image>\nHow many planes are there?"_s);
    QCOMPARE(turns[1][u"value"].toString(), u"2"_s);
}

void tst_ExportSelection::recordsThatBecomeEmptyAreLeftOut_data()
{
    QTest::addColumn<QList<int>>("rejected");
    QTest::newRow("the first") << QList{1};
    QTest::newRow("in the middle") << QList{2};
    QTest::newRow("the last") << QList{4};
    QTest::newRow("two beside each other") << QList{2, 3};
    QTest::newRow("all but the last") << QList{1, 2, 3};
    QTest::newRow("all but the first") << QList{2, 3, 4};
}

void tst_ExportSelection::recordsThatBecomeEmptyAreLeftOut()
{
    QFETCH(QList<int>, rejected);
    QByteArray edits;
    for (const int sample : rejected)
        edits += "{\"op\":\"verdict\",\"sample\":" + QByteArray::number(sample) +
                 ",\"pair\":\"all\",\"value\":\"rejected\"}\n";
    COMPARE_CODE(run({u"apply"_s, u"-"_s}, edits), 0);
    const auto outcome = run({u"export"_s, path(u"out.json"_s), u"--drop"_s, u"rejected"_s, u"--json"_s});
    COMPARE_CODE(outcome, 0);
    const QJsonObject report = outcome.json()[u"sources"].toArray().first().toObject();
    QCOMPARE(report[u"droppedRecords"].toInt(), int(rejected.size()));
    QCOMPARE(report[u"droppedPairs"].toInt(), 2 * int(rejected.size()));
    QCOMPARE(report[u"records"].toInt(), 4 - int(rejected.size()));
    QJsonArray expected;
    const QJsonArray before = records(u"train.json"_s);
    for (int sample = 1; sample <= 4; ++sample) {
        if (!rejected.contains(sample))
            expected.append(before[sample - 1]);
    }
    QCOMPARE(records(u"out.json"_s), expected);
    const QByteArray written = program::readFile(path(u"out.json"_s));
    QVERIFY2(written.startsWith("[\n    {\n") && written.endsWith("\n    }\n]"), written.constData());
}

void tst_ExportSelection::approvedMeansCorrectedTooButNotTheOtherWayRound()
{
    COMPARE_CODE(run({u"apply"_s, u"-"_s},
                     "{\"op\":\"verdict\",\"sample\":1,\"pair\":1,\"value\":\"approved\"}\n"
                     "{\"op\":\"set-text\",\"sample\":2,\"turn\":4,\"value\":\"5\"}\n"
                     "{\"op\":\"verdict\",\"sample\":2,\"pair\":2,\"value\":\"approved\"}\n"
                     "{\"op\":\"verdict\",\"sample\":3,\"pair\":1,\"value\":\"unsure\"}\n"
                     "{\"op\":\"set-text\",\"sample\":4,\"turn\":2,\"value\":\"edited, not approved\"}\n"),
                 0);
    const auto pairs = [this](const QString &only) {
        const auto outcome = run({u"export"_s, path(u"out.json"_s), u"--only"_s, only, u"--json"_s});
        return outcome.json()[u"sources"].toArray().first()[u"pairs"].toInt(-1);
    };
    QCOMPARE(pairs(u"approved"_s), 2);
    QCOMPARE(pairs(u"corrected"_s), 1);
    QCOMPARE(records(u"out.json"_s)[0][u"conversations"][1][u"value"].toString(), u"5"_s);
    QCOMPARE(records(u"out.json"_s)[0][u"conversations"][0][u"value"].toString(),
             u"<image>\nHow many planes are there?"_s);
    QCOMPARE(pairs(u"approved,unsure"_s), 3);
    QCOMPARE(pairs(u"none"_s), 5);
    QCOMPARE(pairs(u"none,approved,rejected,unsure"_s), 8);
}

void tst_ExportSelection::nothingLeftIsAnEmptyList()
{
    const auto outcome = run({u"export"_s, path(u"out.json"_s), u"--only"_s, u"approved"_s, u"--json"_s});
    COMPARE_CODE(outcome, 0);
    QCOMPARE(outcome.json()[u"sources"].toArray().first()[u"droppedRecords"].toInt(), 4);
    const auto document = QJsonDocument::fromJson(program::readFile(path(u"out.json"_s)));
    QVERIFY(document.isArray() && document.array().isEmpty());
}

void tst_ExportSelection::severalSourcesGoIntoAFolder()
{
    QVERIFY(QDir().mkdir(path(u"other"_s)));
    program::writeFile(path(u"other/train.json"_s), program::trainingFile(2));
    program::writeFile(path(u"lines.jsonl"_s), "{\"id\":1,\"conversations\":[]}\n");
    COMPARE_CODE(run({u"import"_s, path(u"other/train.json"_s), path(u"lines.jsonl"_s)}), 0);
    const auto outcome = run({u"export"_s, path(u"out"_s), u"--json"_s});
    COMPARE_CODE(outcome, 0);
    const QJsonArray sources = outcome.json()[u"sources"].toArray();
    QCOMPARE(sources.size(), 3);
    QCOMPARE(program::filesIn(path(u"out"_s)).size(), 3);
    const QStringList originals{path(u"train.json"_s), path(u"other/train.json"_s), path(u"lines.jsonl"_s)};
    for (int i = 0; i < 3; ++i)
        QCOMPARE(program::readFile(sources[i][u"path"].toString()), program::readFile(originals[i]));

    COMPARE_CODE(run({u"export"_s, path(u"one.json"_s), u"--source"_s, u"2"_s}), 0);
    QCOMPARE(program::readFile(path(u"one.json"_s)), program::readFile(originals[1]));
    COMPARE_CODE(run({u"export"_s, path(u"none.json"_s), u"--source"_s, u"4"_s}), 3);
    QVERIFY(!QFile::exists(path(u"none.json"_s)));
    // A file stands where the folder would have to be
    COMPARE_CODE(run({u"export"_s, path(u"one.json"_s)}), 4);
    QCOMPARE(program::readFile(path(u"one.json"_s)), program::readFile(originals[1]));
}

void tst_ExportSelection::theSourceIsNotOverwrittenUnlessAskedFor_data()
{
    QTest::addColumn<QString>("out");
    QTest::newRow("by name") << u"train.json"_s;
    QTest::newRow("by another way") << u"./x/../train.json"_s;
    QTest::newRow("through a link") << u"link.json"_s;
}

void tst_ExportSelection::theSourceIsNotOverwrittenUnlessAskedFor()
{
    QFETCH(QString, out);
    QVERIFY(QDir().mkdir(path(u"x"_s)));
    QVERIFY(QFile::link(path(u"train.json"_s), path(u"link.json"_s)));
    COMPARE_CODE(run({u"apply"_s, u"-"_s}, "{\"op\":\"set-text\",\"sample\":1,\"turn\":2,\"value\":\"x\"}\n"), 0);
    const QByteArray before = program::readFile(path(u"train.json"_s));
    const auto refused = run({u"export"_s, m_folder->path() + u'/' + out});
    COMPARE_CODE(refused, 5);
    QVERIFY(!refused.err.isEmpty());
    QCOMPARE(program::readFile(path(u"train.json"_s)), before);
    COMPARE_CODE(run({u"export"_s, m_folder->path() + u'/' + out, u"--overwrite-source"_s}), 0);
    QCOMPARE(program::differingLines(program::readFile(m_folder->path() + u'/' + out), before), 1);
    QVERIFY(QFileInfo(path(u"link.json"_s)).isSymLink());
}

void tst_ExportSelection::anExportThatCannotBeWrittenLeavesTheFormerOne()
{
    COMPARE_CODE(run({u"export"_s, path(u"nowhere/out.json"_s)}), 4);
    COMPARE_CODE(run({u"export"_s, m_folder->path()}), 2);
    QVERIFY(!QFile::exists(path(u"nowhere"_s)));
}

void tst_ExportSelection::boxesAreWrittenInAnotherNotationAndTold()
{
    m_project = path(u"boxes.rsreview"_s);
    program::writeFile(path(u"boxes.json"_s), R"([
{"image": "none.png", "conversations": [{"from": "human", "value": "?"}, {"from": "gpt", "value": "no box"}]},
{"image": "none.png", "conversations": [{"from": "human", "value": "?"}, {"from": "gpt",
 "value": "<p>a ship</p> {<16><55><24><63>|<0>}"}]},
{"image": "none.png", "conversations": [{"from": "human", "value": "?"}, {"from": "gpt",
 "value": "{<16><55><24><63>|<30>}"}]}
])");
    COMPARE_CODE(run({u"import"_s, path(u"boxes.json"_s)}), 0);
    const QByteArray project = program::readFile(m_project);
    const QStringList words{u"export"_s, path(u"out.json"_s), u"--notation"_s, u"internvl"_s};
    const auto outcome = run(words + QStringList{u"--json"_s});
    COMPARE_CODE(outcome, 0);
    const QJsonObject source = outcome.json()[u"sources"].toArray().first().toObject();
    QCOMPARE(source[u"editedRecords"].toInt(-1), 0);
    const QJsonObject boxes = source[u"boxes"].toObject();
    QCOMPARE(boxes[u"notation"].toString(), u"internvl"_s);
    QCOMPARE(boxes[u"units"].toString(), u"0-1000"_s);
    QCOMPARE(boxes[u"decimals"].toInt(-1), 0);
    QCOMPARE(boxes[u"records"].toInt(), 1);
    QCOMPARE(boxes[u"rewritten"].toInt(), 1);
    QCOMPARE(boxes[u"becameUpright"].toInt(-1), 0);
    QCOMPARE(boxes[u"notWritten"].toInt(), 1);
    QCOMPARE(boxes[u"withoutImage"].toInt(), 1);
    QVERIFY(boxes[u"shift"].toDouble(-1) >= 0 && boxes[u"shift"].toDouble() < 1e-6);
    QCOMPARE(boxes[u"unmeasured"].toInt(-1), 0);
    QByteArray expected = program::readFile(path(u"boxes.json"_s));
    expected.replace("<p>a ship</p> {<16><55><24><63>|<0>}", "<ref>a ship</ref><box>[[160, 550, 240, 630]]</box>");
    QCOMPARE(program::readFile(path(u"out.json"_s)), expected);
    QCOMPARE(program::readFile(m_project), project);
    const auto text = run(words);
    COMPARE_CODE(text, 0);
    QVERIFY2(text.err.contains("internvl") && text.err.contains("0-1000") && text.err.contains("image"),
             text.err.constData());
    COMPARE_CODE(run(words + QStringList{u"--units"_s, u"0-100"_s}), 0);
    QVERIFY(program::readFile(path(u"out.json"_s)).contains("[[16, 55, 24, 63]]"));
}

void tst_ExportSelection::aNotationOrUnitsThatAreNoneAreRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("notation") << QStringList{u"--notation"_s, u"klingon"_s};
    QTest::newRow("units") << QStringList{u"--notation"_s, u"llava"_s, u"--units"_s, u"0-7"_s};
    QTest::newRow("units of nothing") << QStringList{u"--units"_s, u"0-1"_s};
}

void tst_ExportSelection::aNotationOrUnitsThatAreNoneAreRefused()
{
    QFETCH(QStringList, words);
    const auto outcome = run(QStringList{u"export"_s, path(u"out.json"_s)} + words);
    COMPARE_CODE(outcome, 2);
    QVERIFY(!outcome.err.isEmpty());
    QVERIFY(!QFile::exists(path(u"out.json"_s)));
}

QTEST_GUILESS_MAIN(tst_ExportSelection)
#include "tst_ExportSelection.moc"
