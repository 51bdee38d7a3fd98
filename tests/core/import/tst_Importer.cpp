#include "core/import/Importer.h"
#include "core/project/Project.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

/// What comes in from a file, and what is said of what does not.
class tst_Importer : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void recordsBecomeSamples_data();
    void recordsBecomeSamples();
    void whatIsNoSampleIsCountedWithItsPlace_data();
    void whatIsNoSampleIsCountedWithItsPlace();
    void oddRecordsComeInAndAreReported();
    void everyWayToLayOutAFileIsRead_data();
    void everyWayToLayOutAFileIsRead();
    void boxesAreCountedAndTheirRangeFound();
    void boxesAreReadAsWasAskedFor_data();
    void boxesAreReadAsWasAskedFor();
    void cancellingLeavesNothing_data();
    void cancellingLeavesNothing();
    void aFileThatFailsKeepsThoseBeforeIt();
    void imageFoldersAreRememberedOnce();

private:
    QString write(const QString &name, const QByteArray &bytes) const;
    Result<ImportReport> import(const QByteArray &bytes, ImportOptions options = {}) const;
    std::unique_ptr<Project> open() const;
    QString project() const { return m_folder->filePath(u"p.rsreview"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

#define VERIFY_OK(result)                                                                                              \
    do {                                                                                                               \
        const auto &outcome = (result);                                                                                \
        QVERIFY2(outcome, outcome.ok() ? "" : qPrintable(outcome.error().message));                                    \
    } while (false)

namespace {

QByteArray turns(const char *question, const char *answer)
{
    return QByteArray("\"conversations\": [{\"from\": \"") + question + "\", \"value\": \"Q\"}, {\"from\": \"" +
           answer + "\", \"value\": \"A\"}]";
}

}

void tst_Importer::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QString tst_Importer::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file");
    return file.fileName();
}

Result<ImportReport> tst_Importer::import(const QByteArray &bytes, ImportOptions options) const
{
    JobControl control;
    return Importer::run(project(), {write(u"t.json"_s, bytes)}, options, control);
}

std::unique_ptr<Project> tst_Importer::open() const
{
    JobControl control;
    auto opened = Project::open(project(), ProjectFile::Mode::ReadOnly, control);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    return opened.take();
}

void tst_Importer::recordsBecomeSamples_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QStringList>("images");
    QTest::addColumn<int>("pairs");
    const auto row = [](const char *name, const QByteArray &record, const QString &id, const QStringList &images,
                        int pairs) { QTest::newRow(name) << record << id << images << pairs; };
    const QByteArray plain = turns("human", "gpt");
    row("plain", "{\"id\": \"a\", \"image\": \"a.png\", " + plain + "}", u"a"_s, {u"a.png"_s}, 1);
    row("id a number", "{\"id\": 17, " + plain + "}", u"17"_s, {}, 1);
    row("id a fraction", "{\"id\": 1.50, " + plain + "}", u"1.50"_s, {}, 1);
    row("id a path", "{\"id\": \"a/b\\/c\", " + plain + "}", u"a/b/c"_s, {}, 1);
    row("no id", "{" + plain + "}", u""_s, {}, 1);
    row("keys in another order", "{" + plain + ", \"image\": \"a.png\", \"id\": \"z\"}", u"z"_s, {u"a.png"_s}, 1);
    row("images a list", "{\"image\": [\"a.png\", \"b.png\"], " + plain + "}", u""_s, {u"a.png"_s, u"b.png"_s}, 1);
    row("images an empty list", "{\"image\": [], " + plain + "}", u""_s, {}, 1);
    row("user, assistant", "{" + turns("user", "assistant") + "}", u""_s, {}, 1);
    row("human, bot", "{" + turns("human", "bot") + "}", u""_s, {}, 1);
    row("two questions", "{" + turns("human", "human") + "}", u""_s, {}, 2);
    row("system", "{" + turns("system", "gpt") + "}", u""_s, {}, 1);
    row("no turns", "{\"conversations\": []}", u""_s, {}, 0);
    row("extra keys", "{\"x\": {\"conversations\": [1]}, \"id\": \"a\", " + plain + ", \"y\": [[[]]]}", u"a"_s, {}, 1);
    row("Chinese", "{\"id\": \"\xe4\xb8\xad\", \"image\": \"\\u4e2d.png\", " + plain + "}", u"中"_s, {u"中.png"_s}, 1);
}

void tst_Importer::recordsBecomeSamples()
{
    QFETCH(QByteArray, record);
    QFETCH(QString, id);
    QFETCH(QStringList, images);
    QFETCH(int, pairs);
    const auto report = import("[\n" + record + "\n]");
    VERIFY_OK(report);
    const SourceReport &source = report->sources.front();
    QCOMPARE(source.samples, 1);
    QCOMPARE(source.skipped, 0);
    QCOMPARE(source.pairs, pairs);
    const auto opened = open();
    const auto sample = opened->reader().load(SampleId{1});
    VERIFY_OK(sample);
    QCOMPARE(sample->externalId, id);
    QCOMPARE(sample->images, images);
    QCOMPARE(int(sample->pairs.size()), pairs);
    const auto row = opened->reader().rows().load(SampleId{1});
    QCOMPARE(*opened->reader().record(*row), record);
    QCOMPARE(row->line, 2);
}

void tst_Importer::whatIsNoSampleIsCountedWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::newRow("number") << QByteArray("17");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("text") << QByteArray("\"text\"");
    QTest::newRow("list") << QByteArray("[{\"id\": 1}]");
    QTest::newRow("misspelt literal") << QByteArray("{\"id\": tru}");
    QTest::newRow("bare word") << QByteArray("{id: 1}");
    QTest::newRow("missing colon") << QByteArray("{\"id\" 1}");
    QTest::newRow("trailing comma") << QByteArray("{\"id\": 1,}");
}

void tst_Importer::whatIsNoSampleIsCountedWithItsPlace()
{
    QFETCH(QByteArray, record);
    const QByteArray good = "{" + turns("human", "gpt") + "}";
    const auto report = import("[\n" + good + ",\n" + record + ",\n" + good + "\n]\n");
    VERIFY_OK(report);
    const SourceReport &source = report->sources.front();
    QCOMPARE(source.records, 3);
    QCOMPARE(source.samples, 2);
    QCOMPARE(source.skipped, 1);
    QCOMPARE(source.problemCount, 1);
    const Problem &problem = source.problems.front();
    QCOMPARE(problem.record, 2);
    QCOMPARE(problem.line, 3);
    const qint64 begin = 2 + good.size() + 2;
    QVERIFY2(problem.byte >= begin && problem.byte <= begin + record.size(), qPrintable(QString::number(problem.byte)));
    QVERIFY(!problem.kind.isEmpty() && !problem.message.isEmpty());
    const auto opened = open();
    QCOMPARE(opened->index().sampleCount(), std::size_t(2));
    QCOMPARE(opened->index().record(SampleId{2}), 3);
    QCOMPARE(opened->sources().front().skipped, 1);
    QCOMPARE(ProblemStore(opened->database()).ofSource(SourceId{1})->size(), std::size_t(1));
}

void tst_Importer::oddRecordsComeInAndAreReported()
{
    const auto report =
        import("[{\"score\": NaN, " + turns("human", "gpt") + "},\n{\"id\": 1, \"id\": 2, " + turns("human", "gpt") +
               "},\n{\"conversations\": [{\"from\": \"human\", \"value\": 3}, {\"value\": \"\\ud800\"}, 7, "
               "{\"from\": \"gpt\"}]},\n{\"id\": \"no conversations\"}]");
    VERIFY_OK(report);
    const SourceReport &source = report->sources.front();
    QCOMPARE(source.samples, 4);
    QSet<qint64> named;
    for (const Problem &problem : source.problems)
        named.insert(problem.record);
    QVERIFY(named.contains(1));
    QVERIFY(named.contains(3));
    QVERIFY(named.contains(4));
    const auto opened = open();
    const auto third = opened->reader().load(SampleId{3});
    VERIFY_OK(third);
    QCOMPARE(third->turns[0].value, u"3"_s);
    QCOMPARE(third->turns[1].value, QString(QChar(0xD800)));
}

void tst_Importer::everyWayToLayOutAFileIsRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("layout");
    const QByteArray a = "{\"id\": 1, " + turns("human", "gpt") + "}";
    QTest::newRow("list") << "[" + a + "," + a + "]" << u"list"_s;
    QTest::newRow("lines") << a + "\n" + a + "\n" << u"lines"_s;
    QTest::newRow("lines, CRLF, no final one") << a + "\r\n" + a << u"lines"_s;
    for (const char *key : {"data", "annotations", "samples", "images"})
        QTest::newRow(key) << QByteArray("{\"info\": 1, \"") + key + "\": [" + a + ", " + a + "]}"
                           << u"list-in-object"_s;
}

void tst_Importer::everyWayToLayOutAFileIsRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, layout);
    const auto report = import(bytes);
    VERIFY_OK(report);
    QCOMPARE(report->sources.front().samples, 2);
    const auto opened = open();
    QCOMPARE(opened->sources().front().layout, layout);
    QCOMPARE(opened->sources().front().bytes, bytes.size());
}

void tst_Importer::boxesAreCountedAndTheirRangeFound()
{
    QByteArray records;
    for (int i = 0; i < 30; ++i)
        records +=
            "{\"conversations\": [{\"from\": \"human\", \"value\": \"Where?\"}, {\"from\": \"gpt\", \"value\": \"[" +
            QByteArray::number(i) + ", 20, 7" + QByteArray::number(i % 10) + ", 10\\u0030]\"}]}\n";
    const auto report = import(records);
    VERIFY_OK(report);
    QCOMPARE(report->sources.front().boxes.size(), std::size_t(1));
    QCOMPARE(report->sources.front().boxes.front().boxes(), 30);
    const auto opened = open();
    QCOMPARE(opened->sources().front().boxRange, u"0-100"_s);
    QCOMPARE(opened->index().counts().boxPairs, 30);
    QCOMPARE(opened->index().counts().tasks[std::size_t(Task::Grounding)], 30);
}

void tst_Importer::boxesAreReadAsWasAskedFor_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("notation");
    QTest::addColumn<QString>("units");
    QTest::addColumn<QString>("expectedNotation");
    QTest::addColumn<QString>("expectedUnits");
    const QString plain = u"[0.1, 0.2, 0.3, 0.4]"_s;
    const QString both = u"[0.1, 0.2, 0.3, 0.4] [0.2, 0.2, 0.3, 0.4]"_s;
    const QString turned = u"{<10><20><30><40>|<5>}"_s;
    QTest::newRow("nothing asked") << plain << QString() << QString() << u"llava"_s << u"0-1"_s;
    QTest::newRow("units") << plain << QString() << u"0-100 yxyx"_s << u"llava"_s << u"0-100 yxyx"_s;
    QTest::newRow("as found") << turned << u"geochat"_s << QString() << u"geochat"_s << u"0-100"_s;
    QTest::newRow("of another's numbers") << both << u"points"_s << QString() << u"points"_s << u"0-1"_s;
    QTest::newRow("against what defines it") << both << u"internvl"_s << u"0-1"_s << u"internvl"_s << u"0-1"_s;
    QTest::newRow("without boxes") << u"Nothing."_s << u"geochat"_s << QString() << u"geochat"_s << u"0-100"_s;
    QTest::newRow("units without boxes") << u"Nothing."_s << QString() << u"pixels"_s << QString() << u"pixels"_s;
    QTest::newRow("nothing at all") << u"Nothing."_s << QString() << QString() << QString() << QString();
}

void tst_Importer::boxesAreReadAsWasAskedFor()
{
    QFETCH(QString, answer);
    QFETCH(QString, notation);
    QFETCH(QString, units);
    const QByteArray json = R"({"conversations": [{"from": "human", "value": "Where?"}, {"from": "gpt", "value": ")" +
                            answer.toUtf8() + "\"}]}";
    ImportOptions options;
    options.notation = notation;
    if (!units.isEmpty())
        options.units = BoxUnits::fromText(units);
    VERIFY_OK(import(json, options));
    const auto project = open();
    QTEST(project->sources().front().notation, "expectedNotation");
    QTEST(project->sources().front().boxRange, "expectedUnits");
}

void tst_Importer::cancellingLeavesNothing_data()
{
    QTest::addColumn<bool>("existing");
    QTest::newRow("new project") << false;
    QTest::newRow("project that is there") << true;
}

void tst_Importer::cancellingLeavesNothing()
{
    QFETCH(bool, existing);
    const QByteArray good = "{" + turns("human", "gpt") + "}\n";
    if (existing)
        VERIFY_OK(import(good));
    JobControl control;
    control.cancel();
    const auto report = Importer::run(project(), {write(u"big.json"_s, good.repeated(20'000))}, {}, control);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::Cancelled);
    QCOMPARE(QFile::exists(project()), existing);
    QVERIFY(QDir(m_folder->path()).entryList({u"*.part*"_s, u"*.lock"_s}, QDir::Files | QDir::Hidden).isEmpty());
    if (existing)
        QCOMPARE(open()->index().sampleCount(), std::size_t(1));
    JobControl again;
    VERIFY_OK(Importer::run(project(), {m_folder->filePath(u"big.json"_s)}, {}, again));
    QCOMPARE(open()->index().sampleCount(), std::size_t(existing ? 20'001 : 20'000));
}

void tst_Importer::aFileThatFailsKeepsThoseBeforeIt()
{
    const QByteArray good = "{" + turns("human", "gpt") + "}\n";
    VERIFY_OK(import(good));
    JobControl control;
    const auto report = Importer::run(
        project(),
        {write(u"2.json"_s, good + good), write(u"bad.json"_s, "[" + good + good + "]"), write(u"3.json"_s, good)}, {},
        control);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::BadInput);
    QVERIFY(report.error().message.contains(u"bad.json"_s));
    const auto opened = open();
    QCOMPARE(opened->sources().size(), std::size_t(2));
    QCOMPARE(opened->index().sampleCount(), std::size_t(3));
}

void tst_Importer::imageFoldersAreRememberedOnce()
{
    ImportOptions options;
    options.imageRoots = {m_folder->path(), m_folder->path() + u"/."_s};
    VERIFY_OK(import("{" + turns("human", "gpt") + "}\n", options));
    QCOMPARE(open()->imageRoots(), QStringList{m_folder->path()});
}

QTEST_GUILESS_MAIN(tst_Importer)
#include "tst_Importer.moc"
