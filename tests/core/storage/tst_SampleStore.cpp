#include "core/storage/PageStore.h"
#include "core/storage/ProjectFile.h"
#include "core/storage/SampleStore.h"
#include "core/storage/SourceStore.h"
#include "core/storage/Transaction.h"
#include "tests/core/storage/Fixture.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace core;

class tst_SampleStore : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void rowsComeBackAsTheyWere();
    void namesArePackedAndUnpacked_data();
    void namesArePackedAndUnpacked();
    void idsGoOnFromSourceToSource();
    void rowsAreReadInOrderAndMayBeLeft();
    void aRecordIsFoundByItsNumber();
    void aRecordThatWasSkippedIsNotFound();
    void theBytesOfARowAreItsRecord();
    void aSourceIsFoundByItsBytes();
    void onlyWhatIsIncompleteCanBeTakenOut();
    void theIndexHashKnowsEveryColumn_data();
    void theIndexHashKnowsEveryColumn();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProjectFile> m_file;
};

void tst_SampleStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto file = ProjectFile::open(fixture::makeProject(m_folder->filePath(u"p"_s)), ProjectFile::Mode::ReadWrite);
    VERIFY_OK(file);
    m_file = file.take();
}

void tst_SampleStore::cleanup()
{
    m_file.reset();
    m_folder.reset();
}

void tst_SampleStore::rowsComeBackAsTheyWere()
{
    SampleStore store(m_file->database());
    SampleRow row;
    row.id = SampleId{21};
    row.source = SourceId{2};
    row.record = 1'000'000'000'000;
    row.line = 4;
    row.page = PageId{9};
    row.start = 123;
    row.length = 456;
    row.externalId = QByteArray("\xED\xA0\x80 id \0 x", 10);
    row.images = packNames({u"a.png"_s, u"b c.tif"_s});
    row.turns = 22;
    row.pairs = QByteArray("\0\x11\x05", 3);
    VERIFY_OK(store.insert(row));
    const auto back = store.load(row.id);
    VERIFY_OK(back);
    QCOMPARE(*back, row);
    QCOMPARE(store.insert(row).error().kind, Error::Kind::Conflict);
    QCOMPARE(store.load(SampleId{22}).error().kind, Error::Kind::NotFound);
}

void tst_SampleStore::namesArePackedAndUnpacked_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::newRow("none") << QStringList();
    QTest::newRow("one") << QStringList{u"a.png"_s};
    QTest::newRow("three") << QStringList{u"a.png"_s, u""_s, u"目录/c.png"_s};
    QTest::newRow("lone surrogate") << QStringList{QString(QChar(char16_t(0xDC00)))};
}

void tst_SampleStore::namesArePackedAndUnpacked()
{
    QFETCH(QStringList, names);
    QCOMPARE(unpackNames(packNames(names)), names);
}

void tst_SampleStore::idsGoOnFromSourceToSource()
{
    SampleStore store(m_file->database());
    QCOMPARE(*store.last(), SampleId{20});
    const auto second = fixture::addSource(m_file->database(), u"second.json"_s, 3);
    VERIFY_OK(second);
    QCOMPARE(second->firstSample, SampleId{21});
    QCOMPARE(*store.last(), SampleId{23});
}

void tst_SampleStore::rowsAreReadInOrderAndMayBeLeft()
{
    SampleStore store(m_file->database());
    QList<qint64> ids;
    QList<QByteArray> images;
    VERIFY_OK(store.forEach(SampleId{5}, SampleId{1'000}, [&](const SampleRow &row) {
        ids.append(row.id.value);
        images.append(QByteArray(row.images.data(), row.images.size()));
        return row.id.value < 8;
    }));
    QCOMPARE(ids, (QList<qint64>{5, 6, 7, 8}));
    QCOMPARE(images, (QList<QByteArray>{"image-5.jpg", "image-6.jpg", "image-7.jpg", "image-8.jpg"}));
}

void tst_SampleStore::aRecordIsFoundByItsNumber()
{
    VERIFY_OK(fixture::addSource(m_file->database(), u"second.json"_s, 37));
    SampleStore store(m_file->database());
    for (int record = 1; record <= 37; ++record) {
        const auto row = store.find(SourceId{2}, record);
        VERIFY_OK(row);
        QCOMPARE(row->id, SampleId{20 + record});
    }
    for (const qint64 record : {qint64(0), qint64(-1), qint64(38), std::numeric_limits<qint64>::max()})
        QCOMPARE(store.find(SourceId{2}, record).error().kind, Error::Kind::NotFound);
    QCOMPARE(store.find(SourceId{3}, 1).error().kind, Error::Kind::NotFound);
}

void tst_SampleStore::aRecordThatWasSkippedIsNotFound()
{
    Database &db = m_file->database();
    SourceStore sources(db);
    SampleStore store(db);
    Transaction transaction(db);
    Source source;
    source.firstSample = SampleId{21};
    source.imported = QDateTime::currentDateTimeUtc();
    source.id = sources.begin(source).take();
    const QList<qint64> records{2, 3, 7, 8, 9, 50, 51, 900};
    for (qsizetype i = 0; i < records.size(); ++i) {
        SampleRow row;
        row.id = SampleId{21 + i};
        row.source = source.id;
        row.record = records[i];
        VERIFY_OK(store.insert(row));
    }
    source.samples = records.size();
    VERIFY_OK(sources.finish(source));
    VERIFY_OK(transaction.commit());
    for (qint64 record = 0; record < 1'000; ++record) {
        const auto row = store.find(source.id, record);
        const qsizetype place = records.indexOf(record);
        QCOMPARE(row.ok(), place >= 0);
        if (row)
            QCOMPARE(row->id, SampleId{21 + place});
    }
}

void tst_SampleStore::theBytesOfARowAreItsRecord()
{
    SampleStore store(m_file->database());
    PageStore pages(m_file->database());
    for (int number = 1; number <= 20; ++number) {
        const auto row = store.load(SampleId{number});
        VERIFY_OK(row);
        const auto page = pages.load(row->page);
        VERIFY_OK(page);
        QCOMPARE(page->bytes.mid(row->start, row->length), fixture::recordBytes(number));
    }
}

void tst_SampleStore::aSourceIsFoundByItsBytes()
{
    SourceStore sources(m_file->database());
    const auto first = sources.load(SourceId{1});
    VERIFY_OK(first);
    QVERIFY(first->complete);
    QCOMPARE(first->name, u"train.json"_s);
    QCOMPARE(sources.withHash(first->hash).take(), std::vector<Source>{*first});
    QCOMPARE(sources.withHash(QByteArray(32, 'x'))->size(), 0U);
    VERIFY_OK(sources.setNotation(SourceId{1}, u"square-brackets"_s, u"0-1000"_s));
    QCOMPARE(sources.load(SourceId{1})->boxRange, u"0-1000"_s);
    QCOMPARE(sources.setNotation(SourceId{2}, {}, {}).error().kind, Error::Kind::NotFound);
    QCOMPARE(sources.load(SourceId{2}).error().kind, Error::Kind::NotFound);
}

void tst_SampleStore::onlyWhatIsIncompleteCanBeTakenOut()
{
    SourceStore sources(m_file->database());
    QCOMPARE(sources.remove(SourceId{1}).error().kind, Error::Kind::Usage);
    QCOMPARE(sources.finish(*sources.load(SourceId{1})).error().kind, Error::Kind::NotFound);
    VERIFY_OK(fixture::addSource(m_file->database(), u"failed.json"_s, 5, false));
    // The next import clears what the failed one left, so its samples follow without a gap
    Transaction transaction(m_file->database());
    VERIFY_OK(sources.begin(Source()));
    SampleStore store(m_file->database());
    QCOMPARE(*store.last(), SampleId{20});
    QCOMPARE(sources.all(true)->size(), 2U);
}

void tst_SampleStore::theIndexHashKnowsEveryColumn_data()
{
    QTest::addColumn<QByteArray>("sql");
    for (const char *change : {"record = 100", "line = 9", "page = 1", "start = 1", "length = 1", "external_id = x'00'",
                               "images = x'00'", "turns = 3", "pairs = x''", "flags = 1"})
        QTest::newRow(change) << "UPDATE sample SET " + QByteArray(change) + " WHERE id = 20";
    QTest::newRow("one less") << QByteArray("DELETE FROM sample WHERE id = 7");
}

void tst_SampleStore::theIndexHashKnowsEveryColumn()
{
    QFETCH(QByteArray, sql);
    const QByteArray before = hashOfSampleRows(m_file->database(), SourceId{1}).take();
    QCOMPARE(before.size(), 32);
    QCOMPARE(SourceStore(m_file->database()).load(SourceId{1})->indexHash, before);
    VERIFY_OK(m_file->database().exec(sql.constData()));
    QVERIFY(hashOfSampleRows(m_file->database(), SourceId{1}).take() != before);
}

QTEST_APPLESS_MAIN(tst_SampleStore)
#include "tst_SampleStore.moc"
