#pragma once

#include <QImage>
#include <QPainter>

namespace test {

/// A picture with something in it; another for each kind.
inline QImage picture(int kind)
{
    QImage image(200, 160, QImage::Format_RGB32);
    image.fill(qRgb(40, 60, 80));
    QPainter painter(&image);
    for (int i = 0; i < 12; ++i)
        painter.fillRect((i * 37 * kind) % 170, (i * 53 + kind * 31) % 140, 30, 20, QColor::fromHsv(i * 30, 90, 250));
    return image;
}

/// One in which there is nothing to be seen.
inline QImage water()
{
    QImage image(64, 64, QImage::Format_RGB32);
    image.fill(qRgb(10, 30, 60));
    return image;
}

}
