#include "core/storage/Journal.h"
#include "core/storage/ProjectFile.h"
#include "core/storage/Transaction.h"
#include "tests/core/storage/Fixture.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace core;

class tst_Journal : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void everyKindOfChangeComesBackAsItWas_data();
    void everyKindOfChangeComesBackAsItWas();
    void entriesAreNumberedFromOne();
    void undoAndRedoPointAtTheEdit();
    void nothingToUndoIsSaid();
    void aNewEditForgetsWhatCouldBeRedone();
    void stacksAreAsPlainOnesWouldBe();
    void writingOutsideOfATransactionIsRefused();
    void whatWasRolledBackLeavesNoGap();
    void anEditOfNothingOrOfAnUnknownSampleIsRefused();
    void aSourceStillBeingImportedCannotBeEdited();
    void theHistoryOfASampleHoldsWhatTouchesIt();
    void aBulkEditIsOneEntry();

private:
    void reopen();
    Result<JournalEntry> edit(const Edit &edit);
    Result<JournalEntry> undo();
    Result<JournalEntry> redo();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProjectFile> m_file;
    std::unique_ptr<Journal> m_journal;
};

namespace {

const QDateTime Now = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);

Edit approve(int sample, const QString &turn = u"2"_s)
{
    return {{VerdictChange{SampleId{sample}, turn, Verdict::None, Verdict::Approved}}};
}

}

void tst_Journal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    fixture::makeProject(m_folder->filePath(u"p.rsreview"_s));
    reopen();
}

void tst_Journal::cleanup()
{
    m_journal.reset();
    m_file.reset();
    m_folder.reset();
}

void tst_Journal::reopen()
{
    m_journal.reset();
    m_file.reset();
    auto file = ProjectFile::open(m_folder->filePath(u"p.rsreview"_s), ProjectFile::Mode::ReadWrite);
    VERIFY_OK(file);
    m_file = file.take();
    m_journal = std::make_unique<Journal>(m_file->database());
}

Result<JournalEntry> tst_Journal::edit(const Edit &edit)
{
    Transaction transaction(m_file->database());
    auto entry = m_journal->appendEdit(edit, u"Ann"_s, Now);
    if (auto done = transaction.commit(); !done)
        return done.error();
    return entry;
}

Result<JournalEntry> tst_Journal::undo()
{
    Transaction transaction(m_file->database());
    auto entry = m_journal->appendUndo(u"Ann"_s, Now);
    if (auto done = transaction.commit(); !done)
        return done.error();
    return entry;
}

Result<JournalEntry> tst_Journal::redo()
{
    Transaction transaction(m_file->database());
    auto entry = m_journal->appendRedo(u"Ann"_s, Now);
    if (auto done = transaction.commit(); !done)
        return done.error();
    return entry;
}

void tst_Journal::everyKindOfChangeComesBackAsItWas_data()
{
    QTest::addColumn<Change>("change");
    const SampleId id{3};
    const QString strange = u"a\0b <img src=\"/dev/zero\"> 机场 \U0001F6F0"_s + QChar(char16_t(0xD800)) + u'z';
    const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    row("text", TextChange{id, u"2"_s, u"two ships"_s, u"three ships"_s});
    row("strange text", TextChange{id, u"2"_s, strange, strange + strange});
    row("to an empty text", TextChange{id, u"2"_s, u"x"_s, u""_s});
    row("from an empty text", TextChange{id, u"7d44b2f0"_s, u""_s, u"x"_s});
    row("long text", TextChange{id, u"2"_s, QString(200'000, u'ä'), u"short"_s});
    row("verdict", VerdictChange{id, u"2"_s, Verdict::None, Verdict::Rejected});
    row("verdict taken off", VerdictChange{id, u"2"_s, Verdict::Unsure, Verdict::None});
    row("tag on", TagChange{id, u"2"_s, strange, false, true});
    row("tag off", TagChange{id, u"2"_s, u"blurred"_s, true, false});
    row("comment written", CommentChange{id, u"c-1"_s, u"2"_s, std::nullopt, u"why?"_s});
    row("comment emptied", CommentChange{id, u"c-1"_s, {}, u"why?"_s, u""_s});
    row("comment removed", CommentChange{id, u"c-1"_s, u"2"_s, strange, std::nullopt});
}

void tst_Journal::everyKindOfChangeComesBackAsItWas()
{
    QFETCH(Change, change);
    const auto written = edit({{change}});
    VERIFY_OK(written);
    reopen();
    const auto entry = m_journal->entry(1);
    VERIFY_OK(entry);
    QVERIFY(entry->edit == (Edit{{change}}));
    QCOMPARE(entry->uuid, written->uuid);
    QCOMPARE(entry->uuid.size(), 36);
    QCOMPARE(entry->reviewer, u"Ann"_s);
    QCOMPARE(entry->time, Now);
    QCOMPARE(entry->target, 0);
    QVERIFY(entry->kind == JournalEntry::Kind::Edit);
}

void tst_Journal::entriesAreNumberedFromOne()
{
    QCOMPARE(*m_journal->lastSeq(), 0);
    for (int seq = 1; seq <= 3; ++seq)
        QCOMPARE(edit(approve(seq))->seq, seq);
    QCOMPARE(*m_journal->lastSeq(), 3);
    QCOMPARE(m_journal->entry(4).error().kind, Error::Kind::NotFound);
}

void tst_Journal::undoAndRedoPointAtTheEdit()
{
    const Edit first = fixture::mixedEdit(SampleId{1}, u"changed"_s);
    VERIFY_OK(edit(first));
    QCOMPARE(*m_journal->tops(), (Journal::Tops{1, 0}));

    const auto undone = undo();
    VERIFY_OK(undone);
    QCOMPARE(undone->seq, 2);
    QCOMPARE(undone->target, 1);
    QCOMPARE(*m_journal->tops(), (Journal::Tops{0, 1}));
    QVERIFY(m_journal->entry(2)->edit == first.inverse());

    const auto redone = redo();
    VERIFY_OK(redone);
    QCOMPARE(redone->seq, 3);
    QCOMPARE(redone->target, 1); // the edit, not the undo
    QCOMPARE(*m_journal->tops(), (Journal::Tops{1, 0}));
    QVERIFY(m_journal->entry(3)->edit == first);
    QCOMPARE(*m_journal->changeCount(3), 3);
    QVERIFY(m_journal->heading(3)->edit.changes.empty());
}

void tst_Journal::nothingToUndoIsSaid()
{
    QCOMPARE(undo().error().kind, Error::Kind::NotFound);
    QCOMPARE(redo().error().kind, Error::Kind::NotFound);
    VERIFY_OK(edit(approve(1)));
    QCOMPARE(redo().error().kind, Error::Kind::NotFound);
    VERIFY_OK(undo());
    QCOMPARE(undo().error().kind, Error::Kind::NotFound);
    QCOMPARE(*m_journal->lastSeq(), 2);
}

void tst_Journal::aNewEditForgetsWhatCouldBeRedone()
{
    VERIFY_OK(edit(approve(1)));
    VERIFY_OK(edit(approve(2)));
    VERIFY_OK(undo());
    QCOMPARE(*m_journal->tops(), (Journal::Tops{1, 2}));
    VERIFY_OK(edit(approve(3)));
    QCOMPARE(*m_journal->tops(), (Journal::Tops{4, 0}));
    VERIFY_OK(undo());
    QCOMPARE(*m_journal->tops(), (Journal::Tops{1, 4}));
}

void tst_Journal::stacksAreAsPlainOnesWouldBe()
{
    QRandomGenerator random(7);
    std::vector<qint64> done, undone; // of edits
    QVERIFY(m_file->database().exec("PRAGMA synchronous = OFF"));
    for (int step = 1; step <= 10'000; ++step) {
        const int dice = int(random.bounded(10));
        // Long runs of each, so that the stacks become deep and empty again
        const bool undoing = (step / 40) % 3 == 1 ? dice < 8 : dice < 3;
        const bool redoing = !undoing && dice < 8 && (step / 40) % 3 == 2;
        const qint64 seq = *m_journal->lastSeq() + 1;
        if (undoing && !done.empty()) {
            const auto entry = undo();
            VERIFY_OK(entry);
            QCOMPARE(entry->target, done.back());
            undone.push_back(done.back());
            done.pop_back();
        } else if (redoing && !undone.empty()) {
            const auto entry = redo();
            VERIFY_OK(entry);
            QCOMPARE(entry->target, undone.back());
            done.push_back(undone.back());
            undone.pop_back();
        } else {
            VERIFY_OK(edit(approve(1 + step % 20)));
            done.push_back(seq);
            undone.clear();
        }
        if (step % 1'000 == 0) {
            reopen();
            QVERIFY(m_file->database().exec("PRAGMA synchronous = OFF"));
        }
        QCOMPARE(*m_journal->tops(),
                 (Journal::Tops{done.empty() ? 0 : done.back(), undone.empty() ? 0 : undone.back()}));
    }
}

void tst_Journal::writingOutsideOfATransactionIsRefused()
{
    QVERIFY(!m_journal->appendEdit(approve(1), u"Ann"_s, Now));
    QCOMPARE(*m_journal->lastSeq(), 0);
    QCOMPARE(*m_file->database().value("SELECT count(*) FROM change"), u"0"_s);
}

void tst_Journal::whatWasRolledBackLeavesNoGap()
{
    VERIFY_OK(edit(approve(1)));
    {
        Transaction transaction(m_file->database());
        VERIFY_OK(m_journal->appendEdit(approve(2), u"Ann"_s, Now));
    }
    QCOMPARE(*m_journal->lastSeq(), 1);
    QCOMPARE(edit(approve(3))->seq, 2);
}

void tst_Journal::anEditOfNothingOrOfAnUnknownSampleIsRefused()
{
    Transaction transaction(m_file->database());
    QCOMPARE(m_journal->appendEdit({}, u"Ann"_s, Now).error().kind, Error::Kind::Usage);
    QCOMPARE(m_journal->appendEdit(approve(21), u"Ann"_s, Now).error().kind, Error::Kind::NotFound);
}

void tst_Journal::aSourceStillBeingImportedCannotBeEdited()
{
    VERIFY_OK(fixture::addSource(m_file->database(), u"second.json"_s, 3, false));
    const auto entry = edit(approve(21));
    QVERIFY(!entry);
    QCOMPARE(entry.error().kind, Error::Kind::Conflict);
}

void tst_Journal::theHistoryOfASampleHoldsWhatTouchesIt()
{
    VERIFY_OK(edit(approve(1)));
    VERIFY_OK(edit({{VerdictChange{SampleId{2}, u"2"_s, Verdict::None, Verdict::Approved},
                     VerdictChange{SampleId{1}, u"4"_s, Verdict::None, Verdict::Rejected},
                     TagChange{SampleId{1}, u"4"_s, u"x"_s, false, true}}}));
    VERIFY_OK(edit(approve(3)));
    VERIFY_OK(undo()); // 4: of 3
    VERIFY_OK(undo()); // 5: of 2
    VERIFY_OK(redo()); // 6: of 2

    const auto entries = m_journal->ofSample(SampleId{1});
    VERIFY_OK(entries);
    QList<qint64> seqs;
    for (const JournalEntry &entry : *entries)
        seqs.append(entry.seq);
    QCOMPARE(seqs, (QList<qint64>{6, 5, 2, 1}));
    QCOMPARE((*entries)[0].edit.changes.size(), 2U); // only what concerns the sample
    QVERIFY((*entries)[1].edit == (*entries)[2].edit.inverse());

    const auto two = m_journal->ofSample(SampleId{1}, 6, 2);
    VERIFY_OK(two);
    QCOMPARE(two->size(), 2U);
    QCOMPARE((*two)[0].seq, 5);
    QCOMPARE(m_journal->ofSample(SampleId{9})->size(), 0U);
}

void tst_Journal::aBulkEditIsOneEntry()
{
    Edit bulk;
    for (int i = 0; i < 20'000; ++i)
        bulk.changes.push_back(
            VerdictChange{SampleId{1 + i % 20}, QString::number(2 + i / 20), Verdict::None, Verdict::Approved});
    VERIFY_OK(edit(bulk));
    QCOMPARE(*m_journal->changeCount(1), 20'000);
    QVERIFY(m_journal->entry(1)->edit == bulk);
    VERIFY_OK(undo());
    QVERIFY(m_journal->entry(2)->edit == bulk.inverse());
}

QTEST_APPLESS_MAIN(tst_Journal)
#include "tst_Journal.moc"
