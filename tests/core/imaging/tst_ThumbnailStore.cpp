#include "core/imaging/ThumbnailStore.h"

#include "tests/core/imaging/RasterFixture.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <sys/mount.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

ThumbnailKey keyOf(quint64 number)
{
    return {{number * 0x9e37'79b9'7f4a'7c15, number}};
}

/// Bytes that tell which they are.
QByteArray bytesOf(quint64 number, int size = 1000)
{
    return QByteArray::number(number).rightJustified(size, char('a' + number % 26));
}

ThumbnailStore::Settings small(const QString &folder)
{
    return {.folder = folder, .bytes = 40'000, .packBytes = 10'000, .keepFree = 0};
}

/// Keeps thumbnails for ever; a line for each.
int writeForEver(const QString &folder)
{
    ThumbnailStore store({.folder = folder, .packBytes = 200'000, .keepFree = 0});
    for (quint64 number = 1;; ++number) {
        store.insert(keyOf(number), bytesOf(number, 20'000));
        const QByteArray line = QByteArray::number(number) + '\n';
        if (::write(STDOUT_FILENO, line.constData(), std::size_t(line.size())) != line.size())
            return 1;
    }
}

}

/// What is kept of thumbnails, and what happens to it.
class tst_ThumbnailStore : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup();

    void whatIsKeptIsFound();
    void aNextRunFindsItAndGoesOnInTheSamePack();
    void theFolderIsMadeForOneUserOnly();
    void nothingIsTouchedBeforeItIsAsked();
    void damageIsAMiss_data();
    void damageIsAMiss();
    void whatWasDamagedIsKeptAnew();
    void theBytesAreBounded();
    void whatWasUsedLeastLatelyGoesFirst();
    void twoProgramsAtOnceHavePacksOfTheirOwn();
    void aPackThatAnotherProgramWritesToStays();
    void aFolderThatIsTakenAwayMeanwhileDoesNoHarm();
    void manyThreadsAtOnce();
    void filesOfOthersStay();
    void aKilledProgramLeavesWhatItKept();
    void aFullDiskEndsTheKeepingAndNothingElse();
    void aDiskThatIsNearlyFullIsLeftAlone();
    void aFolderThatCannotBeWrittenToIsRead();

private:
    QString folder() const { return m_folder->filePath(u"thumbnails"_s); }
    QStringList packs() const { return QDir(folder()).entryList({u"*.pack"_s}, QDir::Files, QDir::Name); }
    QString only(const QString &pattern) const
    {
        return folder() + u'/' + QDir(folder()).entryList({pattern}, QDir::Files).value(0);
    }
    qint64 bytes() const;
    void makeOld(const QString &pack, int seconds);
    bool mountSmallDisk(const char *options);

    std::unique_ptr<QTemporaryDir> m_folder;
    bool m_mounted = false;
};

void tst_ThumbnailStore::cleanup()
{
    if (m_mounted)
        ::umount(m_folder->path().toLocal8Bit().constData());
    m_mounted = false;
    m_folder.reset();
}

qint64 tst_ThumbnailStore::bytes() const
{
    qint64 all = 0;
    for (const QFileInfo &file : QDir(folder()).entryInfoList(QDir::Files))
        all += file.size();
    return all;
}

void tst_ThumbnailStore::makeOld(const QString &pack, int seconds)
{
    QFile index(folder() + u'/' + pack.chopped(5) + u".index"_s);
    QVERIFY(index.open(QIODevice::ReadWrite));
    QVERIFY(index.setFileTime(QDateTime::currentDateTime().addSecs(-seconds), QFile::FileModificationTime));
}

bool tst_ThumbnailStore::mountSmallDisk(const char *options)
{
    const QByteArray target = m_folder->path().toLocal8Bit();
    m_mounted = ::mount("tmpfs", target.constData(), "tmpfs", 0, options) == 0;
    return m_mounted;
}

void tst_ThumbnailStore::whatIsKeptIsFound()
{
    ThumbnailStore store(small(folder()));
    QVERIFY(!store.find(keyOf(1)));
    store.insert(keyOf(1), bytesOf(1));
    store.insert(keyOf(2), bytesOf(2, 3));
    store.insert(keyOf(3), {});
    QCOMPARE(store.find(keyOf(1)), bytesOf(1));
    QCOMPARE(store.find(keyOf(2)), bytesOf(2, 3));
    QCOMPARE(store.find(keyOf(3)), QByteArray());
    QVERIFY(!store.find(keyOf(4)));
    store.insert(keyOf(1), bytesOf(7)); // the next one counts
    QCOMPARE(store.find(keyOf(1)), bytesOf(7));
}

void tst_ThumbnailStore::aNextRunFindsItAndGoesOnInTheSamePack()
{
    for (quint64 run = 1; run <= 5; ++run) {
        ThumbnailStore store(small(folder()));
        for (quint64 former = 1; former < run; ++former)
            QCOMPARE(store.find(keyOf(former)), bytesOf(former));
        store.insert(keyOf(run), bytesOf(run));
    }
    QCOMPARE(packs().size(), 1);
}

void tst_ThumbnailStore::theFolderIsMadeForOneUserOnly()
{
    ThumbnailStore(small(folder())).insert(keyOf(1), bytesOf(1));
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFile::permissions(folder()) & others, QFile::Permissions());
}

void tst_ThumbnailStore::nothingIsTouchedBeforeItIsAsked()
{
    const ThumbnailStore store(small(folder()));
    QVERIFY(!QFileInfo::exists(folder()));
}

void tst_ThumbnailStore::damageIsAMiss_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("at");   // from the end where negative
    QTest::addColumn<int>("keep"); // -1: all
    QTest::addColumn<int>("found");
    QTest::newRow("a byte of the second") << u"*.pack"_s << 1500 << -1 << 2;
    QTest::newRow("the first byte of all") << u"*.pack"_s << 0 << -1 << 2;
    QTest::newRow("the pack is cut short") << u"*.pack"_s << 0 << 2500 << 1; // and its first byte is another
    QTest::newRow("the pack is empty") << u"*.pack"_s << 0 << 0 << 0;
    QTest::newRow("a key") << u"*.index"_s << 8 << -1 << 2;
    QTest::newRow("a place") << u"*.index"_s << 8 + 16 << -1 << 2;
    QTest::newRow("a place far away") << u"*.index"_s << 8 + 19 << -1 << 2;
    QTest::newRow("a length") << u"*.index"_s << 8 + 20 << -1 << 2;
    QTest::newRow("a length of gigabytes") << u"*.index"_s << 8 + 23 << -1 << 2;
    QTest::newRow("a checksum") << u"*.index"_s << 8 + 24 << -1 << 2;
    QTest::newRow("the last entry is cut short") << u"*.index"_s << 8 + 95 << 8 + 90 << 2;
    QTest::newRow("the index is empty") << u"*.index"_s << 0 << 0 << 0;
    QTest::newRow("another format") << u"*.index"_s << 0 << -1 << 0;
}

void tst_ThumbnailStore::damageIsAMiss()
{
    QFETCH(QString, file);
    QFETCH(int, at);
    QFETCH(int, keep);
    QFETCH(int, found);
    {
        ThumbnailStore store(small(folder()));
        for (quint64 number = 1; number <= 3; ++number)
            store.insert(keyOf(number), bytesOf(number));
    }
    QByteArray content = readFile(only(file));
    QVERIFY(at < content.size());
    content[at] = char(content[at] ^ 0x5a);
    QVERIFY(writeFile(only(file), keep < 0 ? content : content.left(keep)));

    ThumbnailStore store(small(folder()));
    int hits = 0;
    for (quint64 number = 1; number <= 3; ++number) {
        const auto bytes = store.find(keyOf(number));
        QVERIFY(!bytes || *bytes == bytesOf(number));
        hits += bytes.has_value();
    }
    QCOMPARE(hits, found);
    for (quint64 number = 1; number <= 5; ++number)
        store.insert(keyOf(number), bytesOf(number)); // goes on, whatever it was
    for (quint64 number = 1; number <= 5; ++number)
        QCOMPARE(store.find(keyOf(number)), bytesOf(number));
    ThumbnailStore next(small(folder()));
    for (quint64 number = 1; number <= 5; ++number)
        QCOMPARE(next.find(keyOf(number)), bytesOf(number));
}

void tst_ThumbnailStore::whatWasDamagedIsKeptAnew()
{
    ThumbnailStore store(small(folder()));
    store.insert(keyOf(1), bytesOf(1));
    QByteArray content = readFile(only(u"*.pack"_s));
    content[5] = '?';
    QFile pack(only(u"*.pack"_s));
    QVERIFY(pack.open(QIODevice::ReadWrite)); // in its place, under the eyes of the store
    QCOMPARE(pack.write(content), content.size());
    pack.close();
    QVERIFY(!store.find(keyOf(1)));
    store.insert(keyOf(1), bytesOf(1));
    QCOMPARE(store.find(keyOf(1)), bytesOf(1));
}

void tst_ThumbnailStore::theBytesAreBounded()
{
    ThumbnailStore store(small(folder()));
    for (quint64 number = 1; number <= 200; ++number) {
        store.insert(keyOf(number), bytesOf(number));
        QVERIFY(bytes() <= 40'000);
        QCOMPARE(store.find(keyOf(number)), bytesOf(number));
    }
    int kept = 0;
    for (quint64 number = 1; number <= 200; ++number)
        kept += store.find(keyOf(number)).has_value();
    QVERIFY2(kept >= 20 && kept < 40, qPrintable(QString::number(kept)));
}

void tst_ThumbnailStore::whatWasUsedLeastLatelyGoesFirst()
{
    {
        ThumbnailStore store(small(folder()));
        for (quint64 number = 1; number <= 25; ++number) // 9 a pack
            store.insert(keyOf(number), bytesOf(number));
    }
    QCOMPARE(packs().size(), 3);
    for (const QString &pack : packs())
        makeOld(pack, 3000);
    ThumbnailStore store(small(folder()));
    QVERIFY(store.find(keyOf(1))); // the pack that was written first is wanted
    for (quint64 number = 101; number <= 120; ++number)
        store.insert(keyOf(number), bytesOf(number));
    QVERIFY(store.find(keyOf(1)));
    QVERIFY(store.find(keyOf(120)));
    QVERIFY(!store.find(keyOf(12)));
}

void tst_ThumbnailStore::twoProgramsAtOnceHavePacksOfTheirOwn()
{
    ThumbnailStore one(small(folder()));
    ThumbnailStore two(small(folder()));
    for (quint64 number = 1; number <= 5; ++number) {
        one.insert(keyOf(number), bytesOf(number));
        two.insert(keyOf(number), bytesOf(number)); // the same, and others
        two.insert(keyOf(100 + number), bytesOf(100 + number, 300));
    }
    QCOMPARE(packs().size(), 2);
    ThumbnailStore third(small(folder()));
    for (quint64 number = 1; number <= 5; ++number) {
        QCOMPARE(one.find(keyOf(number)), bytesOf(number));
        QCOMPARE(two.find(keyOf(number)), bytesOf(number));
        QCOMPARE(third.find(keyOf(number)), bytesOf(number));
        QCOMPARE(third.find(keyOf(100 + number)), bytesOf(100 + number, 300));
    }
}

void tst_ThumbnailStore::aPackThatAnotherProgramWritesToStays()
{
    ThumbnailStore other(small(folder()));
    other.insert(keyOf(1000), bytesOf(1000));
    makeOld(packs().first(), 100'000);
    ThumbnailStore store(small(folder()));
    for (quint64 number = 1; number <= 100; ++number)
        store.insert(keyOf(number), bytesOf(number));
    other.insert(keyOf(1001), bytesOf(1001));
    ThumbnailStore third(small(folder()));
    QCOMPARE(third.find(keyOf(1000)), bytesOf(1000));
    QCOMPARE(third.find(keyOf(1001)), bytesOf(1001));
    QCOMPARE(third.find(keyOf(100)), bytesOf(100));
}

void tst_ThumbnailStore::aFolderThatIsTakenAwayMeanwhileDoesNoHarm()
{
    ThumbnailStore store(small(folder()));
    store.insert(keyOf(1), bytesOf(1));
    QVERIFY(QDir(folder()).removeRecursively());
    for (quint64 number = 2; number <= 30; ++number)
        store.insert(keyOf(number), bytesOf(number));
    QCOMPARE(store.find(keyOf(1)), bytesOf(1)); // still open
    QVERIFY(!QFileInfo::exists(folder()));      // somebody wanted it gone
}

void tst_ThumbnailStore::manyThreadsAtOnce()
{
    ThumbnailStore store({.folder = folder(), .bytes = 400'000, .packBytes = 50'000, .keepFree = 0});
    std::vector<std::thread> threads;
    std::atomic<int> wrong = 0;
    for (quint64 thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&, thread] {
            for (quint64 i = 0; i < 300; ++i) {
                const quint64 number = (i * 7 + thread * 3) % 400;
                if (const auto bytes = store.find(keyOf(number)); bytes && *bytes != bytesOf(number))
                    ++wrong;
                else if (!bytes)
                    store.insert(keyOf(number), bytesOf(number));
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(wrong.load(), 0);
    QVERIFY(bytes() <= 400'000);
}

void tst_ThumbnailStore::filesOfOthersStay()
{
    QVERIFY(QDir().mkpath(folder()));
    const QStringList others{u"notes.txt"_s, u"holiday.pack"_s, u"0123456789abcdef.zip"_s, u"0123456789ABCDEF.pack"_s};
    for (const QString &name : others)
        QVERIFY(writeFile(folder() + u'/' + name, "mine"));
    QVERIFY(writeFile(folder() + u"/0123456789abcdef.pack"_s, "left of a removal"));
    ThumbnailStore store(small(folder()));
    for (quint64 number = 1; number <= 100; ++number)
        store.insert(keyOf(number), bytesOf(number));
    for (const QString &name : others)
        QCOMPARE(readFile(folder() + u'/' + name), QByteArray("mine"));
    QVERIFY(!QFileInfo::exists(folder() + u"/0123456789abcdef.pack"_s));
}

void tst_ThumbnailStore::aKilledProgramLeavesWhatItKept()
{
    quint64 said = 0;
    for (int run = 0; run < 5; ++run) {
        QProcess program;
        program.start(QCoreApplication::applicationFilePath(), {u"--write"_s, folder()});
        QByteArray lines;
        while (lines.count('\n') < 20 + run * 7) {
            QVERIFY(program.waitForReadyRead());
            lines += program.readAll();
        }
        program.kill();
        QVERIFY(program.waitForFinished());
        lines += program.readAll();
        said = lines.left(lines.lastIndexOf('\n')).split('\n').last().toULongLong();
        QVERIFY(said >= 20);
        ThumbnailStore store({.folder = folder(), .packBytes = 200'000, .keepFree = 0});
        for (quint64 number = 1; number <= said; ++number)
            QCOMPARE(store.find(keyOf(number)), bytesOf(number, 20'000));
        store.insert(keyOf(said + 2), bytesOf(said + 2, 20'000));
        QCOMPARE(store.find(keyOf(said + 2)), bytesOf(said + 2, 20'000));
    }
}

void tst_ThumbnailStore::aFullDiskEndsTheKeepingAndNothingElse()
{
    if (!mountSmallDisk("size=256k"))
        QSKIP(qPrintable(u"no small disk could be mounted: %1"_s.arg(QString::fromLocal8Bit(std::strerror(errno)))));
    ThumbnailStore store({.folder = folder(), .packBytes = 100'000, .keepFree = 0});
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^Thumbnails are not kept in .* any more: "_s)); // once
    for (quint64 number = 1; number <= 100; ++number)
        store.insert(keyOf(number), bytesOf(number, 5000));
    QCOMPARE(store.find(keyOf(1)), bytesOf(1, 5000));
    QVERIFY(!store.find(keyOf(100)));
    ThumbnailStore next({.folder = folder(), .packBytes = 100'000, .keepFree = 0});
    QCOMPARE(next.find(keyOf(1)), bytesOf(1, 5000));
    QVERIFY(!next.find(keyOf(100)));
}

void tst_ThumbnailStore::aDiskThatIsNearlyFullIsLeftAlone()
{
    if (!mountSmallDisk("size=1m"))
        QSKIP(qPrintable(u"no small disk could be mounted: %1"_s.arg(QString::fromLocal8Bit(std::strerror(errno)))));
    ThumbnailStore store({.folder = folder(), .packBytes = 100'000, .keepFree = 700'000});
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"nearly full"_s));
    for (quint64 number = 1; number <= 200; ++number)
        store.insert(keyOf(number), bytesOf(number, 5000));
    QCOMPARE(store.find(keyOf(1)), bytesOf(1, 5000));
    QVERIFY(bytes() < 350'000);
}

void tst_ThumbnailStore::aFolderThatCannotBeWrittenToIsRead()
{
    if (!mountSmallDisk("size=1m"))
        QSKIP(qPrintable(u"no small disk could be mounted: %1"_s.arg(QString::fromLocal8Bit(std::strerror(errno)))));
    ThumbnailStore({.folder = folder(), .keepFree = 0}).insert(keyOf(1), bytesOf(1));
    QCOMPARE(::mount("tmpfs", m_folder->path().toLocal8Bit().constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr), 0);
    ThumbnailStore store({.folder = folder(), .keepFree = 0});
    QCOMPARE(store.find(keyOf(1)), bytesOf(1));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot be written to"_s));
    for (quint64 number = 2; number <= 9; ++number)
        store.insert(keyOf(number), bytesOf(number));
    QVERIFY(!store.find(keyOf(2)));
    QCOMPARE(store.find(keyOf(1)), bytesOf(1));
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--write")
        return writeForEver(arguments.value(2));
    tst_ThumbnailStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_ThumbnailStore.moc"
