#include "tests/app/Program.h"
#include "tests/common/TestPicture.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What is like a sample, and what contradicts itself, from the command line.
class tst_SimilarVerbs : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void aSampleIsToldWhatIsLikeIt();
    void theAnswerOfOnePairIsLookedFor();
    void contradictionsAreListedAndCounted();
    void captionsComeWhenAskedFor();
    void noContradictionIsNoProblem();
    void whatWasEditedCounts();
    void wrongUseIsSaid_data();
    void wrongUseIsSaid();
    void imagesLikeThatOfASampleAreFoundWhenAskedFor();
    void nothingIsNearAPlainImage();
    void imagesThatLookAlikeAreListedAndCounted();
    void theDistanceCountsBits();
    void noDuplicatesAreNoProblem();
    void theProjectStaysAsItIs();

private:
    program::Run run(const QString &verb, const QStringList &more) const
    {
        return program::run(QStringList{verb, m_project} + more);
    }

    /// A project of copies of one picture, another one, two plain ones, one that is broken and one that is not there.
    void makeImages();

    const QTemporaryDir m_caches; // hashes are kept there
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_project;
};

namespace {

QStringList places(const QJsonValue &pairs)
{
    QStringList found;
    for (const auto &pair : pairs.toArray())
        found += u"%1/%2"_s.arg(pair[u"sample"].toInt()).arg(pair[u"pair"].toInt());
    return found;
}

}

void tst_SimilarVerbs::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_project = m_folder->filePath(u"p.rsreview"_s);
    QVERIFY(m_caches.isValid());
    qputenv("XDG_CACHE_HOME", m_caches.path().toLocal8Bit());
    program::writeFile(m_folder->filePath(u"in.json"_s), R"([
 {"image": "a.png", "conversations": [{"from": "human", "value": "<image>\nIs it urban?"}, {"from": "gpt", "value": "yes"},
   {"from": "human", "value": "Describe the image."}, {"from": "gpt", "value": "A quay."}]},
 {"image": "a.png", "conversations": [{"from": "human", "value": "is it urban?"}, {"from": "gpt", "value": "No."},
   {"from": "human", "value": "Describe the image."}, {"from": "gpt", "value": "Many\nships."}]},
 {"image": "b.png", "conversations": [{"from": "human", "value": "Is it urban?"}, {"from": "gpt", "value": "yes"}]},
 {"image": "a.png", "conversations": []}
])");
    COMPARE_CODE(program::run({u"import"_s, m_project, m_folder->filePath(u"in.json"_s)}), 0);
}

void tst_SimilarVerbs::aSampleIsToldWhatIsLikeIt()
{
    const auto found = run(u"similar"_s, {u"1"_s, u"--json"_s});
    COMPARE_CODE(found, 0);
    const QJsonObject json = found.json();
    QCOMPARE(json[u"sample"].toInt(), 1);
    QCOMPARE(places(json[u"sameImage"][u"pairs"]), (QStringList{u"2/1"_s, u"4/0"_s}));
    QCOMPARE(json[u"sameImage"][u"count"].toInt(), 2);
    QVERIFY(json[u"sameImage"][u"pairs"][1][u"pair"].isNull());
    QCOMPARE(places(json[u"otherAnswers"][u"pairs"]), (QStringList{u"2/1"_s, u"2/2"_s}));
    QCOMPARE(places(json[u"sameAnswer"][u"pairs"]), (QStringList{u"3/1"_s}));
    QCOMPARE(json[u"sameAnswer"][u"pairs"][0].toObject(), (QJsonObject{{u"sample"_s, 3},
                                                                       {u"pair"_s, 1},
                                                                       {u"image"_s, QJsonArray{u"b.png"_s}},
                                                                       {u"question"_s, u"Is it urban?"_s},
                                                                       {u"answer"_s, u"yes"_s},
                                                                       {u"verdict"_s, u"none"_s}}));
    const auto words = run(u"similar"_s, {u"1"_s});
    COMPARE_CODE(words, 0);
    QVERIFY(words.out.contains("otherAnswers\t2\n"));
    QVERIFY(words.out.contains(R"(  2	2	none	"a.png"	"Describe the image."	"Many\nships.")"));
}

void tst_SimilarVerbs::theAnswerOfOnePairIsLookedFor()
{
    const QJsonObject json = run(u"similar"_s, {u"1:1"_s, u"--pair"_s, u"2"_s, u"--json"_s}).json();
    QCOMPARE(json[u"sameAnswer"][u"count"].toInt(-1), 0);
    QCOMPARE(json[u"sameImage"][u"count"].toInt(), 2);
}

void tst_SimilarVerbs::contradictionsAreListedAndCounted()
{
    const auto found = run(u"contradictions"_s, {u"--json"_s});
    COMPARE_CODE(found, 1);
    const auto lines = found.lines();
    QCOMPARE(lines.size(), 2);
    QCOMPARE(places(lines[0][u"pairs"]), (QStringList{u"1/1"_s, u"2/1"_s}));
    QCOMPARE(lines[1], (QJsonObject{{u"questions"_s, 1}, {u"pairs"_s, 2}, {u"listed"_s, 1}, {u"captions"_s, 1}}));
    const auto words = run(u"contradictions"_s, {});
    COMPARE_CODE(words, 1);
    QVERIFY(words.out.startsWith(R"(1	1	none	"a.png"	"<image>\nIs it urban?"	"yes")"));
    QVERIFY(words.out.contains("\n\n1 questions with several answers in 2 pairs, 1 of them listed; 1 captions"));
}

void tst_SimilarVerbs::captionsComeWhenAskedFor()
{
    const auto found = run(u"contradictions"_s, {u"--captions"_s, u"--json"_s});
    COMPARE_CODE(found, 1);
    QCOMPARE(found.lines().size(), 3);
    QCOMPARE(found.lines().last()[u"captions"].toInt(-1), 0);
}

void tst_SimilarVerbs::noContradictionIsNoProblem()
{
    const QString path = m_folder->filePath(u"other.rsreview"_s);
    program::writeFile(m_folder->filePath(u"other.json"_s),
                       R"([{"image": "a.png", "conversations": [{"from": "human", "value": "Is it?"},
                           {"from": "gpt", "value": "yes"}]}])");
    COMPARE_CODE(program::run({u"import"_s, path, m_folder->filePath(u"other.json"_s)}), 0);
    const auto found = program::run({u"contradictions"_s, path, u"--json"_s});
    COMPARE_CODE(found, 0);
    QCOMPARE(found.json()[u"questions"].toInt(-1), 0);
}

void tst_SimilarVerbs::whatWasEditedCounts()
{
    program::writeFile(m_folder->filePath(u"edits.jsonl"_s), R"({"op":"set-text","sample":2,"turn":2,"value":"Yes"})"
                                                             "\n");
    COMPARE_CODE(run(u"apply"_s, {m_folder->filePath(u"edits.jsonl"_s)}), 0);
    COMPARE_CODE(run(u"contradictions"_s, {u"--json"_s}), 0);
}

void tst_SimilarVerbs::wrongUseIsSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no sample") << QStringList{u"similar"_s};
    QTest::newRow("no such sample") << QStringList{u"similar"_s, u"99"_s};
    QTest::newRow("no number") << QStringList{u"similar"_s, u"first"_s};
    QTest::newRow("no such pair") << QStringList{u"similar"_s, u"1"_s, u"--pair"_s, u"3"_s};
    QTest::newRow("too far") << QStringList{u"similar"_s, u"1"_s, u"--near"_s, u"--distance"_s, u"13"_s};
    QTest::newRow("a distance of what") << QStringList{u"similar"_s, u"1"_s, u"--distance"_s, u"3"_s};
    QTest::newRow("duplicates too far") << QStringList{u"duplicates"_s, u"--distance"_s, u"64"_s};
    QTest::newRow("pair zero") << QStringList{u"similar"_s, u"1"_s, u"--pair"_s, u"0"_s};
}

void tst_SimilarVerbs::wrongUseIsSaid()
{
    QFETCH(const QStringList, arguments);
    const auto found = run(arguments.first(), arguments.sliced(1));
    QVERIFY(found.code == 2 || found.code == 3);
    QVERIFY(!found.err.isEmpty());
    QVERIFY(found.out.isEmpty());
}

void tst_SimilarVerbs::makeImages()
{
    const auto file = [this](const QString &name) { return m_folder->filePath(name); };
    QVERIFY(test::picture(1).save(file(u"a.png"_s)));
    QVERIFY(test::picture(1).scaled(100, 80).save(file(u"a small.jpg"_s), "jpg", 60));
    QVERIFY(test::picture(2).save(file(u"b.png"_s)));
    QVERIFY(test::water().save(file(u"sea.png"_s)));
    QVERIFY(test::water().save(file(u"lake.png"_s)));
    program::writeFile(file(u"broken.png"_s), "\x89PNG");
    QByteArrayList records;
    for (const char *name : {"a.png", "b.png", "sea.png", "a small.jpg", "broken.png", "gone.png", "lake.png", "a.png"})
        records += QByteArray(R"({"conversations": [], "image": ")") + name + R"("})";
    program::writeFile(file(u"images.json"_s), '[' + records.join(",\n") + ']');
    m_project = file(u"images.rsreview"_s);
    COMPARE_CODE(program::run({u"import"_s, m_project, file(u"images.json"_s)}), 0);
}

void tst_SimilarVerbs::imagesLikeThatOfASampleAreFoundWhenAskedFor()
{
    makeImages();
    QVERIFY(!run(u"similar"_s, {u"1"_s, u"--json"_s}).json().contains(u"nearImages"_s));
    const auto found = run(u"similar"_s, {u"1"_s, u"--near"_s, u"--json"_s});
    COMPARE_CODE(found, 0);
    const QJsonValue near = found.json()[u"nearImages"];
    QCOMPARE(near[u"count"].toInt(), 1);
    QCOMPARE(near[u"distance"].toInt(), 6);
    QCOMPARE(near[u"unreadable"].toInt(), 1);
    QCOMPARE(near[u"plain"].toBool(true), false);
    const QJsonValue copy = near[u"images"][0];
    QCOMPARE(copy[u"image"].toString(), u"a small.jpg"_s);
    QCOMPARE(copy[u"samples"].toArray(), QJsonArray{4});
    QVERIFY(copy[u"distance"].toInt(99) <= 6);
    const auto words = run(u"similar"_s, {u"4"_s, u"--near"_s});
    QVERIFY2(words.out.contains("\nnearImages\t1\n"), words.out.constData());
    QVERIFY2(words.out.endsWith("\t1,8\t\"a.png\"\n"), words.out.constData());
}

void tst_SimilarVerbs::nothingIsNearAPlainImage()
{
    makeImages();
    const QJsonValue near = run(u"similar"_s, {u"3"_s, u"--near"_s, u"--json"_s}).json()[u"nearImages"];
    QCOMPARE(near[u"count"].toInt(-1), 0);
    QVERIFY(near[u"plain"].toBool());
    QVERIFY(run(u"similar"_s, {u"3"_s, u"--near"_s}).out.endsWith("nearImages\t0\tplain\n"));
}

void tst_SimilarVerbs::imagesThatLookAlikeAreListedAndCounted()
{
    makeImages();
    const auto found = run(u"duplicates"_s, {u"--json"_s});
    COMPARE_CODE(found, 1);
    const auto lines = found.lines();
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines[0][u"images"][0],
             QJsonValue(QJsonObject{{u"image"_s, u"a.png"_s}, {u"samples"_s, QJsonArray{1, 8}}, {u"distance"_s, 0}}));
    QCOMPARE(lines[0][u"images"][1][u"image"].toString(), u"a small.jpg"_s);
    QCOMPARE(lines[1][u"plain"][u"image"].toString(), u"sea.png"_s);
    QVERIFY(!lines[2][u"unreadable"][u"problem"].toString().isEmpty());
    QCOMPARE(lines[3][u"plain"][u"samples"].toArray(), QJsonArray{7});
    QCOMPARE(lines[4], (QJsonObject{{u"groups"_s, 1},
                                    {u"images"_s, 2},
                                    {u"distance"_s, 6},
                                    {u"hashed"_s, 5},
                                    {u"plain"_s, 2},
                                    {u"unreadable"_s, 1},
                                    {u"missing"_s, 1}}));
    const auto words = run(u"duplicates"_s, {});
    COMPARE_CODE(words, 1);
    QVERIFY2(words.out.startsWith("0\t1,8\t\"a.png\"\n"), words.out.constData());
    QVERIFY2(words.out.contains("\n\nplain\t3\t\"sea.png\"\nunreadable\t5\t\"broken.png\"\n"), words.out.constData());
    QVERIFY2(words.out.endsWith("1 groups of 2 images that look alike; 5 images looked at, 2 of them plain; 1 could "
                                "not be read, 1 are missing\n"),
             words.out.constData());
}

void tst_SimilarVerbs::theDistanceCountsBits()
{
    makeImages();
    QImage retouched = test::picture(1);
    QPainter(&retouched).fillRect(0, 0, 24, 24, Qt::white);
    QVERIFY(retouched.save(m_folder->filePath(u"a small.jpg"_s)));
    const auto all = run(u"duplicates"_s, {u"--distance"_s, u"12"_s, u"--json"_s}).lines();
    QCOMPARE(all.last()[u"distance"].toInt(), 12);
    const int bits = all[0][u"images"][1][u"distance"].toInt();
    QVERIFY2(bits > 0, qPrintable(QString::number(bits)));
    COMPARE_CODE(run(u"duplicates"_s, {u"--distance"_s, QString::number(bits)}), 1);
    COMPARE_CODE(run(u"duplicates"_s, {u"--distance"_s, QString::number(bits - 1)}), 0);
}

void tst_SimilarVerbs::noDuplicatesAreNoProblem()
{
    const auto found = run(u"duplicates"_s, {u"--json"_s}); // no image is there
    COMPARE_CODE(found, 0);
    QCOMPARE(found.json()[u"groups"].toInt(-1), 0);
    QCOMPARE(found.json()[u"missing"].toInt(), 2);
}

void tst_SimilarVerbs::theProjectStaysAsItIs()
{
    const auto before = program::filesIn(m_folder->path());
    run(u"similar"_s, {u"1"_s});
    run(u"contradictions"_s, {});
    run(u"duplicates"_s, {});
    QCOMPARE(program::filesIn(m_folder->path()), before);
}

QTEST_GUILESS_MAIN(tst_SimilarVerbs)
#include "tst_SimilarVerbs.moc"
