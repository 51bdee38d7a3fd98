#include "ui/canvas/ScaleMark.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

class tst_ScaleMark : public QObject
{
    Q_OBJECT
private slots:
    void lengthsAreRound_data();
    void lengthsAreRound();
    void theBarIsAsLongAsItSays_data();
    void theBarIsAsLongAsItSays();
    void everyZoomHasABarOfFairLength();
    void withoutASizeThereIsNoBar();
    void metresAreReadable_data();
    void metresAreReadable();
};

void tst_ScaleMark::lengthsAreRound_data()
{
    QTest::addColumn<double>("most");
    QTest::addColumn<double>("round");
    QTest::newRow("1") << 1.0 << 1.0;
    QTest::newRow("below 2") << 1.99 << 1.0;
    QTest::newRow("2") << 2.0 << 2.0;
    QTest::newRow("below 5") << 4.99 << 2.0;
    QTest::newRow("5") << 5.0 << 5.0;
    QTest::newRow("below 10") << 9.99 << 5.0;
    QTest::newRow("1000") << 1000.0 << 1000.0;
    QTest::newRow("1e6") << 1.7e6 << 1e6;
    QTest::newRow("a fifth") << 0.3 << 0.2;
    QTest::newRow("a tenth") << 0.1 << 0.1;
    QTest::newRow("a thousandth") << 0.0012 << 0.001;
}

void tst_ScaleMark::lengthsAreRound()
{
    QFETCH(double, most);
    QFETCH(double, round);
    QVERIFY(std::abs(ui::roundLength(most) / round - 1) < 1e-9);
}

void tst_ScaleMark::theBarIsAsLongAsItSays_data()
{
    QTest::addColumn<double>("perView");
    QTest::addColumn<ui::LengthUnit>("unit");
    QTest::addColumn<double>("length");
    QTest::addColumn<QString>("text");
    QTest::newRow("10 m pixels, one to one") << 10.0 << ui::LengthUnit::Metres << 50.0 << u"500 m"_s;
    QTest::newRow("half a metre") << 0.5 << ui::LengthUnit::Metres << 40.0 << u"20 m"_s;
    QTest::newRow("a kilometre") << 25.0 << ui::LengthUnit::Metres << 80.0 << u"2 km"_s;
    QTest::newRow("a continent") << 30'000.0 << ui::LengthUnit::Metres << 200.0 / 3 << u"2000 km"_s;
    QTest::newRow("from a drone") << 0.002 << ui::LengthUnit::Metres << 50.0 << u"10 cm"_s;
    QTest::newRow("pixels") << 1.0 << ui::LengthUnit::Pixels << 50.0 << u"50 px"_s;
    QTest::newRow("large pixels") << 1.0 / 64 << ui::LengthUnit::Pixels << 64.0 << u"1 px"_s;
    QTest::newRow("many pixels") << 100.0 << ui::LengthUnit::Pixels << 50.0 << u"5000 px"_s;
}

void tst_ScaleMark::theBarIsAsLongAsItSays()
{
    QFETCH(double, perView);
    QFETCH(ui::LengthUnit, unit);
    QFETCH(double, length);
    const ui::ScaleMark mark = ui::scaleMark(perView, unit, 96);
    QVERIFY2(std::abs(mark.length - length) < 1e-6, qPrintable(QString::number(mark.length)));
    QTEST(mark.text, "text");
}

void tst_ScaleMark::everyZoomHasABarOfFairLength()
{
    for (double perView = 1e-3; perView < 1e6; perView *= 1.07) {
        const double length = ui::scaleMark(perView, ui::LengthUnit::Metres, 96).length;
        QVERIFY2(length <= 96.001 && length >= 96 / 2.6, qPrintable(QString::number(perView)));
    }
}

void tst_ScaleMark::withoutASizeThereIsNoBar()
{
    for (const double perView : {0.0, -1.0, std::nan(""), std::numeric_limits<double>::infinity()})
        QCOMPARE(ui::scaleMark(perView, ui::LengthUnit::Metres, 96), ui::ScaleMark());
}

void tst_ScaleMark::metresAreReadable_data()
{
    QTest::addColumn<double>("metres");
    QTest::addColumn<QString>("text");
    QTest::newRow("0") << 0.0 << u"0.000 m"_s;
    QTest::newRow("cm") << 0.1234 << u"12.34 cm"_s;
    QTest::newRow("m") << 12.345 << u"12.35 m"_s;
    QTest::newRow("hundreds") << 987.65 << u"987.6 m"_s;
    QTest::newRow("km") << 1234.0 << u"1.234 km"_s;
    QTest::newRow("far") << 123'456.0 << u"123.5 km"_s;
    QTest::newRow("very far") << 12'345'678.0 << u"12346 km"_s;
}

void tst_ScaleMark::metresAreReadable()
{
    QFETCH(double, metres);
    QTEST(ui::metresText(metres, 4), "text");
}

QTEST_GUILESS_MAIN(tst_ScaleMark)
#include "tst_ScaleMark.moc"
