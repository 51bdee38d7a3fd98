#include "core/notation/BoxCheck.h"

#include "core/notation/BoxOverlap.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

constexpr int UsualWithAngle = 5;

/// "reversed@12 duplicate@40": each problem with the place where its stretch begins.
QString said(const std::vector<BoxFinding> &findings)
{
    QStringList words;
    for (const BoxFinding &finding : findings)
        words += boxProblemName(finding.problem) + u'@' + QString::number(finding.span.start);
    return words.join(u' ');
}

}

class tst_BoxCheck : public QObject
{
    Q_OBJECT

    const NotationRegistry m_all = builtinNotations();

    std::vector<BoxFinding> check(const QString &id, const QString &units, const QString &text, int usual = 0,
                                  QSize image = {}) const
    {
        return BoxCheck(m_all, *m_all.find(id), *BoxUnits::fromText(units), usual).check(text, image);
    }

private slots:
    void aTextSaysWhatIsWrongWithItsBoxesAndWhere_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("units");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *id, const char *units, const char *text,
                            const char *expected) {
            QTest::newRow(name) << QString::fromLatin1(id) << QString::fromLatin1(units) << QString::fromUtf8(text)
                                << QString::fromLatin1(expected);
        };
        row("nothing", "llava", "0-1", "A ship [0.1, 0.2, 0.3, 0.4].", "");
        row("no box at all", "llava", "0-1", "A ship in the year 2014 [1].", "");
        row("the edges", "llava", "0-1", "[0, 0, 1, 1]", "");
        row("beyond the right edge", "llava", "0-1", "at [0.1, 0.2, 1.3, 0.4]", "out-of-range@3");
        row("left of the image", "llava", "0-1", "[-0.01, 0.2, 0.3, 0.4]", "out-of-range@0");
        row("negative pixels", "llava", "pixels", "[-3, 2, 30, 40]", "out-of-range@0");
        row("pixels of an unknown image", "llava", "pixels", "[3, 2, 30000, 40]", "");
        row("a margin of a padded image", "llava", "0-1 padded", "[0.1, 0.0, 0.3, 0.1]", "");
        row("turned, of EarthDial", "earthdial", "0-100", "[[83, 58, 131, 62, 37]]", "out-of-range@1");
        row("turned into the corner", "geochat", "0-100", "{<90><90><100><100>|<45>}", "");
        row("reversed", "llava", "0-1", "[0.3, 0.2, 0.1, 0.4]", "reversed@0");
        row("negative size", "llava", "0-1 xywh", "[0.3, 0.2, -0.1, 0.4]", "reversed@0");
        row("reversed and outside", "llava", "0-1", "[1.3, 0.2, 0.1, 0.4]", "out-of-range@0 reversed@0");
        row("a line", "angle-brackets", "0-100", "{<25><40><25><60>}", "degenerate@0");
        row("a spot", "angle-brackets", "0-100", "{<25><40><25><40>}", "degenerate@0");
        row("a point needs no area", "points", "0-1", "<point>(0.5, 0.5)</point>", "");
        row("tiny", "llava", "0-1", "[0.5, 0.5, 0.501, 0.6]", "tiny@0");
        row("one pixel", "llava", "pixels", "[5, 5, 6, 60]", "tiny@0");
        row("one of a hundred is as small as it gets", "angle-brackets", "0-100", "{<25><40><26><41>}", "");
        row("twice", "llava", "0-1", "[0.1, 0.1, 0.5, 0.5] [0.1, 0.1, 0.5, 0.5]", "duplicate@21");
        row("nearly twice", "llava", "0-1000", "[100, 100, 500, 500], [101, 100, 500, 503]", "duplicate@22");
        row("not quite twice", "llava", "0-1000", "[100, 100, 500, 500], [110, 110, 510, 510]", "");
        row("turned twice", "geochat", "0-100", "{<16><55><24><63>|<11>}{<16><55><24><63>|<11>}", "duplicate@23");
        row("turned otherwise", "geochat", "0-100", "{<16><55><44><63>|<11>}{<16><55><44><63>|<50>}", "");
        row("three numbers", "llava", "0-1", "at [0.12, 0.34, 0.56] here", "unparseable@3");
        row("six numbers", "llava", "0-1", "[0.1, 0.2, 0.3, 0.4, 0.5, 0.6]", "unparseable@0");
        row("five as EarthDial has them", "llava", "0-1", "[0.1, 0.2, 0.3, 0.4, 0.5]", "notation@0");
        row("without an end", "llava", "0-1", "a ship [0.12, 0.34, 0.56, 0.7", "unparseable@7");
        row("without an end before a word", "llava", "0-1", "a truck [0.12, 0.34, 0.56 beside it", "unparseable@8");
        row("a word in it", "llava", "0-1", "[0.1, 0.2, 0.3m]", "");
        row("without an end before a box", "llava", "0-1", "[0.1, 0.2, 0.3 [0.1, 0.2, 0.3, 0.4]", "");
        row("a list that is no box", "llava", "0-1", "[see 1, 2, 3, 4]", "");
        row("a year and a month", "llava", "0-1", "[2014, 6]", "");
        row("angle brackets without an end", "geochat", "0-100", "{<16><55><24><63>|<11>", "unparseable@0");
        row("angle brackets with three", "geochat", "0-100", "{<16><55><24>}", "unparseable@0");
        row("shikra with three", "shikra", "0-1", "[0.120,0.340,0.560]", "unparseable@0");
        row("another notation", "llava", "0-1", "here {<16><55><24><63>|<11>} it is", "notation@5");
        row("another notation beside its own", "geochat", "0-100", "{<16><55><24><63>|<11>} [0.1, 0.2, 0.3, 0.4]",
            "notation@24");
        row("three and three", "llava", "0-1",
            "Three ships [0.1, 0.1, 0.2, 0.2], [0.3, 0.3, 0.4, 0.4] and "
            "[0.5, 0.5, 0.6, 0.6].",
            "");
        row("three and two", "llava", "0-1", "Three ships [0.1, 0.1, 0.2, 0.2], [0.3, 0.3, 0.4, 0.4].", "count@0");
        row("digits", "llava", "0-1", "There are 4 small white ships: [0.1, 0.1, 0.2, 0.2].", "count@10");
        row("each kind has its count", "llava", "0-1",
            "Two ships [0.1, 0.1, 0.2, 0.2], [0.3, 0.3, 0.4, 0.4], 2 cars [0.5, 0.5, 0.6, 0.6].", "count@54");
        row("a count and a model, of EarthDial", "earthdial", "0-100",
            "there are two gray Boeing 747 airplanes [[18, 31, 34, 53, 88], [33, 43, 49, 61, 88]]  close", "");
        row("a count and a number", "llava", "0-1", "two 3 storey buildings [0.1, 0.1, 0.2, 0.2]", "count@0");
        row("a sentence later", "llava", "0-1", "There are three ships. One is at [0.1, 0.1, 0.2, 0.2].", "");
        row("an adjective of number", "llava", "0-1", "a two-lane road [0.1, 0.1, 0.2, 0.2]", "");
        row("metres", "llava", "0-1", "a road of 12 m [0.1, 0.1, 0.2, 0.2]", "");
        row("a decimal", "llava", "0-1", "within 3.5 miles [0.1, 0.1, 0.2, 0.2]", "");
        row("a name", "llava", "0-1", "region 3 [0.1, 0.1, 0.2, 0.2]", "");
    }
    void aTextSaysWhatIsWrongWithItsBoxesAndWhere()
    {
        QFETCH(const QString, id);
        QFETCH(const QString, units);
        QFETCH(const QString, text);
        QTEST(said(check(id, units, text)), "expected");
    }

    void theImageDecidesWherePixelsEnd()
    {
        const QString text = u"[0, 0, 640, 512] [0, 0, 641, 512]"_s;
        QCOMPARE(said(check(u"llava"_s, u"pixels"_s, text, 0, {640, 512})), u"out-of-range@17 duplicate@17"_s);
    }

    void pixelsOfAResizedImageEndWhereThatEnds()
    {
        // 1000 x 500 becomes 1008 x 504, a multiple of 28.
        const QString text = u"[0, 0, 1008, 504] [0, 0, 500, 505]"_s;
        QCOMPARE(said(check(u"llava"_s, u"pixels resized:28,3136,1003520"_s, text, 0, {1000, 500})),
                 u"out-of-range@18"_s);
    }

    void fourNumbersWhereFiveAreUsualAreTold()
    {
        const QString text = u"[[16, 12, 20, 15, 0]] and [[30, 12, 40, 15]]"_s;
        QCOMPARE(said(check(u"earthdial"_s, u"0-100"_s, text, UsualWithAngle)), u"numbers@27"_s);
        QCOMPARE(said(check(u"earthdial"_s, u"0-100"_s, text)), QString());
    }

    void everyFindingNamesItsBox()
    {
        const auto findings = check(u"llava"_s, u"0-1"_s, u"[0.1, 0.1, 0.2, 0.2] [0.4, 0.3, 0.3, 0.4] [1, 2, 3]"_s);
        QCOMPARE(findings.size(), std::size_t(2));
        QCOMPARE(findings[0], (BoxFinding{BoxProblem::Reversed, {21, 20}, 1}));
        QCOMPARE(findings[1], (BoxFinding{BoxProblem::Unparseable, {42, 9}, -1}));
    }

    void namesLeadBackToTheirProblems()
    {
        for (int i = 0; i < BoxProblemCount; ++i) {
            const auto problem = static_cast<BoxProblem>(i);
            QCOMPARE(boxProblemFromName(boxProblemName(problem)), std::optional(problem));
            QVERIFY(!boxProblemText(problem).isEmpty());
        }
        QVERIFY(!boxProblemFromName(u"fine"));
    }

    void iouIsSharedOverAll_data()
    {
        QTest::addColumn<Box>("a");
        QTest::addColumn<Box>("b");
        QTest::addColumn<double>("expected");
        const Box square = Box::fromCorners(0, 0, 10, 10);
        QTest::newRow("itself") << square << square << 1.0;
        QTest::newRow("half") << square << Box::fromCorners(5, 0, 15, 10) << 1.0 / 3;
        QTest::newRow("apart") << square << Box::fromCorners(20, 0, 30, 10) << 0.0;
        QTest::newRow("touching") << square << Box::fromCorners(10, 0, 20, 10) << 0.0;
        QTest::newRow("reversed") << square << Box::fromCorners(10, 10, 0, 0) << 1.0;
        QTest::newRow("without an area") << square << Box::fromCorners(5, 5, 5, 9) << 0.0;
        QTest::newRow("turned by half a turn") << square << Box::rotated({5, 5}, 10, 10, 180) << 1.0;
        // A square over itself turned by 45 degrees: an octagon of 2(sqrt 2 - 1) of its area.
        const double shared = 2 * (std::sqrt(2.0) - 1);
        QTest::newRow("turned by an eighth") << square << Box::rotated({5, 5}, 10, 10, 45) << shared / (2 - shared);
        QTest::newRow("a polygon") << square << Box::polygon({{0, 0}, {10, 0}, {0, 10}}) << 0.5;
    }
    void iouIsSharedOverAll()
    {
        QFETCH(const Box, a);
        QFETCH(const Box, b);
        QFETCH(const double, expected);
        QVERIFY2(std::abs(iouOf(a, b) - expected) < 1e-9, qPrintable(QString::number(iouOf(a, b))));
        QVERIFY(std::abs(iouOf(b, a) - expected) < 1e-9);
    }

    void theSweepFindsWhatComparingAllFinds()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 200; ++round) {
            std::vector<Box> boxes;
            for (int i = 0; i < 40; ++i) {
                const QPointF centre(random.bounded(4), random.bounded(4));
                const double jitter = random.bounded(0.02);
                boxes.push_back(Box::rotated(centre + QPointF(jitter, 0), 2 + jitter, 1, random.bounded(4) * 45));
            }
            const std::vector<int> found = duplicates(boxes, BoxCheck::DuplicateIou);
            for (std::size_t later = 0; later < boxes.size(); ++later) {
                int first = -1;
                for (std::size_t earlier = 0; first < 0 && earlier < later; ++earlier)
                    first = iouOf(boxes[earlier], boxes[later]) > BoxCheck::DuplicateIou ? int(earlier) : -1;
                QCOMPARE(found[later], first);
            }
        }
    }
};

QTEST_APPLESS_MAIN(tst_BoxCheck)
#include "tst_BoxCheck.moc"
