#include "core/storage/Journal.h"
#include "core/storage/ProjectFile.h"
#include "core/storage/PropertyStore.h"
#include "core/storage/Transaction.h"
#include "core/storage/Verifier.h"
#include "core/storage/WriteTurns.h"
#include "tests/core/storage/Fixture.h"

#include <QTemporaryDir>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace core;

/// Two connections of one program write to the same project.
class tst_WriteTurns : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void whoeverAsksGetsATurnHoweverBusyTheOtherIs();
    void twoConnectionsWriteAndNeitherIsRefused();
    void aWriteOutsideOfATransactionWaitsForOne();
    void aTransactionThatIsRolledBackGivesItsTurnBack();
    void whereNoSecondConnectionCanBeNoneIsGiven_data();
    void whereNoSecondConnectionCanBeNoneIsGiven();
    void oneFileIsLeftAfterBoth();

private:
    QString path() const { return m_folder->filePath(u"p.rsreview"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProjectFile> m_file;
};

namespace {
constexpr int OldSamples = 150;
}

void tst_WriteTurns::init()
{
    m_file.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    fixture::makeProject(path(), OldSamples);
    auto file = ProjectFile::open(path(), ProjectFile::Mode::ReadWrite, DiskKind::Local);
    VERIFY_OK(file);
    m_file = file.take();
}

void tst_WriteTurns::whoeverAsksGetsATurnHoweverBusyTheOtherIs()
{
    WriteTurns turns;
    std::atomic<bool> stop = false;
    qint64 written = 0; // by whoever has the turn
    std::thread busy([&] {
        while (!stop) {
            turns.take();
            ++written;
            turns.give();
        }
    });
    for (int i = 0; i < 500; ++i) {
        turns.take();
        ++written;
        turns.give();
    }
    stop = true;
    busy.join();
    QVERIFY(written >= 500);
}

void tst_WriteTurns::twoConnectionsWriteAndNeitherIsRefused()
{
    constexpr int Sources = 12;
    auto writer = m_file->openWriter();
    VERIFY_OK(writer);
    Result<> imported;
    std::thread importer([&] {
        for (int number = 0; number < Sources && imported; ++number) {
            const auto source = fixture::addSource(**writer, u"%1.json"_s.arg(number), 50);
            if (!source)
                imported = source.error();
        }
    });
    Result<> edited;
    Database &db = m_file->database();
    for (int i = 0; i < OldSamples && edited; ++i) {
        const auto entry = fixture::perform(db, fixture::mixedEdit(SampleId{i + 1}, QString::number(i)));
        if (!entry)
            edited = entry.error();
        else if (auto kept = PropertyStore(db).setValue(u"a.b"_s, QString::number(i)); !kept)
            edited = kept;
    }
    importer.join();
    VERIFY_OK(imported);
    VERIFY_OK(edited);
    QCOMPARE(*db.value("SELECT count(*) FROM sample"), QString::number(OldSamples + Sources * 50));
    QCOMPARE(Journal(db).lastSeq().take(), OldSamples);
    const auto findings = Verifier(db).run();
    VERIFY_OK(findings);
    QVERIFY2(findings->empty(), findings->empty() ? "" : qPrintable(findings->front().message));
}

void tst_WriteTurns::aWriteOutsideOfATransactionWaitsForOne()
{
    auto writer = m_file->openWriter();
    VERIFY_OK(writer);
    Result<> kept = Error{};
    std::thread other;
    {
        Transaction transaction(m_file->database());
        VERIFY_OK(transaction.started());
        VERIFY_OK(PropertyStore(m_file->database()).setValue(u"a.b"_s, u"first"_s)); // within our own turn
        other = std::thread([&] { kept = PropertyStore(**writer).setValue(u"a.b"_s, u"second"_s); });
        VERIFY_OK(transaction.commit());
    }
    other.join();
    VERIFY_OK(kept);
    QCOMPARE(*m_file->database().value("SELECT value FROM project WHERE key = 'a.b'"), u"second"_s);
}

void tst_WriteTurns::aTransactionThatIsRolledBackGivesItsTurnBack()
{
    auto writer = m_file->openWriter();
    VERIFY_OK(writer);
    {
        Transaction transaction(**writer);
        VERIFY_OK(transaction.started());
        VERIFY_OK(PropertyStore(**writer).setValue(u"a.b"_s, u"lost"_s));
    }
    VERIFY_OK(fixture::perform(m_file->database(), fixture::mixedEdit(SampleId{1}, u"kept"_s)));
    QCOMPARE(*m_file->database().value("SELECT count(*) FROM project WHERE key = 'a.b'"), u"0"_s);
}

void tst_WriteTurns::whereNoSecondConnectionCanBeNoneIsGiven_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("disk");
    QTest::newRow("network") << int(ProjectFile::Mode::ReadWrite) << int(DiskKind::Network);
    QTest::newRow("read-only") << int(ProjectFile::Mode::ReadOnly) << int(DiskKind::Local);
}

void tst_WriteTurns::whereNoSecondConnectionCanBeNoneIsGiven()
{
    QFETCH(int, mode);
    QFETCH(int, disk);
    QVERIFY(m_file->writesBeside());
    m_file.reset();
    auto file = ProjectFile::open(path(), ProjectFile::Mode(mode), DiskKind(disk));
    VERIFY_OK(file);
    QVERIFY(!(*file)->writesBeside());
    const auto writer = (*file)->openWriter();
    QVERIFY(!writer);
    QCOMPARE(writer.error().kind, Error::Kind::Locked);
}

void tst_WriteTurns::oneFileIsLeftAfterBoth()
{
    {
        auto writer = m_file->openWriter();
        VERIFY_OK(writer);
        VERIFY_OK(fixture::addSource(**writer, u"second.json"_s, 12));
    }
    m_file.reset();
    QCOMPARE(fixture::folderOf(path()), QStringList{u"p.rsreview"_s});
    auto file = ProjectFile::open(path(), ProjectFile::Mode::ReadOnly);
    VERIFY_OK(file);
    QCOMPARE(*(*file)->database().value("SELECT count(*) FROM sample"), QString::number(OldSamples + 12));
}

QTEST_APPLESS_MAIN(tst_WriteTurns)
#include "tst_WriteTurns.moc"
