#include "core/project/Project.h"
#include "core/project/SavedViews.h"
#include "tests/app/Program.h"

#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Every verb, its exit code and what it prints for programs.
class tst_CommandLine : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void wrongUseEndsWithTwo_data();
    void wrongUseEndsWithTwo();
    void helpAndVersionAreNoMistake();
    void importSaysWhatCameIn();
    void infoCounts();
    void anImportTakesTheNotationThatIsAskedFor();
    void notationsAreToldWithTheirEvidenceAndChanged();
    void listFindsWhatAQueryAsksFor();
    void listTakesAViewOfTheProject();
    void aMistakeInAQueryIsNamedWithItsPlace();
    void showTellsEverythingOfASample();
    void aSampleThatIsNotThereIsBadInput_data();
    void aSampleThatIsNotThereIsBadInput();
    void applyAcknowledgesEveryEditAndGoesOnAfterARefusedOne();
    void aRefusedEditChangesNothing_data();
    void errorsAndCommentsAreAppliedFoundAndResolved();
    void aRefusedEditChangesNothing();
    void undoAndRedoGoThroughTheJournal();
    void historyTellsWhoDidWhat();
    void aMovedBoxIsMovedInTheText();
    void imagesCanBeRelinked();
    void renderDrawsAPicture();
    void verifyFindsNothingInASoundProject();
    void verifyEndsWithOneWhenAByteOfAJournalWasChanged();

private:
    program::Run run(const QStringList &arguments, const QByteArray &input = {}) const;
    void apply(const QByteArray &edits) const;
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_project;
};

namespace {

/// Three samples: two with a caption and a count, the second with a box; one without id, image or answer.
const QByteArray Records = R"([
 {"id": "a", "image": "a.png", "conversations": [
  {"from": "human", "value": "<image>\nDescribe the image in one sentence."},
  {"from": "gpt", "value": "An airport."},
  {"from": "human", "value": "How many planes are there? Answer with a single word."},
  {"from": "gpt", "value": "3"}]},
 {"id": 7, "image": ["a.png", "none.png"], "conversations": [
  {"from": "user", "value": "<image>\nWhere is the ship 🚢? Give the bounding box."},
  {"from": "assistant", "value": "🚢 It is at [0.25, 0.50, 0.50, 1.00]."}]},
 {"conversations": [
  {"from": "system", "value": "Be honest."},
  {"from": "human", "value": "是什么?"}]}
]
)";

}

program::Run tst_CommandLine::run(const QStringList &arguments, const QByteArray &input) const
{
    QStringList words = arguments;
    words.insert(1, m_project);
    return program::run(words, input);
}

void tst_CommandLine::apply(const QByteArray &edits) const
{
    COMPARE_CODE(run({u"apply"_s, u"-"_s, u"--reviewer"_s, u"Zoë"_s}, edits), 0);
}

void tst_CommandLine::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_project = path(u"p.rsreview"_s);
    program::writeFile(path(u"train.json"_s), Records);
    QImage image(200, 100, QImage::Format_RGB888);
    image.fill(Qt::darkGreen);
    QVERIFY(image.save(path(u"a.png"_s)));
    COMPARE_CODE(run({u"import"_s, path(u"train.json"_s)}), 0);
}

void tst_CommandLine::wrongUseEndsWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no file") << QStringList{u"import"_s, u"P"_s};
    QTest::newRow("no project") << QStringList{u"info"_s};
    QTest::newRow("option that is none") << QStringList{u"info"_s, u"P"_s, u"--colour"_s};
    QTest::newRow("format that is none") << QStringList{u"import"_s, u"P"_s, u"F"_s, u"--format"_s, u"coco"_s};
    QTest::newRow("export format") << QStringList{u"export"_s, u"P"_s, u"F"_s, u"--format"_s, u"coco"_s};
    QTest::newRow("notation") << QStringList{u"import"_s, u"P"_s, u"F"_s, u"--notation"_s, u"none"_s};
    QTest::newRow("range") << QStringList{u"import"_s, u"P"_s, u"F"_s, u"--range"_s, u"0-7"_s};
    QTest::newRow("verdict") << QStringList{u"export"_s, u"P"_s, u"F"_s, u"--only"_s, u"good"_s};
    QTest::newRow("query") << QStringList{u"list"_s, u"P"_s, u"--where"_s, u"task:"_s};
    QTest::newRow("sample 0") << QStringList{u"show"_s, u"P"_s, u"0"_s};
    QTest::newRow("sample x") << QStringList{u"show"_s, u"P"_s, u"1:2:3"_s};
    QTest::newRow("undo 0") << QStringList{u"undo"_s, u"P"_s, u"0"_s};
    QTest::newRow("undo -1") << QStringList{u"undo"_s, u"P"_s, u"-1"_s};
    QTest::newRow("size") << QStringList{u"render"_s, u"P"_s, u"1"_s, u"F"_s, u"--size"_s, u"0x5"_s};
    for (const QStringList &flags : std::initializer_list<QStringList>{{u"--boxes"_s, u"mood"_s},
                                                                       {u"--line-width"_s, u"0"_s},
                                                                       {u"--line-width"_s, u"7"_s},
                                                                       {u"--opacity"_s, u"5"_s}})
        QTest::newRow(qPrintable(flags.join(u' '))) << QStringList{u"render"_s, u"P"_s, u"1"_s, u"F"_s} + flags;
    QTest::newRow("bands") << QStringList{u"render"_s, u"P"_s, u"1"_s, u"F"_s, u"--bands"_s, u"1,2"_s};
    QTest::newRow("bands below one") << QStringList{u"render"_s, u"P"_s, u"1"_s, u"F"_s, u"--bands"_s, u"-1"_s};
    for (const QStringList &flags :
         {QStringList{u"--stretch"_s, u"linear"_s}, QStringList{u"--stretch"_s, u"sigma:0"_s},
          QStringList{u"--stretch"_s, u"range:5,5"_s}, QStringList{u"--gamma"_s, u"0"_s},
          QStringList{u"--gamma"_s, u"1,5"_s}, QStringList{u"--colormap"_s, u"jet"_s},
          QStringList{u"--bands"_s, u"1"_s, u"--preset"_s, u"ndvi"_s}, QStringList{u"--db=maybe"_s}})
        QTest::newRow(qPrintable(flags.join(u' '))) << QStringList{u"render"_s, u"P"_s, u"1"_s, u"F"_s} + flags;
    QTest::newRow("stretch") << QStringList{u"render"_s, u"P"_s, u"1"_s, u"F"_s, u"--stretch"_s, u"percentile:9,1"_s};
    QTest::newRow("limit below zero") << QStringList{u"list"_s, u"P"_s, u"--limit"_s, u"-3"_s};
    QTest::newRow("source below zero") << QStringList{u"export"_s, u"P"_s, u"F"_s, u"--source"_s, u"-1"_s};
}

void tst_CommandLine::wrongUseEndsWithTwo()
{
    QFETCH(QStringList, arguments);
    arguments.replaceInStrings(QRegularExpression(u"^P$"_s), m_project);
    arguments.replaceInStrings(QRegularExpression(u"^F$"_s), path(u"f.json"_s));
    const auto before = program::filesIn(m_folder->path());
    const auto outcome = program::run(arguments);
    COMPARE_CODE(outcome, 2);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY(!outcome.err.isEmpty());
    QVERIFY(program::filesIn(m_folder->path()) == before);
}

void tst_CommandLine::helpAndVersionAreNoMistake()
{
    COMPARE_CODE(program::run({u"--help"_s}), 0);
    COMPARE_CODE(program::run({u"--version"_s}), 0);
    const auto help = program::run({u"apply"_s, u"--help"_s});
    COMPARE_CODE(help, 0);
    QVERIFY(help.out.contains("--reviewer"));
}

void tst_CommandLine::importSaysWhatCameIn()
{
    program::writeFile(path(u"b.json"_s), "[{\"conversations\": [{\"from\": \"human\", \"value\": 1}]},\n {\"x\": 1}]");
    const auto outcome = run({u"import"_s, path(u"b.json"_s), u"--json"_s});
    COMPARE_CODE(outcome, 0);
    const QJsonObject source = outcome.json()[u"sources"].toArray().first().toObject();
    QCOMPARE(source[u"source"].toInt(), 2);
    QCOMPARE(source[u"path"].toString(), path(u"b.json"_s));
    QCOMPARE(source[u"format"].toString(), u"rs-gpt4v"_s);
    QCOMPARE(source[u"records"].toInt(), 2);
    QCOMPARE(source[u"samples"].toInt() + source[u"skipped"].toInt(), 2);
    QCOMPARE(source[u"notations"].toArray().size(), 0);
    const QJsonArray problems = source[u"problems"].toArray();
    QVERIFY(!problems.isEmpty());
    const QJsonObject last = problems.last().toObject();
    QCOMPARE(last[u"record"].toInt(), 2);
    QCOMPARE(last[u"line"].toInt(), 2);
    QCOMPARE(last[u"byte"].toInt(), 54);
    QVERIFY(!last[u"kind"].toString().isEmpty() && !last[u"message"].toString().isEmpty());

    const auto boxes = program::run({u"import"_s, path(u"q.rsreview"_s), path(u"train.json"_s), u"--json"_s}).json();
    const QJsonObject notation = boxes[u"sources"][0][u"notations"][0].toObject();
    QCOMPARE(notation[u"range"].toString(), u"0-1"_s);
    QCOMPARE(notation[u"boxes"].toInt(), 1);
    QCOMPARE(notation[u"outOfRange"].toInt(-1), 0);
    QVERIFY(!notation[u"id"].toString().isEmpty());
}

void tst_CommandLine::infoCounts()
{
    apply("{\"op\":\"set-text\",\"sample\":1,\"turn\":4,\"value\":\"4\"}\n"
          "{\"op\":\"verdict\",\"sample\":1,\"pair\":\"all\",\"value\":\"approved\"}\n");
    const auto outcome = run({u"info"_s, u"--json"_s});
    COMPARE_CODE(outcome, 0);
    const QJsonObject info = outcome.json();
    QCOMPARE(info[u"samples"].toInt(), 3);
    QCOMPARE(info[u"pairs"].toInt(), 4);
    QCOMPARE(info[u"boxes"].toInt(), 1);
    QCOMPARE(info[u"edits"].toInt(), 2);
    QCOMPARE(info[u"verdicts"].toObject(),
             (QJsonObject{{u"none"_s, 2}, {u"approved"_s, 2}, {u"rejected"_s, 0}, {u"unsure"_s, 0}}));
    QCOMPARE(info[u"images"].toObject(), (QJsonObject{{u"found"_s, 1}, {u"missing"_s, 1}}));
    int tasks = 0;
    for (const QJsonValue &count : info[u"tasks"].toObject())
        tasks += count.toInt();
    QCOMPARE(tasks, 4);
    QCOMPARE(info[u"tasks"][u"grounding"].toInt(), 1);
    QCOMPARE(info[u"schema"].toInt(), 1);
    QCOMPARE(info[u"bytes"].toInteger(), QFileInfo(m_project).size());
    QCOMPARE(info[u"sources"].toArray().size(), 1);
    QVERIFY(run({u"info"_s}).out.contains("samples\t3\n"));
}

void tst_CommandLine::anImportTakesTheNotationThatIsAskedFor()
{
    program::writeFile(path(u"b.json"_s), R"({"image": "a.png", "conversations": [{"from": "human", "value": "Where?"},
        {"from": "gpt", "value": "At [10, 20, 30, 40]."}]})");
    COMPARE_CODE(run({u"import"_s, path(u"b.json"_s), u"--notation"_s, u"shikra"_s, u"--range"_s, u"0-100"_s}), 0);
    const auto told = run({u"notations"_s, u"--source"_s, u"2"_s, u"--json"_s});
    const QJsonObject source = told.json()[u"sources"][0].toObject();
    QCOMPARE(source[u"notation"].toString(), u"shikra"_s);
    QCOMPARE(source[u"units"].toString(), u"0-100"_s);
    const auto sample = run({u"show"_s, u"2:1"_s, u"--json"_s});
    QCOMPARE(sample.json()[u"boxes"][0][u"rect"].toArray(), (QJsonArray{20, 20, 60, 40}));
}

void tst_CommandLine::notationsAreToldWithTheirEvidenceAndChanged()
{
    const auto told = run({u"notations"_s, u"--json"_s});
    COMPARE_CODE(told, 0);
    const QJsonObject source = told.json()[u"sources"][0].toObject();
    QCOMPARE(source[u"notation"].toString(), u"llava"_s);
    QCOMPARE(source[u"units"].toString(), u"0-1"_s);
    QVERIFY2(source[u"evidence"].toString().startsWith(u"1 box"_s), qPrintable(source[u"evidence"].toString()));

    COMPARE_CODE(run({u"notations"_s, u"--source"_s, u"1"_s, u"--units"_s, u"0-1 yxyx"_s}), 0);
    COMPARE_CODE(run({u"notations"_s, u"--units"_s, u"0-1"_s}), 2); // of which source?
    COMPARE_CODE(run({u"notations"_s, u"--source"_s, u"1"_s, u"--units"_s, u"0-7"_s}), 2);
    COMPARE_CODE(run({u"notations"_s, u"--source"_s, u"1"_s, u"--notation"_s, u"html"_s}), 2);
    COMPARE_CODE(run({u"notations"_s, u"--source"_s, u"9"_s}), 3);
    const auto sample = run({u"show"_s, u"2"_s, u"--json"_s});
    QCOMPARE(sample.json()[u"boxes"][0][u"rect"].toArray(), (QJsonArray{100, 25, 200, 50}));
    const QString line = QString::fromUtf8(run({u"notations"_s, u"--source"_s, u"1"_s}).out);
    QVERIFY2(line.contains(u"0-1 yxyx"_s), qPrintable(line));
}

void tst_CommandLine::listFindsWhatAQueryAsksFor()
{
    apply("{\"op\":\"set-text\",\"sample\":2,\"turn\":2,\"value\":\"Ein Flugplatz.\"}\n"
          "{\"op\":\"verdict\",\"sample\":1,\"pair\":2,\"value\":\"rejected\"}\n");
    const auto found = [this](const QString &query) {
        QList<int> samples;
        const auto lines = run({u"list"_s, u"--where"_s, query, u"--json"_s}).lines();
        for (const QJsonObject &line : lines)
            samples.append(line[u"sample"].toInt());
        return samples;
    };
    QCOMPARE(found(u""_s), (QList{1, 2, 3}));
    QCOMPARE(found(u"verdict:rejected"_s), QList{1});
    QCOMPARE(found(u"edited:yes"_s), QList{2});
    QCOMPARE(found(u"has:box"_s), QList<int>{});
    QCOMPARE(found(u"text:FLUGPLATZ"_s), QList{2});
    QCOMPARE(found(u"text:是什"_s), QList{3});
    QCOMPARE(found(u"image:none*"_s), QList{2});
    QCOMPARE(found(u"not task:vqa text:ship"_s), QList{2});
    const auto limited = run({u"list"_s, u"--limit"_s, u"1"_s, u"--json"_s});
    QCOMPARE(limited.lines().size(), 1);
    const QJsonObject line = limited.lines().first();
    QCOMPARE(line[u"source"].toInt(), 1);
    QCOMPARE(line[u"record"].toInt(), 1);
    QCOMPARE(line[u"id"].toString(), u"a"_s);
    QCOMPARE(line[u"image"].toArray(), QJsonArray{u"a.png"_s});
    QCOMPARE(line[u"pairs"].toInt(), 2);
    QCOMPARE(line[u"verdicts"][u"rejected"].toInt(), 1);
    QCOMPARE(line[u"edited"].toBool(true), false);
}

void tst_CommandLine::listTakesAViewOfTheProject()
{
    apply("{\"op\":\"verdict\",\"sample\":1,\"pair\":2,\"value\":\"rejected\"}\n");
    {
        core::JobControl control;
        const auto project = core::Project::open(m_project, core::ProjectFile::Mode::ReadWrite, control);
        QVERIFY(project);
        core::SavedViews views(**project);
        QVERIFY(views.save(u"bad ones"_s, u"verdict:rejected"_s));
        QVERIFY(views.save(u"of a later program"_s, u"mood:good"_s));
    }
    const auto found = run({u"list"_s, u"--view"_s, u"bad ones"_s, u"--json"_s});
    COMPARE_CODE(found, 0);
    QCOMPARE(found.lines().size(), 1);
    QCOMPARE(run({u"list"_s, u"--view"_s, u"bad ones"_s, u"--where"_s, u"sample:2"_s}).out, QByteArray());
    const auto unknown = run({u"list"_s, u"--view"_s, u"bad"_s});
    COMPARE_CODE(unknown, 3);
    QVERIFY2(unknown.err.contains("bad ones"), unknown.err.constData());
    COMPARE_CODE(run({u"list"_s, u"--view"_s, u"of a later program"_s}), 2);
}

void tst_CommandLine::aMistakeInAQueryIsNamedWithItsPlace()
{
    const auto outcome = run({u"list"_s, u"--where"_s, u"has:box (task:nonsense)"_s});
    COMPARE_CODE(outcome, 2);
    QVERIFY2(outcome.err.contains("nonsense") && outcome.err.contains("character 1"), outcome.err.constData());
}

void tst_CommandLine::showTellsEverythingOfASample()
{
    apply("{\"op\":\"set-text\",\"sample\":2,\"turn\":1,\"value\":\"<image>\\nWo?\"}\n"
          "{\"op\":\"tag\",\"sample\":2,\"pair\":1,\"value\":\"shifted\"}\n"
          "{\"op\":\"comment\",\"sample\":\"1:2\",\"pair\":1,\"value\":\"<b>look</b>\"}\n"
          "{\"op\":\"verdict\",\"sample\":2,\"pair\":1,\"value\":\"unsure\"}\n");
    const auto outcome = run({u"show"_s, u"1:2"_s, u"--json"_s});
    COMPARE_CODE(outcome, 0);
    const QJsonObject sample = outcome.json();
    QCOMPARE(sample[u"sample"].toInt(), 2);
    QCOMPARE(sample[u"id"].toString(), u"7"_s);
    const QJsonArray images = sample[u"image"].toArray();
    QCOMPARE(images.size(), 2);
    QCOMPARE(images[0][u"path"].toString(), u"a.png"_s);
    QCOMPARE(images[0][u"width"].toInt(), 200);
    QCOMPARE(images[0][u"height"].toInt(), 100);
    QCOMPARE(images[0][u"bands"].toInt(), 3);
    QVERIFY(images[0][u"problem"].isNull());
    QVERIFY(images[1][u"problem"].toString().contains(u"none.png"_s));
    const QJsonArray turns = sample[u"turns"].toArray();
    QCOMPARE(turns.size(), 2);
    QCOMPARE(turns[0][u"turn"].toString(), u"1"_s);
    QCOMPARE(turns[0][u"from"].toString(), u"user"_s);
    QCOMPARE(turns[0][u"value"].toString(), u"<image>\nWo?"_s);
    QVERIFY(turns[0][u"original"].toString().startsWith(u"<image>\nWhere is the ship"_s));
    QCOMPARE(turns[0][u"edited"].toBool(), true);
    const QJsonObject pair = sample[u"pairs"][0].toObject();
    QCOMPARE(pair[u"pair"].toInt(), 1);
    QCOMPARE(pair[u"question"].toString(), u"1"_s);
    QCOMPARE(pair[u"answer"].toString(), u"2"_s);
    QCOMPARE(pair[u"verdict"].toString(), u"unsure"_s);
    QCOMPARE(pair[u"tags"].toArray(), QJsonArray{u"shifted"_s});
    const QJsonObject box = sample[u"boxes"][0].toObject();
    QCOMPARE(box[u"rect"].toArray(), (QJsonArray{50, 50, 100, 100}));
    QCOMPARE(box[u"polygon"].toArray().size(), 4);
    QCOMPARE(box[u"start"].toInt(), 11); // the ship is one code point
    QCOMPARE(box[u"length"].toInt(), 24);
    QVERIFY(box[u"problem"].isNull());
    const QJsonObject comment = sample[u"comments"][0].toObject();
    QCOMPARE(comment[u"text"].toString(), u"<b>look</b>"_s);
    QCOMPARE(comment[u"reviewer"].toString(), u"Zoë"_s);

    const auto third = run({u"show"_s, u"3"_s, u"--json"_s}).json();
    QCOMPARE(third[u"pairs"].toArray().size(), 1);
    QVERIFY(third[u"pairs"][0][u"answer"].isNull());
    QCOMPARE(third[u"image"].toArray().size(), 0);
}

void tst_CommandLine::aSampleThatIsNotThereIsBadInput_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"4", "1:4", "2:1", "9223372036854775807", "1:9223372036854775807"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void tst_CommandLine::aSampleThatIsNotThereIsBadInput()
{
    QFETCH(QString, name);
    COMPARE_CODE(run({u"show"_s, name, u"--json"_s}), 3);
    COMPARE_CODE(run({u"history"_s, u"--sample"_s, name}), 3);
    COMPARE_CODE(run({u"render"_s, name, path(u"out.png"_s)}), 3);
    QVERIFY(!QFile::exists(path(u"out.png"_s)));
}

void tst_CommandLine::applyAcknowledgesEveryEditAndGoesOnAfterARefusedOne()
{
    const auto outcome =
        run({u"apply"_s, u"-"_s}, "{\"op\":\"verdict\",\"sample\":1,\"pair\":2,\"value\":\"approved\"}\n"
                                  "\n"
                                  "{\"op\":\"set-text\",\"sample\":1,\"turn\":9,\"value\":\"x\"}\n"
                                  "not json\n"
                                  "{\"op\":\"set-text\",\"sample\":1,\"turn\":4,\"value\":\"4\"}\n"
                                  "{\"op\":\"set-text\",\"sample\":1,\"turn\":2,\"value\":\"A port.\"}");
    COMPARE_CODE(outcome, 3);
    QCOMPARE(outcome.out, QByteArray("ACK 1\nACK 2\n"));
    const QList<QByteArray> errors = outcome.err.trimmed().split('\n');
    QCOMPARE(errors.size(), 3);
    QVERIFY2(errors[0].startsWith("ERR 3 not-found "), errors[0].constData());
    QVERIFY2(errors[1].startsWith("ERR 4 bad-input "), errors[1].constData());
    QVERIFY2(errors[2].startsWith("ERR 5 locked "), errors[2].constData()); // its pair is approved
    QCOMPARE(run({u"show"_s, u"1"_s, u"--json"_s}).json()[u"turns"][1][u"value"].toString(), u"A port."_s);
    COMPARE_CODE(run({u"apply"_s, path(u"nothing.jsonl"_s)}), 4);
}

void tst_CommandLine::aRefusedEditChangesNothing_data()
{
    QTest::addColumn<QByteArray>("edit");
    QTest::newRow("no sample") << QByteArray("{\"op\":\"verdict\",\"pair\":1,\"value\":\"approved\"}");
    QTest::newRow("sample 0") << QByteArray("{\"op\":\"verdict\",\"sample\":0,\"pair\":1,\"value\":\"approved\"}");
    QTest::newRow("sample 4") << QByteArray("{\"op\":\"verdict\",\"sample\":4,\"pair\":1,\"value\":\"approved\"}");
    QTest::newRow("sample 1.5") << QByteArray("{\"op\":\"verdict\",\"sample\":1.5,\"pair\":1,\"value\":\"approved\"}");
    QTest::newRow("pair 3") << QByteArray("{\"op\":\"verdict\",\"sample\":1,\"pair\":3,\"value\":\"approved\"}");
    QTest::newRow("pair 2^32+1") << QByteArray(
        "{\"op\":\"verdict\",\"sample\":1,\"pair\":4294967297,\"value\":\"approved\"}");
    QTest::newRow("verdict") << QByteArray("{\"op\":\"verdict\",\"sample\":1,\"pair\":1,\"value\":\"good\"}");
    QTest::newRow("value is a number") << QByteArray("{\"op\":\"set-text\",\"sample\":1,\"turn\":2,\"value\":3}");
    QTest::newRow("turn 0") << QByteArray("{\"op\":\"set-text\",\"sample\":1,\"turn\":0,\"value\":\"x\"}");
    QTest::newRow("no box") << QByteArray("{\"op\":\"move-box\",\"sample\":1,\"turn\":2,\"box\":1,\"rect\":[1,2,3,4]}");
    QTest::newRow("box 2") << QByteArray("{\"op\":\"move-box\",\"sample\":2,\"turn\":2,\"box\":2,\"rect\":[1,2,3,4]}");
    QTest::newRow("box 2^32+1") << QByteArray(
        "{\"op\":\"move-box\",\"sample\":2,\"turn\":2,\"box\":4294967297,\"rect\":[1,2,3,4]}");
    QTest::newRow("rect of 3") << QByteArray(
        "{\"op\":\"move-box\",\"sample\":2,\"turn\":2,\"box\":1,\"rect\":[1,2,3]}");
    QTest::newRow("tag without name") << QByteArray("{\"op\":\"tag\",\"sample\":1,\"pair\":1,\"value\":\" \"}");
    QTest::newRow("empty comment") << QByteArray("{\"op\":\"comment\",\"sample\":1,\"value\":\"\"}");
    QTest::newRow("op") << QByteArray("{\"op\":\"delete\",\"sample\":1}");
    QTest::newRow("a list") << QByteArray("[1]");
    QTest::newRow("cut short") << QByteArray("{\"op\":\"verdict\",\"sample\":1,\"pair\":1,\"value\":\"appro");
}

void tst_CommandLine::errorsAndCommentsAreAppliedFoundAndResolved()
{
    apply("{\"op\":\"error\",\"sample\":2,\"pair\":1,\"value\":\"object/invented\",\"severity\":\"critical\","
          "\"turn\":2,\"quote\":\"\\ud83d\\udea2 It\",\"text\":\"There is none.\"}\n"
          "{\"op\":\"comment\",\"sample\":1,\"pair\":2,\"value\":\"Why?\"}\n");
    const auto shown = [this](const QString &sample) {
        return run({u"show"_s, sample, u"--json"_s}).json()[u"comments"].toArray()[0].toObject();
    };
    const QJsonObject error = shown(u"2"_s);
    QCOMPARE(error[u"error"].toString(), u"object/invented"_s);
    QCOMPARE(error[u"severity"].toString(), u"critical"_s);
    QCOMPARE(error[u"text"].toString(), u"There is none."_s);
    QCOMPARE(error[u"resolved"].toBool(true), false);
    QCOMPARE(error[u"place"][u"start"].toInt(-1), 0);
    QCOMPARE(error[u"place"][u"length"].toInt(), 4); // code points
    const auto found = [this](const QString &query) { return run({u"list"_s, u"--where"_s, query}).out.count('\n'); };
    QCOMPARE(found(u"error:object"_s), 1);
    QCOMPARE(found(u"has:open"_s), 2);
    apply("{\"op\":\"resolve\",\"sample\":1,\"comment\":\"" + shown(u"1"_s)[u"comment"].toString().toUtf8() + "\"}\n");
    QCOMPARE(shown(u"1"_s)[u"resolved"].toBool(), true);
    QCOMPARE(found(u"has:open"_s), 1);
    COMPARE_CODE(run({u"undo"_s, u"3"_s}), 0);
    QCOMPARE(found(u"has:comment"_s), 0);
    COMPARE_CODE(run({u"redo"_s, u"3"_s}), 0);
    QCOMPARE(found(u"severity:critical"_s), 1);
    COMPARE_CODE(run({u"verify"_s}), 0);
}

void tst_CommandLine::aRefusedEditChangesNothing()
{
    QFETCH(QByteArray, edit);
    const auto outcome = run({u"apply"_s, u"-"_s}, edit + '\n');
    COMPARE_CODE(outcome, 3);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY2(outcome.err.startsWith("ERR 1 "), outcome.err.constData());
    QVERIFY(run({u"history"_s, u"--json"_s}).out.isEmpty());
}

void tst_CommandLine::undoAndRedoGoThroughTheJournal()
{
    COMPARE_CODE(run({u"undo"_s}), 3); // there is nothing to undo
    apply("{\"op\":\"set-text\",\"sample\":1,\"turn\":2,\"value\":\"B\"}\n"
          "{\"op\":\"verdict\",\"sample\":1,\"pair\":\"all\",\"value\":\"rejected\"}\n");
    const auto verdicts = [this] {
        const QJsonObject sample = run({u"show"_s, u"1"_s, u"--json"_s}).json();
        const QJsonArray pairs = sample[u"pairs"].toArray();
        return QStringList{pairs[0][u"verdict"].toString(), pairs[1][u"verdict"].toString()};
    };
    const auto text = [this] { return run({u"show"_s, u"1"_s, u"--json"_s}).json()[u"turns"][1][u"value"].toString(); };
    QCOMPARE(verdicts(), (QStringList{u"rejected"_s, u"rejected"_s}));
    const auto undone = run({u"undo"_s});
    COMPARE_CODE(undone, 0);
    QCOMPARE(undone.out, QByteArray("ACK 3\n"));
    QCOMPARE(verdicts(), (QStringList{u"none"_s, u"none"_s}));
    QCOMPARE(text(), u"B"_s);
    COMPARE_CODE(run({u"undo"_s, u"5"_s}), 3); // one, then there is no more
    QCOMPARE(text(), u"An airport."_s);
    COMPARE_CODE(run({u"redo"_s, u"2"_s}), 0);
    QCOMPARE(text(), u"B"_s);
    QCOMPARE(verdicts(), (QStringList{u"rejected"_s, u"rejected"_s}));
    COMPARE_CODE(run({u"redo"_s}), 3);
    COMPARE_CODE(run({u"verify"_s}), 0);
}

void tst_CommandLine::historyTellsWhoDidWhat()
{
    apply("{\"op\":\"set-text\",\"sample\":1,\"turn\":2,\"value\":\"B\"}\n"
          "{\"op\":\"verdict\",\"sample\":2,\"pair\":1,\"value\":\"unsure\"}\n");
    COMPARE_CODE(run({u"undo"_s}), 0);
    const auto all = run({u"history"_s, u"--json"_s}).lines();
    QCOMPARE(all.size(), 3);
    QCOMPARE(all[0][u"seq"].toInt(), 1);
    QCOMPARE(all[0][u"kind"].toString(), u"edit"_s);
    QCOMPARE(all[0][u"reviewer"].toString(), u"Zoë"_s);
    QCOMPARE(all[0][u"changes"][0][u"kind"].toString(), u"text"_s);
    QCOMPARE(all[0][u"changes"][0][u"before"].toString(), u"An airport."_s);
    QCOMPARE(all[0][u"changes"][0][u"after"].toString(), u"B"_s);
    QCOMPARE(all[2][u"kind"].toString(), u"undo"_s);
    QCOMPARE(all[2][u"target"].toInt(), 2);
    QCOMPARE(all[2][u"changes"][0][u"before"].toString(), u"unsure"_s);
    QVERIFY(QDateTime::fromString(all[0][u"time"].toString(), Qt::ISODateWithMs).isValid());
    const auto second = run({u"history"_s, u"--sample"_s, u"2"_s, u"--json"_s}).lines();
    QCOMPARE(second.size(), 2);
    QCOMPARE(second[0][u"seq"].toInt(), 2);
}

void tst_CommandLine::aMovedBoxIsMovedInTheText()
{
    apply("{\"op\":\"move-box\",\"sample\":2,\"turn\":2,\"box\":1,\"rect\":[20,10,60,30]}\n");
    const auto sample = run({u"show"_s, u"2"_s, u"--json"_s}).json();
    QCOMPARE(sample[u"turns"][1][u"value"].toString(), u"🚢 It is at [0.10, 0.10, 0.30, 0.30]."_s);
    QCOMPARE(sample[u"boxes"][0][u"rect"].toArray(), (QJsonArray{20, 10, 60, 30}));
}

void tst_CommandLine::imagesCanBeRelinked()
{
    QVERIFY(QDir().mkdir(path(u"elsewhere"_s)));
    QVERIFY(QFile::copy(path(u"a.png"_s), path(u"elsewhere/none.png"_s)));
    const auto before = run({u"images"_s, u"--json"_s}).json();
    QCOMPARE(before[u"found"].toInt(), 1);
    QCOMPARE(before[u"missing"].toInt(), 1);
    COMPARE_CODE(run({u"images"_s, u"--images"_s, path(u"nowhere"_s)}), 3);
    const auto linked = run({u"images"_s, u"--images"_s, path(u"elsewhere"_s), u"--json"_s});
    COMPARE_CODE(linked, 0);
    QCOMPARE(linked.json()[u"found"].toInt(), 2);
    QCOMPARE(run({u"info"_s, u"--json"_s}).json()[u"images"][u"missing"].toInt(-1), 0);
}

void tst_CommandLine::renderDrawsAPicture()
{
    COMPARE_CODE(run({u"render"_s, u"2"_s, path(u"out.png"_s)}), 0);
    const QImage picture(path(u"out.png"_s));
    QCOMPARE(picture.size(), QSize(200, 100));
    QCOMPARE(picture.pixelColor(10, 10), QColor(Qt::darkGreen));
    bool boxDrawn = false;
    for (int x = 40; x < 110; ++x)
        boxDrawn = boxDrawn || picture.pixelColor(x, 75) != QColor(Qt::darkGreen);
    QVERIFY(boxDrawn);
    COMPARE_CODE(run({u"render"_s, u"1"_s, path(u"small.png"_s), u"--size"_s, u"50x50"_s, u"--bands"_s, u"1"_s,
                      u"--stretch"_s, u"none"_s}),
                 0);
    QCOMPARE(QImage(path(u"small.png"_s)).size(), QSize(50, 50));
    const auto draw = [&](const QStringList &flags) {
        return run(QStringList{u"render"_s, u"2"_s, path(u"look.png"_s)} + flags);
    };
    const QColor green(Qt::darkGreen); // 0, 128, 0
    COMPARE_CODE(draw({u"--preset"_s, u"true-color"_s, u"--invert"_s}), 0);
    QCOMPARE(QImage(path(u"look.png"_s)).pixelColor(10, 10), QColor(255, 255 - green.green(), 255));
    COMPARE_CODE(draw({u"--bands"_s, u"2"_s, u"--stretch"_s, u"range:0,128"_s, u"--colormap"_s, u"viridis"_s}), 0);
    QCOMPARE(QImage(path(u"look.png"_s)).pixelColor(10, 10), QColor(0xfd, 0xe7, 0x25)); // its upper end
    COMPARE_CODE(draw({u"--gamma"_s, u"2"_s, u"--bands"_s, u"2"_s}), 0);
    QCOMPARE(QImage(path(u"look.png"_s)).pixelColor(10, 10), QColor(181, 181, 181)); // the root of 128 / 255
    COMPARE_CODE(draw({u"--db"_s, u"--clahe"_s, u"--stretch"_s, u"sigma:2"_s}), 0);
    const auto missing = draw({u"--preset"_s, u"ndvi"_s});
    COMPARE_CODE(missing, 2);
    QVERIFY2(missing.err.contains("it has true-color"), missing.err.constData());
    const QImage boxed(path(u"out.png"_s));
    COMPARE_CODE(draw({u"--boxes"_s, u"none"_s}), 0);
    QImage plain(200, 100, QImage::Format_RGB32);
    plain.fill(green);
    QCOMPARE(QImage(path(u"look.png"_s)).convertToFormat(QImage::Format_RGB32), plain);
    COMPARE_CODE(draw({}), 0);
    QCOMPARE(QImage(path(u"look.png"_s)), boxed);
    for (const QStringList &flags : std::initializer_list<QStringList>{
             {u"--boxes"_s, u"verdict"_s}, {u"--line-width"_s, u"4"_s}, {u"--opacity"_s, u"40"_s}}) {
        COMPARE_CODE(draw(flags), 0);
        QVERIFY2(QImage(path(u"look.png"_s)) != boxed, qPrintable(flags.join(u' ')));
    }
    COMPARE_CODE(draw({u"--image"_s, u"1"_s}), 0);
    COMPARE_CODE(draw({u"--image"_s, u"2"_s}), 3);
    COMPARE_CODE(run({u"render"_s, u"3"_s, path(u"x.png"_s)}), 3); // it has no image
    COMPARE_CODE(run({u"render"_s, u"1"_s, path(u"nowhere/x.png"_s)}), 4);
}

void tst_CommandLine::verifyFindsNothingInASoundProject()
{
    apply("{\"op\":\"set-text\",\"sample\":1,\"turn\":2,\"value\":\"B\"}\n");
    const auto outcome = run({u"verify"_s, u"--json"_s});
    COMPARE_CODE(outcome, 0);
    QCOMPARE(outcome.json(), (QJsonObject{{u"ok"_s, true}, {u"problems"_s, QJsonArray()}}));
}

void tst_CommandLine::verifyEndsWithOneWhenAByteOfAJournalWasChanged()
{
    apply("{\"op\":\"set-text\",\"sample\":1,\"turn\":2,\"value\":\"an unusual sentence\"}\n");
    QByteArray bytes = program::readFile(m_project);
    QVERIFY(bytes.contains("an unusual sentence"));
    program::writeFile(m_project, bytes.replace("an unusual sentence", "an unusuel sentence"));
    const auto outcome = run({u"verify"_s, u"--json"_s});
    COMPARE_CODE(outcome, 1);
    QCOMPARE(outcome.json()[u"ok"].toBool(true), false);
    const QJsonObject problem = outcome.json()[u"problems"][0].toObject();
    QVERIFY(!problem[u"where"].toString().isEmpty() && !problem[u"message"].toString().isEmpty());
}

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_CommandLine.moc"
