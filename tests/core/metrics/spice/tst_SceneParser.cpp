#include "core/metrics/spice/SceneParser.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

QByteArrayList written(const Scene &scene)
{
    QByteArrayList tuples;
    for (const SceneTuple &tuple : scene.tuples) {
        QByteArray text = QByteArray::fromStdString(tuple.subject);
        for (const std::string &part : {tuple.predicate, tuple.object}) {
            if (!part.empty())
                text += ", " + QByteArray::fromStdString(part);
        }
        tuples += text;
    }
    std::ranges::sort(tuples);
    return tuples;
}

}

class tst_SceneParser : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void captionsBecomeTuples_data();
    void captionsBecomeTuples();
    void noCaptionIsTooOdd_data();
    void noCaptionIsTooOdd();
    void aCaptionBeforeChangesNothing();
    void whatIsNoSentenceIsReadWithGaps();
    void aTextThatIsTooLongSaysSo();
    void withoutTimeNothingIsTriedTwice();

private:
    std::shared_ptr<const WordNet> m_wordNet;
    std::unique_ptr<SceneParser> m_parser;
};

void tst_SceneParser::initTestCase()
{
    auto words = WordNet::open();
    if (!words)
        QSKIP(qUtf8Printable(words.error().message));
    m_wordNet = words.take();
    auto parser = SceneParser::open(m_wordNet);
    if (!parser)
        QSKIP(qUtf8Printable(parser.error().message));
    m_parser = parser.take();
}

void tst_SceneParser::captionsBecomeTuples_data()
{
    QTest::addColumn<QByteArrayList>("tuples");
    const auto row = [](const char *caption, const QByteArrayList &tuples) { QTest::newRow(caption) << tuples; };
    row("many green trees are planted around the airport", {"airport", "tree", "tree, green", "tree, many"});
    row("a red car is parked next to a white building", {"building", "building, white", "car", "car, red"});
    row("several boats are in the harbor", {"boat", "boat, in, harbor", "boat, several", "harbor"});
    row("a man rides a horse", {"horse", "man", "man, ride, horse"});
    row("the river is wide and green", {"river", "river, green", "river, wide"});
    row("some cars parked in a parking lot", {"car", "car, park in, lot", "lot", "lot, parking"});
    row("a square surrounded by buildings", {"building", "building, surround, square", "square"});
    row("buildings and trees are near a road",
        {"building", "building, near, road", "road", "tree", "tree, near, road"});
    row("the lake in front of the school", {"lake", "lake, in front of, school", "school"});
    row("a tennis court and a swimming pool", {"court", "court, tennis", "pool", "pool, swimming"});
    row("it is a piece of farmland", {"farmland", "piece", "piece, of, farmland"});
    row("cars are driving on the highway", {"car", "car, drive on, highway", "highway"});
    row("a straight runway with some mark lines on it",
        {"line", "line, mark", "runway", "runway, straight", "runway, with, line"});
    row("a house 's roof is red", {"house", "house, have, roof", "roof", "roof, red"});
    row("two planes which are white stand on the apron",
        {"apron", "plane", "plane, stand on, apron", "plane, two", "plane, white"});
}

void tst_SceneParser::captionsBecomeTuples()
{
    QFETCH(QByteArrayList, tuples);
    std::ranges::sort(tuples);
    const Scene scene = m_parser->parse(QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(written(scene), tuples);
    QCOMPARE(scene.reading, Scene::Reading::Complete);
    QVERIFY(!scene.cutShort);
}

void tst_SceneParser::noCaptionIsTooOdd_data()
{
    QTest::addColumn<QString>("caption");
    QTest::addColumn<bool>("isEmpty"); // nothing is left to be read
    QTest::newRow("nothing") << QString() << true;
    QTest::newRow("blank") << u"   "_s << true;
    QTest::newRow("signs") << u"[ ] { } < > ? ! \" \\ / | ~ ^ * # -- ... 🚢 \x1b"_s << true;
    QTest::newRow("a null") << u"a \0 tree"_s << false;
    QTest::newRow("half a letter") << (QString(u"tree "_s) + QChar(0xd83d)) << false;
    QTest::newRow("Chinese") << u"森林 和 河流"_s << false;
    QTest::newRow("Arabic") << u"نهر في الغابة"_s << false;
    QTest::newRow("subscripts of the grammar") << u"left-wall tree.n car.v-d !tree [tree]"_s << false;
    QTest::newRow("one long word") << QString(5'000, u'x') << true;
    QTest::newRow("numbers") << u"1,000 1/2 .5 3.5 -7"_s << false;
    QTest::newRow("apostrophes") << u"' '' 's n't o'clock '"_s << false;
}

void tst_SceneParser::noCaptionIsTooOdd()
{
    QFETCH(const QString, caption);
    QFETCH(const bool, isEmpty);
    const Scene scene = m_parser->parse(caption);
    if (isEmpty)
        QCOMPARE(scene.reading, Scene::Reading::None);
    for (const SceneTuple &tuple : scene.tuples)
        QVERIFY(!tuple.subject.empty() && (tuple.object.empty() || !tuple.predicate.empty()));
}

void tst_SceneParser::aCaptionBeforeChangesNothing()
{
    const QString caption = u"many cars are parked near two buildings"_s;
    const QByteArrayList first = written(m_parser->parse(caption));
    m_parser->parse(u"near of the and two"_s);
    QCOMPARE(written(m_parser->parse(caption)), first);
}

void tst_SceneParser::whatIsNoSentenceIsReadWithGaps()
{
    const Scene scene = m_parser->parse(u"the of trees of near of a river of"_s);
    QCOMPARE(scene.reading, Scene::Reading::Gaps);
}

void tst_SceneParser::aTextThatIsTooLongSaysSo()
{
    QVERIFY(m_parser->parse(u"there is a tree near "_s.repeated(50)).cutShort);
}

void tst_SceneParser::withoutTimeNothingIsTriedTwice()
{
    m_parser->setTimeLimit(std::chrono::milliseconds(0));
    const Scene scene = m_parser->parse(u"a tree near a river"_s);
    m_parser->setTimeLimit(std::chrono::seconds(2));
    QVERIFY(scene.cutShort);
    QVERIFY(scene.reading != Scene::Reading::Complete);
}

QTEST_GUILESS_MAIN(tst_SceneParser)
#include "tst_SceneParser.moc"
