#include "ui/common/DeskStyle.h"
#include "ui/common/Palette.h"
#include "ui/common/Theme.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

#include <cmath>

namespace {

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// Contrast ratio of WCAG 2.1, from 1 to 21.
double contrast(const QColor &one, const QColor &other)
{
    const double lighter = std::max(luminance(one), luminance(other));
    const double darker = std::min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
}

}

class tst_Theme : public QObject
{
    Q_OBJECT

private slots:
    void textIsReadable_data();
    void textIsReadable();
    void whatCannotBeUsedIsFainterThanWhatCan_data();
    void whatCannotBeUsedIsFainterThanWhatCan();
    void widgetsFollowWhileTheyAreShown();
    void theStyleIsSetOnce();
};

void tst_Theme::textIsReadable_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QPalette::ColorRole>("text");
    QTest::addColumn<QPalette::ColorRole>("ground");
    for (const bool dark : {false, true}) {
        const auto row = [dark](const char *name, QPalette::ColorRole text, QPalette::ColorRole ground) {
            QTest::addRow("%s, %s", name, dark ? "dark" : "light") << dark << text << ground;
        };
        row("chrome", QPalette::WindowText, QPalette::Window);
        row("cards", QPalette::Text, QPalette::Base);
        row("every other row", QPalette::Text, QPalette::AlternateBase);
        row("buttons", QPalette::ButtonText, QPalette::Button);
        row("selection", QPalette::HighlightedText, QPalette::Highlight);
        row("hints in fields", QPalette::PlaceholderText, QPalette::Base);
        row("titles of panels", QPalette::PlaceholderText, QPalette::Window);
        row("tool tips", QPalette::ToolTipText, QPalette::ToolTipBase);
        row("links", QPalette::Link, QPalette::Base);
    }
}

void tst_Theme::textIsReadable()
{
    QFETCH(const bool, dark);
    QFETCH(const QPalette::ColorRole, text);
    QFETCH(const QPalette::ColorRole, ground);
    const QPalette palette = ui::themePalette(dark);
    const double ratio = contrast(palette.color(text), palette.color(ground));
    QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio))); // WCAG 2.1, level AA
    QCOMPARE(ui::isDark(palette), dark);
}

void tst_Theme::whatCannotBeUsedIsFainterThanWhatCan_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void tst_Theme::whatCannotBeUsedIsFainterThanWhatCan()
{
    QFETCH(const bool, dark);
    const QPalette palette = ui::themePalette(dark);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        const QColor ground = palette.color(QPalette::Window);
        QVERIFY(contrast(palette.color(QPalette::Disabled, role), ground) <
                contrast(palette.color(QPalette::Active, role), ground) / 2);
    }
}

void tst_Theme::widgetsFollowWhileTheyAreShown()
{
    QPushButton button(QStringLiteral("Approve"));
    ui::applyTheme(false);
    button.show();
    QVERIFY(QTest::qWaitForWindowExposed(&button));
    const auto ground = [&button] { return button.grab().toImage().pixelColor(6, button.height() / 2).lightness(); };
    QTRY_VERIFY(ground() > 128);
    ui::applyTheme(true);
    QTRY_VERIFY(ground() < 128);
}

void tst_Theme::theStyleIsSetOnce()
{
    ui::applyTheme(false);
    const QStyle *style = QApplication::style();
    QVERIFY(qobject_cast<const ui::DeskStyle *>(style));
    ui::applyTheme(true);
    QCOMPARE(QApplication::style(), style);
}

QTEST_MAIN(tst_Theme)
#include "tst_Theme.moc"
