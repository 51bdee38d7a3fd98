#include "core/project/EditHistory.h"
#include "core/project/SampleReader.h"
#include "tests/core/project/MadeProject.h"

using namespace Qt::StringLiterals;
using namespace core;

/// Samples as they stand now, from their pages and what was edited.
class tst_SampleReader : public QObject
{
    Q_OBJECT
private slots:
    void everySampleIsItsRecord();
    void editsAreLaidOver();
    void aReaderOfItsOwnSeesWhatTheWriterCommitted();
    void aRecordLargerThanTheCacheIsRead();
    void aSampleThatIsNotThereIsNotFound();
    void aRowThatLeavesItsPageIsDamage_data();
    void aRowThatLeavesItsPageIsDamage();
};

void tst_SampleReader::everySampleIsItsRecord()
{
    const QByteArray json = MadeProject::regular(3'000); // many pages, more than the cache keeps
    const MadeProject made(json);
    const auto project = made.open(ProjectFile::Mode::ReadOnly);
    for (int step : {1, 1'013}) { // in order, and back and forth
        qint64 id = 1;
        for (int i = 0; i < 3'000; ++i, id = (id - 1 + step) % 3'000 + 1) {
            const auto sample = project->reader().load(SampleId{id});
            VERIFY_OK(sample);
            QCOMPARE(sample->externalId, QString::number(id));
            QCOMPARE(sample->record, id);
            QCOMPARE(sample->turns.size(), std::size_t(4));
            QCOMPARE(sample->turns[3].value, u"Answer two of %1."_s.arg(id));
            QVERIFY(!sample->turns[3].edited());
        }
    }
    const auto row = project->reader().rows().load(SampleId{1'234});
    const auto record = project->reader().record(*row);
    VERIFY_OK(record);
    QVERIFY(record->startsWith("{\"id\": 1234,") && record->endsWith("}]}"));
    QVERIFY(json.contains(*record));
}

void tst_SampleReader::editsAreLaidOver()
{
    const MadeProject made(MadeProject::assortment());
    const auto project = made.open();
    EditHistory history(*project);
    const SampleId box{6};
    const QString original = project->reader().load(box)->turns[1].value;
    QCOMPARE(project->reader().load(box)->pairs[0].task, Task::Grounding);
    VERIFY_OK(history.perform(
        {{TextChange{box, u"2"_s, original, u"Yes."_s}, VerdictChange{box, u"2"_s, Verdict::None, Verdict::Approved},
          TagChange{box, u"2"_s, u"box gone"_s, false, true},
          CommentChange{box, u"c"_s, u"2"_s, std::nullopt, u"<i>why?</i>"_s}}}));
    const auto sample = project->reader().load(box);
    VERIFY_OK(sample);
    QCOMPARE(sample->turns[1].value, u"Yes."_s);
    QCOMPARE(sample->turns[1].original, original);
    QVERIFY(sample->turns[1].edited());
    QVERIFY(!sample->turns[0].edited());
    QVERIFY(sample->pairs[0].task != Task::Grounding); // worked out again
    QCOMPARE(sample->pairs[0].verdict(), Verdict::Approved);
    QCOMPARE(sample->pairs[0].tags, QStringList{u"box gone"_s});
    QCOMPARE(sample->comments.front().remark.text, u"<i>why?</i>"_s);
}

void tst_SampleReader::aReaderOfItsOwnSeesWhatTheWriterCommitted()
{
    const MadeProject made(MadeProject::assortment());
    const auto project = made.open();
    EditHistory history(*project);
    const auto db = project->openReader();
    VERIFY_OK(db);
    SampleReader reader(**db);
    const QString before = reader.load(SampleId{1})->turns[1].value;
    VERIFY_OK(history.perform({{TextChange{SampleId{1}, u"2"_s, before, u"new"_s}}}));
    QCOMPARE(reader.load(SampleId{1})->turns[1].value, u"new"_s);
    VERIFY_OK(history.undo());
    QCOMPARE(reader.load(SampleId{1})->turns[1].value, before);
}

void tst_SampleReader::aRecordLargerThanTheCacheIsRead()
{
    const QByteArray text(12'000'000, 'x');
    const MadeProject made("[{\"id\": 1, \"conversations\": [{\"from\": \"gpt\", \"value\": \"" + text +
                           "\"}]}, {\"id\": 2, \"conversations\": [{\"from\": \"gpt\", \"value\": \"small\"}]}]");
    const auto project = made.open(ProjectFile::Mode::ReadOnly);
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(project->reader().load(SampleId{1})->turns[0].value.size(), text.size());
        QCOMPARE(project->reader().load(SampleId{2})->turns[0].value, u"small"_s);
    }
}

void tst_SampleReader::aSampleThatIsNotThereIsNotFound()
{
    const MadeProject made(MadeProject::assortment());
    const auto project = made.open(ProjectFile::Mode::ReadOnly);
    for (const qint64 id : {qint64(0), qint64(-1), qint64(8), std::numeric_limits<qint64>::max()}) {
        const auto sample = project->reader().load(SampleId{id});
        QVERIFY(!sample);
        QCOMPARE(sample.error().kind, Error::Kind::NotFound);
    }
}

void tst_SampleReader::aRowThatLeavesItsPageIsDamage_data()
{
    QTest::addColumn<qint64>("start");
    QTest::addColumn<qint64>("length");
    const qint64 most = std::numeric_limits<qint64>::max();
    QTest::newRow("behind") << qint64(1'000'000) << qint64(10);
    QTest::newRow("too long") << qint64(5) << qint64(1'000'000);
    QTest::newRow("before") << qint64(-1) << qint64(10);
    QTest::newRow("negative") << qint64(5) << qint64(-1);
    QTest::newRow("sum overflows") << qint64(5) << most;
    QTest::newRow("both huge") << most << most;
    QTest::newRow("in the middle of a record") << qint64(10) << qint64(40);
    QTest::newRow("nothing") << qint64(0) << qint64(0);
}

void tst_SampleReader::aRowThatLeavesItsPageIsDamage()
{
    QFETCH(qint64, start);
    QFETCH(qint64, length);
    const MadeProject made(MadeProject::assortment());
    const auto project = made.open(ProjectFile::Mode::ReadOnly);
    SampleRow row = project->reader().rows().load(SampleId{1}).take();
    row.start = start;
    row.length = length;
    const auto sample = project->reader().load(row);
    QVERIFY(!sample);
    QCOMPARE(sample.error().kind, Error::Kind::Damaged);
}

QTEST_GUILESS_MAIN(tst_SampleReader)
#include "tst_SampleReader.moc"
