#include "core/edits/TurnEdits.h"
#include "core/export/Exporter.h"
#include "core/json/RecordParser.h"
#include "core/project/EditHistory.h"
#include "core/project/FindSamples.h"
#include "core/project/IndexLoader.h"
#include "core/project/QueryParser.h"
#include "core/replace/ReplaceEdit.h"
#include "core/replace/ReplaceSearch.h"
#include "core/storage/Verifier.h"
#include "tests/core/project/MadeProject.h"
#include "tests/core/project/RandomEdit.h"

using namespace Qt::StringLiterals;
using namespace core;

/// Turns that come and go, through the project file: what is on the disk, in the index, found and exported.
class tst_TurnChanges : public QObject
{
    Q_OBJECT
private slots:
    void anAddedPairIsExportedInTheStyleOfTheRecord();
    void whatWasTakenBackLeavesNoTrace();
    void theRowsBehindMoveWithTheirMarks();
    void textsOfNewTurnsAreFoundAndReplaced();
    void aSampleCanLoseAllOfItsPairsAndGetOne();
    void aThousandEditsUndoneAndDoneAgainAreTheSameToTheByte_data();
    void aThousandEditsUndoneAndDoneAgainAreTheSameToTheByte();

private:
    void open(const QByteArray &json)
    {
        m_history.reset();
        m_project.reset();
        m_made = std::make_unique<MadeProject>(json);
        m_project = m_made->open();
        m_history = std::make_unique<EditHistory>(*m_project);
    }
    Sample sample(qint64 id) { return m_project->reader().load(SampleId{id}).take(); }
    QByteArray exported() const
    {
        JobControl control;
        const QString path = m_made->filePath(u"out.json"_s);
        if (const auto done = Exporter::run(m_project->database(), path, {}, control); !done)
            return "refused: " + done.error().message.toUtf8();
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QStringList fresh() const
    {
        JobControl control;
        return describe(*loadIndex(m_project->database(), m_project->sources(), control));
    }
    std::vector<SampleId> find(const QString &query) const
    {
        JobControl control;
        return findSamples(QueryParser::parse(query).query, m_project->index(), m_project->textSource(), control)
            .take();
    }
    qsizetype problems() const
    {
        const auto found = Verifier(m_project->database()).run();
        return found ? qsizetype(found->size()) : -1;
    }

    std::unique_ptr<MadeProject> m_made;
    std::unique_ptr<Project> m_project;
    std::unique_ptr<EditHistory> m_history;
};

void tst_TurnChanges::anAddedPairIsExportedInTheStyleOfTheRecord()
{
    open(R"([
  {
    "id": 1,
    "conversations": [
      {"from": "human", "value": "<image>\nA?"},
      {"from": "gpt", "value": "B."}
    ],
    "n": 1.50
  },
  {"id": 2, "conversations": []}
])");
    const QByteArray source = exported();
    VERIFY_OK(m_history->perform(*TurnEdits(sample(1)).addPair(0, u"机场?"_s, u"\"No.\""_s)));
    VERIFY_OK(m_history->perform(*TurnEdits(sample(2)).addPair(-1, u"C?"_s, u"D."_s)));
    QByteArray expected = source;
    expected.replace("\"value\": \"B.\"}", "\"value\": \"B.\"},\n"
                                           "      {\"from\": \"human\", \"value\": \"机场?\"},\n"
                                           "      {\"from\": \"gpt\", \"value\": \"\\\"No.\\\"\"}");
    expected.replace("[]", "[{\"from\": \"human\", \"value\": \"C?\"}, {\"from\": \"gpt\", \"value\": \"D.\"}]");
    QByteArray got = exported();
    got.replace("\\u673a\\u573a", "机场"); // a file of ASCII alone says nothing of how it writes others
    QCOMPARE(got, expected);
    VERIFY_OK(m_history->perform(*TurnEdits(sample(1)).removePair(0)));
    QVERIFY(exported().contains(R"("conversations": [
      {"from": "human", "value": "<image>\n)")); // the mark went to what is the first question now
    QCOMPARE(problems(), 0);
}

void tst_TurnChanges::whatWasTakenBackLeavesNoTrace()
{
    open(MadeProject::assortment());
    const QByteArray source = exported();
    const QStringList index = describe(m_project->index());
    const Sample before = sample(1);
    VERIFY_OK(m_history->perform(
        {{VerdictChange{{1}, u"4"_s, Verdict::None, Verdict::Rejected}, TagChange{{1}, u"4"_s, u"odd"_s, false, true},
          CommentChange{{1}, u"c-1"_s, u"4"_s, {}, u"why"_s}, TextChange{{1}, u"4"_s, u"3"_s, u"4"_s}}}));
    VERIFY_OK(m_history->perform(*TurnEdits(sample(1)).removePair(1)));
    QCOMPARE(sample(1).pairs.size(), std::size_t(1));
    QVERIFY(sample(1).comments.empty());
    QCOMPARE(describe(m_project->index()), fresh());
    QCOMPARE(problems(), 0);
    VERIFY_OK(m_history->undo());
    QCOMPARE(sample(1).pairs[1].verdict(), Verdict::Rejected);
    QCOMPARE(sample(1).pairs[1].tags, QStringList{u"odd"_s});
    QCOMPARE(sample(1).turns[3].value, u"4"_s);
    VERIFY_OK(m_history->undo());
    QCOMPARE(sample(1).turns, before.turns);
    QCOMPARE(sample(1).pairs, before.pairs);
    QCOMPARE(exported(), source);
    QCOMPARE(describe(m_project->index()), index);
    QCOMPARE(m_project->database().value("SELECT count(*) FROM turn_order").take(), u"0"_s);
}

void tst_TurnChanges::theRowsBehindMoveWithTheirMarks()
{
    open(MadeProject::regular(3));
    VERIFY_OK(m_history->perform(
        {{TagChange{{3}, u"4"_s, u"last"_s, false, true}, TagChange{{1}, u"2"_s, u"first"_s, false, true},
          VerdictChange{{3}, u"2"_s, Verdict::None, Verdict::Unsure}}}));
    const SampleIndex before = m_project->index();
    VERIFY_OK(m_history->perform(*TurnEdits(sample(2)).addPair(0, u"a?"_s, u"b."_s)));
    const SampleIndex &index = m_project->index();
    QCOMPARE(index.pairCount({2}), 3);
    QCOMPARE(index.counts().pairs, 7);
    QCOMPARE(index.marks({3}, 1), QStringList{u"tag/last"_s});
    QCOMPARE(index.marks({1}, 0), QStringList{u"tag/first"_s});
    QCOMPARE(index.verdict({3}, 0), Verdict::Unsure);
    QCOMPARE(describe(index), fresh());
    QCOMPARE(before.rowCount(), std::size_t(6)); // a snapshot stays as it was
    VERIFY_OK(m_history->perform(*TurnEdits(sample(2)).removePair(2)));
    VERIFY_OK(m_history->perform(*TurnEdits(sample(2)).removePair(1)));
    QCOMPARE(describe(index), fresh());
    QCOMPARE(index.marks({3}, 1), QStringList{u"tag/last"_s});
}

void tst_TurnChanges::textsOfNewTurnsAreFoundAndReplaced()
{
    open(MadeProject::regular(3));
    VERIFY_OK(m_history->perform(*TurnEdits(sample(2)).addPair(0, u"Any zeppelin?"_s, u"One zeppelin."_s)));
    QCOMPARE(find(u"zeppelin"_s), std::vector<SampleId>{{2}});
    QCOMPARE(find(u"answer:zeppelin pairs:3"_s), std::vector<SampleId>{{2}});
    QCOMPARE(find(u"question:\"Question two of 2\""_s), std::vector<SampleId>{{2}});
    QCOMPARE(find(u"edited:yes"_s), std::vector<SampleId>{{2}});

    const auto pattern = ReplacePattern::make(u"zeppelin"_s, u"airship"_s, {});
    std::vector<ReplaceRow> rows;
    JobControl control;
    ReplaceSearch search(ReplaceSource::of(*m_project), *pattern, {});
    VERIFY_OK(search.run(control, [&](std::vector<ReplaceRow> found, const ReplaceCounts &) {
        std::move(found.begin(), found.end(), std::back_inserter(rows));
    }));
    QCOMPARE(rows.size(), std::size_t(2));
    VERIFY_OK(m_history->perform(replaceEdit(
        rows, [](std::size_t) { return true; }, false)));
    QCOMPARE(sample(2).turns[3].value, u"One airship."_s);
    QVERIFY(find(u"zeppelin"_s).empty());
    VERIFY_OK(m_history->perform(*TurnEdits(sample(2)).removePair(0)));
    QVERIFY(find(u"\"Question one of 2\""_s).empty());
}

void tst_TurnChanges::aSampleCanLoseAllOfItsPairsAndGetOne()
{
    open(MadeProject::assortment());
    VERIFY_OK(m_history->perform(*TurnEdits(sample(6)).removePair(0)));
    QCOMPARE(m_project->index().pairCount({6}), 0);
    QCOMPARE(describe(m_project->index()), fresh());
    VERIFY_OK(
        m_history->perform(*TurnEdits(sample(5)).addPair(-1, u"What?"_s, u"A ship at [0.10, 0.20, 0.30, 0.40]."_s)));
    QCOMPARE(m_project->index().pairCount({5}), 1);
    QVERIFY(m_project->index().traits({5}, 0).hasBox);
    QCOMPARE(describe(m_project->index()), fresh());
    VERIFY_OK(m_history->undo());
    VERIFY_OK(m_history->undo());
    QCOMPARE(describe(m_project->index()), fresh());
    QCOMPARE(m_project->index().pairCount({6}), 1);
}

void tst_TurnChanges::aThousandEditsUndoneAndDoneAgainAreTheSameToTheByte_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<quint32>("seed");
    QTest::newRow("regular") << MadeProject::regular(20) << quint32(3);
    QTest::newRow("of every kind") << MadeProject::assortment() << quint32(4);
}

void tst_TurnChanges::aThousandEditsUndoneAndDoneAgainAreTheSameToTheByte()
{
    QFETCH(QByteArray, json);
    QFETCH(quint32, seed);
    open(json);
    const QByteArray source = exported();
    QRandomGenerator random(seed);
    int turnEdits = 0;
    for (int i = 0; i < 1000; ++i) {
        const Sample now = sample(1 + random.bounded(int(m_project->index().sampleCount())));
        const Edit edit = randomEdit(now, random, i);
        VERIFY_OK(m_history->perform(edit));
        turnEdits += std::any_of(edit.changes.begin(), edit.changes.end(),
                                 [](const Change &change) { return std::holds_alternative<TurnsChange>(change); });
        if (i % 50 == 0)
            QCOMPARE(describe(m_project->index()), fresh());
    }
    QVERIFY(turnEdits > 50);
    QCOMPARE(describe(m_project->index()), fresh());
    const QByteArray edited = exported();
    QVERIFY(edited != source);
    QVERIFY(!edited.startsWith("refused"));
    QCOMPARE(problems(), 0);
    while (m_history->canUndo())
        VERIFY_OK(m_history->undo());
    QCOMPARE(exported(), source);
    QCOMPARE(describe(m_project->index()), fresh());
    while (m_history->canRedo())
        VERIFY_OK(m_history->redo());
    QCOMPARE(exported(), edited);
    QCOMPARE(describe(m_project->index()), fresh());
    QCOMPARE(problems(), 0);
}

QTEST_GUILESS_MAIN(tst_TurnChanges)
#include "tst_TurnChanges.moc"
