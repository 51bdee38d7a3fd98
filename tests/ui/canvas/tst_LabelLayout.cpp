#include "ui/canvas/LabelLayout.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::LabelLayout;
using ui::LabelTarget;

namespace {

constexpr QRectF View(0, 0, 400, 300);
constexpr QSizeF Label(50, 16);

/// Where `label` is, seen from `box`.
QString side(const QRectF &box, const std::optional<QRectF> &label)
{
    if (!label)
        return u"none"_s;
    if (box.contains(*label))
        return u"inside"_s;
    if (label->intersects(box))
        return u"over"_s;
    if (label->bottom() <= box.top())
        return u"above"_s;
    if (label->top() >= box.bottom())
        return u"below"_s;
    return label->left() >= box.right() ? u"right"_s : u"left"_s;
}

}

class tst_LabelLayout : public QObject
{
    Q_OBJECT
private slots:
    void oneBox_data();
    void oneBox();
    void twoBoxes_data();
    void twoBoxes();
    void aTurnedBoxHasItsLabelAtItsTip();
    void aLabelStaysOutOfWhatIsTaken();
    void theForcedLabelAlwaysHasAPlaceInView();
    void inACrowdNothingSmallIsCoveredAndNoLabelsMeet();
    void theSameBoxesGiveTheSamePlaces();
};

void tst_LabelLayout::oneBox_data()
{
    QTest::addColumn<QRectF>("box");
    QTest::addColumn<QString>("expected");
    QTest::newRow("in the middle") << QRectF(100, 100, 60, 40) << u"above"_s;
    QTest::newRow("at the top") << QRectF(100, 5, 60, 40) << u"below"_s;
    QTest::newRow("beyond the top") << QRectF(100, -20, 60, 40) << u"below"_s;
    QTest::newRow("from top to bottom") << QRectF(100, -20, 60, 340) << u"right"_s;
    QTest::newRow("from top to bottom, at the right") << QRectF(320, -20, 60, 340) << u"left"_s;
    QTest::newRow("larger than the view") << QRectF(-50, -50, 600, 600) << u"inside"_s;
    QTest::newRow("as large as the view") << QRectF(10, 10, 380, 280) << u"inside"_s;
    QTest::newRow("beyond the right") << QRectF(380, 100, 60, 40) << u"above"_s;
    QTest::newRow("out of view") << QRectF(500, 100, 60, 40) << u"none"_s;
    QTest::newRow("small") << QRectF(100, 100, 10, 14) << u"above"_s;
    QTest::newRow("tiny") << QRectF(100, 100, 4, 4) << u"none"_s;
    QTest::newRow("a point") << QRectF(100, 100, 0, 0) << u"none"_s;
    QTest::newRow("a line") << QRectF(100, 100, 90, 0) << u"above"_s;
}

void tst_LabelLayout::oneBox()
{
    QFETCH(QRectF, box);
    QFETCH(QString, expected);
    const LabelLayout layout({{box, Label}}, View);
    const auto place = layout.places().front();
    QCOMPARE(side(box.isEmpty() ? box : box & View, place), expected);
    if (place)
        QVERIFY(View.contains(*place));
}

void tst_LabelLayout::twoBoxes_data()
{
    QTest::addColumn<QRectF>("other");
    QTest::addColumn<QString>("expected"); // of a box at 100, 100
    QTest::newRow("far") << QRectF(300, 200, 40, 40) << u"above"_s;
    QTest::newRow("small one above") << QRectF(110, 85, 8, 8) << u"below"_s;
    QTest::newRow("point above") << QRectF(110, 88, 0, 0) << u"below"_s;
    QTest::newRow("larger one above") << QRectF(60, 20, 120, 78) << u"below"_s;
    QTest::newRow("small one inside") << QRectF(110, 110, 8, 8) << u"above"_s;
    QTest::newRow("wide one over its top") << QRectF(70, 70, 120, 47) << u"below"_s;
    QTest::newRow("within a large one") << QRectF(50, 50, 200, 200) << u"above"_s;
}

void tst_LabelLayout::twoBoxes()
{
    QFETCH(QRectF, other);
    QFETCH(QString, expected);
    const QRectF box(100, 100, 60, 40);
    const LabelLayout layout({{box, Label}, {other, {}}}, View);
    QCOMPARE(side(box, layout.places()[0]), expected);
    QVERIFY(!layout.places()[1]);
}

void tst_LabelLayout::aTurnedBoxHasItsLabelAtItsTip()
{
    const QRectF bounds(100, 100, 80, 60);
    const LabelLayout layout({{bounds, Label, QLineF(160, 100, 120, 160)}}, View);
    QCOMPARE(layout.places()[0]->center().x(), 160.0);
    const QRectF atTop = bounds.translated(0, -95);
    const LabelLayout below({{atTop, Label, QLineF(160, 5, 120, 65)}}, View);
    QCOMPARE(below.places()[0]->center().x(), 120.0);
}

void tst_LabelLayout::aLabelStaysOutOfWhatIsTaken()
{
    const QRectF box(100, 100, 60, 40);
    const QRectF taken(80, 0, 200, 99);
    const LabelLayout layout({{box, Label}}, View, taken);
    QCOMPARE(side(box, layout.places()[0]), u"below"_s);
    QVERIFY(!layout.forced(0, {box, Label}).intersects(taken));
}

void tst_LabelLayout::theForcedLabelAlwaysHasAPlaceInView()
{
    const QList<QRectF> boxes{{100, 100, 0, 0}, {-5, -5, 6, 6},         {398, 298, 9, 9},  {-50, 100, 500, 40},
                              {0, 0, 400, 300}, {-1e6, -1e6, 2e6, 2e6}, {390, -9, 5, 400}, {-20, 10, 21, 280}};
    for (const QRectF &box : boxes) {
        const LabelLayout layout({{box, Label}, {QRectF(90, 80, 20, 20), {}}}, View);
        QVERIFY(View.contains(layout.forced(0, {box, Label})));
    }
}

void tst_LabelLayout::inACrowdNothingSmallIsCoveredAndNoLabelsMeet()
{
    QRandomGenerator random(7);
    std::vector<LabelTarget> targets;
    for (int i = 0; i < 300; ++i) {
        const QRectF box(random.bounded(400.0), random.bounded(300.0), random.bounded(40.0), random.bounded(40.0));
        targets.push_back({box, Label});
    }
    const LabelLayout layout(targets, View);
    std::vector<QRectF> placed;
    for (const auto &place : layout.places()) {
        if (place)
            placed.push_back(*place);
    }
    QVERIFY(!placed.empty());
    for (std::size_t i = 0; i < placed.size(); ++i) {
        QVERIFY(View.contains(placed[i]));
        for (const LabelTarget &target : targets)
            QVERIFY(!placed[i].intersects(target.bounds));
        for (std::size_t k = i + 1; k < placed.size(); ++k)
            QVERIFY(!placed[i].intersects(placed[k]));
    }
}

void tst_LabelLayout::theSameBoxesGiveTheSamePlaces()
{
    const std::vector<LabelTarget> targets{
        {{10, 30, 50, 20}, Label}, {{12, 60, 40, 30}, Label}, {{70, 30, 9, 9}, Label}};
    QVERIFY(LabelLayout(targets, View).places() == LabelLayout(targets, View).places());
}

QTEST_APPLESS_MAIN(tst_LabelLayout)
#include "tst_LabelLayout.moc"
