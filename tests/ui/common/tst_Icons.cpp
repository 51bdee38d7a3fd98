#include "ui/common/Icons.h"

#include <QDir>
#include <QGuiApplication>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QStringList allNames()
{
    ui::applicationIcon(); // links the resources in
    QStringList names = QDir(u":/icons"_s).entryList(QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(4);
    return names;
}

QPalette palette(QRgb window, QRgb text, QRgb disabled)
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor::fromRgb(window));
    palette.setColor(QPalette::WindowText, QColor::fromRgb(text));
    palette.setColor(QPalette::Disabled, QPalette::WindowText, QColor::fromRgb(disabled));
    return palette;
}

QPalette light()
{
    return palette(0xfff3f4f6, 0xff1d2126, 0xffa5abb3);
}

QPalette dark()
{
    return palette(0xff1f2226, 0xffe6e8ea, 0xff5b6169);
}

/// The colour of the most opaque pixel: the stroke's, whatever its edges are blended with.
QColor strokeColour(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QColor strongest = Qt::transparent;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() > strongest.alpha())
                strongest = image.pixelColor(x, y);
        }
    }
    return strongest;
}

bool near(QColor a, QColor b)
{
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) < 12;
}

/// All icons, normal and disabled, on the ground they are meant for. Kept with RSREVIEW_PICTURES=FOLDER, to be looked
/// at.
void savePicture(const QPalette &palette, const QString &name)
{
    const QString folder = qEnvironmentVariable("RSREVIEW_PICTURES");
    if (folder.isEmpty())
        return;
    const QStringList names = allNames();
    constexpr int Columns = 9;
    constexpr int Cell = 108;
    QImage sheet(Columns * Cell, int(names.size() + Columns - 1) / Columns * Cell, QImage::Format_RGB32);
    sheet.fill(palette.color(QPalette::Window));
    QPainter painter(&sheet);
    painter.setPen(palette.color(QPalette::WindowText));
    painter.setFont(QFont(u"DejaVu Sans"_s, 7));
    for (int i = 0; i < names.size(); ++i) {
        const QIcon icon = ui::icon(names.at(i), palette);
        const QPoint corner(i % Columns * Cell, i / Columns * Cell);
        icon.paint(&painter, QRect(corner + QPoint(8, 8), QSize(40, 40)));
        icon.paint(&painter, QRect(corner + QPoint(58, 6), QSize(20, 20)));
        icon.paint(&painter, QRect(corner + QPoint(82, 8), QSize(16, 16)));
        icon.paint(&painter, QRect(corner + QPoint(58, 32), QSize(20, 20)), Qt::AlignCenter, QIcon::Disabled);
        icon.paint(&painter, QRect(corner + QPoint(82, 34), QSize(16, 16)), Qt::AlignCenter, QIcon::Disabled);
        painter.drawText(QRect(corner + QPoint(2, 56), QSize(Cell - 4, 20)), Qt::AlignHCenter, names.at(i));
    }
    painter.end();
    QVERIFY(sheet.save(QDir(folder).filePath(name)));
}

}

class tst_Icons : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QGuiApplication::setPalette(QPalette()); }

    void everyIconPaintsInTheTextColour_data();
    void everyIconPaintsInTheTextColour();
    void aDisabledIconIsPaler();
    void anIconFollowsTheThemeOfTheDesktop();
    void anIconWithItsOwnPaletteKeepsIt();
    void aSharpScreenGetsMorePixels();
    void anUnknownNameGivesNoIcon();
    void theApplicationIconKeepsItsColours();
    void aPictureOfTheSet();
};

void tst_Icons::everyIconPaintsInTheTextColour_data()
{
    QTest::addColumn<QString>("name");
    QVERIFY(allNames().size() > 30);
    for (const QString &name : allNames()) {
        if (name != u"rsreview")
            QTest::newRow(qUtf8Printable(name)) << name;
    }
}

void tst_Icons::everyIconPaintsInTheTextColour()
{
    QFETCH(QString, name);
    for (const QPalette &palette : {light(), dark()}) {
        const QIcon icon = ui::icon(name, palette);
        QCOMPARE(icon.name(), name);
        const QColor colour = strokeColour(icon.pixmap(QSize(40, 40)));
        QVERIFY2(colour.alpha() > 240, "the stroke is thinner than a pixel");
        QVERIFY2(near(colour, palette.color(QPalette::WindowText)), qUtf8Printable(colour.name()));
    }
}

void tst_Icons::aDisabledIconIsPaler()
{
    const QIcon icon = ui::icon(u"undo", light());
    QVERIFY(near(strokeColour(icon.pixmap(QSize(40, 40), QIcon::Disabled)), QColor(0xa5, 0xab, 0xb3)));
}

void tst_Icons::anIconFollowsTheThemeOfTheDesktop()
{
    QGuiApplication::setPalette(light());
    const QIcon icon = ui::icon(u"open", QGuiApplication::palette());
    QVERIFY(near(strokeColour(icon.pixmap(QSize(20, 20))), light().color(QPalette::WindowText)));
    QGuiApplication::setPalette(dark());
    QVERIFY(near(strokeColour(icon.pixmap(QSize(20, 20))), dark().color(QPalette::WindowText)));
}

void tst_Icons::anIconWithItsOwnPaletteKeepsIt()
{
    QGuiApplication::setPalette(light());
    const QIcon icon = ui::icon(u"open", dark());
    QVERIFY(near(strokeColour(icon.pixmap(QSize(20, 20))), dark().color(QPalette::WindowText)));
}

void tst_Icons::aSharpScreenGetsMorePixels()
{
    const QPixmap pixmap = ui::icon(u"tag").pixmap(QSize(20, 20), 2.0);
    QCOMPARE(pixmap.size(), QSize(40, 40));
    QCOMPARE(pixmap.deviceIndependentSize(), QSizeF(20, 20));
}

void tst_Icons::anUnknownNameGivesNoIcon()
{
    QVERIFY(ui::icon(u"no-such-icon").isNull());
}

void tst_Icons::theApplicationIconKeepsItsColours()
{
    const QImage image = ui::applicationIcon().pixmap(QSize(16, 16)).toImage();
    QSet<int> hues;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() > 200 && image.pixelColor(x, y).saturation() > 80)
                hues.insert(image.pixelColor(x, y).hue() / 40);
        }
    }
    QVERIFY(hues.size() >= 3);
}

void tst_Icons::aPictureOfTheSet()
{
    savePicture(light(), u"icons-light.png"_s);
    savePicture(dark(), u"icons-dark.png"_s);
}

QTEST_MAIN(tst_Icons)
#include "tst_Icons.moc"
