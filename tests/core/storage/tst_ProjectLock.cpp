#include "core/storage/ProjectFile.h"
#include "tests/core/storage/Fixture.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace core;
using Mode = ProjectFile::Mode;

class tst_ProjectLock : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void aSecondProcessIsToldWhoHasIt();
    void aSecondProcessMayRead();
    void theLockOfAKilledProcessIsTakenOver();
    void theLockOfAnotherComputerIsLeftAlone_data();
    void theLockOfAnotherComputerIsLeftAlone();
    void aLockThatSaysNothingIsLeftAlone();
    void aLockThatWasNeverWrittenIsTakenOverLater();
    void theSameProcessIsRefused();
    void onANetworkReadersAreTurnedAway();

private:
    QString path() const { return m_folder->filePath(u"p.rsreview"_s); }
    void startHolder(const QString &how);

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcess m_holder;
};

namespace {

/// The other process: opens the project for writing, writes something, says so, and waits until its input ends.
int hold(const QString &path, const QString &how)
{
    const auto disk = how == u"network" ? DiskKind::Network : DiskKind::Local;
    auto file = ProjectFile::open(path, Mode::ReadWrite, disk);
    if (!file)
        return 1;
    const auto done = (*file)->database().exec("INSERT INTO project VALUES ('a.b', 'by the other')");
    std::puts(done ? "READY" : "FAILED");
    std::fflush(stdout);
    return std::getchar() == EOF ? 0 : 1;
}

}

void tst_ProjectLock::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    fixture::makeProject(path());
}

void tst_ProjectLock::cleanup()
{
    m_holder.closeWriteChannel();
    m_holder.waitForFinished();
    m_folder.reset();
}

void tst_ProjectLock::startHolder(const QString &how)
{
    m_holder.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, path(), how});
    QVERIFY(m_holder.waitForReadyRead());
    QCOMPARE(m_holder.readAll(), QByteArray("READY\n"));
}

void tst_ProjectLock::aSecondProcessIsToldWhoHasIt()
{
    startHolder(u"local"_s);
    const auto opened = ProjectFile::open(path(), Mode::ReadWrite);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::Locked);
    const QString message = opened.error().message;
    QVERIFY2(message.contains(QString::number(m_holder.processId())), qPrintable(message));
    QVERIFY2(message.contains(QFileInfo(path()).owner()), qPrintable(message));
    QVERIFY2(message.contains(QSysInfo::machineHostName()), qPrintable(message));
    QVERIFY2(message.contains(u"p.rsreview"_s), qPrintable(message));
}

void tst_ProjectLock::aSecondProcessMayRead()
{
    startHolder(u"local"_s);
    auto file = ProjectFile::open(path(), Mode::PreferWrite);
    VERIFY_OK(file);
    QVERIFY((*file)->readOnly());
    QVERIFY((*file)->readOnlyReason().contains(QString::number(m_holder.processId())));
    QCOMPARE(*(*file)->database().value("SELECT value FROM project WHERE key = 'a.b'"), u"by the other"_s);
    QVERIFY(!(*file)->database().exec("DELETE FROM project"));

    // The writer closes while we read: it must neither wait nor fail, and what it wrote stays readable.
    m_holder.closeWriteChannel();
    QVERIFY(m_holder.waitForFinished());
    QCOMPARE(m_holder.exitCode(), 0);
    QCOMPARE(*(*file)->database().value("SELECT count(*) FROM sample"), u"20"_s);
    file.take().reset();

    auto writer = ProjectFile::open(path(), Mode::ReadWrite);
    VERIFY_OK(writer);
    writer.take().reset();
    QCOMPARE(fixture::folderOf(path()), QStringList{u"p.rsreview"_s});
}

void tst_ProjectLock::theLockOfAKilledProcessIsTakenOver()
{
    startHolder(u"local"_s);
    m_holder.kill();
    QVERIFY(m_holder.waitForFinished());
    QVERIFY(fixture::folderOf(path()).contains(u"p.rsreview.lock"_s));
    auto file = ProjectFile::open(path(), Mode::ReadWrite);
    VERIFY_OK(file);
    QCOMPARE(*(*file)->database().value("SELECT value FROM project WHERE key = 'a.b'"), u"by the other"_s);
    file.take().reset();
    QCOMPARE(fixture::folderOf(path()), QStringList{u"p.rsreview"_s});
}

void tst_ProjectLock::theLockOfAnotherComputerIsLeftAlone_data()
{
    QTest::addColumn<qint64>("age");
    QTest::newRow("fresh") << qint64(0);
    QTest::newRow("40 seconds") << qint64(40);
    QTest::newRow("3 days") << qint64(3 * 24 * 3600);
}

void tst_ProjectLock::theLockOfAnotherComputerIsLeftAlone()
{
    QFETCH(qint64, age);
    const QString lock = ProjectLock::pathFor(path());
    fixture::writeFile(lock, "4194000\nrsreview\nlab-7\n0123456789abcdef\nfedcba9876543210\n");
    QFile file(lock);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-age), QFileDevice::FileModificationTime));
    file.close();

    const QByteArray before = fixture::fingerprint(lock);
    const auto opened = ProjectFile::open(path(), Mode::ReadWrite);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::Locked);
    QVERIFY2(opened.error().message.contains(u"lab-7"_s), qPrintable(opened.error().message));
    QVERIFY2(opened.error().message.contains(lock), qPrintable(opened.error().message)); // what to remove
    QCOMPARE(fixture::fingerprint(lock), before);
    auto reader = ProjectFile::open(path(), Mode::PreferWrite);
    VERIFY_OK(reader);
    QVERIFY((*reader)->readOnly());
}

void tst_ProjectLock::aLockThatSaysNothingIsLeftAlone()
{
    const QString lock = ProjectLock::pathFor(path());
    fixture::writeFile(lock, "nonsense");
    const auto opened = ProjectFile::open(path(), Mode::ReadWrite);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::Locked);
    QCOMPARE(fixture::readFile(lock), QByteArray("nonsense"));
}

void tst_ProjectLock::aLockThatWasNeverWrittenIsTakenOverLater()
{
    const QString lock = ProjectLock::pathFor(path());
    fixture::writeFile(lock, "");
    QCOMPARE(ProjectFile::open(path(), Mode::ReadWrite).error().kind, Error::Kind::Locked); // may be about to write it
    QFile file(lock);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime));
    file.close();
    VERIFY_OK(ProjectFile::open(path(), Mode::ReadWrite));
}

void tst_ProjectLock::theSameProcessIsRefused()
{
    auto file = ProjectFile::open(path(), Mode::ReadWrite);
    VERIFY_OK(file);
    for (const Mode mode : {Mode::ReadWrite, Mode::ReadOnly, Mode::PreferWrite})
        QCOMPARE(ProjectFile::open(path(), mode).error().kind, Error::Kind::Locked);
    VERIFY_OK((*file)->openReader());
}

void tst_ProjectLock::onANetworkReadersAreTurnedAway()
{
    startHolder(u"network"_s);
    const auto reader = ProjectFile::open(path(), Mode::ReadOnly); // the writer keeps SQLite's own locks as well
    QVERIFY(!reader);
    QCOMPARE(reader.error().kind, Error::Kind::Locked);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--hold")
        return hold(arguments.value(2), arguments.value(3));
    tst_ProjectLock test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_ProjectLock.moc"
