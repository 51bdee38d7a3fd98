#include "core/notation/BoxStatistics.h"
#include "core/notation/GeochatNotation.h"
#include "core/notation/LlavaNotation.h"
#include "core/notation/NotationRegistry.h"

#include <QRandomGenerator>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

using Certainty = NotationProposal::Certainty;

namespace {

/// Boxes anywhere in the given width and height, in so many decimals.
QStringList boxesIn(double width, double height, int decimals, int count, quint32 seed)
{
    QRandomGenerator random(seed);
    QStringList boxes;
    const auto pair = [&](double size) {
        const double a = random.generateDouble() * size;
        const double b = random.generateDouble() * size;
        return std::pair(std::min(a, b), std::max(a, b));
    };
    for (int i = 0; i < count; ++i) {
        const auto [x1, x2] = pair(width);
        const auto [y1, y2] = pair(height);
        QStringList numbers;
        for (const double value : {x1, y1, x2, y2})
            numbers << QString::number(value, 'f', decimals);
        boxes << u'[' + numbers.join(u", "_s) + u']';
    }
    return boxes;
}

QStringList times(const QString &box, int count)
{
    return QStringList(count, box);
}

BoxStatistics counted(const QStringList &boxes, QSize image = {})
{
    const LlavaNotation notation;
    BoxStatistics statistics(notation.id());
    for (const QString &box : boxes) {
        for (const BoxToken &token : notation.find(box))
            statistics.add(token, notation, image);
    }
    return statistics;
}

}

class tst_BoxStatistics : public QObject
{
    Q_OBJECT

private slots:
    void countsWhatItSees()
    {
        const BoxStatistics s =
            counted({u"[0.10, 0.20, 0.30, 0.40]"_s, u"[0.5, 0.1, 0.2, 0.9]"_s, // reversed
                     u"[0, 0, 1.000, 1]"_s, u"[-0.1, 0, 0.5, 0.5]"_s, u"[7, 7, 7, 9]"_s, u"[300, 200, 950, 400]"_s},
                    {640, 512});
        QCOMPARE(s.boxes(), 6);
        QCOMPARE(s.fitting(BoxRange::Unit), 3);
        QCOMPARE(s.outOfRange(BoxRange::Unit), 3);
        QCOMPARE(s.reaching(BoxRange::Unit), 1);
        QCOMPARE(s.fitting(BoxRange::Percent), 4);
        QCOMPARE(s.fitting(BoxRange::Mille), 5);
        QCOMPARE(s.reaching(BoxRange::Mille), 1);
        QCOMPARE(s.fitting(BoxRange::Pixels), 4);
        QCOMPARE(s.withImageSize(), 6);
        QCOMPARE(s.insideImage(), 4);
        QCOMPARE(s.withDecimals(0), 2);
        QCOMPARE(s.withDecimals(1), 2);
        QCOMPARE(s.withDecimals(2), 1);
        QCOMPARE(s.withDecimals(3), 1);
        QCOMPARE(s.reversed(), 1);
        QCOMPARE(s.degenerate(), 1);
        QCOMPARE(s.smallest(), -0.1);
        QCOMPARE(s.largest(), 950.0);
    }

    void theEdgeOfARangeBelongsToIt()
    {
        for (int i = 0; i < 100; ++i) {
            const QString low = QString::number(i / 100.0, 'f', 2);
            const BoxStatistics s = counted({u"[%1, %1, 1.00, 1.00]"_s.arg(low)});
            QCOMPARE(s.fitting(BoxRange::Unit), 1);
        }
        QCOMPARE(counted({u"[0.5, 0.5, 1.001, 1]"_s}).fitting(BoxRange::Unit), 0);
    }

    void whatANotationCountsByDefinitionIsBelieved()
    {
        const GeochatNotation geochat;
        BoxStatistics statistics(geochat.id());
        statistics.add(geochat.find(u"{<20><20><40><60>|<0>}").front(), geochat);
        QCOMPARE(statistics.proposal().range, BoxRange::Percent);
        QCOMPARE(statistics.proposal().certainty, Certainty::Certain);
        for (int i = 0; i < 20; ++i) // unless the boxes say that it cannot be
            statistics.add(geochat.find(u"{<300><200><640><480>|<0>}").front(), geochat);
        QVERIFY(statistics.proposal().range != BoxRange::Percent);
    }

    void aCornerAndASizeAreToldFromTwoCorners()
    {
        const LlavaNotation llava;
        BoxStatistics statistics(llava.id());
        for (int i = 0; i < 60; ++i) {
            const int x = i * 7 % 95;
            const QString box = u"[%1, 40, %2, %3]"_s.arg(x).arg((100 - x) / 3 + 1).arg(i % 50 + 5);
            statistics.add(llava.find(box).front(), llava);
        }
        QCOMPARE(statistics.proposal().units().toText(), u"0-100 xywh"_s);
        QVERIFY2(statistics.proposal().evidence.contains(u"100 % as x y width height"_s),
                 qPrintable(statistics.proposal().evidence));
        QVERIFY(BoxStatistics::fromJson(statistics.toJson()) == statistics);
    }

    void proposesTheRange_data()
    {
        QTest::addColumn<QStringList>("boxes");
        QTest::addColumn<QSize>("image"); // empty: not known
        QTest::addColumn<BoxRange>("range");
        QTest::addColumn<Certainty>("certainty");
        const auto row = [](const char *name, const QStringList &boxes, QSize image, BoxRange range, Certainty c) {
            QTest::newRow(name) << boxes << image << range << c;
        };
        const QSize unknown;
        row("none", {}, unknown, BoxRange::Unit, Certainty::No);
        row("unit", boxesIn(1, 1, 2, 500, 1), unknown, BoxRange::Unit, Certainty::Certain);
        row("a single one", {u"[0.12, 0.34, 0.56, 0.78]"_s}, unknown, BoxRange::Unit, Certainty::Certain);
        row("unit with a few wild ones", boxesIn(1, 1, 2, 500, 2) + boxesIn(900, 900, 0, 12, 3), unknown,
            BoxRange::Unit, Certainty::Certain);
        row("unit and many others", boxesIn(1, 1, 2, 92, 4) + times(u"[10, 10, 90, 95]"_s, 8), unknown, BoxRange::Unit,
            Certainty::Maybe);
        row("whole images only", times(u"[0, 0, 1, 1]"_s, 100), unknown, BoxRange::Unit, Certainty::Maybe);
        row("percent", boxesIn(100, 100, 0, 500, 5), unknown, BoxRange::Percent, Certainty::Certain);
        row("percent, tiles of 640", boxesIn(100, 100, 0, 500, 6), {640, 512}, BoxRange::Percent, Certainty::Certain);
        row("percent with a few wild ones", boxesIn(100, 100, 0, 500, 7) + times(u"[-33, 5, 131, 40]"_s, 10), unknown,
            BoxRange::Percent, Certainty::Certain);
        row("three of percent", {u"[10, 20, 50, 95]"_s, u"[1, 2, 3, 4]"_s, u"[70, 70, 98, 99]"_s}, unknown,
            BoxRange::Percent, Certainty::Maybe);
        row("tiles of 100 pixels", boxesIn(100, 100, 0, 500, 8), {100, 100}, BoxRange::Percent, Certainty::Maybe);
        row("mille", boxesIn(1000, 1000, 0, 500, 9), unknown, BoxRange::Mille, Certainty::Maybe);
        row("mille, tiles of 256", boxesIn(1000, 1000, 0, 500, 10), {256, 256}, BoxRange::Mille, Certainty::Certain);
        row("mille, tiles of 4000", boxesIn(1000, 1000, 0, 500, 11), {4000, 4000}, BoxRange::Mille, Certainty::Certain);
        row("pixels of 640", boxesIn(640, 512, 0, 500, 12), {640, 512}, BoxRange::Pixels, Certainty::Certain);
        row("pixels of 256", boxesIn(256, 256, 0, 500, 13), {256, 256}, BoxRange::Pixels, Certainty::Certain);
        row("pixels of 1000", boxesIn(1000, 1000, 0, 500, 14), {1000, 1000}, BoxRange::Pixels, Certainty::Certain);
        row("pixels of 1024, size unknown", boxesIn(1024, 1024, 0, 500, 15), unknown, BoxRange::Pixels,
            Certainty::Maybe);
        row("pixels of 640, size unknown", boxesIn(640, 512, 0, 500, 16), unknown, BoxRange::Pixels, Certainty::Maybe);
        row("pixels with fractions", boxesIn(640, 512, 1, 500, 17), {640, 512}, BoxRange::Pixels, Certainty::Certain);
        row("nothing fits", boxesIn(9000, 9000, 0, 500, 18), {640, 512}, BoxRange::Pixels, Certainty::Maybe);
    }
    void proposesTheRange()
    {
        QFETCH(QStringList, boxes);
        QFETCH(QSize, image);
        QFETCH(BoxRange, range);
        const NotationProposal proposal = counted(boxes, image).proposal();
        QCOMPARE(proposal.notation, u"llava"_s);
        QCOMPARE(boxRangeName(proposal.range), boxRangeName(range));
        QTEST(proposal.certainty, "certainty");
        QVERIFY(!proposal.evidence.isEmpty());
    }

    void theEvidenceNamesTheFigures()
    {
        const QString evidence = counted(times(u"[0.10, 0.20, 0.30, 0.40]"_s, 30) +
                                         times(u"[0.9, 0.2, 0.30, 1.4]"_s, 1) + times(u"[0.10, 0.20, 0.10, 0.40]"_s, 2))
                                     .proposal()
                                     .evidence;
        QVERIFY2(evidence.startsWith(u"33 "_s), qPrintable(evidence));
        QVERIFY2(evidence.contains(u"0-1,"_s) && evidence.contains(u"from 0.1 to 1.4"_s), qPrintable(evidence));
        QVERIFY2(evidence.contains(u"decimals: 2."_s), qPrintable(evidence));
        QVERIFY2(evidence.contains(u"1 out of range."_s), qPrintable(evidence));
        QVERIFY2(evidence.contains(u"1 reversed."_s), qPrintable(evidence));
        QVERIFY2(evidence.contains(u"2 without an area."_s), qPrintable(evidence));
    }

    void aDoubtIsSaid()
    {
        QVERIFY(counted(boxesIn(640, 512, 0, 500, 1)).proposal().evidence.contains(u"not known"_s));
        QVERIFY(counted(boxesIn(1000, 1000, 0, 500, 1)).proposal().evidence.contains(u"pixels of images"_s));
    }

    void theUsualCountOfNumbersIsThatOfNearlyAll()
    {
        const QString four = u"[0.1, 0.2, 0.3, 0.4]"_s;
        QCOMPARE(counted(times(four, 30)).usualNumbers(), 4);
        QCOMPARE(counted(times(four, 5)).usualNumbers(), 0);
        BoxStatistics mixed(u"earthdial"_s);
        const NotationRegistry all = builtinNotations();
        const Notation &earthdial = *all.find(u"earthdial"_s);
        for (int i = 0; i < 40; ++i) {
            for (const BoxToken &token : earthdial.find(i % 4 == 0 ? u"[[1, 2, 3, 4]]"_s : u"[[1, 2, 3, 4, 5]]"_s))
                mixed.add(token, earthdial);
        }
        QCOMPARE(mixed.usualNumbers(), 0);
    }

    void partsMergeToTheWhole()
    {
        const QStringList boxes = boxesIn(100, 100, 1, 300, 21) + boxesIn(1, 1, 3, 30, 22);
        for (const qsizetype cut : {qsizetype(0), qsizetype(1), qsizetype(150), boxes.size()}) {
            BoxStatistics merged = counted(boxes.mid(0, cut), {200, 200});
            merged.merge(counted(boxes.mid(cut), {200, 200}));
            QCOMPARE(merged, counted(boxes, {200, 200}));
        }
    }

    void statisticsSurviveStorage()
    {
        const BoxStatistics s = counted(boxesIn(100, 100, 1, 300, 31) + QStringList(u"[-3.5, 0, 1, 1e15]"_s), {64, 64});
        const QByteArray json = s.toJson();
        QVERIFY(!json.contains('\n'));
        QCOMPARE(BoxStatistics::fromJson(json), s);
        QCOMPARE(BoxStatistics::fromJson(BoxStatistics(u"llava"_s).toJson()), BoxStatistics(u"llava"_s));
    }

    void whatIsNotOursIsRefused()
    {
        for (const char *json : {"", "[]", "{}", "{\"notation\":\"llava\"}", "{\"notation\":\"llava\",\"boxes\":-1}",
                                 "{\"notation\":\"llava\",\"boxes\":1,\"fitting\":[1]}"})
            QVERIFY2(!BoxStatistics::fromJson(json), json);
    }
};

QTEST_APPLESS_MAIN(tst_BoxStatistics)
#include "tst_BoxStatistics.moc"
