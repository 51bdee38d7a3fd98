#include "core/notation/BoxCheck.h"

#include "core/notation/BoxOverlap.h"
#include "core/notation/CountWord.h"
#include "core/notation/NearMiss.h"
#include "core/notation/WrittenSpace.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr std::size_t Point = 2; // numbers; it has no area and needs none

bool overlapsAny(TextSpan span, const std::vector<BoxToken> &boxes)
{
    return std::any_of(boxes.begin(), boxes.end(),
                       [span](const BoxToken &box) { return box.start < span.end() && span.start < box.end(); });
}

/// What is wrong with a box by itself.
std::vector<BoxProblem> problemsOf(const BoxToken &token, const Box &box, const WrittenSpace &space, int usualNumbers)
{
    std::vector<BoxProblem> problems;
    const QRectF rect = unturned(box);
    const double side = std::min(rect.width(), rect.height());
    const bool hasArea = token.numbers.size() > Point;
    if (!space.holds(box))
        problems.push_back(BoxProblem::OutOfRange);
    if (box.width() < 0 || box.height() < 0)
        problems.push_back(BoxProblem::Reversed);
    if (hasArea && side <= 0)
        problems.push_back(BoxProblem::Degenerate);
    else if (hasArea && side < space.tinySide())
        problems.push_back(BoxProblem::Tiny);
    if (usualNumbers > 0 && token.numbers.size() != std::size_t(usualNumbers))
        problems.push_back(BoxProblem::Numbers);
    return problems;
}

void checkCounts(QStringView text, const std::vector<BoxToken> &boxes, std::vector<BoxFinding> &findings)
{
    const std::vector<CountWord> counts = boxes.empty() ? std::vector<CountWord>() : countWords(text, boxes);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const bool last = i + 1 == counts.size() || counts[i + 1].span.start >= counts[i].sentenceEnd;
        const qsizetype end = last ? counts[i].sentenceEnd : counts[i + 1].span.start;
        const auto here = std::count_if(boxes.begin(), boxes.end(), [&](const BoxToken &box) {
            return box.start >= counts[i].span.end() && box.start < end;
        });
        if (here > 0 && here != counts[i].count)
            findings.push_back({BoxProblem::Count, counts[i].span, -1});
    }
}

}

BoxCheck::BoxCheck(const NotationRegistry &all, const Notation &notation, const BoxUnits &units, int usualNumbers)
    : m_all(all)
    , m_notation(notation)
    , m_units(units)
    , m_usualNumbers(usualNumbers)
{
}

std::vector<BoxFinding> BoxCheck::check(QStringView text, QSize image) const
{
    return check(text, m_notation.find(text), image);
}

std::vector<BoxFinding> BoxCheck::check(QStringView text, const std::vector<BoxToken> &boxes, QSize image) const
{
    std::vector<BoxFinding> findings;
    const WrittenSpace space(m_units, image);
    std::vector<Box> placed;
    placed.reserve(boxes.size());
    for (const BoxToken &token : boxes)
        placed.push_back(space.boxOf(token, m_notation));
    const std::vector<int> covers = duplicates(placed, DuplicateIou);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const TextSpan span{boxes[i].start, boxes[i].length};
        for (const BoxProblem problem : problemsOf(boxes[i], placed[i], space, m_usualNumbers))
            findings.push_back({problem, span, int(i)});
        if (covers[i] >= 0)
            findings.push_back({BoxProblem::Duplicate, span, int(i)});
    }
    const std::vector<BoxToken> others = ofOtherNotations(text, boxes);
    for (const BoxToken &token : others)
        findings.push_back({BoxProblem::Notation, {token.start, token.length}, -1});
    for (const TextSpan miss : nearMisses(text, boxes, m_notation)) {
        if (!overlapsAny(miss, others))
            findings.push_back({BoxProblem::Unparseable, miss, -1});
    }
    checkCounts(text, boxes, findings);
    std::stable_sort(findings.begin(), findings.end(),
                     [](const BoxFinding &a, const BoxFinding &b) { return a.span.start < b.span.start; });
    return findings;
}

/// Of the first notation that finds a box where there is none yet.
std::vector<BoxToken> BoxCheck::ofOtherNotations(QStringView text, const std::vector<BoxToken> &boxes) const
{
    for (const auto &notation : m_all.all()) {
        if (notation.get() == &m_notation)
            continue;
        std::vector<BoxToken> others = notation->find(text);
        // Both in the order of the text.
        auto box = boxes.begin();
        std::erase_if(others, [&](const BoxToken &other) {
            while (box != boxes.end() && box->end() <= other.start)
                ++box;
            return box != boxes.end() && box->start < other.end();
        });
        if (!others.empty())
            return others;
    }
    return {};
}

}
