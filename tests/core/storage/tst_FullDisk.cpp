#include "core/storage/DraftStore.h"
#include "core/storage/Journal.h"
#include "core/storage/ProjectFile.h"
#include "core/storage/RunStore.h"
#include "core/storage/Transaction.h"
#include "core/storage/Verifier.h"
#include "tests/core/storage/Fixture.h"

#include <QFile>
#include <QTemporaryDir>

#include <cerrno>
#include <cstring>
#include <sys/mount.h>

using namespace Qt::StringLiterals;
using namespace core;

/// On a disk of 2 MiB that is filled up on purpose. Without the right to mount one, these tests are skipped.
class tst_FullDisk : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void anEditIsRefusedAndTheSessionGoesOn();
    void aBulkEditIsAllOrNothing();
    void aRunIsAllOrNothing();
    void aFullProjectOpensAndSaysWhyItCannotBeEdited();
    void aNewProjectIsRefusedAndLeavesNothing();
    void aHalfTransactionIsNotCommitted();

private:
    QString path() const { return m_folder->filePath(u"p.rsreview"_s); }
    QString filler() const { return m_folder->filePath(u"filler"_s); }
    void fill(qint64 leave);
    void verifySound();

    std::unique_ptr<QTemporaryDir> m_folder;
    bool m_mounted = false;
};

namespace {

Edit textEdit(int sample, const QString &before, const QString &after)
{
    return {{TextChange{SampleId{sample}, u"2"_s, before, after}}};
}

Edit bulkEdit()
{
    Edit edit;
    for (int i = 0; i < 20'000; ++i)
        edit.changes.push_back(VerdictChange{SampleId{1 + i % 20}, QString::number(i), Verdict::None, Verdict::Unsure});
    return edit;
}

}

void tst_FullDisk::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QByteArray target = m_folder->path().toLocal8Bit();
    m_mounted = ::mount("tmpfs", target.constData(), "tmpfs", 0, "size=2m") == 0;
    if (!m_mounted)
        QSKIP(qPrintable(u"no small disk could be mounted: %1"_s.arg(QString::fromLocal8Bit(std::strerror(errno)))));
    fixture::makeProject(path());
}

void tst_FullDisk::cleanup()
{
    if (m_mounted)
        ::umount(m_folder->path().toLocal8Bit().constData());
    m_folder.reset();
}

/// Leaves that many bytes on the disk.
void tst_FullDisk::fill(qint64 leave)
{
    QFile file(filler());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (file.write(QByteArray(4096, 'f')) == 4096) {
    }
    QVERIFY(file.resize(file.size() / 4096 * 4096 - leave));
}

void tst_FullDisk::verifySound()
{
    auto file = ProjectFile::open(path(), ProjectFile::Mode::ReadWrite);
    VERIFY_OK(file);
    const auto findings = Verifier((*file)->database()).run();
    VERIFY_OK(findings);
    QVERIFY2(findings->empty(), findings->empty() ? "" : qPrintable(findings->front().message));
}

void tst_FullDisk::anEditIsRefusedAndTheSessionGoesOn()
{
    {
        auto file = ProjectFile::open(path(), ProjectFile::Mode::ReadWrite);
        VERIFY_OK(file);
        Database &db = (*file)->database();
        Journal journal(db);
        VERIFY_OK(fixture::perform(db, textEdit(1, u"as imported"_s, u"before"_s)));
        fill(200 * 1024);

        QString text = u"before"_s;
        qint64 acknowledged = 1;
        Result<JournalEntry> entry = Error{};
        for (int i = 0; i < 10'000; ++i) {
            const QString next = u"%1 "_s.arg(i).repeated(200);
            entry = fixture::perform(db, textEdit(1, text, next));
            if (!entry)
                break;
            acknowledged = entry->seq;
            text = next;
        }
        QVERIFY(!entry);
        QVERIFY2(entry.error().kind == Error::Kind::NoSpace, qPrintable(entry.error().message));
        QVERIFY(acknowledged > 1);

        // Refused again and again; reading goes on, and nothing of it is there
        for (int i = 0; i < 5; ++i)
            QCOMPARE(fixture::perform(db, textEdit(2, u"as imported"_s, QString(50'000, u'x'))).error().kind,
                     Error::Kind::NoSpace);
        QVERIFY(!db.inTransaction());
        QCOMPARE(*journal.lastSeq(), acknowledged);
        QCOMPARE(*journal.tops(), (Journal::Tops{acknowledged, 0}));
        QCOMPARE(*db.value("SELECT count(*) FROM sample"), u"20"_s);

        QVERIFY(QFile::remove(filler()));
        VERIFY_OK(fixture::perform(db, textEdit(1, text, u"after"_s)));
        VERIFY_OK(fixture::undo(db));
    }
    verifySound();
}

void tst_FullDisk::aBulkEditIsAllOrNothing()
{
    {
        auto file = ProjectFile::open(path(), ProjectFile::Mode::ReadWrite);
        VERIFY_OK(file);
        Database &db = (*file)->database();
        VERIFY_OK(fixture::perform(db, textEdit(1, u"as imported"_s, u"before"_s)));
        fill(400 * 1024);
        const auto entry = fixture::perform(db, bulkEdit());
        QVERIFY(!entry);
        QVERIFY2(entry.error().kind == Error::Kind::NoSpace, qPrintable(entry.error().message));
        QCOMPARE(*db.value("SELECT count(*) FROM pair_verdict"), u"0"_s);
        QCOMPARE(*db.value("SELECT count(*) FROM change"), u"1"_s);
    }
    verifySound();
}

void tst_FullDisk::aRunIsAllOrNothing()
{
    {
        auto file = ProjectFile::open(path(), ProjectFile::Mode::ReadWrite);
        VERIFY_OK(file);
        Database &db = (*file)->database();
        fill(400 * 1024);
        Run run;
        run.name = u"LoRA"_s;
        const auto add = [&](int answers) {
            return RunStore(db).add(run, {}, [answers](Run &, const RunStore::Keep &keep) {
                Result<> kept;
                for (int i = 0; i < answers && kept; ++i)
                    kept = keep({{}, {1 + i % 20}, QString::number(i), i + 1, QString(1'000, u'x'), {}, {}});
                return kept;
            });
        };
        const auto full = add(2'000);
        QVERIFY(!full);
        QVERIFY2(full.error().kind == Error::Kind::NoSpace, qPrintable(full.error().message));
        QCOMPARE(*db.value("SELECT count(*) FROM run"), u"0"_s);
        QCOMPARE(*db.value("SELECT count(*) FROM prediction"), u"0"_s);
        QVERIFY(QFile::remove(filler()));
        VERIFY_OK(add(200));
    }
    verifySound();
}

void tst_FullDisk::aFullProjectOpensAndSaysWhyItCannotBeEdited()
{
    const QByteArray before = fixture::fingerprint(path());
    for (const qint64 leave : {0, 4096, 8192, 32'768, 65'536}) {
        fill(leave);
        {
            auto file = ProjectFile::open(path(), ProjectFile::Mode::PreferWrite);
            VERIFY_OK(file);
            QCOMPARE(*(*file)->database().value("SELECT count(*) FROM sample"), u"20"_s);
            if ((*file)->readOnly())
                QVERIFY(!(*file)->readOnlyReason().isEmpty());
            else
                QVERIFY(!fixture::perform((*file)->database(), textEdit(1, u"as imported"_s, QString(100'000, u'x'))));
        }
        QVERIFY(QFile::remove(filler()));
        verifySound();
    }
    QCOMPARE(fixture::folderOf(path()), QStringList{u"p.rsreview"_s});
    QVERIFY(!before.isEmpty());
}

void tst_FullDisk::aNewProjectIsRefusedAndLeavesNothing()
{
    const QString other = m_folder->filePath(u"q.rsreview"_s);
    for (const qint64 leave : {0, 4096, 16'384, 65'536}) {
        fill(leave);
        const auto created = ProjectFile::create(other);
        QVERIFY(!created);
        QVERIFY2(created.error().kind == Error::Kind::NoSpace, qPrintable(created.error().message));
        QCOMPARE(fixture::folderOf(path()), (QStringList{u"filler"_s, u"p.rsreview"_s}));
        QVERIFY(QFile::remove(filler()));
    }
    VERIFY_OK(ProjectFile::create(other));
}

void tst_FullDisk::aHalfTransactionIsNotCommitted()
{
    auto file = ProjectFile::open(path(), ProjectFile::Mode::ReadWrite);
    VERIFY_OK(file);
    Database &db = (*file)->database();
    fill(100 * 1024);
    DraftStore drafts(db);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    {
        Transaction transaction(db);
        VERIFY_OK(drafts.set({SampleId{1}, u"1"_s, u"fits"_s, now}));
        bool refused = false;
        for (int turn = 2; turn < 3'000 && !refused; ++turn) // more than SQLite keeps in memory
            refused = !drafts.set({SampleId{1}, QString::number(turn), QString(4'000, u'x'), now});
        // Whoever does not look at that must still not be told that it worked
        const auto committed = transaction.commit();
        QVERIFY(!committed);
        QVERIFY(!db.inTransaction() || !committed);
    }
    QVERIFY(!db.inTransaction());
    QCOMPARE(*db.value("SELECT count(*) FROM draft"), u"0"_s);
}

QTEST_APPLESS_MAIN(tst_FullDisk)
#include "tst_FullDisk.moc"
