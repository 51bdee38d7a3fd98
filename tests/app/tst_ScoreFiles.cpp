#include "tests/app/Program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Scores of files that are as files are: wrong, cut off, huge; and what else can be asked for.
class tst_ScoreFiles : public QObject
{
    Q_OBJECT
private slots:
    void whatIsOddIsCountedAndListed();
    void aHugeCaptionIsScored_data();
    void aHugeCaptionIsScored();
    void aBrokenFileIsNamedWithThePlace_data();
    void aBrokenFileIsNamedWithThePlace();
    void oneItemSaysWhyCiderIsZero();
    void intervalsComeWithTheSeedAndAreTheSameAgain();
    void aBetterModelIsSaidToBe();
    void peopleGetATable();
    void oddAnswersAreListedAndCountAsWrong();
    void oddBoxesAreListedAndCountAsMissed();
    void wrongUseIsSaid_data();
    void wrongUseIsSaid();

private:
    QString file(const QString &name, const QByteArray &bytes) const
    {
        program::writeFile(m_folder.filePath(name), bytes);
        return m_folder.filePath(name);
    }
    /// Of items {"id", "candidate", "references"}, without the outer brackets.
    program::Run scoreItems(const QByteArray &items, const QStringList &more) const
    {
        return program::run(QStringList{u"score"_s, file(u"items.json"_s, "{\"items\": [" + items + "]}")} + more);
    }

    QTemporaryDir m_folder;
};

namespace {

const QStringList Quick{u"--metric"_s, u"Bleu_1,ROUGE_L,CIDEr_D"_s, u"--json"_s};

QStringList kinds(const QJsonObject &json)
{
    QStringList kinds;
    for (const auto &problem : json[u"problems"].toArray())
        kinds += u"%1 %2"_s.arg(problem[u"kind"].toString()).arg(problem[u"record"].toInt());
    return kinds;
}

QByteArray itemsFor(const char *candidate, int count)
{
    QByteArray items;
    for (int i = 1; i <= count; ++i) {
        const QByteArray number = QByteArray::number(i % 7);
        items += (i > 1 ? ",\n" : "") + QByteArray("{\"id\": ") + QByteArray::number(i) + ", \"candidate\": \"" +
                 QByteArray(candidate).replace('#', number) + "\", \"references\": [\"there are " + number +
                 " ships in the harbour\", \"" + number + " ships near a quay\"]}";
    }
    return items;
}

}

void tst_ScoreFiles::whatIsOddIsCountedAndListed()
{
    const auto run = scoreItems(R"({"id": 1, "candidate": "a ship", "references": ["a ship"]},
{"id": 1, "candidate": "a tree", "references": ["a tree"]},
{"id": 2, "candidate": NaN, "references": ["a tree"]},
{"id": 3, "candidate": "", "references": ["a tree"]},
{"id": 4, "candidate": "a tree", "references": []},
{"id": 5, "candidate": "a tree"},
{"id": 6, "candidate": "bad )"
                                "\xC3\x28"
                                R"(", "references": ["a tree", 7]},
{"image_id": 7, "caption": "a tree"})",
                                Quick + QStringList{u"--per-sample"_s});
    COMPARE_CODE(run, 1);
    const QJsonObject json = run.json();
    QCOMPARE(json[u"items"].toArray().size(), 3); // 1, 3, 6
    const QStringList found = kinds(json);
    for (const QString &kind : {u"duplicate-id 2"_s, u"wrong-columns 3"_s, u"empty 4"_s, u"no-reference 5"_s,
                                u"wrong-columns 6"_s, u"not-utf-8 7"_s, u"wrong-columns 7"_s, u"wrong-columns 8"_s})
        QVERIFY2(found.contains(kind), qPrintable(kind + u" is not in "_s + found.join(u", "_s)));
    QVERIFY(json[u"leftOut"].toInt() >= 5);
    QVERIFY(run.err.contains("record 3 of “items”, line 3"));
    QVERIFY(run.err.contains("records were left out"));
}

void tst_ScoreFiles::aHugeCaptionIsScored_data()
{
    QTest::addColumn<QByteArray>("candidate");
    QTest::addColumn<QByteArray>("reference");
    QByteArray sentences;
    for (int i = 0; sentences.size() < 100'000; ++i)
        sentences += "ship number " + QByteArray::number(i) + " lies at the quay . ";
    QTest::newRow("one word") << QByteArray(100'000, 'x') << QByteArray("a ship");
    QTest::newRow("the same word again and again") << QByteArray("a ").repeated(50'000) << QByteArray("a ship");
    QTest::newRow("the same on both sides") << QByteArray("a ").repeated(50'000) << QByteArray("a ").repeated(50'000);
    QTest::newRow("sentences") << sentences << QByteArray("a ship lies at the quay");
    QTest::newRow("signs") << QByteArray("?!").repeated(50'000) << QByteArray("a ship");
    QTest::newRow("brackets") << QByteArray("<").repeated(100'000) << QByteArray("a ship");
}

void tst_ScoreFiles::aHugeCaptionIsScored()
{
    QFETCH(const QByteArray, candidate);
    QFETCH(const QByteArray, reference);
    const auto run = scoreItems("{\"id\": 1, \"candidate\": \"" + candidate + "\", \"references\": [\"" + reference +
                                    R"("]}, {"id": 2, "candidate": "a tree", "references": ["a tree"]})",
                                {u"--json"_s, u"--per-sample"_s});
    if (run.code == 1)
        QVERIFY2(run.err.contains("Install"), run.err.constData());
    else
        COMPARE_CODE(run, 0);
    QCOMPARE(run.json()[u"items"].toArray().size(), 2);
    QVERIFY(kinds(run.json()).contains(u"long 1"_s));
    QCOMPARE(run.json()[u"items"][1][u"ROUGE_L"].toDouble(), 1.0);
}

void tst_ScoreFiles::aBrokenFileIsNamedWithThePlace_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("cut off") << QByteArray("{\"items\": [{\"id\": 1,\n\"candi") << QByteArray("ine 2");
    QTest::newRow("a comma too many") << QByteArray("{\"items\": [\n{},]}") << QByteArray("ine 2");
    QTest::newRow("empty") << QByteArray() << QByteArray("broken.json");
    QTest::newRow("no JSON") << QByteArray("id,candidate\n1,x\n") << QByteArray("broken.json");
    QTest::newRow("other lists") << QByteArray("{\"predictions\": [{}]}") << QByteArray("items");
    QTest::newRow("no item") << QByteArray("{\"items\": []}") << QByteArray("nothing to score");
}

void tst_ScoreFiles::aBrokenFileIsNamedWithThePlace()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, says);
    const QString path = file(u"broken.json"_s, bytes);
    const auto run = program::run({u"score"_s, path});
    COMPARE_CODE(run, 3);
    QVERIFY2(run.err.contains(says), run.err.constData());
    QVERIFY(run.out.isEmpty());
}

void tst_ScoreFiles::oneItemSaysWhyCiderIsZero()
{
    const auto run = scoreItems(R"({"id": 1, "candidate": "a ship", "references": ["a ship"]})", Quick);
    COMPARE_CODE(run, 0);
    QCOMPARE(run.json()[u"corpus"][u"CIDEr_D"].toDouble(-1), 0.0);
    const QJsonArray remarks = run.json()[u"metrics"][u"CIDEr_D"][u"remarks"].toArray();
    QCOMPARE(remarks.size(), 1);
    QVERIFY(remarks[0].toString().contains(u"one item"_s));
}

void tst_ScoreFiles::intervalsComeWithTheSeedAndAreTheSameAgain()
{
    const QByteArray items = itemsFor("3 ships", 40);
    const auto with = [&](const QString &seed, const QString &threads) {
        return scoreItems(items,
                          Quick + QStringList{u"--bootstrap"_s, u"300"_s, u"--seed"_s, seed, u"--threads"_s, threads});
    };
    const auto run = with(u"5"_s, u"1"_s);
    COMPARE_CODE(run, 0);
    const QJsonObject bootstrap = run.json()[u"bootstrap"].toObject();
    QCOMPARE(bootstrap[u"draws"].toInt(), 300);
    QCOMPARE(bootstrap[u"seed"].toInt(), 5);
    for (const QString &metric : {u"Bleu_1"_s, u"ROUGE_L"_s, u"CIDEr_D"_s}) {
        const QJsonArray interval = bootstrap[u"intervals"][metric].toArray();
        const double corpus = run.json()[u"corpus"][metric].toDouble();
        QVERIFY(interval[0].toDouble() <= corpus && corpus <= interval[1].toDouble());
    }
    QCOMPARE(with(u"5"_s, u"4"_s).out, run.out);
    QVERIFY(with(u"6"_s, u"1"_s).out != run.out);
}

void tst_ScoreFiles::aBetterModelIsSaidToBe()
{
    const QString good = file(u"good.json"_s, "{\"items\": [" + itemsFor("# ships in the harbour", 30) + "]}");
    const QString bad = file(u"bad.json"_s, "{\"items\": [" + itemsFor("a green field", 30) + "]}");
    const auto compare = [&](const QString &ours, const QString &theirs) {
        return program::run(
            QStringList{u"score"_s, u"--candidates"_s, ours, u"--references"_s, good, u"--against"_s, theirs} + Quick);
    };
    const auto better = compare(good, bad);
    COMPARE_CODE(better, 0);
    QVERIFY(better.json()[u"against"][u"p"][u"ROUGE_L"].toDouble(1) < 0.01);
    QVERIFY(better.json()[u"against"][u"differences"][u"ROUGE_L"][0].toDouble() > 0);
    const auto worse = compare(bad, good);
    COMPARE_CODE(worse, 0);
    QVERIFY(worse.json()[u"against"][u"p"][u"ROUGE_L"].toDouble() > 0.99);
    QCOMPARE(worse.json()[u"against"][u"corpus"], better.json()[u"corpus"]);
}

void tst_ScoreFiles::peopleGetATable()
{
    const auto run = scoreItems(itemsFor("# ships", 3), {u"--metric"_s, u"ROUGE_L"_s, u"--bootstrap"_s, u"10"_s});
    COMPARE_CODE(run, 0);
    const QByteArray first = run.out.left(run.out.indexOf('\n'));
    QVERIFY2(first.startsWith("ROUGE_L ") && first.contains('['), first.constData());
    QVERIFY(run.out.contains("N = 3"));
    QVERIFY(run.out.contains("references per item: 2"));
    QVERIFY(run.out.contains("RSReview "));
}

void tst_ScoreFiles::oddAnswersAreListedAndCountAsWrong()
{
    const QString path = file(u"vqa.json"_s, R"({"items": [
{"id": 1, "answers": ["yes", "yes", "yes", "yes"], "prediction": "yes", "answer_type": "yes/no"},
{"id": 2, "answers": [2, 2, 2, 2], "prediction": 2, "answer_type": "number"},
{"id": 3, "answers": ["yes", "yes", "yes", "yes"], "prediction": NaN, "answer_type": "yes/no"},
{"id": 4, "answers": [], "prediction": "yes"},
{"id": 1, "answers": ["no"], "prediction": "no"},
{"id": 5, "answer": "no", "prediction": "no", "type": "presence"}]})");
    const auto run = program::run({u"score"_s, u"--vqa"_s, path, u"--json"_s, u"--per-sample"_s});
    COMPARE_CODE(run, 1);
    QCOMPARE(run.json()[u"items"].toArray().size(), 3);
    QVERIFY(qAbs(run.json()[u"overall"].toDouble() - 200.0 / 3) < 1e-9);
    QCOMPARE(kinds(run.json()),
             (QStringList{u"no-prediction 3"_s, u"wrong-columns 4"_s, u"duplicate-id 5"_s, u"wrong-columns 6"_s}));
}

void tst_ScoreFiles::oddBoxesAreListedAndCountAsMissed()
{
    const QString path = file(u"boxes.json"_s, R"([
{"id": "a", "kind": "aabb", "truth": [0, 0, 10, 10], "pred": [0, 0, 10, 10]},
{"id": "b", "kind": "aabb", "truth": [0, 0, 10, 10], "pred": null},
{"id": "c", "kind": "aabb", "truth": [0, 0, 10, 10], "pred": [0, NaN, 10, 10]},
{"id": "d", "kind": "aabb", "truth": [0, 0, 10, 10], "pred": [0, 0, 1e308, 1e308]},
{"id": "e", "kind": "circle", "truth": [0, 0, 10], "pred": [0, 0, 10]},
{"id": "f", "kind": "obb", "truth": [0, 0, 10, 10], "pred": [0, 0, 10, 10]}])");
    const auto run = program::run({u"score"_s, u"--grounding"_s, path, u"--json"_s});
    COMPARE_CODE(run, 1);
    const QJsonValue upright = run.json()[u"aggregate"][u"aabb"];
    QCOMPARE(upright[u"n"].toInt(), 4);
    QCOMPARE(upright[u"missing"].toInt(), 3);
    QCOMPARE(upright[u"mIoU"].toDouble(), 0.25);
    QCOMPARE(upright[u"cumIoU"].toDouble(), 1.0);
    QCOMPARE(kinds(run.json()), (QStringList{u"no-prediction 2"_s, u"no-prediction 3"_s, u"no-prediction 4"_s,
                                             u"wrong-columns 5"_s, u"wrong-columns 6"_s}));
}

void tst_ScoreFiles::wrongUseIsSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("nothing") << QStringList{} << 2;
    QTest::newRow("only candidates") << QStringList{u"--candidates"_s, u"a.json"_s} << 2;
    QTest::newRow("three files") << QStringList{u"a"_s, u"b"_s, u"c"_s} << 2;
    QTest::newRow("captions and boxes") << QStringList{u"a"_s, u"--grounding"_s, u"b"_s} << 2;
    QTest::newRow("answers with a bootstrap") << QStringList{u"--vqa"_s, u"a"_s, u"--bootstrap"_s, u"9"_s} << 2;
    QTest::newRow("no such metric") << QStringList{u"a"_s, u"--metric"_s, u"SPICE"_s} << 2;
    QTest::newRow("no thread") << QStringList{u"a"_s, u"--threads"_s, u"0"_s} << 2;
    QTest::newRow("no such file") << QStringList{u"/nowhere/a.json"_s} << 3;
    QTest::newRow("no such table") << QStringList{u"a"_s, u"--paraphrases"_s, u"/nowhere/p.gz"_s} << 3;
}

void tst_ScoreFiles::wrongUseIsSaid()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, code);
    const auto run = program::run(QStringList{u"score"_s} + arguments);
    COMPARE_CODE(run, code);
    QVERIFY(!run.err.isEmpty());
    QVERIFY(run.out.isEmpty());
}

QTEST_GUILESS_MAIN(tst_ScoreFiles)
#include "tst_ScoreFiles.moc"
