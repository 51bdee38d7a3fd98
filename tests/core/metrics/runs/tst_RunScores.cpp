#include "core/metrics/runs/RunItems.h"
#include "core/metrics/runs/RunScores.h"
#include "core/project/EditHistory.h"
#include "core/storage/RunStore.h"
#include "tests/core/project/MadeProject.h"

#include <cmath>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

QByteArray record(const QByteArray &image, const QByteArray &question, const QByteArray &answer)
{
    return R"({"image": ")" + image + R"(", "conversations": [{"from": "human", "value": "<image>\n)" + question +
           R"("}, {"from": "gpt", "value": ")" + answer + R"("}]})";
}

const QByteArray Caption = "Provide a one-sentence caption for the image.";

QByteArray dataset()
{
    return '[' + record("a.png", Caption, "A ship lies at the quay.") + ',' +
           record("a.png", Caption, "a boat near a pier") + ',' + record("b.png", Caption, "many green trees") + ',' +
           record("a.png", "Is there a ship? Answer yes or no.", "Yes.") + ',' +
           record("a.png", "How many ships are there? Answer with a number.", "2") + ',' +
           record("a.png", "Where is the ship? Give the bounding box.", "[0.10, 0.10, 0.30, 0.30]") + ',' +
           record("b.png", "Where are the tanks? Give the bounding boxes.",
                  "[0.10, 0.10, 0.20, 0.20], [0.50, 0.50, 0.60, 0.60]") +
           ',' + record("b.png", "Where is the road? Give the bounding box.", "[0.00, 0.40, 1.00, 0.50]") + ']';
}

}

class tst_RunScores : public QObject
{
    Q_OBJECT

    std::unique_ptr<MadeProject> m_made;
    std::unique_ptr<Project> m_project;
    JobControl m_control;
    int m_runs = 0;

    Run add(const QStringList &answers)
    {
        Run run;
        run.name = u"model %1"_s.arg(++m_runs);
        run.imported = QDateTime::currentDateTimeUtc();
        const auto added = RunStore(m_project->database()).add(run, {}, [&](Run &, const RunStore::Keep &keep) {
            Result<> kept;
            for (int i = 0; i < answers.size(); ++i) {
                if (kept && !answers[i].isNull())
                    kept = keep({{}, SampleId{i + 1}, u"2"_s, i + 1, answers[i], {}, {}});
            }
            return kept;
        });
        if (!added)
            qFatal("%s", qPrintable(added.error().message));
        return *added;
    }
    RunItems items(const Run &run, RunItems::References references = RunItems::References::All)
    {
        auto read = RunItems::read(run.id, references, m_project->index(), m_project->textSource(), m_control);
        if (!read)
            qFatal("%s", qPrintable(read.error().message));
        return read.take();
    }
    RunScores scored(const RunItems &items, int threads = 1)
    {
        CaptionScoring scoring;
        scoring.metrics = {CaptionMetric::Bleu4, CaptionMetric::RougeL, CaptionMetric::CiderD};
        scoring.threads = threads;
        auto scores = RunScores::of(items.all(), m_project->textSource(), scoring, m_control);
        if (!scores)
            qFatal("%s", qPrintable(scores.error().message));
        return scores.take();
    }
    static double figure(const RunScores &scores, const QString &metric, Task task, const QString &part = {})
    {
        for (const RunFigure &figure : scores.figures()) {
            if (figure.metric == metric && figure.task == task && figure.part == part)
                return figure.value;
        }
        qFatal("no figure %s", qPrintable(metric));
    }

    static QStringList answers()
    {
        return {u"a ship at the quay"_s,
                QString(),
                u"green trees"_s,
                u"yes"_s,
                u"Three"_s,
                u"It is at [0.10, 0.10, 0.30, 0.25]"_s,
                u"[0.50, 0.50, 0.60, 0.60] and [0.80, 0.80, 0.90, 0.90]"_s,
                u"I cannot say."_s};
    }

private slots:
    void initTestCase()
    {
        m_made = std::make_unique<MadeProject>(dataset());
        m_project = m_made->open();
        const SampleIndex &index = m_project->index();
        QCOMPARE(index.traits({1}, 0).task, Task::Caption);
        QCOMPARE(index.traits({4}, 0).task, Task::Vqa);
        QCOMPARE(index.traits({6}, 0).task, Task::Grounding);
    }

    void captionsOfTheSameImageAreItsReferences()
    {
        const RunItems read = items(add(answers()));
        QCOMPARE(read.all().size(), std::size_t(7));
        QCOMPARE(read.all()[0].references, (QStringList{u"A ship lies at the quay."_s, u"a boat near a pier"_s}));
        QCOMPARE(read.all()[1].references, QStringList{u"many green trees"_s});
        QCOMPARE(read.all()[2].references, QStringList{u"Yes."_s});
        QCOMPARE(read.withoutPair(), 0);
        QCOMPARE(read.withoutReference(), 0);
    }

    void whatNobodyApprovedIsNoReferenceIfThatIsAskedFor()
    {
        EditHistory history(*m_project);
        VERIFY_OK(history.perform({{VerdictChange{{2}, u"2"_s, Verdict::None, Verdict::Approved}}}));
        const RunItems read = items(add(answers()), RunItems::References::Approved);
        QCOMPARE(read.all().size(), std::size_t(1));
        QCOMPARE(read.all()[0].references, QStringList{u"a boat near a pier"_s});
        QCOMPARE(read.withoutReference(), 6);
        VERIFY_OK(history.undo());
    }

    void captionsAreATestSetOfTheirOwn()
    {
        const RunItems read = items(add(answers()));
        const RunScores scores = scored(read);
        const std::vector<CaptionItem> alone{
            {u"a ship at the quay"_s, {u"A ship lies at the quay."_s, u"a boat near a pier"_s}},
            {u"green trees"_s, {u"many green trees"_s}}};
        CaptionScoring scoring;
        scoring.metrics = {CaptionMetric::Bleu4, CaptionMetric::RougeL, CaptionMetric::CiderD};
        const auto expected = CaptionScores::of(alone, scoring, m_control);
        VERIFY_OK(expected);
        for (const CaptionScores::Column &column : expected->columns()) {
            const QString id = captionMetricId(column.metric);
            QCOMPARE(figure(scores, id, Task::Caption), column.corpus);
            QCOMPARE(scores.column(id)->items[0], column.items[0]);
            QCOMPARE(scores.column(id)->items[1], column.items[1]);
            QVERIFY(std::isnan(scores.column(id)->items[2])); // a VQA answer is no caption
        }
    }

    void shortAnswersAreRightOrWrong()
    {
        const RunScores scores = scored(items(add(answers())));
        QCOMPARE(figure(scores, u"accuracy"_s, Task::Vqa), 0.5);
        QCOMPARE(figure(scores, u"accuracy"_s, Task::Vqa, u"yes-no"_s), 1.0);
        QCOMPARE(figure(scores, u"accuracy"_s, Task::Vqa, u"count"_s), 0.0);
        QCOMPARE(figure(scores, u"accuracy_AA"_s, Task::Vqa), 0.5);
        QCOMPARE(figure(scores, u"exact"_s, Task::Vqa), 0.0); // the full stop counts there
        QCOMPARE(scores.column(u"accuracy")->items[2], 1.0);
        QVERIFY(std::isnan(scores.column(u"accuracy")->items[0]));
    }

    void boxesAreHeldAgainstEachOther()
    {
        const RunItems read = items(add(answers()));
        const RunScores scores = scored(read);
        QCOMPARE(read.all()[4].task, Task::Grounding);
        QVERIFY(qAbs(scores.column(u"IoU")->items[4] - 0.75) < 1e-9);
        QVERIFY(std::isnan(scores.column(u"IoU")->items[5])); // several boxes
        QCOMPARE(scores.column(u"F1")->items[5], 0.5);
        QCOMPARE(scores.column(u"IoU")->items[6], 0.0); // no box at all
        QCOMPARE(figure(scores, u"no_box"_s, Task::Grounding), 1.0);
        QVERIFY(qAbs(figure(scores, u"mIoU"_s, Task::Grounding) - 0.375) < 1e-9);
        QCOMPARE(figure(scores, u"precision"_s, Task::Grounding), 2.0 / 3);
        QCOMPARE(figure(scores, u"recall"_s, Task::Grounding), 0.5);
        QCOMPARE(figure(scores, u"refusal"_s, Task::Grounding), 1.0 / 3);
    }

    void threadsChangeNothing()
    {
        const RunItems read = items(add(answers()));
        const RunScores one = scored(read, 1);
        const RunScores four = scored(read, 4);
        QCOMPARE(one.figures().size(), four.figures().size());
        for (std::size_t i = 0; i < one.figures().size(); ++i)
            QCOMPARE(one.figures()[i].value, four.figures()[i].value);
    }

    void anEditOfTheReferenceChangesTheScore()
    {
        const Run run = add(answers());
        EditHistory history(*m_project);
        VERIFY_OK(history.perform({{TextChange{{5}, u"2"_s, u"2"_s, u"3"_s}}}));
        QCOMPARE(figure(scored(items(run)), u"accuracy"_s, Task::Vqa), 1.0);
        VERIFY_OK(history.undo());
        QCOMPARE(figure(scored(items(run)), u"accuracy"_s, Task::Vqa), 0.5);
    }

    void cancellingStopsIt()
    {
        const Run run = add(answers());
        JobControl control;
        control.cancel();
        const auto read =
            RunItems::read(run.id, RunItems::References::All, m_project->index(), m_project->textSource(), control);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Cancelled);
    }

    // A run of which nothing is left to be held against anything.
    void nothingHasNoFigures()
    {
        const RunScores scores = scored(items(add({})));
        QVERIFY(scores.figures().empty());
        QVERIFY(!scores.column(u"Bleu_4"));
    }
};

QTEST_GUILESS_MAIN(tst_RunScores)
#include "tst_RunScores.moc"
