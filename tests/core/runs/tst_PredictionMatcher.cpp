#include "core/import/Importer.h"
#include "core/runs/PairAt.h"
#include "core/runs/PredictionMatcher.h"
#include "tests/core/runs/RunFixture.h"

#include <QRandomGenerator>

#include <map>

using namespace Qt::StringLiterals;
using namespace core;

class tst_PredictionMatcher : public QObject
{
    Q_OBJECT
private slots:
    void whatMatchesWhat_data();
    void whatMatchesWhat();
    void whereNothingFitsNothingIsTaken_data();
    void whereNothingFitsNothingIsTaken();
    void figuresAreWhatComparingEverythingGives();
    void everyListIsBounded();
    void numbersOfRecordsCountBySource();
    void cancellingStopsIt();
    void imagesAreComparedByTheirEnds_data();
    void imagesAreComparedByTheirEnds();
    void aRowIsFoundAgain();
};

namespace {

/// Two records with one pair, one with two, one without any.
QByteArray records()
{
    return R"([
 {"id": "x", "image": "val/a.png", "conversations": [{"from": "human", "value": "<image>\nIs it urban?"}, {"from": "gpt", "value": "yes"}]},
 {"id": "y", "image": "val/b.png", "conversations": [{"from": "human", "value": "Is it urban?"}, {"from": "gpt", "value": "no"}]},
 {"id": "empty", "image": "val/e.png", "conversations": []},
 {"id": "z", "image": "val/c_007.png", "conversations": [{"from": "human", "value": "How many ships?"}, {"from": "gpt", "value": "3"},
   {"from": "human", "value": "Any water?"}, {"from": "gpt", "value": "yes"}]}
])";
}

/// `id|image|question|answer`, one a line.
PredictionKeys keysOf(const QString &lines)
{
    PredictionKeys keys;
    qint64 row = 0;
    for (const QString &line : lines.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList parts = line.split(u'|');
        Prediction prediction;
        prediction.row = prediction.place = ++row;
        prediction.questionId = parts.value(0);
        if (!parts.value(1).isEmpty())
            prediction.images = QStringList{parts.value(1)};
        prediction.question = parts.value(2);
        prediction.answer = parts.value(3);
        keys.add(prediction);
    }
    return keys;
}

PredictionMatcher::Outcome match(const Project &project, const PredictionKeys &keys,
                                 std::optional<MatchWay> asked = std::nullopt)
{
    JobControl control;
    auto outcome = PredictionMatcher(project.textSource(), project.index()).match(keys, asked, control);
    if (!outcome)
        qFatal("%s", qPrintable(outcome.error().message));
    return outcome.take();
}

/// `1/0 - ~ =`: a pair, none, ambiguous, repeated.
QString describe(const Project &project, const Matching &matching)
{
    QStringList words;
    for (const std::int64_t pair : matching.pairOf) {
        const PairPlace place = pair < 0 ? PairPlace() : pairAt(project.index(), pair);
        words.append(pair == Matching::NoPair      ? u"-"_s
                     : pair == Matching::Ambiguous ? u"~"_s
                     : pair == Matching::Repeated  ? u"="_s
                                                   : u"%1/%2"_s.arg(place.sample.value).arg(place.pair));
    }
    return words.join(u' ');
}

}

void tst_PredictionMatcher::whatMatchesWhat_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QString>("way"); // asked for, or empty
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const QString &lines, const QString &way, const QString &found,
                        const QString &detail) { QTest::newRow(name) << lines << way << found << detail; };
    const QString fromOne = u"id, id_n from 1"_s;
    row("ids", u"x|||1\ny|||2\nz_1|||3\nz_2|||4"_s, {}, u"1/0 2/0 4/0 4/1"_s, fromOne);
    row("ids from 0", u"z_0|||3\nz_1|||4"_s, {}, u"4/0 4/1"_s, u"id, id_n from 0"_s);
    row("the first without a number", u"x|||1\nz|||3\nz_2|||4"_s, {}, u"1/0 4/0 4/1"_s, u"id, id_2"_s);
    row("ids of records and questions", u"z||any water?|4\nz||How many ships?|3"_s, {}, u"4/1 4/0"_s,
        u"id + question"_s);
    row("in another order", u"z_2|||4\ny|||2\nx|||1"_s, {}, u"4/1 2/0 1/0"_s, fromOne);
    row("without a pair", u"x|||1\nq|||2\n|||3"_s, {}, u"1/0 - -"_s, fromOne);
    row("twice, differently", u"x|||1\ny|||2\nx|||3"_s, {}, u"~ 2/0 ~"_s, fromOne);
    row("twice, likewise", u"x|||1\ny|||2\nx|||1"_s, {}, u"1/0 2/0 ="_s, fromOne);
    row("images and questions", u"|a.png|Is it urban?|1\n|b.png|is it  URBAN?|2\n|c_007.png|Any water?|3"_s, {},
        u"1/0 2/0 4/1"_s, u"name"_s);
    row("folders of images", u"|/data/val/a.png|Is it urban?|1"_s, {}, u"1/0"_s, u"folder/name"_s);
    row("other folders", u"|/data/test/a.png|Is it urban?|1"_s, {}, u"1/0"_s, u"name"_s);
    row("another ending", u"|a.jpg|Is it urban?|1"_s, {}, u"1/0"_s, u"name without ending"_s);
    row("numbers of images", u"|7|Any water?|1"_s, {}, u"4/1"_s, u"number at the end of the name"_s);
    row("an image alone", u"|a.png||1\n|b.png||2\n|c_007.png||3"_s, {}, u"1/0 2/0 ~"_s, u"name"_s);
    row("an image that is not there", u"|a.png|Is it urban?|1\n|gone.png|Is it urban?|2"_s, {}, u"1/0 -"_s, u"name"_s);
    row("record numbers, all questions agree",
        u"||is it urban?|1\n||Is it urban?|2\n||How many ships?|3\n||Any water?|4"_s, {}, u"1/0 2/0 4/0 4/1"_s,
        u"project"_s);
    row("record numbers, a question is missing", u"||is it urban?|1\n|||2\n||How many ships?|3\n||Any water?|4"_s, {},
        u"1/0 2/0 4/0 4/1"_s, u"project"_s);
    row("record numbers, as many as pairs", u"|||1\n|||2\n|||3\n|||4"_s, {}, u"1/0 2/0 4/0 4/1"_s, u"project"_s);
    row("record numbers, asked for", u"q||Is it rural?|1\n|||2"_s, u"record"_s, u"1/0 2/0"_s, u"project"_s);
    row("record numbers, too many", u"|||1\n|||2\n|||3\n|||4\n|||5"_s, u"record"_s, u"1/0 2/0 4/0 4/1 -"_s,
        u"project"_s);
    row("the way that matches more", u"x|a.png|Is it urban?|1\nq|b.png|Is it urban?|2"_s, {}, u"1/0 2/0"_s, u"name"_s);
    row("the way that was asked for", u"x|a.png|Is it urban?|1\nq|b.png|Is it urban?|2"_s, u"id"_s, u"1/0 -"_s,
        fromOne);
    row("ids that mean something else", u"x|b.png|Is it urban?|1\nz_2|a.png|Is it urban?|2"_s, {}, u"2/0 1/0"_s,
        u"name"_s);
}

void tst_PredictionMatcher::whatMatchesWhat()
{
    QFETCH(const QString, lines);
    QFETCH(const QString, way);
    QFETCH(const QString, found);
    const MadeProject made(records());
    const auto project = made.open();
    const auto outcome = match(*project, keysOf(lines), matchWayFromName(way));
    QVERIFY(outcome.found);
    const Matching &best = outcome.best;
    QTEST(best.figures.detail, "detail");
    QCOMPARE(describe(*project, best), found);
    const qint64 unmatched = found.count(u'-');
    const qint64 ambiguous = found.count(u'~');
    const qint64 repeated = found.count(u'=');
    const qint64 matched = found.count(u'/');
    QCOMPARE(best.figures.matched, matched);
    QCOMPARE(best.figures.unmatched, unmatched);
    QCOMPARE(best.figures.ambiguous, ambiguous);
    QCOMPARE(best.figures.repeated, repeated);
    QCOMPARE(best.pairsWithout, 4 - matched);
    QCOMPARE(qint64(best.emptyPairs.size()), 4 - matched);
    QCOMPARE(qint64(best.unmatchedRows.size()), unmatched);
    QVERIFY(std::ranges::count(outcome.tried, best.figures) >= 1);
}

void tst_PredictionMatcher::whereNothingFitsNothingIsTaken_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QString>("way");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("other ids") << u"a|||1\nb|||2\nc|||3\nd|||4"_s << QString(); // as many as pairs
    QTest::newRow("other images") << u"|q.png|Is it urban?|1"_s << QString();
    QTest::newRow("other questions") << u"|a.png|Is it rural?|1"_s << QString();
    QTest::newRow("record numbers, one question differs")
        << u"||Is it urban?|1\n||Is it rural?|2\n||How many ships?|3\n||Any water?|4"_s << QString();
    QTest::newRow("record numbers, all questions of fewer agree")
        << u"||Is it urban?|1\n||Is it urban?|2"_s << QString();
    QTest::newRow("record numbers beside ids")
        << u"q||Is it urban?|1\n||Is it urban?|2\n||How many ships?|3\n||Any water?|4"_s << QString();
    QTest::newRow("record numbers, fewer than pairs") << u"|||1\n|||2"_s << QString();
    QTest::newRow("ids of other questions") << u"x||Is it rural?|1\ny||Is it rural?|2"_s << QString();
    QTest::newRow("a way that there is no column for") << u"x|||1"_s << u"image-question"_s;
}

void tst_PredictionMatcher::whereNothingFitsNothingIsTaken()
{
    QFETCH(const QString, lines);
    QFETCH(const QString, way);
    const MadeProject made(records());
    const auto outcome = match(*made.open(), keysOf(lines), matchWayFromName(way));
    QVERIFY(!outcome.found);
}

void tst_PredictionMatcher::figuresAreWhatComparingEverythingGives()
{
    QRandomGenerator random(11);
    QByteArrayList json;
    for (int i = 0; i < 400; ++i)
        json += "{\"id\": \"" + QByteArray::number(random.bounded(300)) + "\", \"image\": \"" +
                QByteArray::number(random.bounded(200)) +
                ".png\", \"conversations\": [{\"from\": \"human\", \"value\": \"Q" +
                QByteArray::number(random.bounded(3)) + "?\"}, {\"from\": \"gpt\", \"value\": \"a\"}]}";
    const MadeProject made('[' + json.join(",\n") + ']');
    const auto project = made.open();
    QStringList lines;
    for (int i = 0; i < 500; ++i)
        lines += u"%1|%2.png|Q%3?|%4"_s.arg(random.bounded(320))
                     .arg(random.bounded(220))
                     .arg(random.bounded(3))
                     .arg(random.bounded(2));
    for (const MatchWay way : {MatchWay::Id, MatchWay::ImageQuestion}) {
        std::map<QString, std::vector<PairPlace>> pairs;
        for (SampleId id{1}; id.value <= 400; ++id.value) {
            const Sample sample = project->reader().load(id).take();
            const QString key =
                way == MatchWay::Id ? sample.externalId : sample.images.first() + u'|' + sample.turns[0].value;
            pairs[key].push_back({id, 0});
        }
        std::map<QString, QStringList> answers;
        for (const QString &line : lines) {
            const QString key = way == MatchWay::Id ? line.section(u'|', 0, 0) : line.section(u'|', 1, 2);
            answers[key].append(line.section(u'|', 3));
        }
        MatchFigures expected;
        for (auto &[key, said] : answers) {
            const auto found = pairs.find(key);
            const qint64 there = found == pairs.end() ? 0 : std::ssize(found->second);
            const bool same = said.count(said.first()) == said.size();
            const bool taken = same && (there == 1 || there == said.size());
            if (there == 0)
                expected.unmatched += said.size();
            else if (!taken)
                expected.ambiguous += said.size();
            expected.matched += taken ? there : 0;
            expected.repeated += taken ? said.size() - there : 0;
        }
        QVERIFY(expected.matched > 50 && expected.ambiguous > 50 && expected.unmatched > 10);
        const auto outcome = match(*project, keysOf(lines.join(u'\n')), way);
        const auto &figures = outcome.tried.front();
        QCOMPARE(figures.matched, expected.matched);
        QCOMPARE(figures.unmatched, expected.unmatched);
        QCOMPARE(figures.ambiguous, expected.ambiguous);
        QCOMPARE(figures.repeated, expected.repeated);
    }
}

void tst_PredictionMatcher::everyListIsBounded()
{
    const MadeProject made(MadeProject::regular(2'000));
    const auto project = made.open();
    QString lines;
    for (int i = 1; i <= 2'000; ++i)
        lines += u"%1_1|||a\n%1_1|||b\nq%1|||c\n"_s.arg(i);
    lines += u"2000_2|||a\n"_s;
    const Matching best = match(*project, keysOf(lines)).best;
    QCOMPARE(best.figures.matched, 1);
    QCOMPARE(best.figures.ambiguous, 4'000);
    QCOMPARE(best.figures.unmatched, 2'000);
    QCOMPARE(best.pairsWithout, 3'999);
    for (const std::size_t size : {best.ambiguous.size(), best.unmatchedRows.size(), best.emptyPairs.size()})
        QCOMPARE(size, Matching::MostListed);
    QCOMPARE(best.unmatchedRows.front(), 3);
    QCOMPARE(best.ambiguous.front().rowCount, 2);
    QCOMPARE(best.ambiguous.front().pairCount, 1);

    const Matching many = match(*project, keysOf(u"7_1|||a\n"_s + u"8_1|||%1\n8_1|||%2\n"_s.repeated(30))).best;
    QCOMPARE(many.ambiguous.size(), std::size_t(1));
    QCOMPARE(many.ambiguous[0].rowCount, 60);
    QCOMPARE(many.ambiguous[0].rows.size(), Matching::MostOfGroup);
}

void tst_PredictionMatcher::numbersOfRecordsCountBySource()
{
    const MadeProject made(records());
    QFile second(made.filePath(u"second.json"_s));
    QVERIFY(second.open(QIODevice::WriteOnly));
    second.write(R"([{"conversations": [{"from": "human", "value": "Where?"}, {"from": "gpt", "value": "here"}]}])");
    second.close();
    JobControl control;
    VERIFY_OK(Importer::run(made.path(), {second.fileName()}, {}, control));
    const auto project = made.open();
    const auto outcome = match(*project, keysOf(u"||where?|1"_s));
    QVERIFY(outcome.found);
    QCOMPARE(outcome.best.figures.detail, u"source 2"_s);
    QCOMPARE(describe(*project, outcome.best), u"5/0"_s);
    QCOMPARE(outcome.best.pairsWithout, 4);
}

void tst_PredictionMatcher::cancellingStopsIt()
{
    const MadeProject made(records());
    const auto project = made.open();
    JobControl control;
    control.cancel();
    for (const QString &lines : {u"x|||1"_s, u"x||Is it urban?|1"_s}) {
        const auto outcome =
            PredictionMatcher(project->textSource(), project->index()).match(keysOf(lines), std::nullopt, control);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::Cancelled);
    }
}

void tst_PredictionMatcher::imagesAreComparedByTheirEnds_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<int>("tails"); // a bit for each that is alike
    const auto row = [](const char *name, const QByteArray &a, const QByteArray &b, int tails) {
        QTest::newRow(name) << a << b << tails;
    };
    row("the same", "x/y/z_1.png", "x/y/z_1.png", 0b11111);
    row("longer", "data/x/y/z_1.png", "x/y/z_1.png", 0b11111);
    row("backslashes", "x\\y\\z_1.png", "q/y/z_1.png", 0b11100);
    row("another folder", "x/y/z_1.png", "x/w/z_1.png", 0b11100);
    row("one folder less", "x/y/z_1.png", "y/z_1.png", 0b11110);
    row("another ending", "z_1.png", "z_1.tif", 0b11000);
    row("zeros", "COCO_000391.jpg", "391", 0b10000);
    row("another number", "a_1.png", "a_2.png", 0);
    row("no number", "a.png", "b.png", 0);
    row("no name", "a/", "b/", 0);
    row("nothing", "", "", 0);
    row("two images", QByteArray("a_1.png\0b_2.png", 15), QByteArray("x/a_1.png\0x/b_2.png", 19), 0b11100);
    row("in the other order", QByteArray("a_1.png\0b_2.png", 15), QByteArray("b_2.png\0a_1.png", 15), 0);
    row("one of two", QByteArray("a_1.png\0b_2.png", 15), "a_1.png", 0);
}

void tst_PredictionMatcher::imagesAreComparedByTheirEnds()
{
    QFETCH(const QByteArray, a);
    QFETCH(const QByteArray, b);
    const auto first = imageTails({a.constData(), std::size_t(a.size())});
    const auto second = imageTails({b.constData(), std::size_t(b.size())});
    int tails = 0;
    for (std::size_t i = 0; i < ImageTailCount; ++i)
        tails |= int(first[i] != 0 && first[i] == second[i]) << i;
    QTEST(tails, "tails");
}

void tst_PredictionMatcher::aRowIsFoundAgain()
{
    const MadeProject made(MadeProject::assortment());
    const auto project = made.open();
    const SampleIndex &index = project->index();
    for (SampleId id{1}; id.value <= qint64(index.sampleCount()); ++id.value) {
        for (int pair = 0; pair < index.pairCount(id); ++pair)
            QCOMPARE(pairAt(index, std::int64_t(index.firstRow(id)) + pair), (PairPlace{id, pair}));
    }
}

QTEST_GUILESS_MAIN(tst_PredictionMatcher)
#include "tst_PredictionMatcher.moc"
