#include "core/storage/PageStore.h"
#include "core/storage/ProjectFile.h"
#include "core/storage/RunStore.h"
#include "core/storage/Verifier.h"
#include "tests/core/storage/Fixture.h"

#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace core;

class tst_Verifier : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();

    void aSoundProjectHasNoFindings();
    void anEmptyProjectHasNoFindings();
    void everyWrongDetailIsFound_data();
    void everyWrongDetailIsFound();
    void nothingIsListedTwiceAThousandTimes();
    void itStopsWhenToldTo();
    void aFlippedBitNeverPassesAsGenuine();

private:
    QTemporaryDir m_folder;
    QByteArray m_sound; ///< the bytes of a project with two sources and a history
    QString m_path;
};

namespace {

/// Everything that a flipped bit must not change unseen.
QByteArray contentOf(Database &db)
{
    QByteArray content;
    const char *queries[] = {"SELECT id, source, record, line, page, start, length, external_id, images, turns, pairs, "
                             "flags FROM sample ORDER BY id",
                             "SELECT sample, turn, value FROM turn_text ORDER BY sample, turn",
                             "SELECT sample, turn, verdict FROM pair_verdict ORDER BY sample, turn",
                             "SELECT sample, turn, tag FROM pair_tag ORDER BY sample, turn",
                             "SELECT id, sample, turn, remark, reviewer, time FROM comment ORDER BY id",
                             "SELECT seq, uuid, kind, target, reviewer, time, undo_top, redo_top, hash FROM journal",
                             "SELECT seq, number, kind, source, record, sample, turn, item, before, after FROM change"};
    const int columns[] = {12, 3, 3, 3, 6, 9, 10};
    for (std::size_t i = 0; i < std::size(queries); ++i) {
        Statement statement(db, queries[i]);
        Rows rows = statement.query();
        while (rows.next()) {
            for (int column = 0; column < columns[i]; ++column)
                content += rows.bytes(column).toByteArray() + '|';
        }
        content += rows.status() ? "\n" : "unreadable\n";
    }
    PageStore pages(db);
    for (qint64 id = 1; id <= pages.last().value().value && id < 1'000; ++id) {
        if (const auto page = pages.load(PageId{id}))
            content += page->bytes;
        else
            content += "unreadable\n";
    }
    return content;
}

}

void tst_Verifier::initTestCase()
{
    m_path = m_folder.filePath(u"p.rsreview"_s);
    fixture::makeProject(m_path, 23);
    {
        auto file = ProjectFile::open(m_path, ProjectFile::Mode::ReadWrite);
        VERIFY_OK(file);
        Database &db = (*file)->database();
        VERIFY_OK(fixture::addSource(db, u"second.json"_s, 9));
        VERIFY_OK(fixture::perform(db, fixture::mixedEdit(SampleId{1}, u"two ships"_s)));
        VERIFY_OK(fixture::perform(db, fixture::mixedEdit(SampleId{30}, u"harbour"_s)));
        VERIFY_OK(fixture::undo(db));
        VERIFY_OK(fixture::redo(db));
        VERIFY_OK(
            fixture::perform(db, {{CommentChange{SampleId{5}, u"c-1"_s, {}, std::nullopt, u"why?"_s},
                                   CommentChange{SampleId{6}, u"c-2"_s, u"2"_s, std::nullopt, u"removed later"_s}}}));
        VERIFY_OK(fixture::perform(db, {{CommentChange{SampleId{6}, u"c-2"_s, u"2"_s, u"removed later"_s, std::nullopt},
                                         TextChange{SampleId{7}, u"2"_s, u"as imported"_s, u"to be undone"_s}}}));
        VERIFY_OK(fixture::perform(db, fixture::mixedEdit(SampleId{8}, u"undone as well"_s)));
        VERIFY_OK(fixture::undo(db));
        Run run;
        run.name = u"a"_s;
        VERIFY_OK(RunStore(db).add(run, {}, [](Run &, const RunStore::Keep &keep) {
            const auto kept = keep({{}, SampleId{3}, u"2"_s, 1, u"yes"_s, {u"no"_s}, {}});
            return kept ? keep({{}, SampleId{4}, u"2"_s, 2, u"no"_s, {}, {}}) : kept;
        }));
        run.name = u"b"_s;
        VERIFY_OK(RunStore(db).add(run, {}, [](Run &, const RunStore::Keep &) { return Result<>(); }));
    }
    m_sound = fixture::readFile(m_path);
}

void tst_Verifier::init()
{
    fixture::writeFile(m_path, m_sound);
}

void tst_Verifier::aSoundProjectHasNoFindings()
{
    auto file = ProjectFile::open(m_path, ProjectFile::Mode::ReadOnly);
    VERIFY_OK(file);
    const auto findings = Verifier((*file)->database()).run();
    VERIFY_OK(findings);
    for (const Finding &finding : *findings)
        qWarning("%s: %s", qPrintable(finding.where), qPrintable(finding.message));
    QVERIFY(findings->empty());
}

void tst_Verifier::anEmptyProjectHasNoFindings()
{
    const QString path = m_folder.filePath(u"empty.rsreview"_s);
    VERIFY_OK(ProjectFile::create(path));
    auto file = ProjectFile::open(path, ProjectFile::Mode::ReadOnly);
    VERIFY_OK(file);
    QVERIFY(Verifier((*file)->database()).run()->empty());
}

void tst_Verifier::everyWrongDetailIsFound_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("where");
    const std::pair<const char *, const char *> rows[] = {
        {"UPDATE page SET data = zeroblob(40) WHERE id = 2", "page 2"},
        {"UPDATE page SET data = (SELECT data FROM page WHERE id = 1), length = (SELECT length FROM page WHERE id = 1) "
         "WHERE id = 3",
         "source 1"},
        {"UPDATE page SET length = length + 1 WHERE id = 2", "page 2"},
        {"UPDATE page SET start = start + 1 WHERE id = 2", "page 2"},
        {"UPDATE page SET source = 9 WHERE id = 6", "page 6"},
        {"DELETE FROM page WHERE id = 5", "source 1"},
        {"DELETE FROM page WHERE source = 2", "source 2"},
        {"UPDATE source SET hash = zeroblob(32) WHERE id = 2", "source 2"},
        {"UPDATE source SET bytes = bytes - 1 WHERE id = 2", "source 2"},
        {"UPDATE source SET pairs = 0 WHERE id = 2", "source 2"},
        {"UPDATE source SET samples = 8 WHERE id = 2", "sample 32"},
        {"UPDATE source SET samples = 10 WHERE id = 2", "source 2"},
        {"UPDATE source SET first_sample = 25 WHERE id = 2", "source 2"},
        {"UPDATE source SET index_hash = x'' WHERE id = 1", "source 1"},
        {"UPDATE source SET complete = 0 WHERE id = 2", "sample 24"},
        {"DELETE FROM source WHERE id = 2", "page 6"},
        {"DELETE FROM sample WHERE id = 12", "sample 13"},
        {"DELETE FROM sample WHERE id = 32", "source 2"},
        {"UPDATE sample SET source = 2 WHERE id = 4", "sample 4"},
        {"UPDATE sample SET record = 3 WHERE id = 4", "sample 4"},
        {"UPDATE sample SET start = 100000 WHERE id = 4", "sample 4"},
        {"UPDATE sample SET start = -1 WHERE id = 4", "sample 4"},
        {"UPDATE sample SET start = 0 WHERE id = 4", "sample 4"},
        {"UPDATE sample SET length = 9223372036854775807 WHERE id = 4", "sample 4"},
        {"UPDATE sample SET page = 6 WHERE id = 4", "sample 4"},
        {"UPDATE sample SET id = 9223372036854775807 WHERE id = 32", "source 2"},
        {"UPDATE sample SET id = -9223372036854775807 WHERE id = 32", "source 2"},
        {"UPDATE sample SET record = 9223372036854775807 WHERE id = 32", "source 2"},
        {"UPDATE page SET start = 9223372036854775807 WHERE id = 5", "page 5"},
        {"UPDATE page SET length = 9223372036854775807 WHERE id = 5", "page 5"},
        {"UPDATE page SET id = 9223372036854775807 WHERE id = 5", "sample 21"},
        {"UPDATE source SET first_sample = 9223372036854775807, samples = 9223372036854775807 WHERE id = 2",
         "source 2"},
        {"UPDATE source SET bytes = -9223372036854775807 WHERE id = 2", "source 2"},
        {"UPDATE journal SET seq = 9223372036854775807 WHERE seq = 8", "journal entry 281474976710656"},
        {"UPDATE journal SET seq = -9223372036854775807 WHERE seq = 8", "journal entry 0"},
        {"UPDATE journal SET undo_top = -9223372036854775807 - 1, redo_top = 9223372036854775807 WHERE seq = 8",
         "journal entry 8"},
        {"UPDATE journal SET target = 9223372036854775807 WHERE seq = 8", "journal entry 8"},
        {"UPDATE journal SET time = 9223372036854775807 WHERE seq = 2", "journal entry 2"},
        {"UPDATE change SET number = 9223372036854775807 WHERE seq = 1 AND number = 0", "journal entry 1"},
        {"UPDATE sample SET images = x'41' WHERE id = 4", "source 1"},
        {"INSERT INTO sample SELECT 33, 2, 10, 1, 7, 0, 1, x'', x'', 0, x'', 0", "sample 33"},
        {"DELETE FROM journal WHERE seq = 3", "journal entry 4"},
        {"DELETE FROM journal WHERE seq = 8", "journal entry 8"},
        {"DELETE FROM journal WHERE seq = 8; DELETE FROM change WHERE seq = 8", "journal entry 8"},
        {"UPDATE journal SET reviewer = 'Ben' WHERE seq = 2", "journal entry 2"},
        {"UPDATE journal SET time = time + 1 WHERE seq = 2", "journal entry 2"},
        {"UPDATE journal SET kind = 'oops' WHERE seq = 2", "journal entry 2"},
        {"UPDATE journal SET target = 1 WHERE seq = 3", "journal entry 3"},
        {"UPDATE journal SET undo_top = 1 WHERE seq = 8", "journal entry 8"},
        {"UPDATE journal SET redo_top = 0 WHERE seq = 8", "journal entry 8"},
        {"UPDATE journal SET hash = zeroblob(32) WHERE seq = 8", "journal entry 8"},
        {"UPDATE journal SET uuid = 'x' WHERE seq = 1", "journal entry 1"},
        {"DELETE FROM change WHERE seq = 2 AND number = 1", "journal entry 2"},
        {"INSERT INTO change SELECT 99, 0, kind, source, record, sample, turn, item, before, after FROM change LIMIT 1",
         "journal entry 99"},
        {"UPDATE change SET after = x'41' WHERE seq = 1 AND number = 1", "journal entry 1"},
        {"UPDATE change SET before = x'41' WHERE seq = 1 AND number = 1", "journal entry 1"},
        {"UPDATE change SET kind = 'oops' WHERE seq = 1 AND number = 1", "journal entry 1"},
        {"UPDATE change SET sample = 2 WHERE seq = 1 AND number = 1", "journal entry 1"},
        {"UPDATE change SET record = 2 WHERE seq = 1 AND number = 1", "journal entry 1"},
        {"UPDATE change SET turn = '4' WHERE seq = 1 AND number = 1", "journal entry 1"},
        {"UPDATE change SET item = 'x' WHERE seq = 1 AND number = 2", "journal entry 1"},
        {"UPDATE turn_text SET value = x'41' WHERE sample = 1", "sample 1, turn 2, text"},
        {"DELETE FROM turn_text WHERE sample = 1", "sample 1, turn 2, text"},
        {"INSERT INTO turn_text VALUES (4, '2', x'41')", "sample 4, turn 2, text"},
        {"INSERT INTO turn_text VALUES (8, '2', CAST('as imported' AS BLOB))", "sample 8, turn 2, text"},
        {"UPDATE pair_verdict SET verdict = 2 WHERE sample = 30", "sample 30, turn 2, verdict"},
        {"UPDATE pair_verdict SET verdict = 0 WHERE sample = 30", "sample 30, turn 2, verdict"},
        {"DELETE FROM pair_verdict WHERE sample = 30", "sample 30, turn 2, verdict"},
        {"DELETE FROM pair_tag", "sample 1, turn 2, tag"},
        {"DELETE FROM run WHERE id = 1", "run 1"},
        {"DELETE FROM prediction WHERE sample = 3", "run 1"},
        {"UPDATE prediction SET sample = 99 WHERE sample = 3", "run 1"},
        {"UPDATE prediction SET run = 2 WHERE sample = 3", "run 2"},
        {"UPDATE run SET name = 'a'", "run 2"},
        {"INSERT INTO pair_tag VALUES (1, '2', 'x')", "sample 1, turn 2, tag"},
        {"UPDATE comment SET remark = x'41' WHERE id = 'c-1'", "sample 5, turn , comment"},
        {"UPDATE comment SET remark = x'41' WHERE id = 'c-2'", "sample 6, turn 2, comment"},
        {"UPDATE comment SET reviewer = 'Ben' WHERE id = 'c-1'", "sample 5, turn , comment"},
        {"DELETE FROM comment WHERE id = 'c-1'", "sample 5, turn , comment"},
    };
    for (const auto &[sql, where] : rows)
        QTest::newRow(sql) << QByteArray(sql) << QString::fromLatin1(where);
}

void tst_Verifier::everyWrongDetailIsFound()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, where);
    auto db = Database::open(QFileInfo(m_path).canonicalFilePath(), Database::Mode::ReadWrite);
    VERIFY_OK(db);
    VERIFY_OK((*db)->exec(sql.constData()));
    const auto findings = Verifier(**db).run();
    VERIFY_OK(findings);
    QStringList places;
    for (const Finding &finding : *findings) {
        QVERIFY(!finding.message.isEmpty());
        places.append(finding.where);
    }
    QVERIFY2(places.contains(where), qPrintable(places.join(u"; "_s)));
}

void tst_Verifier::nothingIsListedTwiceAThousandTimes()
{
    auto db = Database::open(QFileInfo(m_path).canonicalFilePath(), Database::Mode::ReadWrite);
    VERIFY_OK(db);
    VERIFY_OK((*db)->exec("WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) "
                          "INSERT INTO pair_verdict SELECT i, '2', 1 FROM n"));
    const auto findings = Verifier(**db).run();
    VERIFY_OK(findings);
    QCOMPARE(findings->size(), Findings::Most);
}

void tst_Verifier::itStopsWhenToldTo()
{
    auto file = ProjectFile::open(m_path, ProjectFile::Mode::ReadOnly);
    VERIFY_OK(file);
    int asked = 0;
    const auto findings = Verifier((*file)->database(), [&asked] { return ++asked > 3; }).run();
    QVERIFY(!findings);
    QCOMPARE(findings.error().kind, Error::Kind::Cancelled);
    QVERIFY(asked < 20);
}

void tst_Verifier::aFlippedBitNeverPassesAsGenuine()
{
    const QByteArray genuine = [this] {
        auto file = ProjectFile::open(m_path, ProjectFile::Mode::ReadOnly);
        return contentOf((*file)->database());
    }();
    QList<qsizetype> used; // most of a small project is empty
    for (qsizetype i = 0; i < m_sound.size(); ++i) {
        if (m_sound[i] != 0)
            used.append(i);
    }
    quint64 state = 99;
    int changed = 0;
    for (int round = 0; round < 600; ++round) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        QByteArray bytes = m_sound;
        const qsizetype byte = used[qsizetype((state >> 20) % quint64(used.size()))];
        const int bit = int(state >> 17) & 7;
        bytes[byte] = char(bytes[byte] ^ (1 << bit));
        fixture::writeFile(m_path, bytes);
        auto file = ProjectFile::open(m_path, ProjectFile::Mode::ReadOnly);
        if (!file)
            continue;
        if (contentOf((*file)->database()) == genuine)
            continue;
        ++changed;
        const auto findings = Verifier((*file)->database()).run();
        QVERIFY2(!findings || !findings->empty(), qPrintable(u"bit %1 of byte %2"_s.arg(bit).arg(byte)));
    }
    QVERIFY2(changed > 20, qPrintable(QString::number(changed)));
}

QTEST_APPLESS_MAIN(tst_Verifier)
#include "tst_Verifier.moc"
