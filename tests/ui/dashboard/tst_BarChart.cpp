#include "ui/dashboard/BarChart.h"

#include "core/project/QueryParser.h"
#include "tests/ui/HostileTexts.h"
#include "ui/common/Palette.h"
#include "ui/common/Theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QSignalSpy>
#include <QToolTip>

using namespace Qt::StringLiterals;
using core::Verdict;
using ui::BarChart;
using ui::BarGroup;

namespace {

core::Query query(const QString &text)
{
    return core::QueryParser::parse(text).query;
}

/// Three bars: the first with all pieces, the second with one, the third with nothing to ask for.
BarGroup group(const QString &label = u"one"_s)
{
    BarGroup made{u"By task"_s, u"Nothing yet."_s, {Verdict::Approved, Verdict::Rejected, Verdict::None}, {}, 0};
    made.bars = {{label, u"1"_s, {20, 30, 10, 0}, {}, query(u"task:vqa"_s)},
                 {u"two"_s, u"2"_s, {0, 50, 0, 0}, {}, query(u"task:caption"_s)},
                 {u"three"_s, u"3"_s, {0, 0, 0, 0}, {}, {}}};
    return made;
}

}

Q_DECLARE_METATYPE(core::Query)

/// Bars that are looked at, pointed at and asked for, with mouse and keys.
class tst_BarChart : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { qRegisterMetaType<core::Query>(); }

    void barsStandWhereTheyAreLookedFor_data();
    void barsStandWhereTheyAreLookedFor();
    void aClickAsksForThePiece_data();
    void aClickAsksForThePiece();
    void aClickBesideAsksForTheWholeBar();
    void aPressThatIsDraggedAwayAsksForNothing();
    void keysReachEveryPiece_data();
    void keysReachEveryPiece();
    void whatHasNothingToAskForDoesNotClick();
    void theNumbersAreSaidToWhoDoesNotSee();
    void theCurrentBarStaysWithOtherNumbers();
    void theToolTipSaysTheNumbers();
    void anEmptyChartSaysWhatWillBeThere();
    void escapeIsForTheWindow();
    void theChartFollowsPaletteAndTextSize();
    void anyLabelIsPlain_data() { test::addHostileTexts(); }
    void anyLabelIsPlain();

private:
    static QString asked(const QSignalSpy &chosen)
    {
        return chosen.isEmpty() ? u"nothing"_s : chosen.last().first().value<core::Query>().toString();
    }
    static void show(BarChart &chart, const BarGroup &bars)
    {
        chart.resize(500, 200);
        chart.setGroup(bars);
        chart.show();
        chart.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&chart));
        chart.setFocus();
    }
    static void click(BarChart &chart, QPointF place)
    {
        QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, place.toPoint());
    }
};

void tst_BarChart::barsStandWhereTheyAreLookedFor_data()
{
    QTest::addColumn<Qt::Orientation>("way");
    QTest::newRow("up") << Qt::Vertical;
    QTest::newRow("to the right") << Qt::Horizontal;
}

void tst_BarChart::barsStandWhereTheyAreLookedFor()
{
    QFETCH(Qt::Orientation, way);
    BarChart chart(way);
    show(chart, group());
    chart.resize(640, 260);
    const QColor approved = ui::verdictColour(Verdict::Approved, chart.palette());
    const QImage picture = chart.grab().toImage();
    const auto at = [&](QPointF place) { return picture.pixelColor((place * picture.devicePixelRatio()).toPoint()); };
    for (const int bar : {0, 1}) {
        const QRectF piece = chart.rectOf(bar, 0);
        for (const QPointF place : {piece.topLeft() + QPointF(3, 3), piece.bottomRight() - QPointF(3, 3)})
            QCOMPARE(at(place).name(), approved.name());
        QVERIFY(at(piece.topLeft() - QPointF(3, 3)) != approved);
        QVERIFY(at(piece.bottomRight() + QPointF(3, 3)) != approved);
    }
}

void tst_BarChart::aClickAsksForThePiece_data()
{
    QTest::addColumn<Qt::Orientation>("way");
    QTest::addColumn<int>("bar");
    QTest::addColumn<int>("part");
    QTest::addColumn<QString>("expected");
    for (const Qt::Orientation way : {Qt::Vertical, Qt::Horizontal}) {
        QTest::addRow("%d: first piece", way) << way << 0 << 0 << u"task:vqa verdict:approved"_s;
        QTest::addRow("%d: middle piece", way) << way << 0 << 1 << u"task:vqa verdict:rejected"_s;
        QTest::addRow("%d: last piece", way) << way << 0 << 2 << u"task:vqa verdict:none"_s;
        QTest::addRow("%d: another bar", way) << way << 1 << 0 << u"task:caption verdict:approved"_s;
    }
}

void tst_BarChart::aClickAsksForThePiece()
{
    QFETCH(Qt::Orientation, way);
    QFETCH(int, bar);
    QFETCH(int, part);
    BarChart chart(way);
    show(chart, group());
    QSignalSpy chosen(&chart, &BarChart::chosen);
    click(chart, chart.rectOf(bar, part).center());
    QTEST(asked(chosen), "expected");
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chart.currentBar(), bar);
}

void tst_BarChart::aClickBesideAsksForTheWholeBar()
{
    BarChart chart(Qt::Horizontal);
    show(chart, group());
    QSignalSpy chosen(&chart, &BarChart::chosen);
    const double row = chart.rectOf(1, -1).center().y();
    click(chart, {3, row}); // its label
    QCOMPARE(asked(chosen), u"task:caption"_s);
    click(chart, {chart.rectOf(0, -1).right() + 4, chart.rectOf(0, -1).center().y()}); // its number
    QCOMPARE(asked(chosen), u"task:vqa"_s);
}

void tst_BarChart::aPressThatIsDraggedAwayAsksForNothing()
{
    BarChart chart(Qt::Horizontal);
    show(chart, group());
    QSignalSpy chosen(&chart, &BarChart::chosen);
    QTest::mousePress(chart.viewport(), Qt::LeftButton, {}, chart.rectOf(0, 0).center().toPoint());
    QTest::mouseRelease(chart.viewport(), Qt::LeftButton, {}, chart.rectOf(1, 0).center().toPoint());
    QVERIFY(chosen.isEmpty());
    QTest::mouseClick(chart.viewport(), Qt::RightButton, {}, chart.rectOf(1, 0).center().toPoint());
    QVERIFY(chosen.isEmpty());
}

void tst_BarChart::keysReachEveryPiece_data()
{
    QTest::addColumn<Qt::Orientation>("way");
    QTest::addColumn<QList<Qt::Key>>("keys");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, Qt::Orientation way, const QList<Qt::Key> &keys, const QString &expected) {
        QTest::newRow(name) << way << keys << expected;
    };
    row("whole", Qt::Horizontal, {Qt::Key_Return}, u"task:vqa"_s);
    row("piece", Qt::Horizontal, {Qt::Key_Right, Qt::Key_Right, Qt::Key_Enter}, u"task:vqa verdict:rejected"_s);
    row("back to the whole", Qt::Horizontal, {Qt::Key_Right, Qt::Key_Left, Qt::Key_Space}, u"task:vqa"_s);
    row("next bar", Qt::Horizontal, {Qt::Key_Down, Qt::Key_Return}, u"task:caption"_s);
    row("no farther than the last piece that is there", Qt::Horizontal,
        {Qt::Key_Down, Qt::Key_Right, Qt::Key_Right, Qt::Key_Right, Qt::Key_Return},
        u"task:caption verdict:approved"_s);
    row("home", Qt::Vertical, {Qt::Key_Home, Qt::Key_Return}, u"task:vqa"_s);
    row("the last day comes first", Qt::Vertical, {Qt::Key_Left, Qt::Key_Return}, u"task:caption"_s);
    row("up a day", Qt::Vertical, {Qt::Key_Left, Qt::Key_Left, Qt::Key_Up, Qt::Key_Return},
        u"task:vqa verdict:approved"_s);
}

void tst_BarChart::keysReachEveryPiece()
{
    QFETCH(Qt::Orientation, way);
    QFETCH(QList<Qt::Key>, keys);
    BarChart chart(way);
    show(chart, group());
    QSignalSpy chosen(&chart, &BarChart::chosen);
    for (const Qt::Key key : keys)
        QTest::keyClick(&chart, key);
    QTEST(asked(chosen), "expected");
}

void tst_BarChart::whatHasNothingToAskForDoesNotClick()
{
    BarChart chart(Qt::Horizontal);
    show(chart, group());
    QSignalSpy chosen(&chart, &BarChart::chosen);
    click(chart, {3, chart.rectOf(2, -1).center().y()});
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(chart.currentBar(), 2);
    QVERIFY(chosen.isEmpty());
}

void tst_BarChart::theNumbersAreSaidToWhoDoesNotSee()
{
    BarChart chart(Qt::Horizontal);
    show(chart, group());
    QCOMPARE(chart.accessibleName(), u"By task"_s);
    QCOMPARE(chart.accessibleDescription(), u"one: 30 approved, 10 rejected, 20 not judged"_s);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.accessibleDescription(), u"one: 30 approved"_s);
    QTest::keyClick(&chart, Qt::Key_Down);
    QCOMPARE(chart.accessibleDescription(), u"two: 50 approved"_s);
}

void tst_BarChart::theCurrentBarStaysWithOtherNumbers()
{
    BarChart chart(Qt::Horizontal);
    show(chart, group());
    QTest::keyClick(&chart, Qt::Key_Down);
    BarGroup next = group();
    next.bars = {{u"new"_s, {}, {1, 0, 0, 0}, {}, {}}, next.bars[0], next.bars[1]};
    chart.setGroup(next);
    QCOMPARE(chart.currentBar(), 2);
    next.bars.resize(1);
    chart.setGroup(next);
    QCOMPARE(chart.currentBar(), 0);
    chart.setGroup({});
    QCOMPARE(chart.currentBar(), -1);
    QTest::keyClick(&chart, Qt::Key_Down);
    QTest::keyClick(&chart, Qt::Key_Return);
    click(chart, {100, 100});
}

void tst_BarChart::theToolTipSaysTheNumbers()
{
    BarChart chart(Qt::Horizontal);
    show(chart, group(u"<b>one"_s));
    const QPoint place = chart.rectOf(0, 1).center().toPoint();
    QHelpEvent help(QEvent::ToolTip, place, chart.viewport()->mapToGlobal(place));
    QApplication::sendEvent(chart.viewport(), &help);
    QVERIFY(QToolTip::text().contains(u"&lt;b&gt;one: 10 rejected"));
    QToolTip::hideText();
}

void tst_BarChart::anEmptyChartSaysWhatWillBeThere()
{
    BarChart chart(Qt::Vertical);
    BarGroup none = group();
    none.bars.clear();
    show(chart, none);
    QCOMPARE(chart.accessibleDescription(), u"Nothing yet."_s);
    QVERIFY(!chart.grab().isNull());
}

void tst_BarChart::escapeIsForTheWindow()
{
    BarChart chart(Qt::Vertical);
    show(chart, group());
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, {});
    QApplication::sendEvent(&chart, &escape);
    QVERIFY(!escape.isAccepted());
}

void tst_BarChart::theChartFollowsPaletteAndTextSize()
{
    BarChart chart(Qt::Horizontal);
    show(chart, group());
    chart.setPalette(ui::themePalette(false));
    const QImage light = chart.grab().toImage();
    const int height = chart.height();
    chart.setPalette(ui::themePalette(true));
    QVERIFY(chart.grab().toImage() != light);
    QFont large = chart.font();
    large.setPointSizeF(large.pointSizeF() * 2);
    chart.setFont(large);
    QVERIFY(chart.height() > height);
}

void tst_BarChart::anyLabelIsPlain()
{
    QFETCH(QString, text);
    BarChart chart(Qt::Horizontal);
    show(chart, group(text));
    QVERIFY(!chart.grab().isNull());
    QVERIFY(chart.rectOf(0, 0).left() < chart.width() / 2.0); // the label leaves room for the bars
    QVERIFY(chart.accessibleDescription().size() < 250);
}

QTEST_MAIN(tst_BarChart)
#include "tst_BarChart.moc"
