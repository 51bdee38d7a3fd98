#include "core/metrics/meteor/MeteorStatistics.h"

#include <cmath>
#include <numeric>

namespace core {

namespace {

constexpr double Alpha = 0.85; // of precision against recall
constexpr double Beta = 0.2;   // of the penalty for chunks
constexpr double Gamma = 0.6;
constexpr double Delta = 0.75; // of content words against function words
constexpr std::array StageWeights{1.0, 0.6, 0.8, 0.6};

double share(const MeteorStatistics::Side &side)
{
    const double length = Delta * double(side.length - side.functionWords) + (1.0 - Delta) * double(side.functionWords);
    double matched = 0;
    for (std::size_t stage = 0; stage < MeteorStageCount; ++stage)
        matched +=
            StageWeights[stage] * (Delta * double(side.content[stage]) + (1.0 - Delta) * double(side.function[stage]));
    return matched / length;
}

void addSide(MeteorStatistics::Side &sum, const MeteorStatistics::Side &side)
{
    sum.length += side.length;
    sum.functionWords += side.functionWords;
    for (std::size_t stage = 0; stage < MeteorStageCount; ++stage) {
        sum.content[stage] += side.content[stage];
        sum.function[stage] += side.function[stage];
    }
}

}

std::int64_t MeteorStatistics::Side::matched() const
{
    return std::accumulate(content.begin(), content.end(), std::int64_t(0)) +
           std::accumulate(function.begin(), function.end(), std::int64_t(0));
}

bool MeteorStatistics::isWhole() const
{
    return chunks == 1 && candidate.matched() == candidate.length && reference.matched() == reference.length;
}

void MeteorStatistics::add(const MeteorStatistics &item)
{
    addSide(candidate, item.candidate);
    addSide(reference, item.reference);
    chunks += item.isWhole() ? 0 : item.chunks;
}

double MeteorStatistics::score() const
{
    const double precision = share(candidate);
    const double recall = share(reference);
    const double mean = 1.0 / ((1.0 - Alpha) / precision + Alpha / recall);
    const double matched = double(candidate.matched() + reference.matched()) / 2.0;
    const double fragmentation = isWhole() ? 0.0 : double(chunks) / matched;
    const double score = mean * (1.0 - Gamma * std::pow(fragmentation, Beta));
    return std::isnan(score) ? 0.0 : score;
}

MeteorStatistics::Numbers MeteorStatistics::numbers() const
{
    Numbers numbers{candidate.length, reference.length, candidate.functionWords, reference.functionWords};
    std::size_t next = 4;
    for (std::size_t stage = 0; stage < MeteorStageCount; ++stage) {
        numbers[next++] = candidate.content[stage];
        numbers[next++] = reference.content[stage];
        numbers[next++] = candidate.function[stage];
        numbers[next++] = reference.function[stage];
    }
    numbers[next++] = chunks;
    numbers[next++] = candidate.matched();
    numbers[next++] = reference.matched();
    return numbers;
}

MeteorStatistics MeteorStatistics::fromNumbers(const Numbers &numbers)
{
    MeteorStatistics statistics{{numbers[0], numbers[2], {}, {}}, {numbers[1], numbers[3], {}, {}}};
    std::size_t next = 4;
    for (std::size_t stage = 0; stage < MeteorStageCount; ++stage) {
        statistics.candidate.content[stage] = numbers[next++];
        statistics.reference.content[stage] = numbers[next++];
        statistics.candidate.function[stage] = numbers[next++];
        statistics.reference.function[stage] = numbers[next++];
    }
    statistics.chunks = numbers[next];
    return statistics;
}

}
