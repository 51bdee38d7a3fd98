#include "tests/app/Program.h"
#include "tests/common/TestPaths.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// backup, backups, restore.
class tst_BackupVerbs : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void aBackupIsMadeListedAndRestored();
    void asANewProjectTheOldOneStays();
    void aBackupIsMadeWhileAnotherProgramEdits();
    void aProjectThatIsGoneComesBack();
    void aDamagedBackupIsListedAsSuchAndNotRestored();
    void aProjectIsMadeAnewFromItsTextJournal();
    void mistakesHaveTheirExitCodes_data();
    void mistakesHaveTheirExitCodes();

private:
    program::Run run(const QStringList &arguments, const QByteArray &input = {}) const;
    void edit(int sample);
    qint64 edits(const QString &project) const;
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_project;
};

program::Run tst_BackupVerbs::run(const QStringList &arguments, const QByteArray &input) const
{
    QStringList words = arguments;
    words.insert(1, m_project);
    return program::run(words, input);
}

void tst_BackupVerbs::edit(int sample)
{
    COMPARE_CODE(run({u"apply"_s, u"-"_s}, "{\"op\":\"verdict\",\"sample\":" + QByteArray::number(sample) +
                                               ",\"pair\":1,\"value\":\"approved\"}\n"),
                 0);
}

qint64 tst_BackupVerbs::edits(const QString &project) const
{
    return program::run({u"info"_s, project, u"--json"_s}).json()[u"edits"_s].toInteger();
}

void tst_BackupVerbs::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_project = path(u"p.rsreview"_s);
    program::writeFile(path(u"train.json"_s), program::trainingFile(50));
    COMPARE_CODE(run({u"import"_s, path(u"train.json"_s)}), 0);
    edit(1);
}

void tst_BackupVerbs::aBackupIsMadeListedAndRestored()
{
    const auto made = run({u"backup"_s, u"--json"_s});
    COMPARE_CODE(made, 0);
    const QString backup = made.json()[u"path"_s].toString();
    QCOMPARE(QFileInfo(backup).path(), path(u"p.backups"_s));
    QCOMPARE(made.json()[u"edits"_s].toInt(), 1);
    edit(2);

    const auto listed = run({u"backups"_s, u"--json"_s});
    COMPARE_CODE(listed, 0);
    QCOMPARE(listed.lines().size(), 1);
    QCOMPARE(listed.lines()[0][u"path"_s].toString(), backup);
    QVERIFY(listed.lines()[0][u"ok"_s].toBool());

    const auto restored = run({u"restore"_s, QFileInfo(backup).fileName(), u"--json"_s});
    COMPARE_CODE(restored, 0);
    QCOMPARE(edits(m_project), 1);
    QCOMPARE(edits(restored.json()[u"kept"_s].toString()), 2);
    COMPARE_CODE(run({u"verify"_s}), 0);
    QCOMPARE(run({u"backups"_s, u"--json"_s}).lines().size(), 2);
}

void tst_BackupVerbs::asANewProjectTheOldOneStays()
{
    const QString backup = run({u"backup"_s, u"--json"_s}).json()[u"path"_s].toString();
    edit(2);
    const QByteArray before = program::readFile(m_project);
    COMPARE_CODE(run({u"restore"_s, backup, u"--as"_s, path(u"q.rsreview"_s)}), 0);
    QCOMPARE(edits(path(u"q.rsreview"_s)), 1);
    QCOMPARE(program::readFile(m_project), before);
    COMPARE_CODE(run({u"restore"_s, backup, u"--as"_s, path(u"q.rsreview"_s)}), 5);
}

void tst_BackupVerbs::aBackupIsMadeWhileAnotherProgramEdits()
{
    QProcess other;
    other.setProcessEnvironment(program::environment());
    other.start(paths::program(), {u"apply"_s, m_project, u"-"_s});
    other.write("{\"op\":\"verdict\",\"sample\":2,\"pair\":1,\"value\":\"approved\"}\n");
    QVERIFY(other.waitForReadyRead(20'000));
    QVERIFY(other.readAllStandardOutput().startsWith("ACK 2"));
    const auto made = run({u"backup"_s, u"--json"_s});
    COMPARE_CODE(made, 0);
    QCOMPARE(made.json()[u"edits"_s].toInt(), 2);
    COMPARE_CODE(run({u"restore"_s, made.json()[u"path"_s].toString()}), 5); // it is open there
    other.write("{\"op\":\"verdict\",\"sample\":3,\"pair\":1,\"value\":\"approved\"}\n");
    other.closeWriteChannel();
    QVERIFY(other.waitForFinished(20'000));
    QCOMPARE(other.exitCode(), 0);
    QCOMPARE(edits(m_project), 3);
    QCOMPARE(edits(made.json()[u"path"_s].toString()), 2);
}

void tst_BackupVerbs::aProjectThatIsGoneComesBack()
{
    const QString backup = run({u"backup"_s, u"--json"_s}).json()[u"path"_s].toString();
    QVERIFY(QFile::remove(m_project));
    QCOMPARE(run({u"backups"_s, u"--json"_s}).lines().size(), 1);
    COMPARE_CODE(run({u"restore"_s, QFileInfo(backup).fileName()}), 0);
    QCOMPARE(edits(m_project), 1);
}

void tst_BackupVerbs::aDamagedBackupIsListedAsSuchAndNotRestored()
{
    const QString backup = run({u"backup"_s, u"--json"_s}).json()[u"path"_s].toString();
    program::writeFile(backup, program::readFile(backup).chopped(9'000));
    const auto listed = run({u"backups"_s, u"--json"_s});
    COMPARE_CODE(listed, 1);
    QVERIFY(!listed.lines()[0][u"ok"_s].toBool());
    const QByteArray before = program::readFile(m_project);
    COMPARE_CODE(run({u"restore"_s, backup}), 3);
    QCOMPARE(program::readFile(m_project), before);
}

void tst_BackupVerbs::aProjectIsMadeAnewFromItsTextJournal()
{
    edit(2);
    COMPARE_CODE(run({u"apply"_s, u"-"_s}, "{\"op\":\"set-text\",\"sample\":3,\"turn\":2,\"value\":\"new \\ud800\"}\n"),
                 0);
    COMPARE_CODE(run({u"undo"_s}), 0);
    COMPARE_CODE(run({u"redo"_s}), 0);
    const QString text = path(u"p.journal.jsonl"_s);
    QCOMPARE(program::readFile(text).count('\n'), 1 + 5);
    const QString again = path(u"again.rsreview"_s);
    const QStringList words{u"rebuild"_s, again, u"--journal"_s, text, path(u"train.json"_s), u"--json"_s};
    const auto rebuilt = program::run(words);
    COMPARE_CODE(rebuilt, 0);
    QVERIFY(rebuilt.json()[u"identical"_s].toBool());
    COMPARE_CODE(run({u"export"_s, path(u"a.json"_s)}), 0);
    COMPARE_CODE(program::run({u"export"_s, again, path(u"b.json"_s)}), 0);
    QCOMPARE(program::readFile(path(u"a.json"_s)), program::readFile(path(u"b.json"_s)));
    COMPARE_CODE(program::run({u"verify"_s, again}), 0);
    COMPARE_CODE(program::run(words), 5); // it is there

    // Without the source of the edits nothing can be done, and that is said of each
    program::writeFile(path(u"other.json"_s), program::trainingFile(3));
    const auto lost = program::run(
        {u"rebuild"_s, path(u"lost.rsreview"_s), u"--journal"_s, text, path(u"other.json"_s), u"--json"_s});
    COMPARE_CODE(lost, 3);
    QCOMPARE(lost.json()[u"problems"_s].toArray().size(), 5);
    COMPARE_CODE(program::run({u"rebuild"_s, path(u"no.rsreview"_s), u"--journal"_s, path(u"train.json"_s),
                               path(u"train.json"_s)}),
                 3);
    QVERIFY(!QFile::exists(path(u"no.rsreview"_s)));
}

void tst_BackupVerbs::mistakesHaveTheirExitCodes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("no project") << QStringList{u"backup"_s} << 2;
    QTest::newRow("a project that is not there") << QStringList{u"backup"_s, u"none.rsreview"_s} << 3;
    QTest::newRow("no backup") << QStringList{u"restore"_s, u"none.rsreview"_s} << 2;
    QTest::newRow("a backup that is not there") << QStringList{u"restore"_s, u"P"_s, u"none"_s} << 3;
    QTest::newRow("itself") << QStringList{u"restore"_s, u"P"_s, u"P"_s} << 2;
}

void tst_BackupVerbs::mistakesHaveTheirExitCodes()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    arguments.replaceInStrings(u"P"_s, m_project);
    COMPARE_CODE(program::run(arguments), code);
}

QTEST_GUILESS_MAIN(tst_BackupVerbs)
#include "tst_BackupVerbs.moc"
