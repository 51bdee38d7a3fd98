#include "tests/app/Program.h"
#include "tests/common/TestPaths.h"

#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

/// Files that are not what they should be: named, refused, left as they were.
class tst_ForeignFiles : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void aProjectThatIsNoneIsRefusedAndLeftAsItWas_data();
    void aProjectThatIsNoneIsRefusedAndLeftAsItWas();
    void aProjectThatIsNotThereIsBadInput();
    void aProjectInUseIsLocked();
    void theSameFileTwiceIsAConflictAndEditsStay();
    void aMalformedFileSaysWhere_data();
    void aMalformedFileSaysWhere();
    void anImageThatIsNoneBelowTheFolderIsNamed_data();
    void anImageThatIsNoneBelowTheFolderIsNamed();

private:
    program::Run run(const QStringList &arguments, const QByteArray &input = {}) const;
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_project;
};

program::Run tst_ForeignFiles::run(const QStringList &arguments, const QByteArray &input) const
{
    QStringList words = arguments;
    words.insert(1, m_project);
    return program::run(words, input);
}

void tst_ForeignFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_project = path(u"p.rsreview"_s);
    program::writeFile(path(u"train.json"_s), program::trainingFile(4));
    COMPARE_CODE(run({u"import"_s, path(u"train.json"_s)}), 0);
}

void tst_ForeignFiles::aProjectThatIsNoneIsRefusedAndLeftAsItWas_data()
{
    QTest::addColumn<QString>("damage");
    for (const char *damage : {"empty", "text", "zeros", "cut in the header", "cut in half", "foreign application id",
                               "newer schema", "scrambled pages", "source file"})
        QTest::newRow(damage) << QString::fromLatin1(damage);
}

void tst_ForeignFiles::aProjectThatIsNoneIsRefusedAndLeftAsItWas()
{
    QFETCH(QString, damage);
    QByteArray bytes = program::readFile(m_project);
    if (damage == u"empty")
        bytes.clear();
    else if (damage == u"text")
        bytes = "This is a text.\n";
    else if (damage == u"zeros")
        bytes.fill('\0');
    else if (damage == u"cut in the header")
        bytes.truncate(60);
    else if (damage == u"cut in half")
        bytes.truncate(bytes.size() / 2);
    else if (damage == u"foreign application id")
        bytes[71] = char(bytes[71] + 1); // SQLite file format: application_id at 68, big endian
    else if (damage == u"newer schema")
        bytes[63] = char(99); // user_version at 60
    else if (damage == u"scrambled pages")
        bytes.replace(4096, bytes.size() - 4096, QByteArray(bytes.size() - 4096, '\x5a'));
    else
        bytes = program::readFile(path(u"train.json"_s));
    program::writeFile(m_project, bytes);
    program::writeFile(path(u"more.json"_s), program::trainingFile(2));
    const auto before = program::filesIn(m_folder->path());
    const QByteArray edit = "{\"op\":\"verdict\",\"sample\":1,\"pair\":1,\"value\":\"approved\"}\n";
    const QList<QStringList> verbs{{u"info"_s},
                                   {u"list"_s},
                                   {u"show"_s, u"1"_s},
                                   {u"history"_s},
                                   {u"verify"_s},
                                   {u"undo"_s},
                                   {u"apply"_s, u"-"_s},
                                   {u"images"_s, u"--images"_s, m_folder->path()},
                                   {u"import"_s, path(u"more.json"_s)},
                                   {u"render"_s, u"1"_s, path(u"out.png"_s)},
                                   {u"export"_s, path(u"out.json"_s)}};
    for (const QStringList &verb : verbs) {
        const auto outcome = run(verb, edit);
        COMPARE_CODE(outcome, 3);
        QVERIFY2(outcome.err.contains("p.rsreview"), outcome.err.constData());
        QVERIFY2(program::filesIn(m_folder->path()) == before, qPrintable(verb.first()));
    }
}

void tst_ForeignFiles::aProjectThatIsNotThereIsBadInput()
{
    const auto outcome = program::run({u"info"_s, path(u"nothing.rsreview"_s)});
    COMPARE_CODE(outcome, 3);
    QVERIFY(outcome.err.contains("nothing.rsreview"));
    QVERIFY(!QFile::exists(path(u"nothing.rsreview"_s)));
}

void tst_ForeignFiles::aProjectInUseIsLocked()
{
    QProcess holder;
    holder.setProcessEnvironment(program::environment());
    holder.start(paths::program(), {u"apply"_s, m_project, u"-"_s});
    holder.write("{\"op\":\"verdict\",\"sample\":1,\"pair\":1,\"value\":\"approved\"}\n");
    QVERIFY(holder.waitForReadyRead(60'000));
    QCOMPARE(holder.readLine(), QByteArray("ACK 1\n")); // at once, not when the pipe closes

    const QByteArray edit = "{\"op\":\"verdict\",\"sample\":1,\"pair\":2,\"value\":\"approved\"}\n";
    program::writeFile(path(u"more.json"_s), program::trainingFile(2));
    for (const QStringList &verb : QList<QStringList>{{u"apply"_s, u"-"_s},
                                                      {u"undo"_s},
                                                      {u"import"_s, path(u"more.json"_s)},
                                                      {u"images"_s, u"--images"_s, m_folder->path()}}) {
        const auto outcome = run(verb, edit);
        COMPARE_CODE(outcome, 5);
        QVERIFY(!outcome.err.isEmpty() && outcome.out.isEmpty());
    }
    // Reading goes on beside the writer, and sees what it has acknowledged
    QCOMPARE(run({u"info"_s, u"--json"_s}).json()[u"verdicts"][u"approved"].toInt(), 1);
    COMPARE_CODE(run({u"export"_s, path(u"out.json"_s)}), 0);

    holder.write("{\"op\":\"verdict\",\"sample\":2,\"pair\":1,\"value\":\"approved\"}\n");
    holder.closeWriteChannel();
    QVERIFY(holder.waitForFinished(60'000));
    QCOMPARE(holder.exitCode(), 0);
    QCOMPARE(holder.readAll(), QByteArray("ACK 2\n"));
    COMPARE_CODE(run({u"apply"_s, u"-"_s}, edit), 0);
}

void tst_ForeignFiles::theSameFileTwiceIsAConflictAndEditsStay()
{
    COMPARE_CODE(run({u"apply"_s, u"-"_s}, "{\"op\":\"set-text\",\"sample\":1,\"turn\":2,\"value\":\"mine\"}\n"), 0);
    const QJsonObject before = run({u"info"_s, u"--json"_s}).json();
    QVERIFY(QFile::copy(path(u"train.json"_s), path(u"copy.json"_s)));
    for (const QString &file : {u"train.json"_s, u"copy.json"_s}) {
        const auto outcome = run({u"import"_s, path(file)});
        COMPARE_CODE(outcome, 5);
        QVERIFY(outcome.err.contains("source 1"));
    }
    QJsonObject after = run({u"info"_s, u"--json"_s}).json();
    after[u"bytes"] = before[u"bytes"]; // the file may have grown meanwhile
    QCOMPARE(after, before);
    QCOMPARE(run({u"show"_s, u"1"_s, u"--json"_s}).json()[u"turns"][1][u"value"].toString(), u"mine"_s);
    COMPARE_CODE(run({u"verify"_s}), 0);
    // Twice in one command, into a project that is not there yet
    COMPARE_CODE(program::run({u"import"_s, path(u"q.rsreview"_s), path(u"train.json"_s), path(u"copy.json"_s)}), 5);
    QVERIFY(!QFile::exists(path(u"q.rsreview"_s)));
}

void tst_ForeignFiles::aMalformedFileSaysWhere_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("says"); // in the message
    QTest::addColumn<int>("readable");    // records that --partial takes; 0: none
    const QByteArray whole = program::trainingFile(3);
    const QByteArray record = "{\"conversations\": []}";
    QTest::newRow("cut short") << whole.left(whole.size() - 100) << QByteArray("line") << 2;
    QTest::newRow("missing comma") << "[" + record + ",\n" + record + "\n" + record + "]" << QByteArray("line 3") << 2;
    QTest::newRow("not closed") << "[" + record + ",\n" + record << QByteArray("line 2") << 2;
    QTest::newRow("LFS pointer")
        << QByteArray(
               "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1"
               "258daaa5e2ca24d17e2393\nsize 12345\n")
        << QByteArray("LFS") << 0;
    QTest::newRow("web page") << QByteArray("<!DOCTYPE html>\n<html><body>404</body></html>\n")
                              << QByteArray("web page") << 0;
    QTest::newRow("empty") << QByteArray() << QByteArray("empty") << 0;
    QTest::newRow("nesting bomb") << QByteArray(200'000, '[') << QByteArray("bad.json") << 0;
}

void tst_ForeignFiles::aMalformedFileSaysWhere()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, says);
    QFETCH(int, readable);
    program::writeFile(path(u"bad.json"_s), bytes);
    const QString fresh = path(u"q.rsreview"_s);
    const auto refused = program::run({u"import"_s, fresh, path(u"bad.json"_s)});
    COMPARE_CODE(refused, 3);
    QVERIFY2(refused.err.contains("bad.json"), refused.err.constData());
    QVERIFY2(refused.err.toLower().contains(says.toLower()), refused.err.constData());
    QVERIFY(!QFile::exists(fresh));
    COMPARE_CODE(run({u"import"_s, path(u"bad.json"_s)}), 3);
    QCOMPARE(run({u"info"_s, u"--json"_s}).json()[u"samples"].toInt(), 4);
    COMPARE_CODE(run({u"verify"_s}), 0);

    const auto partial = program::run({u"import"_s, fresh, path(u"bad.json"_s), u"--partial"_s, u"--json"_s});
    COMPARE_CODE(partial, readable > 0 ? 0 : 3);
    QCOMPARE(QFile::exists(fresh), readable > 0);
    if (readable == 0)
        return;
    const QJsonObject source = partial.json()[u"sources"].toArray().first().toObject();
    QCOMPARE(source[u"samples"].toInt(), readable);
    QVERIFY(!source[u"problems"].toArray().isEmpty());
    QVERIFY(source[u"problems"].toArray().last()[u"line"].toInt() > 0);
    // What could not be read is kept, too
    COMPARE_CODE(program::run({u"export"_s, fresh, path(u"out.json"_s)}), 0);
    QCOMPARE(program::readFile(path(u"out.json"_s)), bytes);
}

void tst_ForeignFiles::anImageThatIsNoneBelowTheFolderIsNamed_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"/etc/passwd", "../../x", "../secret.png", "/vsicurl/http://127.0.0.1:1/x.tif", "/vsizip/x.zip/a.tif",
          "http://127.0.0.1:1/x.tif", "mosaic.vrt", "mosaic.tif", "pipe.png", "folder", "link.png", "GTIFF_DIR:1:a.tif",
          "<VRTDataset rasterXSize='1' rasterYSize='1'></VRTDataset>", "none.png", "text.png", ""})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void tst_ForeignFiles::anImageThatIsNoneBelowTheFolderIsNamed()
{
    QFETCH(QString, name);
    QDir folder(m_folder->path());
    QVERIFY(folder.mkpath(u"data/folder"_s));
    QImage image(8, 8, QImage::Format_RGB888);
    image.fill(Qt::red);
    QVERIFY(image.save(path(u"secret.png"_s)));
    QVERIFY(QFile::link(path(u"secret.png"_s), path(u"data/link.png"_s)));
    const QByteArray vrt = "<VRTDataset rasterXSize=\"8\" rasterYSize=\"8\"><VRTRasterBand dataType=\"Byte\" "
                           "band=\"1\"><SimpleSource><SourceFilename>" +
                           path(u"secret.png"_s).toUtf8() +
                           "</SourceFilename></SimpleSource></VRTRasterBand></VRTDataset>";
    program::writeFile(path(u"data/mosaic.vrt"_s), vrt);
    program::writeFile(path(u"data/mosaic.tif"_s), vrt);
    program::writeFile(path(u"data/text.png"_s), "no image\n");
    QCOMPARE(::mkfifo(path(u"data/pipe.png"_s).toLocal8Bit().constData(), 0600), 0);

    const QJsonObject record{
        {u"image"_s, name},
        {u"conversations"_s, QJsonArray{QJsonObject{{u"from"_s, u"human"_s}, {u"value"_s, u"?"_s}},
                                        QJsonObject{{u"from"_s, u"gpt"_s}, {u"value"_s, u"!"_s}}}}};
    program::writeFile(path(u"data/t.json"_s), QJsonDocument(QJsonArray{record}).toJson());
    const QString project = path(u"q.rsreview"_s);
    COMPARE_CODE(program::run({u"import"_s, project, path(u"data/t.json"_s)}), 0);
    const auto shown = program::run({u"show"_s, project, u"1"_s, u"--json"_s});
    COMPARE_CODE(shown, 0);
    const QJsonObject sample = shown.json();
    QCOMPARE(sample[u"turns"].toArray().size(), 2); // the text stays reviewable
    if (!name.isEmpty()) {
        const QString problem = sample[u"image"][0][u"problem"].toString();
        QVERIFY(!problem.isEmpty());
        QVERIFY(sample[u"image"][0][u"width"].isUndefined());
    }
    const auto drawn = program::run({u"render"_s, project, u"1"_s, path(u"out.png"_s)});
    COMPARE_CODE(drawn, 3);
    QVERIFY(!drawn.err.isEmpty());
    QVERIFY(!QFile::exists(path(u"out.png"_s)));
}

QTEST_GUILESS_MAIN(tst_ForeignFiles)
#include "tst_ForeignFiles.moc"
