#include "core/edits/TurnEdits.h"
#include "core/json/JsonString.h"
#include "core/project/EditHistory.h"
#include "core/runs/RunImport.h"
#include "core/storage/RunStore.h"
#include "core/storage/Verifier.h"
#include "tests/core/runs/RunFixture.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QProcess>

#include <algorithm>
#include <map>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace core;

class tst_RunImport : public QObject
{
    Q_OBJECT
private slots:
    void answersComeBackByPair();
    void answersComeBackInTheOrderOfPairs();
    void pairsAreNamedAsEditsNameThem();
    void severalAnswersAndTruthsAreKept();
    void anyTextComesBackAsItWas();
    void theSameFileIsNotTakenTwice();
    void replacingRemovesTheOldOne();
    void aTakenNameIsRefused();
    void whatMatchesNothingIsNotKept();
    void aFileThatChangedIsRefused();
    void cancellingLeavesNothing_data();
    void cancellingLeavesNothing();
    void beingKilledLeavesAllOrNothing();
    void theReportCountsProblemsByKind();

private:
    static Result<Run> add(Project &project, const QString &path, const RunImport::Label &label = {},
                           const RunImport::Options &options = {});
    static QByteArray answers(int count, const QByteArray &text = "a");

    RunFolder m_folder;
};

namespace {

std::vector<RunAnswer> allOf(Project &project, RunId run)
{
    std::vector<RunAnswer> answers;
    const auto read = RunStore(project.database()).forEach(run, [&answers](const RunAnswer &answer) {
        answers.push_back(answer);
        return true;
    });
    if (!read)
        qFatal("%s", qPrintable(read.error().message));
    return answers;
}

qint64 findings(Project &project)
{
    const auto found = Verifier(project.database()).run();
    for (const Finding &finding : *found)
        qWarning("%s: %s", qPrintable(finding.where), qPrintable(finding.message));
    return std::ssize(*found);
}

}

Result<Run> tst_RunImport::add(Project &project, const QString &path, const RunImport::Label &label,
                               const RunImport::Options &options)
{
    JobControl control;
    RunImport import(project.textSource(), project.index());
    if (auto looked = import.look(path, options, control); !looked)
        return looked.error();
    return import.store(project.database(), label, control);
}

/// To both pairs of the samples of MadeProject::regular(), the last one first.
QByteArray tst_RunImport::answers(int count, const QByteArray &text)
{
    QByteArray lines;
    for (int i = count; i > 0; --i) {
        for (const char *pair : {"_2", "_1"})
            lines += R"({"question_id": ")" + QByteArray::number(i) + pair + R"(", "text": ")" + text +
                     QByteArray::number(i) + pair + R"(", "model_id": "m"})" + '\n';
    }
    return lines;
}

void tst_RunImport::answersComeBackByPair()
{
    const MadeProject made(MadeProject::regular(3));
    const auto project = made.open();
    const QString path = m_folder.write(answers(3), u"full-ft.jsonl"_s);
    const auto run = add(*project, path, {.name = {}, .model = u"Full-FT"_s, .notes = u"epoch 3"_s});
    VERIFY_OK(run);
    const auto other = add(*project, m_folder.write(answers(2, "b"), u"lora.jsonl"_s));
    VERIFY_OK(other);
    RunStore store(project->database());
    const auto runs = store.all();
    VERIFY_OK(runs);
    QCOMPARE(*runs, (std::vector<Run>{*run, *other}));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(run->hash, QCryptographicHash::hash(file.readAll(), QCryptographicHash::Blake2b_256));
    QCOMPARE(run->name, u"full-ft"_s);
    QCOMPARE(run->model, u"Full-FT"_s);
    QCOMPARE(run->notes, u"epoch 3"_s);
    QCOMPARE(run->format, u"llava"_s);
    QCOMPARE(run->matchedBy, u"id"_s);
    QCOMPARE(run->predictions, 6);
    QCOMPARE(run->rows, 6);
    QCOMPARE(run->path, path);
    const auto said = store.ofPair(SampleId{2}, u"4"_s);
    VERIFY_OK(said);
    QCOMPARE(*said, (std::vector<RunAnswer>{{run->id, {2}, u"4"_s, 3, u"a2_2"_s, {}, {}},
                                            {other->id, {2}, u"4"_s, 1, u"b2_2"_s, {}, {}}}));
    QCOMPARE(store.ofPair(SampleId{3}, u"2"_s)->size(), std::size_t(1));
    QVERIFY(store.ofPair(SampleId{3}, u"6"_s)->empty());
    VERIFY_OK(store.remove(run->id));
    QCOMPARE(store.ofPair(SampleId{3}, u"2"_s)->size(), std::size_t(0));
    QCOMPARE(findings(*project), 0);
}

void tst_RunImport::answersComeBackInTheOrderOfPairs()
{
    QByteArray turns, lines;
    for (int i = 1; i <= 12; ++i) {
        turns += QByteArray(i > 1 ? "," : "") + R"({"from": "human", "value": "Q?"}, {"from": "gpt", "value": "A"})";
        lines.prepend(R"({"question_id": "x_)" + QByteArray::number(i) + R"(", "text": ")" + QByteArray::number(i) +
                      "\", \"model_id\": 1}\n");
    }
    const MadeProject made(R"([{"id": "x", "conversations": [)" + turns + "]}]");
    const auto project = made.open();
    const auto run = add(*project, m_folder.write(lines));
    VERIFY_OK(run);
    QStringList order;
    for (const RunAnswer &answer : allOf(*project, run->id))
        order.append(answer.answer);
    QCOMPARE(order.join(u' '), u"1 2 3 4 5 6 7 8 9 10 11 12"_s);
    int seen = 0;
    VERIFY_OK(RunStore(project->database()).forEach(run->id, [&seen](const RunAnswer &) { return ++seen < 3; }));
    QCOMPARE(seen, 3);
}

void tst_RunImport::pairsAreNamedAsEditsNameThem()
{
    const MadeProject made(MadeProject::assortment());
    const auto project = made.open();
    const Sample first = project->reader().load(SampleId{1}).take();
    VERIFY_OK(EditHistory(*project).perform(*TurnEdits(first).addPair(-1, u"New?"_s, u"new"_s)));
    QByteArray lines;
    for (int i = 1; i <= int(project->index().counts().pairs); ++i)
        lines += "{\"answer\": " + QByteArray::number(i) + ", \"question\": \"\"}\n";
    const auto run = add(*project, m_folder.write(lines));
    VERIFY_OK(run);
    QCOMPARE(run->matchedBy, u"record"_s);
    std::map<std::pair<SampleId, QString>, QString> said;
    for (const RunAnswer &answer : allOf(*project, run->id))
        said[{answer.sample, answer.turn}] = answer.answer;
    int number = 0;
    for (SampleId id{1}; id.value <= qint64(project->index().sampleCount()); ++id.value) {
        const Sample sample = project->reader().load(id).take();
        for (const Pair &pair : sample.pairs)
            QCOMPARE((said[{id, sample.anchorKey(pair)}]), QString::number(++number));
    }
    QCOMPARE(int(said.size()), number);
}

void tst_RunImport::severalAnswersAndTruthsAreKept()
{
    const MadeProject made(MadeProject::regular(1));
    const auto project = made.open();
    const auto run =
        add(*project,
            m_folder.write(
                R"({"doc_id": 1, "doc": {"id": "1_2"}, "target": ["no", "none"], "resps": [["yes", "no \ud800"]]})"));
    VERIFY_OK(run);
    const auto all = allOf(*project, run->id);
    QCOMPARE(all, (std::vector<RunAnswer>{
                      {run->id, {1}, u"4"_s, 1, u"yes"_s, {u"no "_s + QChar(0xD800)}, {u"no"_s, u"none"_s}}}));
}

void tst_RunImport::anyTextComesBackAsItWas()
{
    const MadeProject made(MadeProject::regular(4));
    const auto project = made.open();
    const QStringList texts{QString(),
                            u"a\0b"_s,
                            QString(100'001, u'三'),
                            u"<img src=\"/dev/zero\">\r\n🚢"_s,
                            QString(QChar(0xDC00)),
                            u"'; DROP TABLE run; --"_s};
    QByteArray lines;
    for (qsizetype i = 0; i < texts.size(); ++i)
        lines += "{\"question_id\": \"" + QByteArray::number(i / 2 + 1) + '_' + QByteArray::number(i % 2 + 1) +
                 "\", \"prompt\": \"\", \"text\": " + JsonString::encode(texts[i], {}) + "}\n";
    const auto run = add(*project, m_folder.write(lines));
    VERIFY_OK(run);
    QCOMPARE(run->problems, 2); // empty, very long
    QStringList kept;
    for (const RunAnswer &answer : allOf(*project, run->id))
        kept.append(answer.answer);
    QCOMPARE(kept, texts);
}

void tst_RunImport::theSameFileIsNotTakenTwice()
{
    const MadeProject made(MadeProject::regular(2));
    const auto project = made.open();
    const auto run = add(*project, m_folder.write(answers(2)));
    VERIFY_OK(run);
    const auto again = add(*project, m_folder.write(answers(2), u"copy.json"_s), {.name = u"other"_s});
    QVERIFY(!again);
    QCOMPARE(again.error().kind, Error::Kind::Conflict);
    QVERIFY2(again.error().message.contains(u"“predictions”"), qPrintable(again.error().message));
    RunStore store(project->database());
    VERIFY_OK(store.remove(run->id));
    VERIFY_OK(add(*project, m_folder.path(u"copy.json"_s)));
    QCOMPARE(store.all()->size(), std::size_t(1));
}

void tst_RunImport::replacingRemovesTheOldOne()
{
    const MadeProject made(MadeProject::regular(2));
    const auto project = made.open();
    const auto first = add(*project, m_folder.write(answers(2)), {.name = u"LoRA"_s, .model = u"m"_s, .notes = u"n"_s});
    VERIFY_OK(first);
    QCOMPARE(add(*project, m_folder.write(answers(2, "b")), {.name = u"new"_s, .replace = true}).error().kind,
             Error::Kind::NotFound);
    const auto second =
        add(*project, m_folder.write(answers(2, "b")), {.name = u"LoRA"_s, .notes = u"x"_s, .replace = true});
    VERIFY_OK(second);
    QCOMPARE(second->model, u"m"_s);
    QCOMPARE(second->notes, u"x"_s);
    const auto third = add(*project, m_folder.write(answers(2, "b")), {.replace = true}); // the same bytes
    VERIFY_OK(third);
    QCOMPARE(third->name, u"LoRA"_s);
    RunStore store(project->database());
    QCOMPARE(*store.all(), std::vector<Run>{*third});
    QCOMPARE(store.removed()->size(), std::size_t(2));
    QCOMPARE(store.restore(first->id).error().kind, Error::Kind::Conflict);
    VERIFY_OK(store.rename(third->id, u"LoRA 2"_s));
    VERIFY_OK(store.restore(first->id));
    QCOMPARE(store.ofPair(SampleId{1}, u"2"_s)->size(), std::size_t(2));
    QCOMPARE(findings(*project), 0);
}

void tst_RunImport::aTakenNameIsRefused()
{
    const MadeProject made(MadeProject::regular(2));
    const auto project = made.open();
    const auto first = add(*project, m_folder.write(answers(2)), {.name = u"a"_s});
    VERIFY_OK(first);
    QCOMPARE(add(*project, m_folder.write(answers(1)), {.name = u"a"_s}).error().kind, Error::Kind::Conflict);
    QCOMPARE(add(*project, m_folder.write(answers(1)), {.name = u" "_s}).error().kind, Error::Kind::Usage);
    const auto second = add(*project, m_folder.write(answers(1)), {.name = u"b"_s});
    VERIFY_OK(second);
    RunStore store(project->database());
    QCOMPARE(store.rename(second->id, u"a"_s).error().kind, Error::Kind::Conflict);
    VERIFY_OK(store.rename(second->id, u"b"_s));
    VERIFY_OK(store.setNotes(second->id, u"two\nlines"_s));
    QCOMPARE(store.named(u"b"_s)->notes, u"two\nlines"_s);
    QCOMPARE(store.named(u"c"_s).error().kind, Error::Kind::NotFound);
    QCOMPARE(store.restore(second->id).error().kind, Error::Kind::NotFound); // it is there
}

void tst_RunImport::whatMatchesNothingIsNotKept()
{
    const MadeProject made(MadeProject::regular(2));
    const auto project = made.open();
    const auto run = add(*project, m_folder.write(R"({"question_id": "q", "text": "a", "model_id": 1})"));
    QVERIFY(!run);
    QCOMPARE(run.error().kind, Error::Kind::BadInput);
    QVERIFY(RunStore(project->database()).all(true)->empty());
}

void tst_RunImport::aFileThatChangedIsRefused()
{
    const MadeProject made(MadeProject::regular(3));
    const auto project = made.open();
    JobControl control;
    for (const QByteArray &then : {answers(2), answers(3, "abc"), answers(3) + answers(1)}) {
        RunImport import(project->textSource(), project->index());
        VERIFY_OK(import.look(m_folder.write(answers(3)), {}, control));
        m_folder.write(then);
        const auto run = import.store(project->database(), {}, control);
        QVERIFY(!run);
        QCOMPARE(run.error().kind, Error::Kind::Conflict);
        QVERIFY(RunStore(project->database()).all(true)->empty());
    }
}

void tst_RunImport::cancellingLeavesNothing_data()
{
    QTest::addColumn<bool>("looking");
    QTest::newRow("while it is looked at") << true;
    QTest::newRow("while it is stored") << false;
}

void tst_RunImport::cancellingLeavesNothing()
{
    QFETCH(const bool, looking);
    const MadeProject made(MadeProject::regular(3));
    const auto project = made.open();
    JobControl control;
    RunImport import(project->textSource(), project->index());
    if (looking)
        control.cancel();
    const auto looked = import.look(m_folder.write(answers(3)), {}, control);
    QCOMPARE(looked.ok(), !looking);
    if (looking) {
        QCOMPARE(looked.error().kind, Error::Kind::Cancelled);
        return;
    }
    control.cancel();
    const auto run = import.store(project->database(), {}, control);
    QVERIFY(!run);
    QCOMPARE(run.error().kind, Error::Kind::Cancelled);
    QVERIFY(RunStore(project->database()).all(true)->empty());
    QCOMPARE(findings(*project), 0);
}

/// A second process adds one run after the other, each in place of the one before, until it is killed.
void tst_RunImport::beingKilledLeavesAllOrNothing()
{
    const MadeProject made(MadeProject::regular(300));
    const QString path = m_folder.write(answers(300));
    qsizetype kept = 0;
    for (int round = 0; round < 5; ++round) {
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {u"--add"_s, made.path(), path});
        qsizetype acknowledged = 0;
        while (acknowledged <= round) { // each round is killed at another place
            QVERIFY(other.waitForReadyRead());
            acknowledged += other.readAllStandardOutput().size();
        }
        other.kill();
        QVERIFY(other.waitForFinished());
        acknowledged += other.readAllStandardOutput().size();
        const auto project = made.open();
        QCOMPARE(findings(*project), 0); // so no run has half of its answers
        const auto runs = RunStore(project->database()).all(true);
        VERIFY_OK(runs);
        QVERIFY(std::ssize(*runs) >= kept + acknowledged);
        QVERIFY(std::ssize(*runs) <= kept + acknowledged + 1); // stored, but killed before it could say so
        kept = std::ssize(*runs);
        QVERIFY(std::ranges::all_of(*runs, [](const Run &run) { return run.predictions == 600; }));
    }
}

void tst_RunImport::theReportCountsProblemsByKind()
{
    const MadeProject made(MadeProject::regular(2));
    const auto project = made.open();
    QByteArray lines = answers(2);
    lines += QByteArray("{\"question_id\": 5, \"text\": \"\"}\n").repeated(1'500) + "oops\n{\"question_id\": 6}\n";
    JobControl control;
    RunImport import(project->textSource(), project->index());
    VERIFY_OK(import.look(m_folder.write(lines), {}, control));
    const RunReport &report = import.report();
    QCOMPARE(report.problemCount, 1'502);
    QCOMPARE(report.problems.size(), RunReport::MostProblems);
    QCOMPARE(report.problemKinds,
             (std::map<QString, qint64>{{u"empty-answer"_s, 1'500}, {u"no-answer"_s, 1}, {u"syntax"_s, 1}}));
    QCOMPARE(report.counts.rows, 1'506);
    QCOMPARE(report.counts.skipped, 2);
    QCOMPARE(report.counts.predictions, 1'504);
    QCOMPARE(report.match.best.figures.unmatched, 1'500);
    QCOMPARE(report.evidence.size(), 2);
}

/// Adds a file for ever; a + for each time that it is in the project.
static int addForEver(const QString &projectPath, const QString &path)
{
    JobControl control;
    const auto project = Project::open(projectPath, ProjectFile::Mode::ReadWrite, control);
    RunImport import((*project)->textSource(), (*project)->index());
    if (!import.look(path, {}, control))
        return 1;
    for (;;) {
        const bool first = RunStore((*project)->database()).all()->empty();
        if (!import.store((*project)->database(), {.name = {}, .replace = !first}, control))
            return 2;
        if (::write(STDOUT_FILENO, "+", 1) != 1)
            return 3;
    }
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--add")
        return addForEver(arguments.value(2), arguments.value(3));
    tst_RunImport test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_RunImport.moc"
