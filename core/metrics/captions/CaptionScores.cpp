#include "core/metrics/captions/CaptionScores.h"

#include "core/metrics/captions/CaptionWork.h"

namespace core {

namespace {

ItemSums bleuSums(const std::vector<Bleu> &items, std::size_t longest)
{
    ItemSums sums{2 * longest + 2, {}, {}};
    sums.numbers.reserve(items.size() * sums.width);
    for (const Bleu &item : items) {
        for (std::size_t n = 0; n < longest; ++n) {
            sums.numbers.push_back(double(item.correct[n]));
            sums.numbers.push_back(double(item.guessed[n]));
        }
        sums.numbers.push_back(double(item.length));
        sums.numbers.push_back(double(item.referenceLength));
    }
    sums.value = [longest](std::span<const double> all) {
        Bleu bleu;
        for (std::size_t n = 0; n < longest; ++n) {
            bleu.correct[n] = std::int64_t(all[2 * n]);
            bleu.guessed[n] = std::int64_t(all[2 * n + 1]);
        }
        bleu.length = std::int64_t(all[2 * longest]);
        bleu.referenceLength = std::int64_t(all[2 * longest + 1]);
        return bleu.scores()[longest - 1];
    };
    return sums;
}

ItemSums meteorSums(const std::vector<MeteorStatistics> &items)
{
    ItemSums sums{MeteorStatistics::NumberCount, {}, {}};
    sums.numbers.reserve(items.size() * sums.width);
    for (const MeteorStatistics &item : items) {
        MeteorStatistics summand; // not the item as it is: see MeteorStatistics::add
        summand.add(item);
        const MeteorStatistics::Numbers numbers = summand.numbers();
        sums.numbers.insert(sums.numbers.end(), numbers.begin(), numbers.end());
    }
    sums.value = [](std::span<const double> all) {
        MeteorStatistics::Numbers numbers{};
        std::ranges::transform(all, numbers.begin(), [](double number) { return std::int64_t(number); });
        return MeteorStatistics::fromNumbers(numbers).score();
    };
    return sums;
}

}

Result<CaptionScores> CaptionScores::of(std::span<const CaptionItem> items, const CaptionScoring &scoring,
                                        JobControl &control)
{
    CaptionScores scores;
    CaptionWork(items, scoring, control, scores).run();
    if (control.cancelled())
        return Error{Error::Kind::Cancelled, tr("Scoring captions was cancelled.")};
    return scores;
}

const CaptionScores::Column *CaptionScores::column(CaptionMetric metric) const
{
    const auto found = std::ranges::find(m_columns, metric, &Column::metric);
    return found == m_columns.end() ? nullptr : &*found;
}

ItemSums CaptionScores::sums(const Column &column) const
{
    if (column.metric <= CaptionMetric::Bleu4)
        return bleuSums(m_bleu, std::size_t(column.metric) + 1);
    return column.metric == CaptionMetric::Meteor ? meteorSums(m_meteor) : ItemSums::mean(column.items);
}

}
