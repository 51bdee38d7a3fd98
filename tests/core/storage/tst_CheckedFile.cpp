#include "core/storage/CheckedFile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <cstring>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace core;

/// A file is there as a whole or not at all.
class tst_CheckedFile : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void whatIsWrittenIsThereAfterTheCommit();
    void withoutACommitNothingHappened();
    void aLinkIsKeptAndItsTargetWritten();
    void theModeOfTheFormerFileIsKept();
    void aFolderThatMayNotBeWrittenToIsIo();
    void aFolderIsNoFile();
    void aFullDiskIsNoSpaceAndTheFormerFileStays();
    void longNamesAreWritten();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QByteArray read(const QString &name) const;
    void write(const QString &name, const QByteArray &bytes) const;
    QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_CheckedFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QByteArray tst_CheckedFile::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_CheckedFile::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void tst_CheckedFile::whatIsWrittenIsThereAfterTheCommit()
{
    const QByteArray piece(700'000, 'x');
    CheckedFile file(path(u"a"_s));
    QVERIFY(file.open());
    for (int i = 0; i < 5; ++i)
        QVERIFY(file.write(piece));
    QVERIFY(file.write("end"));
    QVERIFY(!QFile::exists(path(u"a"_s)));
    QVERIFY(file.commit());
    QCOMPARE(file.written(), 5 * piece.size() + 3);
    QCOMPARE(read(u"a"_s), piece.repeated(5) + "end");
    QCOMPARE(names(), QStringList{u"a"_s});
}

void tst_CheckedFile::withoutACommitNothingHappened()
{
    write(u"a"_s, "former");
    {
        CheckedFile file(path(u"a"_s));
        QVERIFY(file.open());
        QVERIFY(file.write(QByteArray(3'000'000, 'x')));
    }
    QCOMPARE(read(u"a"_s), QByteArray("former"));
    QCOMPARE(names(), QStringList{u"a"_s});
}

void tst_CheckedFile::aLinkIsKeptAndItsTargetWritten()
{
    QVERIFY(QDir().mkdir(path(u"d"_s)));
    write(u"d/target"_s, "former");
    QVERIFY(QFile::link(u"d/target"_s, path(u"link"_s)));
    CheckedFile file(path(u"link"_s));
    QVERIFY(file.open());
    QVERIFY(file.write("new"));
    QVERIFY(file.commit());
    QVERIFY(QFileInfo(path(u"link"_s)).isSymLink());
    QCOMPARE(read(u"d/target"_s), QByteArray("new"));
}

void tst_CheckedFile::theModeOfTheFormerFileIsKept()
{
    write(u"a"_s, "former");
    const QByteArray name = path(u"a"_s).toLocal8Bit();
    QCOMPARE(::chmod(name.constData(), 0640), 0);
    CheckedFile file(path(u"a"_s));
    QVERIFY(file.open() && file.write("new") && file.commit());
    struct stat now = {};
    QCOMPARE(::stat(name.constData(), &now), 0);
    QCOMPARE(now.st_mode & 07777, mode_t(0640));

    const mode_t mask = ::umask(027);
    CheckedFile fresh(path(u"b"_s));
    QVERIFY(fresh.open() && fresh.write("new") && fresh.commit());
    ::umask(mask);
    QCOMPARE(::stat(path(u"b"_s).toLocal8Bit().constData(), &now), 0);
    QCOMPARE(now.st_mode & 07777, mode_t(0640));
}

void tst_CheckedFile::aFolderThatMayNotBeWrittenToIsIo()
{
    if (::geteuid() == 0) {
        CheckedFile file(u"/proc/rsreview"_s); // root may write to every other one
        const auto opened = file.open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::Io);
        return;
    }
    write(u"a"_s, "former");
    QCOMPARE(::chmod(m_folder->path().toLocal8Bit().constData(), 0500), 0);
    CheckedFile file(path(u"a"_s));
    const auto opened = file.open();
    ::chmod(m_folder->path().toLocal8Bit().constData(), 0700);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::Io);
    QCOMPARE(read(u"a"_s), QByteArray("former"));
}

void tst_CheckedFile::aFolderIsNoFile()
{
    CheckedFile file(m_folder->path());
    const auto opened = file.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::Usage);
    CheckedFile nowhere(path(u"nowhere/a"_s));
    QVERIFY(!nowhere.open());
    QVERIFY(names().isEmpty());
}

void tst_CheckedFile::aFullDiskIsNoSpaceAndTheFormerFileStays()
{
    if (::mount("tmpfs", m_folder->path().toLocal8Bit().constData(), "tmpfs", 0, "size=2m") != 0)
        QSKIP(qPrintable(u"no small disk could be mounted: %1"_s.arg(QString::fromLocal8Bit(std::strerror(errno)))));
    const auto unmount = qScopeGuard([this] { ::umount(m_folder->path().toLocal8Bit().constData()); });
    write(u"a"_s, "former");
    for (const qsizetype size : {2'100'000, 10'000'000}) {
        CheckedFile file(path(u"a"_s));
        QVERIFY(file.open());
        auto done = file.write(QByteArray(size, 'x'));
        if (done)
            done = file.commit();
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::NoSpace);
    }
    QCOMPARE(read(u"a"_s), QByteArray("former"));
    QCOMPARE(names(), QStringList{u"a"_s});
    CheckedFile file(path(u"a"_s));
    QVERIFY(file.open() && file.write(QByteArray(1'500'000, 'x')) && file.commit());
    QCOMPARE(read(u"a"_s).size(), 1'500'000);
}

void tst_CheckedFile::longNamesAreWritten()
{
    const QString name = QString(250, u'n'); // a name may have 255 bytes, and the temporary one must not be longer
    CheckedFile file(path(name));
    QVERIFY(file.open() && file.write("x") && file.commit());
    QCOMPARE(names(), QStringList{name});
}

QTEST_APPLESS_MAIN(tst_CheckedFile)
#include "tst_CheckedFile.moc"
