#include "core/storage/CommentStore.h"
#include "core/storage/DraftStore.h"
#include "core/storage/ImageRootStore.h"
#include "core/storage/ProblemStore.h"
#include "core/storage/ProjectFile.h"
#include "core/storage/StateStore.h"
#include "tests/core/storage/Fixture.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace core;

/// The stores of what people do: state, comments, drafts; and the small lists beside them.
class tst_StateStore : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void textsAreSetReplacedAndCleared();
    void verdictsAreSetReplacedAndCleared();
    void aVerdictOfNoMeaningIsNone();
    void tagsAreOnOrOff();
    void everythingIsListedInOrderOfSamples();
    void aCommentKeepsItsAuthor();
    void commentsAreListedOldestFirst();
    void draftsAreReplacedAndCleared();
    void imageRootsKeepTheirOrder();
    void problemsKeepTheirOrder();

private:
    Database &db() { return m_file->database(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProjectFile> m_file;
};

namespace {

const QString Strange = u"a\0b \U0001F6F0"_s + QChar(char16_t(0xD800)) + u'z';

QDateTime at(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

}

void tst_StateStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto file = ProjectFile::open(fixture::makeProject(m_folder->filePath(u"p"_s)), ProjectFile::Mode::ReadWrite);
    VERIFY_OK(file);
    m_file = file.take();
}

void tst_StateStore::cleanup()
{
    m_file.reset();
    m_folder.reset();
}

void tst_StateStore::textsAreSetReplacedAndCleared()
{
    StateStore state(db());
    const SampleId id{1};
    QCOMPARE(*state.text(id, u"2"_s), std::nullopt);
    VERIFY_OK(state.setText(id, u"2"_s, u"first"_s));
    VERIFY_OK(state.setText(id, u"2"_s, Strange));
    VERIFY_OK(state.setText(id, u"4"_s, u""_s));
    QCOMPARE(*state.text(id, u"2"_s), std::optional(Strange));
    QCOMPARE(*state.text(id, u"4"_s), std::optional(u""_s)); // emptied is not untouched
    QCOMPARE(*state.text(SampleId{2}, u"2"_s), std::nullopt);
    VERIFY_OK(state.clearText(id, u"2"_s));
    QCOMPARE(*state.text(id, u"2"_s), std::nullopt);
    QCOMPARE(state.texts(id)->size(), 1U);
}

void tst_StateStore::verdictsAreSetReplacedAndCleared()
{
    StateStore state(db());
    const SampleId id{1};
    QCOMPARE(*state.verdict(id, u"2"_s), Verdict::None);
    for (const Verdict verdict : {Verdict::Approved, Verdict::Unsure, Verdict::Rejected, Verdict::None}) {
        VERIFY_OK(state.setVerdict(id, u"2"_s, verdict));
        QCOMPARE(*state.verdict(id, u"2"_s), verdict);
    }
    QCOMPARE(*db().value("SELECT count(*) FROM pair_verdict"), u"0"_s);
}

void tst_StateStore::aVerdictOfNoMeaningIsNone()
{
    StateStore state(db());
    VERIFY_OK(db().exec("INSERT INTO pair_verdict VALUES (1, '2', 77), (1, '4', -1)"));
    QCOMPARE(*state.verdict(SampleId{1}, u"2"_s), Verdict::None);
    QCOMPARE(*state.verdict(SampleId{1}, u"4"_s), Verdict::None);
}

void tst_StateStore::tagsAreOnOrOff()
{
    StateStore state(db());
    const SampleId id{1};
    VERIFY_OK(state.setTag(id, u"2"_s, Strange, true));
    VERIFY_OK(state.setTag(id, u"2"_s, Strange, true));
    VERIFY_OK(state.setTag(id, u"2"_s, u"blurred"_s, true));
    QVERIFY(*state.hasTag(id, u"2"_s, Strange));
    QVERIFY(!*state.hasTag(id, u"4"_s, Strange));
    QCOMPARE(state.tags(id)->size(), 2U);
    VERIFY_OK(state.setTag(id, u"2"_s, Strange, false));
    VERIFY_OK(state.setTag(id, u"2"_s, Strange, false));
    QVERIFY(!*state.hasTag(id, u"2"_s, Strange));
    QCOMPARE(state.tags(id)->front().tag, u"blurred"_s);
}

void tst_StateStore::everythingIsListedInOrderOfSamples()
{
    StateStore state(db());
    for (const int sample : {12, 3, 7}) {
        VERIFY_OK(state.setText(SampleId{sample}, u"2"_s, u"text"_s));
        VERIFY_OK(state.setVerdict(SampleId{sample}, u"2"_s, Verdict::Approved));
        VERIFY_OK(state.setTag(SampleId{sample}, u"2"_s, u"tag"_s, true));
    }
    const QList<qint64> order{3, 7, 12};
    QList<qint64> texts, verdicts, tags;
    VERIFY_OK(state.forEachText([&](SampleId id, const QString &, const QString &) { texts.append(id.value); }));
    VERIFY_OK(state.forEachVerdict([&](SampleId id, const QString &, Verdict, Role) { verdicts.append(id.value); }));
    VERIFY_OK(state.forEachTag([&](SampleId id, const QString &, const QString &) { tags.append(id.value); }));
    QCOMPARE(texts, order);
    QCOMPARE(verdicts, order);
    QCOMPARE(tags, order);
}

void tst_StateStore::aCommentKeepsItsAuthor()
{
    CommentStore comments(db());
    const SampleId id{1};
    const Comment written{u"c-1"_s, u"2"_s, Strange, u"Ann"_s, at(1'000)};
    VERIFY_OK(comments.set(id, written));
    VERIFY_OK(comments.set(id, {u"c-1"_s, u"2"_s, u"reworded"_s, u"Ben"_s, at(2'000)}));
    QCOMPARE(*comments.remark(u"c-1"_s), std::optional<Remark>(u"reworded"_s));
    VERIFY_OK(comments.remove(u"c-1"_s));
    QCOMPARE(*comments.remark(u"c-1"_s), std::nullopt);
    QCOMPARE(comments.ofSample(id)->size(), 0U);
    VERIFY_OK(comments.set(id, {u"c-1"_s, u"2"_s, Strange, u"Ben"_s, at(3'000)})); // an undo by somebody else
    QCOMPARE(comments.ofSample(id).take(), std::vector<Comment>{written});
}

void tst_StateStore::commentsAreListedOldestFirst()
{
    CommentStore comments(db());
    VERIFY_OK(comments.set(SampleId{1}, {u"b"_s, {}, u"second"_s, u"Ann"_s, at(2'000)}));
    VERIFY_OK(comments.set(SampleId{1}, {u"c"_s, {}, u"first"_s, u"Ann"_s, at(1'000)}));
    VERIFY_OK(comments.set(SampleId{2}, {u"a"_s, {}, u"other"_s, u"Ann"_s, at(1'500)}));
    const auto list = comments.ofSample(SampleId{1});
    VERIFY_OK(list);
    QCOMPARE(list->size(), 2U);
    QCOMPARE(list->front().remark.text, u"first"_s);
    int all = 0;
    VERIFY_OK(comments.forEach([&all](SampleId, const Comment &) { ++all; }));
    QCOMPARE(all, 3);
}

void tst_StateStore::draftsAreReplacedAndCleared()
{
    DraftStore drafts(db());
    const Draft first{SampleId{1}, u"2"_s, Strange, at(1'000)};
    const Draft later{SampleId{4}, u"2"_s, u"other"_s, at(5'000)};
    VERIFY_OK(drafts.set({SampleId{1}, u"2"_s, u"half a w"_s, at(10)}));
    VERIFY_OK(drafts.set(first));
    VERIFY_OK(drafts.set(later));
    QCOMPARE(*drafts.load(SampleId{1}, u"2"_s), std::optional(first));
    QCOMPARE(drafts.all().take(), (std::vector<Draft>{later, first}));
    VERIFY_OK(drafts.clear(SampleId{1}, u"2"_s));
    QCOMPARE(*drafts.load(SampleId{1}, u"2"_s), std::nullopt);
}

void tst_StateStore::imageRootsKeepTheirOrder()
{
    ImageRootStore roots(db());
    QCOMPARE(*roots.all(), QStringList());
    VERIFY_OK(roots.set({u"/z"_s, u"/a b"_s, u"/目录"_s}));
    QCOMPARE(*roots.all(), (QStringList{u"/z"_s, u"/a b"_s, u"/目录"_s}));
    VERIFY_OK(roots.set({u"/a b"_s}));
    QCOMPARE(*roots.all(), QStringList{u"/a b"_s});
}

void tst_StateStore::problemsKeepTheirOrder()
{
    ProblemStore problems(db());
    const Problem first{SourceId{1}, 17, 300, 12'345, u"role"_s, u"<b>odd</b>"_s};
    const Problem second{SourceId{1}, 0, 1, 0, u"layout"_s, Strange};
    VERIFY_OK(problems.insert(first));
    VERIFY_OK(problems.insert({SourceId{2}, 1, 1, 1, u"x"_s, u"y"_s}));
    VERIFY_OK(problems.insert(second));
    QCOMPARE(problems.ofSource(SourceId{1}).take(), (std::vector<Problem>{first, second}));
}

QTEST_APPLESS_MAIN(tst_StateStore)
#include "tst_StateStore.moc"
