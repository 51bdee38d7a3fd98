#include "tests/app/Program.h"
#include "tests/common/TestPaths.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Predictions of models, from the command line.
class tst_RunVerbs : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void aRunIsAddedListedRenamedRemovedAndBroughtBack();
    void whatFoundNoPairIsTold();
    void columnsAndWayMayBeChosen();
    void theSameFileAgainReplacesNothing();
    void whatIsWrongHasItsExitCode_data();
    void whatIsWrongHasItsExitCode();
    void whatDoesNotMatchIsReportedAndNotKept();
    void hostileFilesEndInAReport_data();
    void hostileFilesEndInAReport();
    void listingChangesNothing();
    void realAnswersFindTheirPairs_data();
    void realAnswersFindTheirPairs();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString write(const QByteArray &bytes, const QString &name = u"run.jsonl"_s) const
    {
        program::writeFile(path(name), bytes);
        return path(name);
    }
    program::Run runs(const QStringList &more) const { return program::run(QStringList{u"runs"_s, m_project} + more); }
    QStringList listed() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_project;
};

namespace {

QByteArray answers()
{
    return R"({"question_id": "a", "prompt": "Is it urban?", "text": "yes", "model_id": "m"}
{"question_id": "b_1", "text": "3"}
{"question_id": "b_2", "text": "no"}
)";
}

}

void tst_RunVerbs::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_project = path(u"p.rsreview"_s);
    COMPARE_CODE(program::run({u"import"_s, m_project,
                               write(R"([
 {"id": "a", "image": "x/a.png", "conversations": [{"from": "human", "value": "<image>\nIs it urban?"}, {"from": "gpt", "value": "no"}]},
 {"id": "b", "image": "x/b.png", "conversations": [{"from": "human", "value": "How many ships?"}, {"from": "gpt", "value": "3"},
   {"from": "human", "value": "Any water?"}, {"from": "gpt", "value": "yes"}]}
])",
                                     u"in.json"_s)}),
                 0);
}

/// `name predictions`, with a ! where it was removed.
QStringList tst_RunVerbs::listed() const
{
    QStringList names;
    for (const auto &run : runs({u"--json"_s}).json()[u"runs"].toArray())
        names.append(run[u"name"].toString() + u' ' + QString::number(run[u"predictions"].toInt()) +
                     (run[u"removed"].toBool() ? u"!"_s : QString()));
    return names;
}

void tst_RunVerbs::aRunIsAddedListedRenamedRemovedAndBroughtBack()
{
    const auto added = runs({u"--add"_s, write(answers()), u"--name"_s, u"LoRA"_s, u"--model"_s, u"llava"_s,
                             u"--notes"_s, u"epoch 3"_s, u"--json"_s});
    COMPARE_CODE(added, 0);
    const QJsonObject report = added.json();
    QCOMPARE(report[u"run"][u"name"].toString(), u"LoRA"_s);
    QCOMPARE(report[u"run"][u"notes"].toString(), u"epoch 3"_s);
    QCOMPARE(report[u"run"][u"hash"].toString().size(), 64);
    QCOMPARE(report[u"format"].toString(), u"llava"_s);
    QVERIFY(report[u"certain"].toBool());
    QCOMPARE(report[u"columns"].toString(), u"id=question_id,question=prompt,answer=text"_s);
    QCOMPARE(report[u"matchedBy"].toString(), u"id"_s);
    QCOMPARE(report[u"matched"].toInt(), 3);
    QCOMPARE(report[u"pairsWithout"].toInt(-1), 0);
    QVERIFY(report[u"ways"].toArray().size() > 3);
    QCOMPARE(listed(), QStringList{u"LoRA 3"_s});
    COMPARE_CODE(runs({u"--rename"_s, u"LoRA"_s, u"LoRA r=8"_s}), 0);
    COMPARE_CODE(runs({u"--remove"_s, u"LoRA r=8"_s}), 0);
    QCOMPARE(listed(), QStringList{u"LoRA r=8 3!"_s});
    COMPARE_CODE(runs({u"--remove"_s, u"LoRA r=8"_s}), 3);
    COMPARE_CODE(runs({u"--restore"_s, u"LoRA r=8"_s}), 0);
    COMPARE_CODE(runs({u"--restore"_s, u"LoRA r=8"_s}), 3);
    const auto words = runs({});
    COMPARE_CODE(words, 0);
    QVERIFY2(words.out.startsWith("LoRA r=8\tllava\t3 answers\tby id\t"), words.out.constData());
    COMPARE_CODE(program::run({u"verify"_s, m_project}), 0);
}

void tst_RunVerbs::whatFoundNoPairIsTold()
{
    const QByteArray more = answers() + R"({"question_id": "a", "text": "no"}
{"question_id": "c", "text": "no"}
{"question_id": "b_2", "text": "no"}
{"question_id": "b_1", "tex
)";
    const auto added = runs({u"--add"_s, write(more), u"--json"_s});
    COMPARE_CODE(added, 1);
    const QJsonObject report = added.json();
    QCOMPARE(report[u"run"][u"predictions"].toInt(), 2);
    QCOMPARE(report[u"unmatchedRows"].toArray(), QJsonArray{5});
    QCOMPARE(report[u"repeatedRows"].toArray(), QJsonArray{6});
    const QJsonValue group = report[u"ambiguousGroups"][0];
    QCOMPARE(group[u"rows"].toArray(), (QJsonArray{1, 4}));
    QCOMPARE(group[u"pairs"].toArray(), (QJsonArray{QJsonObject{{u"sample"_s, 1}, {u"pair"_s, 1}}}));
    QCOMPARE(report[u"emptyPairs"].toArray(), (QJsonArray{QJsonObject{{u"sample"_s, 1}, {u"pair"_s, 1}}}));
    QCOMPARE(report[u"skipped"].toInt(), 1);
    QCOMPARE(report[u"problems"][0][u"row"].toInt(), 7);
    QCOMPARE(report[u"problems"][0][u"kind"].toString(), u"unclosed-string"_s);
    const auto words = runs({u"--add"_s, path(u"run.jsonl"_s), u"--replace"_s});
    COMPARE_CODE(words, 1);
    for (const char *line : {"no pair for 1 predictions: rows 5\n", "1 predictions repeat another one: rows 6\n",
                             "rows 1, 4 share 1 pairs, the first is pair 1 of sample 1", "row 7, line 7, byte "})
        QVERIFY2(words.err.contains(line), words.err.constData());
}

void tst_RunVerbs::columnsAndWayMayBeChosen()
{
    const QString table = write("bild,frage,text\r\n/data/b.png,any water?,\"no,\r\nnone\"\r\n", u"t.csv"_s);
    COMPARE_CODE(runs({u"--add"_s, table}), 3);
    const auto added =
        runs({u"--add"_s, table, u"--columns"_s, u"image=bild,question=frage,answer=text"_s, u"--json"_s});
    COMPARE_CODE(added, 0);
    QCOMPARE(added.json()[u"matchedBy"].toString(), u"image-question"_s);
    QCOMPARE(added.json()[u"detail"].toString(), u"name"_s);
    QCOMPARE(listed(), QStringList{u"t 1"_s});
    const auto byRecord = runs({u"--add"_s, table, u"--name"_s, u"t2"_s, u"--columns"_s, u"answer=text"_s, u"--match"_s,
                                u"record"_s, u"--format"_s, u"rows"_s, u"--replace"_s, u"--json"_s});
    COMPARE_CODE(byRecord, 0);
    QCOMPARE(byRecord.json()[u"run"][u"matchedBy"].toString(), u"record"_s);
    QCOMPARE(listed(), (QStringList{u"t 1!"_s, u"t2 1"_s}));
}

void tst_RunVerbs::theSameFileAgainReplacesNothing()
{
    COMPARE_CODE(runs({u"--add"_s, write(answers())}), 0);
    const auto again = runs({u"--add"_s, path(u"run.jsonl"_s), u"--name"_s, u"again"_s});
    COMPARE_CODE(again, 5);
    QVERIFY2(again.err.contains("as the run “run”"), again.err.constData());
    QCOMPARE(listed(), QStringList{u"run 3"_s});
    COMPARE_CODE(runs({u"--add"_s, path(u"run.jsonl"_s), u"--replace"_s}), 0);
    QCOMPARE(listed(), (QStringList{u"run 3!"_s, u"run 3"_s}));
}

void tst_RunVerbs::whatIsWrongHasItsExitCode_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("two things at once") << QStringList{u"--remove"_s, u"a"_s, u"--restore"_s, u"a"_s} << 2;
    QTest::newRow("half a renaming") << QStringList{u"--rename"_s, u"a"_s} << 2;
    QTest::newRow("a model of nothing") << QStringList{u"--model"_s, u"a"_s} << 2;
    QTest::newRow("no such way") << QStringList{u"--add"_s, u"run.jsonl"_s, u"--match"_s, u"luck"_s} << 2;
    QTest::newRow("no such format") << QStringList{u"--add"_s, u"run.jsonl"_s, u"--format"_s, u"x"_s} << 2;
    QTest::newRow("no such column") << QStringList{u"--add"_s, u"run.jsonl"_s, u"--columns"_s, u"answer=x"_s} << 2;
    QTest::newRow("no word for a column") << QStringList{u"--add"_s, u"run.jsonl"_s, u"--columns"_s, u"x=text"_s} << 2;
    QTest::newRow("nothing to replace") << QStringList{u"--add"_s, u"run.jsonl"_s, u"--replace"_s} << 3;
    QTest::newRow("no such file") << QStringList{u"--add"_s, u"gone.jsonl"_s} << 3;
    QTest::newRow("no such run") << QStringList{u"--remove"_s, u"a"_s} << 3;
    QTest::newRow("none to rename") << QStringList{u"--rename"_s, u"a"_s, u"b"_s} << 3;
    QTest::newRow("none to bring back") << QStringList{u"--restore"_s, u"a"_s} << 3;
}

void tst_RunVerbs::whatIsWrongHasItsExitCode()
{
    QFETCH(QStringList, arguments);
    QFETCH(const int, code);
    write(answers());
    if (arguments.first() == u"--add")
        arguments[1] = path(arguments[1]);
    const auto outcome = runs(arguments);
    COMPARE_CODE(outcome, code);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY(!outcome.err.isEmpty());
    QVERIFY(listed().isEmpty());
}

void tst_RunVerbs::whatDoesNotMatchIsReportedAndNotKept()
{
    const auto refused =
        runs({u"--add"_s, write(R"({"question_id": "q", "text": "x", "model_id": "m"})"), u"--json"_s});
    COMPARE_CODE(refused, 3);
    QVERIFY(refused.json()[u"run"].isNull());
    QCOMPARE(refused.json()[u"ways"][0][u"unmatched"].toInt(), 1);
    QVERIFY(!refused.json().contains(u"matchedBy"_s));
    QVERIFY(listed().isEmpty());
}

void tst_RunVerbs::hostileFilesEndInAReport_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("zeros") << QByteArray(1'000, '\0');
    QTest::newRow("brackets") << QByteArray(100'000, '[');
    QTest::newRow("objects in objects") << QByteArray("{\"answer\":").repeated(2'000);
    QTest::newRow("quotes") << QByteArray("question,answer\n") + QByteArray(100'001, '"');
    QTest::newRow("separators") << QByteArray(100'000, ',') + "\n1\n";
    QTest::newRow("gzip") << QByteArray("\x1f\x8b\x08");
    QTest::newRow("NaN rows") << QByteArray("NaN\n").repeated(100);
    QTest::newRow("bytes") << QByteArray("question_id,answer\n\xff\xfe,\xc3\x28\n");
    QTest::newRow("a list that is never closed") << QByteArray(R"([{"question_id": "a", "text": "x", "model_id": 1},)");
    QTest::newRow("many columns") << '{' + QByteArray("\"k\": {\"a\": 1}, ").repeated(5'000) + "\"answer\": 1}";
}

void tst_RunVerbs::hostileFilesEndInAReport()
{
    QFETCH(const QByteArray, bytes);
    const auto before = program::readFile(m_project);
    const auto outcome = runs({u"--add"_s, write(bytes)});
    COMPARE_CODE(outcome, 3);
    QVERIFY(outcome.err.size() < 30'000);
    QVERIFY(listed().isEmpty());
    COMPARE_CODE(program::run({u"verify"_s, m_project}), 0);
}

void tst_RunVerbs::listingChangesNothing()
{
    COMPARE_CODE(runs({u"--add"_s, write(answers())}), 0);
    const auto before = program::filesIn(m_folder->path());
    COMPARE_CODE(runs({}), 0);
    COMPARE_CODE(runs({u"--json"_s}), 0);
    QCOMPARE(program::filesIn(m_folder->path()), before);
}

void tst_RunVerbs::realAnswersFindTheirPairs_data()
{
    if (paths::data().isEmpty())
        QSKIP("the real files are not there");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("way");
    QTest::addColumn<int>("matched");
    QTest::addColumn<int>("problems");
    const auto row = [](const char *name, const QString &way, int matched, int problems = 0) {
        QTest::newRow(name) << paths::data() + u"/formats/"_s + QLatin1StringView(name) << way << matched << problems;
    };
    row("earthdial_results/rs_classification/STARCOP_test.jsonl", u"record"_s, 342);
    row("earthdial_results/rs_detection/ship_dataset_v0.jsonl", u"record"_s, 411);
    row("earthdial_results/rs_image_caption/UCM_captions.jsonl", u"record"_s, 210);
    row("earthdial_results/rs_region_captioning/HIT_UAV_test.jsonl", u"record"_s, 908);
    row("earthdial_results/rs_change_detection/SYSU.jsonl", u"record"_s, 25);
    row("llava_eval/answer_llama-13b.jsonl", u"id"_s, 80, 1); // an empty answer
    row("llava_eval/qa90_gpt4_answer.jsonl", u"id"_s, 90);
    row("coco_results/captions_val2014_fakecap_results.json", u"image-question"_s, 1'000);
}

/// In a project of one record for each row, with the question that the file has, ids as LLaVA, images as COCO.
void tst_RunVerbs::realAnswersFindTheirPairs()
{
    QFETCH(const QString, file);
    QFETCH(const QString, way);
    QFETCH(const int, matched);
    QFETCH(const int, problems);
    QByteArray bytes = program::readFile(file);
    QJsonArray rows;
    if (bytes.startsWith('[')) {
        rows = QJsonDocument::fromJson(bytes).array();
    } else {
        for (const QByteArray &line : bytes.trimmed().split('\n'))
            rows.append(QJsonDocument::fromJson(line).object());
    }
    QJsonArray records;
    for (const auto &row : rows) {
        const QJsonValue image = row[u"image_id"];
        QJsonObject record{
            {u"conversations"_s, QJsonArray{QJsonObject{{u"from"_s, u"human"_s},
                                                        {u"value"_s, row[u"question"].toString(u"Describe it."_s)}},
                                            QJsonObject{{u"from"_s, u"gpt"_s}, {u"value"_s, u"truth"_s}}}}};
        if (!row[u"question_id"].isUndefined())
            record[u"id"_s] = row[u"question_id"];
        if (!image.isUndefined())
            record[u"image"_s] = u"val2014/COCO_val2014_%1.jpg"_s.arg(image.toInt(), 12, 10, QLatin1Char('0'));
        records.append(record);
    }
    const QString project = path(u"real.rsreview"_s);
    write(QJsonDocument(records).toJson(), u"real.json"_s);
    COMPARE_CODE(program::run({u"import"_s, project, path(u"real.json"_s)}), 0);
    const auto added = program::run({u"runs"_s, project, u"--add"_s, file, u"--json"_s});
    COMPARE_CODE(added, problems > 0 ? 1 : 0);
    QCOMPARE(added.json()[u"problemCount"].toInt(-1), problems);
    QCOMPARE(added.json()[u"matchedBy"].toString(), way);
    QCOMPARE(added.json()[u"matched"].toInt(), matched);
    QCOMPARE(added.json()[u"pairsWithout"].toInt(-1), 0);
    COMPARE_CODE(program::run({u"verify"_s, project}), 0);
}

QTEST_GUILESS_MAIN(tst_RunVerbs)
#include "tst_RunVerbs.moc"
