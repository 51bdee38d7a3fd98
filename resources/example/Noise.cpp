#include "resources/example/Noise.h"

#include <cmath>
#include <numbers>

namespace example {

namespace {

double latticeValue(std::int32_t x, std::int32_t y, std::uint32_t seed)
{
    std::uint32_t h = std::uint32_t(x) * 0x8da6b343U ^ std::uint32_t(y) * 0xd8163841U ^ seed * 0xcb1ab31fU;
    h ^= h >> 15;
    h *= 0x2c1b3c6dU;
    h ^= h >> 12;
    h *= 0x297a2d39U;
    h ^= h >> 15;
    return h / 2147483647.5 - 1;
}

double smooth(double t)
{
    return t * t * t * (t * (t * 6 - 15) + 10);
}

double latticeNoise(double x, double y, std::uint32_t seed)
{
    const double left = std::floor(x);
    const double top = std::floor(y);
    const auto ix = std::int32_t(left);
    const auto iy = std::int32_t(top);
    const double u = smooth(x - left);
    const double v = smooth(y - top);
    const double above = std::lerp(latticeValue(ix, iy, seed), latticeValue(ix + 1, iy, seed), u);
    const double below = std::lerp(latticeValue(ix, iy + 1, seed), latticeValue(ix + 1, iy + 1, seed), u);
    return std::lerp(above, below, v);
}

}

std::uint64_t Random::bits()
{
    m_state += 0x9e3779b97f4a7c15ULL; // splitmix64
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

double Random::unit()
{
    return double(bits() >> 11) * 0x1p-53;
}

double Random::range(double low, double high)
{
    return low + (high - low) * unit();
}

int Random::below(int count)
{
    return int(bits() % std::uint64_t(count));
}

double Random::normal()
{
    const double radius = std::sqrt(-2 * std::log(1 - unit()));
    return radius * std::cos(2 * std::numbers::pi * unit());
}

double cloudNoise(double x, double y, int octaves, std::uint32_t seed)
{
    double sum = 0;
    double weight = 1;
    double total = 0;
    for (int i = 0; i < octaves; ++i) {
        sum += weight * latticeNoise(x, y, seed + std::uint32_t(i) * 101U);
        total += weight;
        weight *= 0.64;
        x = x * 2.03 + 17.3;
        y = y * 2.03 - 9.1;
    }
    return 1.9 * sum / total;
}

}
