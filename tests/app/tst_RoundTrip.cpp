#include "tests/app/Program.h"
#include "tests/common/TestPaths.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What came in goes out again: every byte where nothing was edited, one line where one answer was.
class tst_RoundTrip : public QObject
{
    Q_OBJECT
private slots:
    void everyRealListOfRecordsComesBackAsItWas_data();
    void everyRealListOfRecordsComesBackAsItWas();
    void everyWayToWriteAFileComesBackAsItWas_data();
    void everyWayToWriteAFileComesBackAsItWas();
    void oneAnswerChangedIsOneLineChanged_data();
    void oneAnswerChangedIsOneLineChanged();
    void oneAnswerOfTheRealFileChangedIsOneLine();
    void anEditTakenBackLeavesTheFileAsItWas();
};

namespace {

QByteArray reindented(const QByteArray &compact, QJsonDocument::JsonFormat format)
{
    return QJsonDocument::fromJson(compact).toJson(format);
}

QByteArray jsonLines(const QByteArray &list, const QByteArray &end)
{
    QByteArray lines;
    for (const QJsonValue &record : QJsonDocument::fromJson(list).array())
        lines += QJsonDocument(record.toObject()).toJson(QJsonDocument::Compact) + end;
    return lines;
}

QMap<QByteArray, QByteArray> variants()
{
    const QByteArray file = program::trainingFile(7);
    const QByteArray crlf = QByteArray(file).replace("\n", "\r\n");
    const QByteArray records = file.mid(1, file.size() - 2);
    return {
        {"indent 4, no final newline", file},
        {"final newline", file + "\n"},
        {"CRLF", crlf},
        {"CRLF, final newline", crlf + "\r\n"},
        {"BOM", "\xEF\xBB\xBF" + file},
        {"BOM and CRLF", "\xEF\xBB\xBF" + crlf},
        {"compact", reindented(file, QJsonDocument::Compact)},
        {"other indent, UTF-8", reindented(file, QJsonDocument::Indented)},
        {"tabs", QByteArray(file).replace("    ", "\t")},
        {"white space around it", "  \n\t " + file + " \n\n "},
        {"JSON Lines", jsonLines(file, "\n")},
        {"JSON Lines, CRLF", jsonLines(file, "\r\n")},
        {"JSON Lines, no final newline", jsonLines(file, "\n").chopped(1)},
        {"JSON Lines, blank lines", jsonLines(file, "\n\n  \n")},
        {"JSON Lines, BOM", "\xEF\xBB\xBF" + jsonLines(file, "\n")},
        {"list in an object", "{\"info\": {\"a\": 1.0e0}, \"data\": [" + records + "], \"more\": [1, 2]}\n"},
        {"with records that are none", "[1, " + records.trimmed() + ", null, \"text\", [2]]"},
        {"duplicate keys, odd numbers, escapes",
         QByteArray(file).replace("\"image\"",
                                  "\"n\": -1.50E+007, \"n\": 1e400, \"s\": \"\\/\\ud800\\u00E4\", \"image\"")},
        {"NaN", QByteArray(file).replace("\"image\"", "\"score\": NaN, \"image\"")},
    };
}

}

void tst_RoundTrip::everyRealListOfRecordsComesBackAsItWas_data()
{
    QTest::addColumn<QString>("path");
    const QString data = paths::data();
    if (data.isEmpty())
        QSKIP("no test data: set RSREVIEW_TEST_DATA");
    QDirIterator names(data, {u"*.json"_s, u"*.jsonl"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (names.hasNext()) {
        const QString path = names.next();
        if (!path.contains(u"/malformed/"_s) && !path.endsWith(u".expected.json"_s))
            QTest::newRow(qPrintable(path.mid(data.size() + 1))) << path;
    }
}

void tst_RoundTrip::everyRealListOfRecordsComesBackAsItWas()
{
    QFETCH(QString, path);
    QTemporaryDir folder;
    const QString project = folder.filePath(u"p.rsreview"_s);
    const QString out = folder.filePath(u"out.json"_s);
    const auto imported = program::run({u"import"_s, project, path, u"--json"_s});
    COMPARE_CODE(imported, 0);
    const QJsonObject source = imported.json()[u"sources"].toArray().first().toObject();
    QCOMPARE(source[u"samples"].toInt() + source[u"skipped"].toInt(), source[u"records"].toInt());
    QVERIFY(source[u"skipped"].toInt() == 0 || !source[u"problems"].toArray().isEmpty());
    COMPARE_CODE(program::run({u"export"_s, project, out}), 0);
    QVERIFY(program::readFile(out) == program::readFile(path));
}

void tst_RoundTrip::everyWayToWriteAFileComesBackAsItWas_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto all = variants();
    for (auto it = all.begin(); it != all.end(); ++it)
        QTest::newRow(it.key().constData()) << it.value();
}

void tst_RoundTrip::everyWayToWriteAFileComesBackAsItWas()
{
    QFETCH(QByteArray, bytes);
    QTemporaryDir folder;
    const QString file = folder.filePath(u"in.json"_s);
    const QString project = folder.filePath(u"p.rsreview"_s);
    const QString out = folder.filePath(u"out.json"_s);
    program::writeFile(file, bytes);
    const auto imported = program::run({u"import"_s, project, file, u"--json"_s});
    COMPARE_CODE(imported, 0);
    QCOMPARE(imported.json()[u"sources"].toArray().first()[u"samples"].toInt(), 7);
    COMPARE_CODE(program::run({u"export"_s, project, out}), 0);
    QCOMPARE(program::readFile(out), bytes);
}

void tst_RoundTrip::oneAnswerChangedIsOneLineChanged_data()
{
    everyWayToWriteAFileComesBackAsItWas_data();
}

void tst_RoundTrip::oneAnswerChangedIsOneLineChanged()
{
    QFETCH(QByteArray, bytes);
    QTemporaryDir folder;
    const QString file = folder.filePath(u"in.json"_s);
    const QString project = folder.filePath(u"p.rsreview"_s);
    const QString out = folder.filePath(u"out.json"_s);
    program::writeFile(file, bytes);
    COMPARE_CODE(program::run({u"import"_s, project, file}), 0);
    const QByteArray edit = "{\"op\":\"set-text\",\"sample\":4,\"turn\":2,\"value\":\"A harbour \u2013 with \\\"4\\\" "
                            "ships \u6e2f.\"}\n";
    COMPARE_CODE(program::run({u"apply"_s, project, u"-"_s}, edit), 0);
    const auto exported = program::run({u"export"_s, project, out, u"--json"_s});
    COMPARE_CODE(exported, 0);
    QCOMPARE(exported.json()[u"sources"].toArray().first()[u"editedRecords"].toInt(), 1);
    QCOMPARE(program::differingLines(program::readFile(out), bytes), 1);

    // What is written is what was meant, in the spelling of the file
    const QString again = folder.filePath(u"again.rsreview"_s);
    COMPARE_CODE(program::run({u"import"_s, again, out}), 0);
    const auto shown = program::run({u"show"_s, again, u"4"_s, u"--json"_s}).json();
    QCOMPARE(shown[u"turns"][1][u"value"].toString(), u"A harbour \u2013 with \"4\" ships \u6e2f."_s);
    const bool ascii = std::none_of(bytes.begin() + 3, bytes.end(), [](char c) { return c < 0; });
    const QByteArray written = program::readFile(out);
    QCOMPARE(std::none_of(written.begin() + 3, written.end(), [](char c) { return c < 0; }), ascii);
}

void tst_RoundTrip::oneAnswerOfTheRealFileChangedIsOneLine()
{
    const QString data = paths::data() + u"/rs-gpt4v"_s;
    const QString file = data + u"/train.json"_s;
    if (!QFile::exists(file))
        QSKIP("no test data: set RSREVIEW_TEST_DATA");
    QTemporaryDir folder;
    const QString project = folder.filePath(u"p.rsreview"_s);
    const QString out = folder.filePath(u"out.json"_s);
    COMPARE_CODE(program::run({u"import"_s, project, file, u"--images"_s, data + u"/images"_s}), 0);
    QVERIFY(program::run({u"info"_s, project, u"--json"_s}).json()[u"images"][u"found"].toInt() > 0);
    const QByteArray edit = "{\"op\":\"set-text\",\"sample\":50,\"turn\":2,\"value\":\"Another answer.\"}\n";
    COMPARE_CODE(program::run({u"apply"_s, project, u"-"_s}, edit), 0);
    COMPARE_CODE(program::run({u"export"_s, project, out}), 0);
    QCOMPARE(program::differingLines(program::readFile(out), program::readFile(file)), 1);
    COMPARE_CODE(program::run({u"undo"_s, project}), 0);
    COMPARE_CODE(program::run({u"export"_s, project, out}), 0);
    QVERIFY(program::readFile(out) == program::readFile(file));
}

void tst_RoundTrip::anEditTakenBackLeavesTheFileAsItWas()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"in.json"_s);
    const QString project = folder.filePath(u"p.rsreview"_s);
    const QString out = folder.filePath(u"out.json"_s);
    program::writeFile(file, program::trainingFile(3));
    COMPARE_CODE(program::run({u"import"_s, project, file}), 0);
    const QByteArray edits = "{\"op\":\"set-text\",\"sample\":1,\"turn\":2,\"value\":\"x\"}\n"
                             "{\"op\":\"set-text\",\"sample\":3,\"turn\":4,\"value\":\"\"}\n";
    COMPARE_CODE(program::run({u"apply"_s, project, u"-"_s}, edits), 0);
    COMPARE_CODE(program::run({u"undo"_s, project, u"2"_s}), 0);
    COMPARE_CODE(program::run({u"export"_s, project, out}), 0);
    QCOMPARE(program::readFile(out), program::readFile(file));
}

QTEST_GUILESS_MAIN(tst_RoundTrip)
#include "tst_RoundTrip.moc"
