#include "tests/app/Program.h"
#include "tests/common/TestPaths.h"

#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <cstring>
#include <sys/mount.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

/// The program is killed in the middle of its work, or its disk is full: what it acknowledged is there, and nothing is
/// there by half.
class tst_Killed : public QObject
{
    Q_OBJECT
private slots:
    void everyAcknowledgedEditSurvivesAndNoneIsHalf();
    void anImportIsThereOrNot_data();
    void anImportIsThereOrNot();
    void aKilledExportLeavesTheFormerFile();
    void aFullDiskRefusesEditsAndGoesOnWhenThereIsRoom();
    void aFullDiskLeavesTheFormerExport();
};

namespace {

constexpr int Samples = 1'000;

/// Edit `number` of 10,000, from 1: the text of an answer and nothing else; each names itself.
QByteArray edit(int number)
{
    return "{\"op\":\"set-text\",\"sample\":" + QByteArray::number((number - 1) % Samples + 1) +
           ",\"turn\":2,\"value\":\"edit " + QByteArray::number(number) + "\"}\n";
}

/// A file has a lock that a killed program left; one that was not written to yet is believed for some seconds.
void makeOld(const QString &path)
{
    QFile file(path);
    if (file.exists() && file.open(QIODevice::ReadWrite))
        file.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime);
}

enum class From { Start, FirstWord };

/// Starts the program and kills it so many milliseconds after its start, or after it first said something, if it still
/// runs then; what it printed.
QByteArray killAfter(int milliseconds, const QStringList &arguments, const QString &input = {}, From from = From::Start)
{
    QProcess process;
    process.setProcessEnvironment(program::environment());
    if (!input.isEmpty())
        process.setStandardInputFile(input);
    process.start(paths::program(), arguments);
    if (from == From::FirstWord)
        process.waitForReadyRead(60'000);
    process.waitForFinished(milliseconds);
    process.kill();
    process.waitForFinished();
    return process.readAllStandardOutput();
}

/// A disk of a few MiB that is taken away at the end.
class SmallDisk
{
public:
    explicit SmallDisk(const char *options)
        : m_mounted(::mount("tmpfs", m_folder.path().toLocal8Bit().constData(), "tmpfs", 0, options) == 0)
        , m_problem(QString::fromLocal8Bit(std::strerror(errno)))
    {
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount(m_folder.path().toLocal8Bit().constData());
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    bool mounted() const { return m_mounted; }
    const QString &problem() const { return m_problem; }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void fill(qint64 leave) const
    {
        QFile file(path(u"filler"_s));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (file.write(QByteArray(4096, 'f')) == 4096) {
        }
        QVERIFY(file.resize(file.size() / 4096 * 4096 - leave));
    }
    void empty() const { QVERIFY(QFile::remove(path(u"filler"_s))); }

private:
    QTemporaryDir m_folder;
    bool m_mounted;
    QString m_problem;
};

}

void tst_Killed::everyAcknowledgedEditSurvivesAndNoneIsHalf()
{
    constexpr int Edits = 10'000;
    constexpr int Rounds = 50;
    QTemporaryDir folder;
    const QString project = folder.filePath(u"p.rsreview"_s);
    const QString file = folder.filePath(u"train.json"_s);
    const QString input = folder.filePath(u"edits.jsonl"_s);
    program::writeFile(file, program::trainingFile(Samples));
    COMPARE_CODE(program::run({u"import"_s, project, file}), 0);
    QRandomGenerator random(5);
    qint64 done = 0; // edits in the journal
    int killed = 0;
    for (int round = 0; round < Rounds; ++round) {
        QByteArray rest;
        for (int number = int(done) + 1; number <= Edits; ++number)
            rest += edit(number);
        program::writeFile(input, rest);
        // On a busy machine the start alone may take longer than a life: some begin to count later.
        const From from = round % 5 == 0 ? From::FirstWord : From::Start;
        const int life = int(from == From::FirstWord ? random.bounded(1, 60) : random.bounded(5, 300));
        const QByteArray out = killAfter(life, {u"apply"_s, project, u"-"_s}, input, from);
        killed += !out.contains("ACK " + QByteArray::number(Edits) + '\n');
        const QList<QByteArray> lines = out.left(out.lastIndexOf('\n') + 1).trimmed().split('\n');
        const qint64 acknowledged = lines.last().isEmpty() ? done : lines.last().sliced(4).toLongLong();
        makeOld(project + u".lock"_s);
        const auto last = program::run({u"info"_s, project, u"--json"_s});
        COMPARE_CODE(last, 0);
        const qint64 kept = last.json()[u"edits"].toInteger();
        QVERIFY2(kept == acknowledged || kept == acknowledged + 1, // on the disk, but killed before it could say so
                 qPrintable(u"round %1: %2 acknowledged, %3 kept"_s.arg(round).arg(acknowledged).arg(kept)));
        QVERIFY2(round % 10 != 0 || program::run({u"verify"_s, project}).code == 0, qPrintable(QString::number(round)));
        done = kept;
    }
    QVERIFY2(killed > Rounds / 2, qPrintable(u"only %1 runs were cut short"_s.arg(killed)));
    QVERIFY(done > 0);
    COMPARE_CODE(program::run({u"verify"_s, project}), 0);

    // The journal holds each edit once and whole, and the texts are what it says
    const auto history = program::run({u"history"_s, project, u"--json"_s}).lines();
    QCOMPARE(history.size(), done);
    QMap<int, QString> texts;
    for (qint64 i = 0; i < done; ++i) {
        const QJsonObject change = history[i][u"changes"].toArray().first().toObject();
        QCOMPARE(history[i][u"seq"].toInteger(), i + 1);
        QCOMPARE(change[u"after"].toString(), u"edit %1"_s.arg(i + 1));
        texts[change[u"sample"].toInt()] = change[u"after"].toString();
    }
    const QString out = folder.filePath(u"out.json"_s);
    COMPARE_CODE(program::run({u"export"_s, project, out}), 0);
    const QJsonArray records = QJsonDocument::fromJson(program::readFile(out)).array();
    QCOMPARE(records.size(), Samples);
    for (int sample = 1; sample <= Samples; ++sample) {
        const QString text = records[sample - 1][u"conversations"][1][u"value"].toString();
        QCOMPARE(text, texts.value(sample, u"An airport \u2013 with %1 planes."_s.arg(sample)));
    }
}

void tst_Killed::anImportIsThereOrNot_data()
{
    QTest::addColumn<bool>("existing");
    QTest::newRow("into a new project") << false;
    QTest::newRow("into a project that is there") << true;
}

void tst_Killed::anImportIsThereOrNot()
{
    QFETCH(bool, existing);
    QTemporaryDir folder;
    const QString first = folder.filePath(u"first.json"_s);
    const QString second = folder.filePath(u"second.json"_s);
    program::writeFile(first, program::trainingFile(3));
    program::writeFile(second, program::trainingFile(60'000));
    QRandomGenerator random(6);
    int cut = 0;
    for (int round = 0; round < 8; ++round) {
        const QString project = folder.filePath(u"%1.rsreview"_s.arg(round));
        if (existing)
            COMPARE_CODE(program::run({u"import"_s, project, first}), 0);
        killAfter(int(random.bounded(20, 700)), {u"import"_s, project, second});
        makeOld(project + u".lock"_s);
        if (!existing && !QFile::exists(project)) {
            ++cut;
            COMPARE_CODE(program::run({u"import"_s, project, first}), 0); // the remains are in nobody's way
        }
        COMPARE_CODE(program::run({u"verify"_s, project}), 0);
        const QJsonObject info = program::run({u"info"_s, project, u"--json"_s}).json();
        const int samples = info[u"samples"].toInt();
        QVERIFY2(samples == 3 || samples == 60'000 || samples == 60'003, qPrintable(QString::number(samples)));
        cut += existing && samples == 3;
        // And work goes on: what was cut short can be brought in again
        if (existing && samples == 3) {
            COMPARE_CODE(program::run({u"import"_s, project, second}), 0);
            QCOMPARE(program::run({u"info"_s, project, u"--json"_s}).json()[u"samples"].toInt(), 60'003);
            COMPARE_CODE(program::run({u"verify"_s, project}), 0);
        }
    }
    QVERIFY2(cut > 0, "no import was cut short");
}

void tst_Killed::aKilledExportLeavesTheFormerFile()
{
    QTemporaryDir folder;
    const QString project = folder.filePath(u"p.rsreview"_s);
    const QString file = folder.filePath(u"train.json"_s);
    const QString out = folder.filePath(u"out.json"_s);
    const QByteArray bytes = program::trainingFile(60'000);
    program::writeFile(file, bytes);
    COMPARE_CODE(program::run({u"import"_s, project, file}), 0);
    QRandomGenerator random(7);
    for (int round = 0; round < 10; ++round) {
        program::writeFile(out, "the former one");
        killAfter(int(random.bounded(10, 250)), {u"export"_s, project, out});
        const QByteArray now = program::readFile(out);
        QVERIFY(now == "the former one" || now == bytes);
    }
}

void tst_Killed::aFullDiskRefusesEditsAndGoesOnWhenThereIsRoom()
{
    const SmallDisk disk("size=4m");
    if (!disk.mounted())
        QSKIP(qPrintable(u"no small disk could be mounted: %1"_s.arg(disk.problem())));
    QTemporaryDir folder;
    const QString project = disk.path(u"p.rsreview"_s);
    program::writeFile(folder.filePath(u"train.json"_s), program::trainingFile(Samples));
    COMPARE_CODE(program::run({u"import"_s, project, folder.filePath(u"train.json"_s)}), 0);
    disk.fill(300 * 1024);

    QByteArray edits;
    for (int number = 1; number <= 400; ++number)
        edits += "{\"op\":\"set-text\",\"sample\":" + QByteArray::number(number) + ",\"turn\":2,\"value\":\"" +
                 QByteArray::number(number) + ' ' + QByteArray(8'000, 'x') + "\"}\n";
    const auto outcome = program::run({u"apply"_s, project, u"-"_s}, edits);
    COMPARE_CODE(outcome, 4);
    QVERIFY2(outcome.err.contains(" no-space "), outcome.err.left(500).constData());
    const auto acknowledged = outcome.out.count('\n');
    QVERIFY(acknowledged > 0 && acknowledged < 400);
    const auto history = program::run({u"history"_s, project, u"--json"_s});
    COMPARE_CODE(history, 0); // a full disk can be read
    QCOMPARE(history.lines().size(), acknowledged);
    COMPARE_CODE(program::run({u"verify"_s, project}), 0);

    disk.empty();
    const auto later = program::run({u"apply"_s, project, u"-"_s}, edit(999));
    COMPARE_CODE(later, 0);
    QCOMPARE(later.out, "ACK " + QByteArray::number(acknowledged + 1) + '\n');
    COMPARE_CODE(program::run({u"verify"_s, project}), 0);
}

void tst_Killed::aFullDiskLeavesTheFormerExport()
{
    const SmallDisk disk("size=2m");
    if (!disk.mounted())
        QSKIP(qPrintable(u"no small disk could be mounted: %1"_s.arg(disk.problem())));
    QTemporaryDir folder;
    const QString project = folder.filePath(u"p.rsreview"_s);
    const QString out = disk.path(u"out.json"_s);
    const QByteArray bytes = program::trainingFile(Samples);
    program::writeFile(folder.filePath(u"train.json"_s), bytes);
    COMPARE_CODE(program::run({u"import"_s, project, folder.filePath(u"train.json"_s)}), 0);
    program::writeFile(out, "the former one");
    for (const qint64 leave : {qint64(0), qint64(4096), qint64(bytes.size() - 1) / 4096 * 4096}) {
        disk.fill(leave);
        const auto before = program::filesIn(QFileInfo(out).path());
        const auto refused = program::run({u"export"_s, project, out});
        COMPARE_CODE(refused, 4);
        QVERIFY2(refused.err.contains("disk is full"), refused.err.constData());
        QVERIFY(program::filesIn(QFileInfo(out).path()) == before);
        COMPARE_CODE(program::run({u"import"_s, disk.path(u"new.rsreview"_s), folder.filePath(u"train.json"_s)}),
                     leave < 100'000 ? 4 : 0);
        QFile::remove(disk.path(u"new.rsreview"_s));
        disk.empty();
    }
    COMPARE_CODE(program::run({u"export"_s, project, out}), 0);
    QCOMPARE(program::readFile(out), bytes);
}

QTEST_GUILESS_MAIN(tst_Killed)
#include "tst_Killed.moc"
