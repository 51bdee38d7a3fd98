#include "core/storage/ProjectFile.h"
#include "core/storage/Revision.h"
#include "core/storage/RunStore.h"
#include "tests/core/storage/Fixture.h"

#include <QTemporaryDir>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;
using namespace core;

class tst_RunStore : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_file.reset(); }

    void whatIsStoredComesBack();
    void aRunThatFailsLeavesNothing();
    void damagedListsAreReadAsNone_data();
    void damagedListsAreReadAsNone();
    void everyChangeMakesAnotherRevision();

private:
    Database &db() { return m_file->database(); }
    Result<Run> add(const QString &name, const std::vector<RunAnswer> &answers = {});

    QTemporaryDir m_folder;
    std::unique_ptr<ProjectFile> m_file;
};

void tst_RunStore::init()
{
    const QString path = m_folder.filePath(QLatin1StringView(QTest::currentTestFunction()) + u".rsreview"_s);
    QFile::remove(path);
    auto file = ProjectFile::open(fixture::makeProject(path), ProjectFile::Mode::ReadWrite);
    VERIFY_OK(file);
    m_file = file.take();
}

Result<Run> tst_RunStore::add(const QString &name, const std::vector<RunAnswer> &answers)
{
    Run run;
    run.name = name;
    run.imported = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
    return RunStore(db()).add(run, {}, [&answers](Run &, const RunStore::Keep &keep) {
        Result<> kept;
        for (const RunAnswer &answer : answers)
            kept = kept ? keep(answer) : kept;
        return kept;
    });
}

void tst_RunStore::whatIsStoredComesBack()
{
    Run run{{},
            u"n\0m"_s,
            u"m"_s,
            u"line\nline"_s,
            u"/x/y.json"_s,
            u"llava"_s,
            u"id=a"_s,
            u"id"_s,
            "hash",
            1,
            2,
            0,
            4,
            5,
            6,
            QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC),
            false};
    const RunAnswer answer{{}, {3}, u"2"_s, 7, QString(QChar(0xD800)), {u"\"quoted\""_s, u"two\0"_s}, {QString()}};
    const auto stored = RunStore(db()).add(run, {}, [&answer](Run &inside, const RunStore::Keep &keep) {
        inside.rows = 22; // known by then
        return keep(answer);
    });
    VERIFY_OK(stored);
    run.id = stored->id;
    run.rows = 22;
    run.predictions = 1;
    QCOMPARE(*stored, run);
    QCOMPARE(*RunStore(db()).all(), std::vector<Run>{run});
    RunAnswer expected = answer;
    expected.run = run.id;
    QCOMPARE(*RunStore(db()).ofPair(SampleId{3}, u"2"_s), std::vector<RunAnswer>{expected});
    QVERIFY(RunStore(db()).withHash("hash")->size() == 1);
    QVERIFY(RunStore(db()).withHash("")->empty());
}

void tst_RunStore::aRunThatFailsLeavesNothing()
{
    const RunAnswer answer{{}, {3}, u"2"_s, 1, u"a"_s, {}, {}};
    QVERIFY(!add(u"twice to one pair"_s, {answer, answer}));
    QVERIFY(RunStore(db()).all(true)->empty());
    QCOMPARE(*db().value("SELECT count(*) FROM prediction"), u"0"_s);
    QVERIFY(!db().inTransaction());
    VERIFY_OK(add(u"once"_s, {answer}));
}

void tst_RunStore::damagedListsAreReadAsNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char *bytes : {"", "[", "[}]", "[\"a\"", "\xFF\xFE", "[\"a\" \"b\"]", "[[[[[["})
        QTest::newRow(bytes) << QByteArray(bytes);
}

void tst_RunStore::damagedListsAreReadAsNone()
{
    QFETCH(const QByteArray, bytes);
    VERIFY_OK(add(u"a"_s, {{{}, {3}, u"2"_s, 1, u"yes"_s, {u"b"_s}, {}}}));
    Statement damage(db(), "UPDATE prediction SET others = ?");
    VERIFY_OK(damage.run(bytes));
    const auto answers = RunStore(db()).ofPair(SampleId{3}, u"2"_s);
    VERIFY_OK(answers);
    QCOMPARE(answers->at(0).answer, u"yes"_s);
    QVERIFY(answers->at(0).others.isEmpty());
}

void tst_RunStore::everyChangeMakesAnotherRevision()
{
    RunStore store(db());
    qint64 last = Revision::of(db())->runs;
    const auto isLater = [this, &last] {
        const qint64 before = std::exchange(last, Revision::of(db())->runs);
        return last > before;
    };
    const auto first = add(u"a"_s);
    VERIFY_OK(first);
    QVERIFY(isLater());
    VERIFY_OK(add(u"b"_s));
    QVERIFY(isLater());
    const std::array changes{+[](RunStore &runs, RunId id) { return runs.rename(id, u"c"_s); },
                             +[](RunStore &runs, RunId id) { return runs.setNotes(id, u"n"_s); },
                             +[](RunStore &runs, RunId id) { return runs.remove(id); },
                             +[](RunStore &runs, RunId id) { return runs.restore(id); }};
    for (const auto change : changes) {
        VERIFY_OK(change(store, first->id));
        QVERIFY(isLater());
    }
}

QTEST_GUILESS_MAIN(tst_RunStore)
#include "tst_RunStore.moc"
