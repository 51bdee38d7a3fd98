#include "tests/app/Program.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// `score PROJECT`: the runs of a project against its texts.
class tst_RunScoreVerb : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_project = m_folder.filePath(u"p.rsreview"_s);

    QString write(const QString &name, const QByteArray &bytes)
    {
        program::writeFile(m_folder.filePath(name), bytes);
        return m_folder.filePath(name);
    }
    program::Run score(const QStringList &more = {}) const
    {
        return program::run(QStringList{u"score"_s, m_project, u"--metric"_s, u"Bleu_4,ROUGE_L,CIDEr_D"_s} + more);
    }
    static double figure(const QJsonObject &run, const QString &task, const QString &metric, const QString &part = {})
    {
        for (const auto &value : run[u"figures"].toArray()) {
            const QJsonObject one = value.toObject();
            if (one[u"task"] == task && one[u"metric"] == metric && one[u"part"].toString() == part)
                return one[u"value"].toDouble();
        }
        qFatal("no figure %s of %s", qPrintable(metric), qPrintable(task));
    }

private slots:
    void initTestCase()
    {
        const QString dataset = write(u"in.json"_s, R"([
 {"id": "a", "image": "x/a.png", "conversations": [{"from": "human", "value": "<image>\nIs it urban? Answer yes or no."}, {"from": "gpt", "value": "no"}]},
 {"id": "b", "image": "x/b.png", "conversations": [{"from": "human", "value": "How many ships are there? Answer with a number."}, {"from": "gpt", "value": "3"}]},
 {"id": "c", "image": "x/b.png", "conversations": [{"from": "human", "value": "<image>\nProvide a one-sentence caption for the image."}, {"from": "gpt", "value": "A ship lies at the quay."}]}
])");
        COMPARE_CODE(program::run({u"import"_s, m_project, dataset}), 0);
        const QString good = write(u"good.jsonl"_s, R"({"question_id": "a", "text": "No."}
{"question_id": "b", "text": "three"}
{"question_id": "c", "text": "A ship lies at the quay."}
)");
        const QString bad = write(u"bad.jsonl"_s, R"({"question_id": "a", "text": "yes"}
{"question_id": "c", "text": "many green trees"}
)");
        COMPARE_CODE(program::run({u"runs"_s, m_project, u"--add"_s, good, u"--name"_s, u"good"_s}), 0);
        (void)program::run({u"runs"_s, m_project, u"--add"_s, bad, u"--name"_s, u"bad"_s}); // a pair has no answer: code 1
    }

    void everyRunIsScoredTaskByTask()
    {
        const program::Run run = score({u"--json"_s});
        COMPARE_CODE(run, 0);
        const QJsonArray runs = run.json()[u"runs"].toArray();
        QCOMPARE(runs.size(), 2);
        const QJsonObject good = runs[0].toObject();
        QCOMPARE(good[u"run"].toString(), u"good"_s);
        QCOMPARE(good[u"items"].toInt(), 3);
        QCOMPARE(figure(good, u"vqa"_s, u"accuracy"_s), 1.0);
        QCOMPARE(figure(good, u"vqa"_s, u"accuracy"_s, u"count"_s), 1.0);
        QVERIFY(qAbs(figure(good, u"caption"_s, u"ROUGE_L"_s) - 1) < 1e-9);
        QCOMPARE(figure(good, u"caption"_s, u"CIDEr_D"_s), 0.0); // one item alone has no weights
        const QJsonObject bad = runs[1].toObject();
        QCOMPARE(figure(bad, u"vqa"_s, u"accuracy"_s), 0.0);
        QCOMPARE(figure(bad, u"caption"_s, u"ROUGE_L"_s), 0.0);
    }

    void samplesHaveTheScoresThatApply()
    {
        const program::Run run = score({u"--json"_s, u"--per-sample"_s, u"--run"_s, u"good"_s});
        COMPARE_CODE(run, 0);
        const QJsonArray runs = run.json()[u"runs"].toArray();
        QCOMPARE(runs.size(), 1);
        const QJsonArray samples = runs[0][u"samples"].toArray();
        QCOMPARE(samples.size(), 3);
        QCOMPARE(samples[1][u"sample"].toInt(), 2);
        QCOMPARE(samples[1][u"pair"].toInt(), 1);
        QCOMPARE(samples[1][u"accuracy"].toDouble(), 1.0);
        QVERIFY(!samples[1].toObject().contains(u"ROUGE_L"));
        QVERIFY(samples[2].toObject().contains(u"ROUGE_L"));
    }

    void aTableSaysWhatEachFigureIs()
    {
        const program::Run run = score();
        COMPARE_CODE(run, 0);
        QVERIFY2(run.out.contains("BLEU-4 as the COCO caption evaluation has it"), run.out.constData());
        QVERIFY2(run.out.contains("accuracy yes-no"), run.out.constData());
    }

    void answersWithoutAReferenceAreCounted()
    {
        const program::Run run = score({u"--approved"_s});
        COMPARE_CODE(run, 1);
        QVERIFY2(run.err.contains("good: 3 answers without a reference are left out."), run.err.constData());
    }

    void whatIsWrongHasItsExitCode_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("no such run") << QStringList{u"--run"_s, u"none"_s} << 3;
        QTest::newRow("a bootstrap") << QStringList{u"--bootstrap"_s, u"10"_s} << 2;
    }
    void whatIsWrongHasItsExitCode()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const int, code);
        COMPARE_CODE(score(arguments), code);
    }

    void runsAreOfAProjectOnly()
    {
        COMPARE_CODE(program::run({u"score"_s, m_folder.filePath(u"good.jsonl"_s), u"--run"_s, u"good"_s}), 2);
    }
};

QTEST_GUILESS_MAIN(tst_RunScoreVerb)
#include "tst_RunScoreVerb.moc"
