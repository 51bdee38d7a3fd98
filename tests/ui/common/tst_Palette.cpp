#include "ui/common/Palette.h"

#include <QPalette>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using core::Verdict;

/// Colours that mean something, in light and in dark.
class tst_Palette : public QObject
{
    Q_OBJECT
private slots:
    void darkIsWhatTheWindowIs();
    void boxesNextToEachOtherStayApart();
    void anyNumberHasAColour();
    void secondaryTextCanBeRead_data();
    void secondaryTextCanBeRead();
    void verdictsAndTheAccentStayApartAndAreSeen_data();
    void verdictsAndTheAccentStayApartAndAreSeen();
    void theSurroundOfAnImageHasNoColour();
};

namespace {

QPalette palette(QRgb window)
{
    QPalette palette;
    for (const QPalette::ColorRole role : {QPalette::Window, QPalette::Base})
        palette.setColor(role, QColor::fromRgb(window));
    return palette;
}

const QPalette Light = palette(0xffffffff);
const QPalette Dark = palette(0xff1f2226);

void addPalettes()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << Light;
    QTest::newRow("dark") << Dark;
}

double luminance(QColor colour)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// 1 to 21, as in WCAG 2.1, "contrast ratio".
double contrast(QColor a, QColor b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

int distance(QColor a, QColor b)
{
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue());
}

}

void tst_Palette::darkIsWhatTheWindowIs()
{
    QVERIFY(!ui::isDark(Light));
    QVERIFY(ui::isDark(Dark));
    QVERIFY(ui::isDark(palette(0xff000000)));
}

void tst_Palette::boxesNextToEachOtherStayApart()
{
    for (int a = 0; a < 8; ++a) {
        for (int b = a + 1; b < 8; ++b)
            QVERIFY2(distance(ui::boxColour(a), ui::boxColour(b)) > 60, qPrintable(u"%1 %2"_s.arg(a).arg(b)));
    }
}

void tst_Palette::anyNumberHasAColour()
{
    QCOMPARE(ui::boxColour(8), ui::boxColour(0));
    QVERIFY(ui::boxColour(-1).isValid());
    QVERIFY(ui::boxColour(std::numeric_limits<int>::max()).isValid());
    QVERIFY(ui::boxColour(std::numeric_limits<int>::min()).isValid());
}

void tst_Palette::secondaryTextCanBeRead_data()
{
    addPalettes();
}

void tst_Palette::secondaryTextCanBeRead()
{
    QFETCH(QPalette, palette);
    const double reached = contrast(ui::secondaryText(palette), palette.color(QPalette::Window));
    QVERIFY2(reached >= 4.5, qPrintable(QString::number(reached)));
}

void tst_Palette::verdictsAndTheAccentStayApartAndAreSeen_data()
{
    addPalettes();
}

void tst_Palette::verdictsAndTheAccentStayApartAndAreSeen()
{
    QFETCH(QPalette, palette);
    const QList<QColor> colours{ui::verdictColour(Verdict::Approved, palette),
                                ui::verdictColour(Verdict::Rejected, palette),
                                ui::verdictColour(Verdict::Unsure, palette), ui::correctedColour(palette)};
    for (qsizetype a = 0; a < colours.size(); ++a) {
        const double reached = contrast(colours[a], palette.color(QPalette::Window));
        QVERIFY2(reached >= 2, qPrintable(u"%1: %2"_s.arg(a).arg(reached)));
        QVERIFY(contrast(Qt::black, colours[a]) >= 4); // the word on a button that is filled with it
        for (qsizetype b = a + 1; b < colours.size(); ++b)
            QVERIFY(distance(colours[a], colours[b]) > 80);
    }
    QCOMPARE(ui::verdictColour(Verdict::None, palette), ui::secondaryText(palette));
}

void tst_Palette::theSurroundOfAnImageHasNoColour()
{
    for (const QPalette &palette : {Light, Dark}) {
        const QColor colour = ui::canvasSurround(palette);
        const auto [low, high] = std::minmax({colour.red(), colour.green(), colour.blue()});
        QVERIFY(high - low <= 10);
    }
}

QTEST_MAIN(tst_Palette)
#include "tst_Palette.moc"
