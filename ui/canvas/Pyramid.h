#pragma once

#include <QImage>

#include <vector>

namespace ui {

/// The image at half its size, odd sizes rounded up: each pixel the mean of a square of four. 32 bits per pixel.
/// A few nanoseconds per pixel; safe on any thread.
QImage halved(const QImage &image);

/// An image halved again and again, so that a small view of it is neither slow nor coarse.
class Pyramid
{
public:
    Pyramid() = default;
    /// Holds the image itself, shared, as level 0.
    explicit Pyramid(const QImage &image);

    bool isNull() const { return m_levels.empty(); }
    /// Level n has 1 / 2^n of the pixels along each side.
    int levelCount() const { return int(m_levels.size()); }
    const QImage &level(int n) const { return m_levels[std::size_t(n)]; }
    /// Makes what is missing up to level n, or as far down as one pixel.
    void buildUpTo(int n);

    /// The level from which an image is shown best at `pixelScale` screen pixels per image pixel: at least as many
    /// pixels as the screen has, and less than four times as many.
    static int levelFor(double pixelScale);

private:
    std::vector<QImage> m_levels;
};

}
