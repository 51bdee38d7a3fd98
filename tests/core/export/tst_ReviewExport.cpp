#include "core/export/Exporter.h"
#include "core/import/Importer.h"
#include "core/project/EditHistory.h"
#include "tests/common/TestPaths.h"
#include "tests/core/project/MadeProject.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QScopeGuard>

#include <sys/mount.h>

using namespace Qt::StringLiterals;
using namespace core;
using Review = ExportOptions::Review;

/// What people said of pairs goes beside an export or into it, and changes nothing else.
class tst_ReviewExport : public QObject
{
    Q_OBJECT
private slots:
    void cleanup();

    void withoutReviewsEveryByteStays_data();
    void withoutReviewsEveryByteStays();
    void aSidecarSaysWhatWasSaidOfEachPair();
    void aKeyIsTheLastOfItsRecord();
    void realFilesKeepEveryOtherByte_data();
    void realFilesKeepEveryOtherByte();
    void whatNobodyJudgedCarriesNoVerdict();
    void pairsThatAreLeftOutAreNotSpokenOf();
    void aRecordThatHasTheKeyIsRefused();
    void aRecordThatHasTheKeyStaysWhenNobodyTouchedIt();
    void whatIsUndoneIsGone();
    void aFullDiskLeavesBothFiles();
    void aSidecarReplacesNoSource();

private:
    QString path(const QString &name) const { return m_made->filePath(name); }
    void make(const QByteArray &json)
    {
        cleanup();
        m_made = std::make_unique<MadeProject>(json);
        m_project = m_made->open();
        m_history = std::make_unique<EditHistory>(*m_project);
        m_history->setReviewer(u"Änna"_s);
    }
    Result<ExportReport> run(Review review, PairSelection pairs = {}, const QString &out = {})
    {
        ExportOptions options;
        options.review = review;
        options.pairs = std::move(pairs);
        JobControl control;
        const auto reader = m_project->openReader();
        return Exporter::run(**reader, out.isEmpty() ? path(u"out.json"_s) : out, options, control);
    }
    QByteArray read(const QString &path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not there)");
    }
    QByteArray exported(Review review, const PairSelection &pairs = {})
    {
        [&] { VERIFY_OK(run(review, pairs)); }();
        return read(path(u"out.json"_s));
    }
    QList<QJsonObject> sidecar() const
    {
        QList<QJsonObject> lines;
        for (const QByteArray &line : read(path(u"out.json.review.jsonl"_s)).split('\n')) {
            if (!line.isEmpty())
                lines.append(QJsonDocument::fromJson(line).object());
        }
        return lines;
    }
    void perform(const Change &change) { VERIFY_OK(m_history->perform({{change}})); }
    void setText(qint64 sample, const QString &turn, const QString &text)
    {
        const Sample before = m_project->reader().load(SampleId{sample}).take();
        VERIFY_OK(m_history->perform(aroundLocks(before, {before.id, turn, before.turn(turn)->value, text})));
    }
    void judge(qint64 sample, const QString &turn, Verdict verdict)
    {
        perform(VerdictChange{SampleId{sample}, turn, Verdict::None, verdict});
    }
    void reviewAtRandom(quint32 seed);
    /// The file without its spliced keys; `count`: how many there were.
    static QByteArray withoutReviews(QByteArray json, int &count);

    std::unique_ptr<MadeProject> m_made;
    std::unique_ptr<Project> m_project;
    std::unique_ptr<EditHistory> m_history;
};

void tst_ReviewExport::cleanup()
{
    m_history.reset();
    m_project.reset();
    m_made.reset();
}

/// From the comma in front of the key to the brace or bracket that closes its value.
QByteArray tst_ReviewExport::withoutReviews(QByteArray json, int &count)
{
    count = 0;
    for (qsizetype key; (key = json.indexOf("\"review\"")) >= 0; ++count) {
        const qsizetype from = json.lastIndexOf(',', key);
        qsizetype at = json.indexOf('{', key);
        int depth = 0;
        for (bool inside = false;; ++at) {
            const char c = json[at];
            if (inside && c == '\\')
                ++at;
            else if (c == '"')
                inside = !inside;
            else if (!inside && (c == '{' || c == '['))
                ++depth;
            else if (!inside && (c == '}' || c == ']') && --depth == 0)
                break;
        }
        json.remove(from, at + 1 - from);
    }
    return json;
}

/// Verdicts, tags and comments, and texts that are changed.
void tst_ReviewExport::reviewAtRandom(quint32 seed)
{
    QRandomGenerator random(seed);
    const qint64 samples = qint64(m_project->index().sampleCount());
    for (int i = 0; i < 60; ++i) {
        const Sample sample = m_project->reader().load(SampleId{1 + random.bounded(samples)}).take();
        if (sample.pairs.empty())
            continue;
        const Pair &pair = sample.pairs[std::size_t(random.bounded(int(sample.pairs.size())))];
        const QString anchor = sample.anchorKey(pair);
        switch (random.bounded(4)) {
        case 0:
            perform(VerdictChange{sample.id, anchor, pair.verdict(), Verdict(1 + random.bounded(3))});
            break;
        case 1:
            perform(TagChange{sample.id, anchor, u"tag \"%1\" 三"_s.arg(i), false, true});
            break;
        case 2:
            perform(CommentChange{
                sample.id, u"c%1"_s.arg(i), i % 3 ? anchor : QString(), {}, u"}],{ \\ \"%1\"\n🚢"_s.arg(i)});
            break;
        default:
            setText(sample.id.value, anchor, u"Another text %1"_s.arg(i));
        }
    }
}

void tst_ReviewExport::withoutReviewsEveryByteStays_data()
{
    QTest::addColumn<int>("review");
    QTest::newRow("none") << int(Review::None);
    QTest::newRow("sidecar") << int(Review::Sidecar);
    QTest::newRow("key") << int(Review::Key);
}

void tst_ReviewExport::withoutReviewsEveryByteStays()
{
    QFETCH(int, review);
    make(MadeProject::assortment());
    QCOMPARE(exported(Review(review)), MadeProject::assortment());
    QVERIFY(sidecar().isEmpty() || review != int(Review::Sidecar));
    QCOMPARE(QFile::exists(path(u"out.json.review.jsonl"_s)), review == int(Review::Sidecar));
    // What was said goes nowhere unless asked for, and never into the file when it is to go beside it.
    judge(1, u"2"_s, Verdict::Approved);
    if (review != int(Review::Key))
        QCOMPARE(exported(Review(review)), MadeProject::assortment());
}

void tst_ReviewExport::aSidecarSaysWhatWasSaidOfEachPair()
{
    make(MadeProject::assortment());
    judge(1, u"2"_s, Verdict::Approved);
    setText(1, u"4"_s, u"4"_s);
    perform(TagChange{SampleId{1}, u"4"_s, u"counted"_s, false, true});
    perform(CommentChange{SampleId{5}, u"c1"_s, {}, {}, u"No pair here."_s});
    setText(2, u"1"_s, u"Be brief."_s);
    const auto report = run(Review::Sidecar);
    VERIFY_OK(report);
    QCOMPARE(report->sources[0].reviews, 4);
    QCOMPARE(report->sources[0].sidecar, path(u"out.json.review.jsonl"_s));
    const auto lines = sidecar();
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0][u"source"].toString(), u"train.json"_s);
    QCOMPARE(lines[0][u"record"].toInt(), 1);
    QCOMPARE(lines[0][u"id"].toString(), u"regular"_s);
    QCOMPARE(lines[0][u"pair"].toInt(), 1);
    QCOMPARE(lines[0][u"verdict"].toString(), u"approved"_s);
    QCOMPARE(lines[0][u"edited"].toBool(true), false);
    QCOMPARE(lines[0][u"reviewer"].toString(), u"Änna"_s);
    QVERIFY(QDateTime::fromString(lines[0][u"time"].toString(), Qt::ISODateWithMs).isValid());
    QCOMPARE(lines[1][u"pair"].toInt(), 2);
    QCOMPARE(lines[1][u"verdict"].toString(), u"none"_s);
    QCOMPARE(lines[1][u"edited"].toBool(), true);
    QCOMPARE(lines[1][u"tags"].toArray(), QJsonArray{u"counted"_s});
    QCOMPARE(lines[1][u"reviewer"].toString(), u"Änna"_s);
    QCOMPARE(lines[2][u"record"].toInt(), 2);
    QVERIFY(lines[2][u"pair"].isNull() && lines[2].contains(u"pair"_s) && !lines[2].contains(u"verdict"_s));
    QVERIFY(lines[2][u"edited"].toBool());
    QCOMPARE(lines[3][u"comments"][0][u"text"].toString(), u"No pair here."_s);
}

void tst_ReviewExport::aKeyIsTheLastOfItsRecord()
{
    make("[\n    {\n        \"id\": 1,\n        \"conversations\": [\n            {\n                \"from\": "
         "\"gpt\",\n"
         "                \"value\": \"a\"\n            }\n        ]\n    },\n    {\n        \"id\": 2\n    }\n]");
    judge(1, u"1"_s, Verdict::Rejected);
    QByteArray json = exported(Review::Key);
    const qsizetype key = json.indexOf("\"review\"");
    const qsizetype time = json.indexOf("\"time\": \"") + 9;
    json.replace(time, json.indexOf('"', time) - time, "T");
    QCOMPARE(json.mid(key),
             QByteArray("\"review\": {\n            \"pairs\": [\n                {\n"
                        "                    \"pair\": 1,\n                    \"verdict\": \"rejected\",\n"
                        "                    \"edited\": false,\n                    \"tags\": [],\n"
                        "                    \"comments\": [],\n"
                        "                    \"reviewer\": \"\\u00c4nna\",\n"
                        "                    \"time\": \"T\"\n                }\n            ]\n        }\n"
                        "    },\n    {\n        \"id\": 2\n    }\n]"));
}

void tst_ReviewExport::realFilesKeepEveryOtherByte_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<quint32>("seed");
    for (const QString &name : {u"train.json"_s, u"vrsbench_train.json"_s, u"assortment"_s, u"regular"_s}) {
        for (const quint32 seed : {1U, 2U, 3U})
            QTest::addRow("%s, seed %u", qPrintable(name), seed) << name << seed;
    }
}

void tst_ReviewExport::realFilesKeepEveryOtherByte()
{
    QFETCH(QString, name);
    QFETCH(quint32, seed);
    QByteArray json = name == u"assortment" ? MadeProject::assortment() : MadeProject::regular(40);
    if (name.endsWith(u".json")) {
        if (paths::data().isEmpty())
            QSKIP("no real files here");
        json = read(paths::data() + u"/rs-gpt4v/"_s + name);
    }
    make(json);
    reviewAtRandom(seed);
    const QByteArray plain = exported(Review::None);
    const QByteArray reviewed = exported(Review::Key);
    int count = 0;
    QCOMPARE(withoutReviews(reviewed, count), plain);
    QVERIFY(count > 0);
    // Parsed, the records differ in the one key, which is told of exactly those that the sidecar tells of.
    QCOMPARE(exported(Review::Sidecar), plain);
    QMap<int, QJsonArray> beside;
    for (const QJsonObject &line : sidecar())
        beside[line[u"record"].toInt()].append(line);
    const QJsonArray before = QJsonDocument::fromJson(QByteArray(plain).replace("\\ud800", "")).array();
    const QJsonArray after = QJsonDocument::fromJson(QByteArray(reviewed).replace("\\ud800", "")).array();
    QCOMPARE(after.size(), before.size());
    QCOMPARE(beside.size(), count);
    for (int i = 0; i < after.size(); ++i) {
        QJsonObject record = after[i].toObject();
        const QJsonObject review = record.take(u"review"_s).toObject();
        QCOMPARE(record, before[i].toObject());
        QCOMPARE(review.isEmpty(), !beside.contains(i + 1));
        for (const QJsonValue &line : beside.value(i + 1)) {
            if (line[u"pair"].isNull()) {
                QCOMPARE(review[u"comments"], line[u"comments"]);
                continue;
            }
            bool found = false;
            for (const QJsonValue &pair : review[u"pairs"].toArray())
                found = found || (pair[u"pair"] == line[u"pair"] && pair[u"verdict"] == line[u"verdict"] &&
                                  pair[u"edited"] == line[u"edited"] && pair[u"tags"] == line[u"tags"] &&
                                  pair[u"comments"] == line[u"comments"] && pair[u"time"] == line[u"time"]);
            QVERIFY(found);
        }
    }
}

/// Every verdict that is told is one of the table, and there are as many.
void tst_ReviewExport::whatNobodyJudgedCarriesNoVerdict()
{
    make(MadeProject::regular(40));
    reviewAtRandom(8);
    VERIFY_OK(run(Review::Sidecar));
    QMap<QString, qint64> told;
    for (const QJsonObject &line : sidecar()) {
        if (line[u"verdict"].toString(u"none"_s) != u"none")
            ++told[line[u"verdict"].toString()];
    }
    QMap<QString, qint64> counted;
    Statement statement(m_project->database(), "SELECT verdict, count(*) FROM pair_verdict GROUP BY verdict");
    Rows rows = statement.query();
    while (rows.next())
        counted.insert(verdictName(Verdict(rows.integer(0))), rows.integer(1));
    QCOMPARE(told, counted);
    QVERIFY(!counted.isEmpty());
}

void tst_ReviewExport::pairsThatAreLeftOutAreNotSpokenOf()
{
    make(MadeProject::regular(2));
    judge(1, u"2"_s, Verdict::Rejected);
    judge(1, u"4"_s, Verdict::Approved);
    judge(2, u"2"_s, Verdict::Rejected);
    judge(2, u"4"_s, Verdict::Rejected);
    const PairSelection kept{{}, {PairSelection::Kind::Rejected}};
    const QJsonArray records = QJsonDocument::fromJson(exported(Review::Key, kept)).array();
    QCOMPARE(records.size(), 1);
    const QJsonArray pairs = records[0][u"review"][u"pairs"].toArray();
    QCOMPARE(pairs.size(), 1);
    QCOMPARE(pairs[0][u"pair"].toInt(), 1); // of those that are written
    QCOMPARE(pairs[0][u"verdict"].toString(), u"approved"_s);
    exported(Review::Sidecar, kept);
    QCOMPARE(sidecar().size(), 1);
    QCOMPARE(sidecar()[0][u"pair"].toInt(), 2); // of the source
}

void tst_ReviewExport::aRecordThatHasTheKeyIsRefused()
{
    make(R"([{"id": 1, "review": {"mine": 1}, "conversations": [{"from": "gpt", "value": "a"}]}])");
    QFile former(path(u"out.json"_s));
    QVERIFY(former.open(QIODevice::WriteOnly) && former.write("former") == 6);
    former.close();
    judge(1, u"1"_s, Verdict::Approved);
    const auto refused = run(Review::Key);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::BadInput);
    QVERIFY2(refused.error().message.contains(u"Record 1 of train.json"_s), qPrintable(refused.error().message));
    QCOMPARE(read(path(u"out.json"_s)), QByteArray("former"));
    VERIFY_OK(run(Review::Sidecar));
}

void tst_ReviewExport::aRecordThatHasTheKeyStaysWhenNobodyTouchedIt()
{
    const QByteArray json = R"([{"review": 1, "conversations": [{"from": "gpt", "value": "a"}]},)"
                            R"({"conversations": [{"from": "gpt", "value": "b"}]}])";
    make(json);
    judge(2, u"1"_s, Verdict::Approved);
    const QByteArray written = exported(Review::Key);
    QVERIFY(written.startsWith(json.left(json.indexOf("},{") + 1)));
    QVERIFY(written.contains(R"("value": "b"}], "review": {"pairs": [{"pair": 1, "verdict": "approved")"));
}

void tst_ReviewExport::whatIsUndoneIsGone()
{
    make(MadeProject::assortment());
    reviewAtRandom(3);
    while (m_history->canUndo())
        VERIFY_OK(m_history->undo());
    QCOMPARE(exported(Review::Key), MadeProject::assortment());
    exported(Review::Sidecar);
    QCOMPARE(sidecar().size(), 0);
}

void tst_ReviewExport::aFullDiskLeavesBothFiles()
{
    make(MadeProject::assortment());
    const QString disk = path(u"disk"_s);
    QVERIFY(QDir().mkdir(disk));
    if (::mount("tmpfs", disk.toLocal8Bit().constData(), "tmpfs", 0, "size=64k") != 0)
        QSKIP("no small disk could be mounted");
    const auto unmount = qScopeGuard([&] { ::umount(disk.toLocal8Bit().constData()); });
    const QString out = disk + u"/out.json"_s;
    judge(1, u"2"_s, Verdict::Approved);
    VERIFY_OK(run(Review::Sidecar, {}, out));
    const QByteArray before = read(out + u".review.jsonl"_s);
    setText(1, u"2"_s, u"Another."_s);
    perform(CommentChange{SampleId{1}, u"c"_s, u"2"_s, {}, QString(100'000, u'x')}); // too large for the sidecar only
    const auto full = run(Review::Sidecar, {}, out);
    QVERIFY(!full);
    QCOMPARE(full.error().kind, Error::Kind::NoSpace);
    QCOMPARE(read(out), MadeProject::assortment());
    QCOMPARE(read(out + u".review.jsonl"_s), before);
    QCOMPARE(QDir(disk).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 2);
}

void tst_ReviewExport::aSidecarReplacesNoSource()
{
    make(MadeProject::regular(1));
    QFile more(path(u"out.json.review.jsonl"_s));
    QVERIFY(more.open(QIODevice::WriteOnly));
    more.write(MadeProject::regular(2));
    more.close();
    JobControl control;
    VERIFY_OK(Importer::add(m_project->database(), {more.fileName()}, {}, control));
    VERIFY_OK(takeAdded(*m_project));
    ExportOptions options;
    options.review = Review::Sidecar;
    options.source = SourceId{1};
    options.overSource = true;
    const auto reader = m_project->openReader();
    const auto refused = Exporter::run(**reader, path(u"out.json"_s), options, control);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Conflict);
    QCOMPARE(read(more.fileName()), MadeProject::regular(2));
}

QTEST_GUILESS_MAIN(tst_ReviewExport)
#include "tst_ReviewExport.moc"
