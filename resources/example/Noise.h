#pragma once

#include <cstdint>

namespace example {

/// Random numbers that are the same on every machine: the standard's engines are, its distributions are not.
class Random
{
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed * 0x9e3779b97f4a7c15ULL + 0x1234567ULL)
    {
    }

    std::uint64_t bits();
    double unit();                         ///< [0, 1)
    double range(double low, double high); ///< [low, high)
    int below(int count);                  ///< 0 .. count - 1
    double normal();                       ///< mean 0, deviation 1
    bool chance(double share) { return unit() < share; }

private:
    std::uint64_t m_state;
};

/// Smooth noise of several octaves, about -1 to 1; one unit of x and y is the size of its largest grain.
double cloudNoise(double x, double y, int octaves, std::uint32_t seed);

}
