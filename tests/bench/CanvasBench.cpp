#include "tests/bench/CanvasBench.h"

#include "core/imaging/ImageReader.h"
#include "core/imaging/Raster.h"
#include "core/imaging/RenderWindow.h"
#include "core/imaging/Rendition.h"
#include "tests/core/imaging/RasterFixture.h"
#include "ui/canvas/CanvasView.h"
#include "ui/common/Palette.h"

#include <QCoreApplication>
#include <QPainter>
#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr QSize View(1600, 1000);
constexpr int Repeats = 25;

double medianMs(const std::function<void()> &work)
{
    std::vector<double> times;
    for (int i = 0; i < Repeats; ++i)
        times.push_back(secondsOf(work) * 1000);
    return median(times);
}

/// Noise over gradients: as costly to decode as an aerial image.
QImage noise(int side)
{
    std::mt19937 random(1);
    QImage image(side, side, QImage::Format_RGB32);
    for (int y = 0; y < side; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < side; ++x) {
            const int grain = int(random() % 32);
            line[x] = qRgb((x / 8 + grain) % 256, (y / 8 + grain) % 256, ((x + y) / 16 + grain) % 256);
        }
    }
    return image;
}

std::vector<ui::CanvasBox> turnedBoxes(int count, int side)
{
    std::mt19937 random(2);
    const auto number = [&random](int most) { return double(random() % unsigned(most)); };
    std::vector<ui::CanvasBox> boxes;
    for (int i = 0; i < count; ++i) {
        const QPointF centre(60 + number(side - 120), 60 + number(side - 120));
        boxes.push_back({{u"2"_s, i},
                         core::Box::rotated(centre, 20 + number(80), 10 + number(40), number(180)),
                         u"ship %1"_s.arg(i),
                         ui::boxColour(i),
                         true});
    }
    return boxes;
}

void measureBoxes(int count, Report &report)
{
    const QImage image = noise(2048);
    const std::vector<ui::CanvasBox> boxes = turnedBoxes(count, image.width());
    ui::CanvasView canvas;
    canvas.resize(View);
    canvas.show();
    canvas.setImage(image, image.size());
    canvas.setBoxes(boxes);
    (void)QTest::qWaitForWindowExposed(&canvas);

    // The image, and smooth outlines without a rim or labels.
    QImage screen(View, QImage::Format_RGB32);
    const double floor = medianMs([&] {
        QPainter painter(&screen);
        painter.drawImage(canvas.view().viewRect(), image, canvas.view().visibleImage());
        painter.setRenderHint(QPainter::Antialiasing);
        for (const ui::CanvasBox &box : boxes) {
            painter.setPen(QPen(box.colour, 2));
            QPolygonF corners = box.box.corners();
            for (QPointF &corner : corners)
                corner = canvas.view().toView(corner);
            painter.drawPolygon(corners);
        }
    });
    const QString name = u"%1 turned boxes with labels on 2048 pixels"_s.arg(count);
    report.add({name + u", repaint"_s, medianMs([&] { canvas.repaint(); }), floor, 0, u"ms"_s,
                u"floor: image and plain outlines"_s});

    canvas.setSelected(boxes.front().ref);
    QPointF place = canvas.view().toView(boxes.front().box.bounds().center());
    QTest::mousePress(&canvas, Qt::LeftButton, {}, place.toPoint());
    int step = 0;
    const double drag = medianMs([&] {
        place += QPointF(2, ++step % 2);
        QTest::mouseMove(&canvas, place.toPoint());
        QCoreApplication::processEvents();
    });
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, place.toPoint());
    report.add({name + u", one step of a drag"_s, drag, 0, 0, u"ms"_s, u"with its repaint"_s});
}

void measureJpeg(const QString &folder, int side, Report &report)
{
    const QString path = folder + u"/canvas-%1.jpg"_s.arg(side);
    noise(side).save(path, "JPEG", 85);
    ui::CanvasView canvas;
    canvas.resize(View);
    canvas.show();
    (void)QTest::qWaitForWindowExposed(&canvas); // before that nothing is painted
    QImage screen(View, QImage::Format_RGB32);
    const double floor = medianMs([&] {
        const QImage image = QImage(path).convertToFormat(QImage::Format_RGB32);
        QPainter painter(&screen);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(QRectF(300, 0, 1000, 1000), image);
    });
    const double ours = medianMs([&] {
        const auto image = core::readImage(path);
        if (image)
            canvas.setImage(image->rgb, image->fullSize());
        canvas.repaint();
    });
    report.add({u"JPEG of %1 pixels, from the file until painted"_s.arg(side), ours, floor, 0, u"ms"_s,
                u"floor: Qt's JPEG and drawImage"_s});
}

/// Against plain GDAL and a table for each of three bands.
void measureStretch(const QString &folder, Report &report)
{
    const QString path = folder + u"/canvas-rgb16.tif"_s;
    std::mt19937 random(3);
    const RasterFixture fixture{.size = View,
                                .type = GDT_UInt16,
                                .value = [&](int, int, int) { return 3000 + int(random() % 9000); },
                                .options = {u"INTERLEAVE=PIXEL"_s}};
    if (!fixture.write(path))
        return;
    const auto dataset = openInMemory(path);
    const auto pixels = std::size_t(View.width()) * std::size_t(View.height());
    std::vector<quint16> values(pixels * 3);
    const auto read = [&] {
        return dataset->RasterIO(GF_Read, 0, 0, View.width(), View.height(), values.data(), View.width(), View.height(),
                                 GDT_UInt16, 3, nullptr, 0, 0, 0, nullptr) == CE_None;
    };
    std::vector<std::vector<quint32>> tables(3, std::vector<quint32>(65536));
    std::vector<quint32> picture(pixels);
    const auto paint = [&] {
        for (int channel = 0; channel < 3; ++channel) {
            for (int value = 0; value < 65536; ++value)
                tables[std::size_t(channel)][std::size_t(value)] =
                    0xff000000U | quint32(std::clamp((value - 3200) * 255 / 8600, 0, 255)) << (16 - 8 * channel);
        }
        for (std::size_t i = 0; i < pixels; ++i)
            picture[i] = tables[0][values[i]] | tables[1][values[pixels + i]] | tables[2][values[2 * pixels + i]];
    };
    const double reading = medianMs([&] { (void)read(); });
    const double tabled = medianMs(paint);
    core::ImageOptions options;
    options.stretch.kind = core::Stretch::Kind::Range;
    options.stretch.ranges = {{3200, 11800}};
    const auto raster = core::Raster::open(path);
    const auto rendition = core::Rendition::make(*raster, options);
    const QRect all({}, View);
    const double ours = medianMs([&] { (void)core::renderWindow(*raster, *rendition, all, View); });
    const QString name = u"16-bit RGB of 1600 x 1000"_s;
    report.add({name + u", stretched anew"_s, ours, reading + tabled, 0, u"ms"_s, u"floor: RasterIO and tables"_s});
    report.add({name + u", beyond the reading"_s, ours - reading, tabled, 0, u"ms"_s, u"floor: tables"_s});
}

}

void runCanvas(const QString &folder, int boxes, Report &report)
{
    measureBoxes(boxes, report);
    measureJpeg(folder, 1024, report);
    measureJpeg(folder, 512, report);
    measureStretch(folder, report);
}

}
