#include "tests/app/Program.h"
#include "tests/common/TestPaths.h"

#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Boxes in fields beside the conversation, from the command line.
class tst_FieldVerbs : public QObject
{
    Q_OBJECT
private slots:
    void theyAreCountedShownAndMoved();
    void theirUnitsAreProposedWithEvidenceAndCanBeSaid();
    void oneMovedBoxOfARealFileChangesItsNumbersOnly_data();
    void oneMovedBoxOfARealFileChangesItsNumbersOnly();
};

namespace {

const QByteArray Records = R"([
 {"id": 1, "image": "a.png", "conversations": [{"from": "human", "value": "<image>"}, {"from": "gpt", "value": "A quay."}],
  "objects": [{"bbox": [12, 30, 44, 50], "label": "ship"}, {"label": "crane", "bbox": [100, 20, 20, 30]}]},
 {"id": 2, "image": "a.png", "conversations": [{"from": "human", "value": "<image>"}, {"from": "gpt", "value": "Sea."}]}
])";

struct Made
{
    QTemporaryDir folder;
    QString project = folder.filePath(u"p.rsreview"_s);
    QString out = folder.filePath(u"out.json"_s);

    Made()
    {
        program::writeFile(folder.filePath(u"in.json"_s), Records);
        QImage image(200, 100, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        image.save(folder.filePath(u"a.png"_s));
    }
    program::Run import() const
    {
        return program::run({u"import"_s, project, folder.filePath(u"in.json"_s), u"--json"_s});
    }
};

}

void tst_FieldVerbs::theyAreCountedShownAndMoved()
{
    const Made made;
    const auto imported = made.import();
    COMPARE_CODE(imported, 0);
    const QJsonObject found = imported.json()[u"sources"].toArray().first()[u"notations"].toArray().last().toObject();
    QCOMPARE(found[u"id"].toString(), u"fields"_s);
    QCOMPARE(found[u"boxes"].toInt(), 2);
    QCOMPARE(program::run({u"info"_s, made.project, u"--json"_s}).json()[u"boxes"].toInt(), 2);

    COMPARE_CODE(program::run({u"notations"_s, made.project, u"--source"_s, u"1"_s, u"--fields"_s, u"pixels xywh"_s}),
                 0);
    const auto shown = [&made] { return program::run({u"show"_s, made.project, u"1"_s, u"--json"_s}).json(); };
    QJsonObject box = shown()[u"boxes"].toArray().at(1).toObject();
    QCOMPARE(box[u"turn"].toString(), u"/objects/1/bbox"_s);
    QCOMPARE(box[u"notation"].toString(), u"fields"_s);
    QCOMPARE(box[u"label"].toString(), u"crane"_s);
    QCOMPARE(box[u"rect"].toArray(), (QJsonArray{100, 20, 120, 50}));

    const QByteArray move = R"({"op":"move-box","sample":1,"turn":"/objects/1/bbox","box":1,"rect":[110,20,130,60]})";
    COMPARE_CODE(program::run({u"apply"_s, made.project, u"-"_s}, move + '\n'), 0);
    box = shown()[u"boxes"].toArray().at(1).toObject();
    QCOMPARE(box[u"rect"].toArray(), (QJsonArray{110, 20, 130, 60}));
    COMPARE_CODE(program::run({u"export"_s, made.project, made.out}), 0);
    QCOMPARE(program::readFile(made.out), QByteArray(Records).replace("[100, 20, 20, 30]", "[110, 20, 20, 40]"));
    COMPARE_CODE(program::run({u"verify"_s, made.project}), 0);

    const QString drawn = made.folder.filePath(u"drawn.png"_s);
    const QString plain = made.folder.filePath(u"plain.png"_s);
    COMPARE_CODE(program::run({u"render"_s, made.project, u"1"_s, drawn}), 0);
    COMPARE_CODE(program::run({u"render"_s, made.project, u"1"_s, plain, u"--boxes"_s, u"none"_s}), 0);
    QVERIFY(QImage(drawn) != QImage(plain));

    const QByteArray broken = R"({"op":"set-text","sample":1,"turn":"/objects/1/bbox","value":"a crane"})";
    COMPARE_CODE(program::run({u"apply"_s, made.project, u"-"_s}, broken + '\n'), 3);
    COMPARE_CODE(program::run({u"undo"_s, made.project}), 0);
    const QString again = made.folder.filePath(u"again.json"_s);
    COMPARE_CODE(program::run({u"export"_s, made.project, again}), 0);
    QCOMPARE(program::readFile(again), Records);
}

void tst_FieldVerbs::theirUnitsAreProposedWithEvidenceAndCanBeSaid()
{
    const Made made;
    COMPARE_CODE(made.import(), 0);
    const auto source = [&made](const QStringList &more) {
        const QStringList all = QStringList{u"notations"_s, made.project, u"--json"_s} + more;
        return program::run(all).json()[u"sources"].toArray().first().toObject();
    };
    const QJsonObject before = source({});
    QCOMPARE(before[u"fieldUnits"].toString(), u"pixels xywh"_s); // one of two would be reversed
    QVERIFY(before[u"fieldEvidence"].toString().startsWith(u"2 "_s));
    QCOMPARE(source({u"--source"_s, u"1"_s, u"--fields"_s, u"0-1000"_s})[u"fieldUnits"].toString(), u"0-1000"_s);
    QCOMPARE(source({})[u"fieldUnits"].toString(), u"0-1000"_s);
    QCOMPARE(source({})[u"units"], before[u"units"]);
    COMPARE_CODE(program::run({u"notations"_s, made.project, u"--source"_s, u"1"_s, u"--fields"_s, u"miles"_s}), 2);
    QVERIFY(program::run({u"notations"_s, made.project}).out.contains("fields\t0-1000"));
}

void tst_FieldVerbs::oneMovedBoxOfARealFileChangesItsNumbersOnly_data()
{
    QTest::addColumn<QString>("path");
    const QString data = paths::data();
    if (data.isEmpty())
        QSKIP("no test data: set RSREVIEW_TEST_DATA");
    for (const char *name : {"formats/earthdial_results/rs_detection/ship_dataset_v0.jsonl",
                             "formats/coco_results/instances_val2014_fakebbox100_results.json"})
        QTest::newRow(name) << data + u'/' + QString::fromLatin1(name);
}

/// These name no images, so that the box is moved as a text.
void tst_FieldVerbs::oneMovedBoxOfARealFileChangesItsNumbersOnly()
{
    QFETCH(QString, path);
    const QTemporaryDir folder;
    const QString project = folder.filePath(u"p.rsreview"_s);
    COMPARE_CODE(program::run({u"import"_s, project, path}), 0);
    const QJsonObject sample = program::run({u"show"_s, project, u"3"_s, u"--json"_s}).json();
    const QJsonObject field = sample[u"turns"].toArray().last().toObject();
    const QString before = field[u"value"].toString();
    QCOMPARE(sample[u"boxes"].toArray().last()[u"turn"], field[u"turn"]);
    const QString after = QString(before).replace(u'1', u'2');
    QVERIFY(after != before);
    const QJsonObject edit{
        {u"op"_s, u"set-text"_s}, {u"sample"_s, 3}, {u"turn"_s, field[u"turn"]}, {u"value"_s, after}};
    const QByteArray line = QJsonDocument(edit).toJson(QJsonDocument::Compact) + '\n';
    COMPARE_CODE(program::run({u"apply"_s, project, u"-"_s}, line), 0);
    const QString out = folder.filePath(u"out.json"_s);
    COMPARE_CODE(program::run({u"export"_s, project, out}), 0);
    QByteArray expected = program::readFile(path);
    const qsizetype at = expected.indexOf(before.toUtf8());
    QVERIFY(at >= 0);
    QCOMPARE(program::readFile(out), expected.replace(at, before.size(), after.toUtf8()));
}

QTEST_GUILESS_MAIN(tst_FieldVerbs)
#include "tst_FieldVerbs.moc"
