#include "core/json/JsonCheck.h"
#include "core/notation/BoxStatistics.h"
#include "core/notation/BoxText.h"
#include "core/notation/FieldsNotation.h"
#include "core/notation/SampleBoxes.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

/// Boxes in the JSON of a field.
class tst_FieldsNotation : public QObject
{
    Q_OBJECT
private slots:
    void boxesAreFound_data();
    void boxesAreFound();
    void numbersBecomeBoxesAsTheUnitsSay();
    void aPolygonKeepsItsCorners();
    void whatIsWrittenIsReadAgainAndStaysJson_data();
    void whatIsWrittenIsReadAgainAndStaysJson();
    void anItemOfAListIsTakenOut();
    void fieldsAreReadInTheirOwnUnits();
    void unitsAreProposed_data();
    void unitsAreProposed();

private:
    const FieldsNotation m_notation;
};

void tst_FieldsNotation::boxesAreFound_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QStringList>("tokens");
    const auto row = [](const char *name, const QString &json, const QStringList &tokens) {
        QTest::newRow(name) << json << tokens;
    };
    row("a box", u"[12, 30, 44, 50]"_s, {u"[12, 30, 44, 50]"_s});
    row("with an angle", u"[368.0838, 171.8803, 29.4466, 15.4153, 2.871098]"_s,
        {u"[368.0838, 171.8803, 29.4466, 15.4153, 2.871098]"_s});
    row("corners", u"[0,0,1,0,1,1,0,1]"_s, {u"[0,0,1,0,1,1,0,1]"_s});
    row("a polygon of three", u"[0,0,1,0,1,1]"_s, {u"[0,0,1,0,1,1]"_s});
    row("a list", u"[[1,2,3,4], [5,6,7,8] ]"_s, {u"[1,2,3,4]"_s, u"[5,6,7,8]"_s});
    row("a list of lists", u"[[[1,2,3,4]],[[5,6,7,8,9]]]"_s, {u"[1,2,3,4]"_s, u"[5,6,7,8,9]"_s});
    row("corners in pairs", u"[[0,0],[1,0],[1,1],[0,1]]"_s, {u"[[0,0],[1,0],[1,1],[0,1]]"_s});
    row("polygons in pairs", u"[[[0,0],[1,0],[1,1]],[[2,2], [3,2],[3,3]]]"_s,
        {u"[[0,0],[1,0],[1,1]]"_s, u"[[2,2], [3,2],[3,3]]"_s});
    row("a string", u"\"[[76, 85, 93, 99, 0]]\""_s, {u"[76, 85, 93, 99, 0]"_s});
    row("spaces", u"[ 1 ,\r\n2\t, 3,4 ]"_s, {u"[ 1 ,\r\n2\t, 3,4 ]"_s});
    row("exponents", u"[1e0, 2E1, -3.5e-1, 4]"_s, {u"[1e0, 2E1, -3.5e-1, 4]"_s});
    row("two pairs could be anything", u"[[0,0],[1,1]]"_s, {});
    row("pairs and a box", u"[[0,0],[1,0],[1,1],[1,2,3,4]]"_s, {u"[1,2,3,4]"_s});
    row("other counts", u"[[1],[1,2,3],[1,2,3,4,5,6,7]]"_s, {});
    row("a list that is cut short", u"[[1,2,3,4"_s, {});
    row("nothing", u""_s, {});
}

void tst_FieldsNotation::boxesAreFound()
{
    QFETCH(QString, json);
    QStringList tokens;
    for (const BoxToken &token : m_notation.find(json))
        tokens += json.mid(token.start, token.length);
    QTEST(tokens, "tokens");
    QVERIFY(tokens.isEmpty() || m_notation.mayContain(json.toStdString()));
}

void tst_FieldsNotation::numbersBecomeBoxesAsTheUnitsSay()
{
    const BoxToken four = m_notation.find(u"[10, 20, 30, 40]").front();
    QCOMPARE(m_notation.toPixels(four, BoxRange::Pixels, {100, 100}).bounds(), QRectF(10, 20, 20, 20));
    QCOMPARE(m_notation.toPixels(four, *BoxUnits::fromText(u"pixels xywh"), {100, 100}).bounds(),
             QRectF(10, 20, 30, 40));
    QCOMPARE(m_notation.toPixels(four, BoxRange::Percent, {200, 100}).bounds(), QRectF(20, 20, 40, 20));
    const BoxToken five = m_notation.find(u"[50, 50, 20, 10, 1.5707963]").front();
    const Box turned = m_notation.toPixels(five, *BoxUnits::fromText(u"pixels cxcywh radians clockwise"), {100, 100});
    QCOMPARE(turned.centre(), QPointF(50, 50));
    QVERIFY(std::abs(turned.degrees() - 90) < 1e-4);
}

void tst_FieldsNotation::aPolygonKeepsItsCorners()
{
    const QString json = u"[[0,0],[10,0],[10,10],[5,15],[0,10]]"_s;
    const BoxToken token = m_notation.find(json).front();
    const Box box = m_notation.toPixels(token, BoxRange::Pixels, {100, 100});
    QCOMPARE(box.corners().size(), 5);
    QCOMPARE(m_notation.write(json, token, box.translated({2, 3}), BoxRange::Pixels, {100, 100}),
             u"[[2,3],[12,3],[12,13],[7,18],[2,13]]"_s);
    // A box with another number of corners cannot be said by this one.
    QCOMPARE(m_notation.write(json, token, Box::fromCorners(1, 2, 3, 4), BoxRange::Pixels, {100, 100}), json);
}

void tst_FieldsNotation::whatIsWrittenIsReadAgainAndStaysJson_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("units");
    for (const char *units : {"pixels", "pixels xywh", "pixels yxyx", "pixels cxcywh", "0-1", "0-1000 xywh"}) {
        for (const char *json :
             {"[12, 30, 44, 50]", "[ 0.125,1e-2,7.50 , -3]", "[1,2,3,4,0.25]", "[0,0,9,0,9,9,0,9]", "[1,2,3,4,5,6]",
              "[[1.5,2],[3,4],[5,6],[7,8],[9,10]]", "\"[[76, 85, 93, 99, 0]]\"", "[[1,2,3,4],[5,6,7,8.25]]"})
            QTest::addRow("%s, %s", units, json) << QString::fromLatin1(json) << QString::fromLatin1(units);
    }
}

void tst_FieldsNotation::whatIsWrittenIsReadAgainAndStaysJson()
{
    QFETCH(QString, json);
    QFETCH(QString, units);
    const BoxUnits in = *BoxUnits::fromText(units);
    constexpr QSize Image(640, 480);
    QRandomGenerator random(7);
    const auto before = m_notation.find(json);
    for (int i = 0; i < 200; ++i) {
        const int index = int(random.bounded(quint32(before.size())));
        const BoxToken &token = before[std::size_t(index)];
        const Box box = m_notation.toPixels(token, in, Image);
        QCOMPARE(*textWithBox(json, index, box, m_notation, in, Image), json); // unmoved, it stays letter for letter
        const Box moved = box.translated({random.generateDouble() * 900 - 300, random.generateDouble() * 900 - 300});
        const QString after = *textWithBox(json, index, moved, m_notation, in, Image);
        QVERIFY2(!JsonCheck().check(after.toStdString()), qPrintable(after));
        const auto tokens = m_notation.find(after);
        QCOMPARE(tokens.size(), before.size());
        const QSizeF unit = in.grid(Image).perUnit * std::pow(10.0, -token.decimals);
        const QPointF off = m_notation.toPixels(tokens[std::size_t(index)], in, Image).centre() - moved.centre();
        QVERIFY2(std::abs(off.x()) <= unit.width() && std::abs(off.y()) <= unit.height(), qPrintable(after));
    }
}

void tst_FieldsNotation::anItemOfAListIsTakenOut()
{
    const QString json = u"[[1,2,3,4], [5,6,7,8] ,[9,9,9,9] ]"_s;
    QCOMPARE(removeBox(json, 0, m_notation, true), u"[[5,6,7,8] ,[9,9,9,9] ]"_s);
    QCOMPARE(removeBox(json, 1, m_notation, true), u"[[1,2,3,4], [9,9,9,9] ]"_s);
    QCOMPARE(removeBox(json, 2, m_notation, true), u"[[1,2,3,4], [5,6,7,8] ]"_s);
}

void tst_FieldsNotation::fieldsAreReadInTheirOwnUnits()
{
    Sample sample;
    sample.turns = {{u"1"_s, u"gpt"_s, u"[0.1, 0.1, 0.2, 0.2]"_s, {}}, {u"/bbox"_s, {}, u"[10, 20, 30, 40]"_s, {}}};
    sample.turns.back().name = u"ship"_s;
    BoxReading reading{&m_notation, BoxRange::Unit};
    reading.fieldUnits = *BoxUnits::fromText(u"pixels xywh");
    const auto boxes = sampleBoxes(sample, reading, {100, 200});
    QCOMPARE(boxes.size(), std::size_t(2));
    QCOMPARE(boxes[0].box.bounds(), QRectF(10, 20, 10, 20));
    QCOMPARE(boxes[1].ref, (BoxRef{u"/bbox"_s, 0}));
    QCOMPARE(boxes[1].ordinal, 1);
    QCOMPARE(boxes[1].box.bounds(), QRectF(10, 20, 30, 40));
    QCOMPARE(boxes[1].token.label, u"ship"_s);
    reading.notation = nullptr; // of the texts
    QCOMPARE(sampleBoxes(sample, reading, {100, 200}).size(), std::size_t(1));
}

void tst_FieldsNotation::unitsAreProposed_data()
{
    QTest::addColumn<double>("size");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<bool>("asSize");
    QTest::addColumn<bool>("angle");
    QTest::addColumn<QString>("units");
    QTest::newRow("pixels") << 800.0 << 0 << false << false << u"pixels"_s;
    QTest::newRow("COCO") << 800.0 << 2 << true << false << u"pixels xywh"_s;
    QTest::newRow("HIT-UAV, turned") << 640.0 << 4 << true << true << u"pixels cxcywh"_s;
    QTest::newRow("VRSBench") << 1.0 << 2 << false << false << u"0-1"_s;
    QTest::newRow("EarthDial") << 100.0 << 0 << false << true << u"0-100"_s;
}

void tst_FieldsNotation::unitsAreProposed()
{
    QFETCH(double, size);
    QFETCH(int, decimals);
    QFETCH(bool, asSize);
    QFETCH(bool, angle);
    QRandomGenerator random(3);
    BoxStatistics statistics(m_notation.id());
    for (int i = 0; i < 300; ++i) {
        const double x = random.generateDouble() * size * 0.9;
        const double y = random.generateDouble() * size * 0.9;
        const double width = random.generateDouble() * (size - x);
        const double height = random.generateDouble() * (size - y);
        QStringList numbers;
        for (const double value : {x, y, asSize ? width : x + width, asSize ? height : y + height})
            numbers += QString::number(value, 'f', decimals);
        if (angle)
            numbers += u"0"_s;
        const QString json = u'[' + numbers.join(u", "_s) + u']';
        for (const BoxToken &token : m_notation.find(json))
            statistics.add(token, m_notation);
    }
    QCOMPARE(statistics.boxes(), 300);
    const NotationProposal proposal = statistics.proposal();
    QTEST(proposal.units().toText(), "units");
    QVERIFY2(proposal.evidence.startsWith(u"300 "_s), qPrintable(proposal.evidence));
    QCOMPARE(BoxStatistics::fromJson(statistics.toJson()), statistics);
}

QTEST_APPLESS_MAIN(tst_FieldsNotation)
#include "tst_FieldsNotation.moc"
