#include "core/project/FigureCounts.h"

#include "core/model/QuestionType.h"
#include "core/notation/BoxProblem.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <limits>

namespace core {

namespace {

constexpr qint64 NoNumber = -1;

std::vector<FacetValue> named(const std::vector<qint64> &counts, const std::function<QString(std::size_t)> &name)
{
    std::vector<FacetValue> values;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0)
            values.push_back({QueryValue{name(i)}, name(i), counts[i]});
    }
    return values;
}

}

template <typename Use>
void FigureCounts::eachPair(Use use) const
{
    for (std::size_t row = m_pairs.next(0); row != PairBits::None; row = m_pairs.next(row + 1))
        use(m_figures.rows()[row]);
}

template <typename Place>
std::vector<qint64> FigureCounts::counts(std::size_t size, Place place) const
{
    std::vector<qint64> counts(size);
    eachPair([&](const PairFigures &pair) { ++counts[std::size_t(place(pair))]; });
    return counts;
}

/// `number` gives NoNumber for what is not counted; none is above `most`.
template <typename Number>
std::vector<FacetValue> FigureCounts::bars(Number number, qint64 most) const
{
    std::vector<qint64> each(std::size_t(most) + 1);
    eachPair([&](const PairFigures &pair) {
        if (const qint64 n = number(pair); n != NoNumber)
            ++each[std::size_t(n)];
    });
    std::vector<FacetValue> values;
    for (qint64 n = 0; n <= most; ++n) {
        if (each[std::size_t(n)] == 0)
            continue;
        QueryValue bar = Facet::barOf(n);
        bar.to = std::min(bar.to, most);
        if (values.empty() || values.back().value != bar)
            values.push_back({bar, writeQueryValue(bar), 0});
        values.back().count += each[std::size_t(n)];
    }
    return values;
}

Facet FigureCounts::of(QueryField field) const
{
    constexpr qint64 Most16 = std::numeric_limits<std::uint16_t>::max();
    Facet facet{field, {}, 0};
    if (field == QueryField::Asks) {
        facet.values = named(counts(QuestionTypeCount, [](const PairFigures &pair) { return pair.asks; }),
                             [](std::size_t i) { return questionTypeName(QuestionType(i)); });
    } else if (field == QueryField::Box) {
        std::vector<qint64> problems(BoxProblemCount);
        eachPair([&problems](const PairFigures &pair) {
            for (unsigned bits = pair.problems; bits != 0; bits &= bits - 1)
                ++problems[std::size_t(std::countr_zero(bits))];
        });
        facet.values = named(problems, [](std::size_t i) { return boxProblemName(BoxProblem(i)); });
    } else if (field == QueryField::Notation) {
        auto each = counts(std::size_t(m_figures.notations().size()), [](const auto &pair) { return pair.notation; });
        each[0] = 0; // those without
        facet.values = named(each, [this](std::size_t i) { return m_figures.notations()[qsizetype(i)]; });
        facet.keepMost();
    } else if (field == QueryField::Says) {
        auto each = counts(std::size_t(m_figures.answers().size()), [](const auto &pair) { return pair.answer; });
        each[0] = 0;
        facet.values = named(each, [this](std::size_t i) { return m_figures.answers()[qsizetype(i)]; });
        facet.keepMost();
    } else if (field == QueryField::Words) {
        facet.values = bars([](const PairFigures &pair) { return qint64(pair.words); }, Most16);
    } else if (field == QueryField::Boxes) {
        facet.values = bars([](const PairFigures &pair) { return qint64(pair.boxes); }, Most16);
    } else {
        Q_ASSERT(field == QueryField::Side);
        facet.values = bars(
            [](const PairFigures &pair) { return pair.side == PairFigures::NoSide ? NoNumber : qint64(pair.side); },
            100);
    }
    return facet;
}

}
