#include "core/project/PairFigures.h"

#include "core/model/QuestionType.h"
#include "core/model/WordCount.h"
#include "core/notation/BoxCheck.h"
#include "core/notation/WrittenSpace.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

template <typename Small>
Small bounded(qint64 number)
{
    return Small(std::min<qint64>(number, std::numeric_limits<Small>::max()));
}

/// Every box begins with one of these; most texts have none.
bool mayHoldBox(QStringView text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c == u'[' || c == u'{' || c == u'(' || c == u'<'; });
}

std::uint8_t sideOf(const BoxToken &box, const WrittenSpace &space, const Notation &notation)
{
    constexpr std::size_t Point = 2; // numbers
    const double whole = space.range().width() * space.range().height();
    if (whole <= 0 || box.numbers.size() <= Point)
        return PairFigures::NoSide;
    const QRectF rect = unturned(space.boxOf(box, notation));
    const double percent = std::round(100 * std::sqrt(rect.width() * rect.height() / whole));
    return std::uint8_t(std::clamp(percent, 0.0, 100.0));
}

/// Adds those of one text to the figures.
std::vector<BoxToken> measureBoxes(const QString &text, const BoxCheck &check, PairFigures &figures)
{
    const WrittenSpace space(check.units());
    const std::vector<BoxToken> boxes = check.notation().find(text);
    for (const BoxToken &box : boxes)
        figures.side = std::min(figures.side, sideOf(box, space, check.notation()));
    for (const BoxFinding &finding : check.check(text, boxes, {}))
        figures.problems |= std::uint16_t(1U << unsigned(finding.problem));
    figures.boxes = bounded<std::uint16_t>(qint64(figures.boxes) + std::ssize(boxes));
    return boxes;
}

}

PairFigures PairFigures::of(const PairText &pair, const BoxCheck *check)
{
    PairFigures figures;
    figures.asks = std::uint8_t(questionTypeOf(pair.question));
    const bool isAnswered = !pair.answer.isEmpty();
    QString words = isAnswered ? pair.answer : pair.question;
    for (const QString *text : {&pair.question, &pair.answer}) {
        if (!check || !mayHoldBox(*text))
            continue;
        const std::vector<BoxToken> boxes = measureBoxes(*text, *check, figures);
        if ((text == &pair.answer) != isAnswered)
            continue;
        for (const BoxToken &box : boxes)
            std::fill_n(words.begin() + box.start, box.length, u' ');
    }
    figures.words = bounded<std::uint16_t>(wordCount(words));
    return figures;
}

}
