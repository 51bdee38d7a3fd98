#include "core/storage/PageStore.h"
#include "core/storage/ProjectFile.h"
#include "core/storage/SourceStore.h"
#include "tests/core/storage/Fixture.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace core;

class tst_PageStore : public QObject
{
    Q_OBJECT
private slots:
    void bytesComeBackAsTheyWere_data();
    void bytesComeBackAsTheyWere();
    void everyFlippedBitIsNoticed();
    void aPageThatLiesAboutItsLengthIsRefused_data();
    void aPageThatLiesAboutItsLengthIsRefused();
    void aPageThatIsTooLongIsRefused();
    void pagesInOrderAreTheSource();
    void rangesShareTheWork();
    void aMissingPageIsDamage();
    void threadsScanWhileTheWriterEdits();
    void anotherThreadMayInterrupt();
};

void tst_PageStore::bytesComeBackAsTheyWere_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("one byte") << QByteArray("[");
    QTest::newRow("zeros") << QByteArray(100'000, '\0');
    QTest::newRow("JSON") << fixture::recordBytes(1).repeated(1'000);
    QByteArray noise(70'000, '\0');
    quint32 state = 1;
    for (char &byte : noise) {
        state = state * 1664525U + 1013904223U;
        byte = char(state >> 24);
    }
    QTest::newRow("noise that cannot be packed") << noise;
    QTest::newRow("long") << noise.repeated(150);
}

void tst_PageStore::bytesComeBackAsTheyWere()
{
    QFETCH(QByteArray, bytes);
    QTemporaryDir folder;
    auto file = ProjectFile::open(fixture::makeProject(folder.filePath(u"p"_s), 0), ProjectFile::Mode::ReadWrite);
    VERIFY_OK(file);
    PageStore pages((*file)->database());
    const auto id = pages.append(SourceId{1}, 17, bytes);
    VERIFY_OK(id);
    const auto page = pages.load(*id);
    VERIFY_OK(page);
    QCOMPARE(page->bytes, bytes);
    QCOMPARE(page->source, SourceId{1});
    QCOMPARE(page->start, 17);
}

void tst_PageStore::everyFlippedBitIsNoticed()
{
    PageCodec codec;
    const QByteArray raw = fixture::recordBytes(12345).repeated(3) + "caption: two ships in the harbour";
    const QByteArray packed = codec.pack(raw)->toByteArray();
    QByteArray out;
    VERIFY_OK(codec.unpack(packed, raw.size(), out));
    QCOMPARE(out, raw);
    for (qsizetype bit = 0; bit < packed.size() * 8; ++bit) {
        QByteArray bad = packed;
        bad[bit / 8] = char(bad[bit / 8] ^ (1 << (bit % 8)));
        const auto done = codec.unpack(bad, raw.size(), out);
        QVERIFY2(!done || out == raw, qPrintable(QString::number(bit))); // some bits of the frame mean nothing
    }
    for (qsizetype length = 0; length < packed.size(); ++length)
        QVERIFY(!codec.unpack(packed.left(length), raw.size(), out));
}

void tst_PageStore::aPageThatLiesAboutItsLengthIsRefused_data()
{
    QTest::addColumn<qint64>("length");
    for (const qint64 length : {qint64(-1), qint64(0), qint64(999), qint64(1'001), PageCodec::MaxLength + 1,
                                std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min()})
        QTest::newRow(QByteArray::number(length).constData()) << length;
}

void tst_PageStore::aPageThatLiesAboutItsLengthIsRefused()
{
    QFETCH(qint64, length);
    PageCodec codec;
    const QByteArray packed = codec.pack(QByteArray(1'000, 'x'))->toByteArray();
    QByteArray out;
    const auto done = codec.unpack(packed, length, out);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Damaged);
    QVERIFY(out.capacity() < 1'000'000); // nothing was believed before it was checked
}

void tst_PageStore::aPageThatIsTooLongIsRefused()
{
    PageCodec codec;
    const char byte = 0;
    // Only its length is looked at
    const auto packed = codec.pack(QByteArrayView(&byte, qsizetype(PageCodec::MaxLength + 1)));
    QVERIFY(!packed);
    QCOMPARE(packed.error().kind, Error::Kind::BadInput);
}

void tst_PageStore::pagesInOrderAreTheSource()
{
    QTemporaryDir folder;
    auto file = ProjectFile::open(fixture::makeProject(folder.filePath(u"p"_s), 23), ProjectFile::Mode::ReadWrite);
    VERIFY_OK(file);
    Database &db = (*file)->database();
    VERIFY_OK(fixture::addSource(db, u"second.json"_s, 9));
    SourceStore sources(db);
    PageStore pages(db);
    const auto all = sources.all();
    VERIFY_OK(all);
    QCOMPARE(all->size(), 2U);
    for (const Source &source : *all) {
        QByteArray bytes;
        VERIFY_OK(pages.forEach(source.id, [&](const Page &page) {
            bytes += page.bytes;
            return true;
        }));
        QCOMPARE(bytes.size(), source.bytes);
        QVERIFY(bytes.startsWith("[\n{\"id\": \"1\"") && bytes.endsWith("}\n]"));
        QCOMPARE(QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256), source.hash);
    }
}

void tst_PageStore::rangesShareTheWork()
{
    QTemporaryDir folder;
    auto file = ProjectFile::open(fixture::makeProject(folder.filePath(u"p"_s), 50), ProjectFile::Mode::ReadWrite);
    VERIFY_OK(file);
    PageStore pages((*file)->database());
    QCOMPARE(*pages.last(), PageId{10});
    QList<qint64> seen;
    const auto note = [&seen](const Page &page) {
        seen.append(page.id.value);
        return page.id.value != 8; // enough
    };
    VERIFY_OK(pages.forRange(PageId{3}, PageId{5}, note));
    VERIFY_OK(pages.forRange(PageId{7}, PageId{99}, note));
    QCOMPARE(seen, (QList<qint64>{3, 4, 5, 7, 8}));
}

void tst_PageStore::aMissingPageIsDamage()
{
    QTemporaryDir folder;
    auto file = ProjectFile::open(fixture::makeProject(folder.filePath(u"p"_s), 5), ProjectFile::Mode::ReadOnly);
    VERIFY_OK(file);
    PageStore pages((*file)->database());
    QCOMPARE(pages.load(PageId{2}).error().kind, Error::Kind::Damaged);
}

void tst_PageStore::threadsScanWhileTheWriterEdits()
{
    QTemporaryDir folder;
    auto file = ProjectFile::open(fixture::makeProject(folder.filePath(u"p"_s), 200), ProjectFile::Mode::ReadWrite);
    VERIFY_OK(file);
    std::atomic<bool> writing = true;
    std::atomic<int> scans = 0;
    std::atomic<int> failures = 0;
    const auto scan = [&] {
        const auto reader = (*file)->openReader();
        if (!reader) {
            ++failures;
            return;
        }
        PageStore pages(**reader);
        do {
            qint64 bytes = 0;
            const auto done = pages.forRange(PageId{1}, PageId{40}, [&bytes](const Page &page) {
                bytes += page.bytes.size();
                return true;
            });
            failures += done && bytes > 5'000 ? 0 : 1;
            ++scans;
        } while (writing);
    };
    std::thread first(scan);
    std::thread second(scan);
    for (int sample = 1; sample <= 200; ++sample) {
        if (!fixture::perform((*file)->database(), fixture::mixedEdit(SampleId{sample}, u"two ships"_s)))
            ++failures;
    }
    writing = false;
    first.join();
    second.join();
    QVERIFY(scans >= 2);
    QCOMPARE(failures, 0);
}

void tst_PageStore::anotherThreadMayInterrupt()
{
    auto db = Database::openInMemory();
    VERIFY_OK(db);
    std::atomic<bool> over = false;
    std::thread other([&] {
        while (!over) // until it was seen: it does nothing while no statement runs
            (*db)->interrupt();
    });
    const auto endless =
        (*db)->value("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT 1 FROM n) SELECT max(i) FROM n");
    over = true;
    other.join();
    QVERIFY(!endless);
    QCOMPARE(endless.error().kind, Error::Kind::Cancelled);
}

QTEST_APPLESS_MAIN(tst_PageStore)
#include "tst_PageStore.moc"
