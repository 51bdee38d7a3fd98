#pragma once

#include <QtGlobal>

#include <bit>

class QImage;

namespace core {

/// What an image looks like, in 64 bits: images that look alike differ in few of them, whatever their size, format and
/// brightness. The hash of cosine transforms, "pHash": C. Zauner, Implementation and Benchmarking of Perceptual Image
/// Hash Functions, 2010, section 3.2.1; with the block of coefficients that OpenCV's img_hash takes, which Debian has
/// only together with VTK and Qt 5.
struct PerceptualHash
{
    static constexpr int Bits = 64;

    quint64 bits = 0;
    bool plain = false; ///< there is hardly anything to be seen (water, no data), so the bits are noise

    /// Of an image of any size; thumbnails do. Pixels without data count as neither dark nor bright.
    static PerceptualHash of(const QImage &image);

    /// In bits. Of two that are not plain.
    int distance(const PerceptualHash &other) const { return std::popcount(bits ^ other.bits); }

    friend bool operator==(const PerceptualHash &, const PerceptualHash &) = default;
};

}
