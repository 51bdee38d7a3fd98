#include "core/notation/NearMiss.h"

namespace core {

namespace {

constexpr int EnoughNumbers = 3; // two are a point, a scale, a year and a month
constexpr qsizetype LongestMiss = 400;
constexpr QStringView Openings = u"[{(<";
constexpr QStringView Closings = u"]})>";
constexpr QStringView Between = u" ,;.+-|";

/// What stands before the first number of a box, without what surrounds a list: `[`, `{<`, `<patch_index_`.
QString openingOf(const Notation &notation)
{
    const BoxSpelling spelling = notation.spelling();
    const QString start = spelling.open + spelling.item.section(u'#', 0, 0);
    qsizetype from = start.size();
    while (from > 0 && Openings.contains(start[from - 1]))
        --from;
    if (from == start.size())
        from = std::max<qsizetype>(0, start.lastIndexOf(u'<'));
    const QString opening = start.mid(from);
    return opening.startsWith(u"[[") ? opening.mid(1) : opening;
}

/// Reads from an opening on as far as there is nothing but numbers and what may stand between them.
TextSpan numericRun(QStringView text, qsizetype start, qsizetype opening, qsizetype limit, int &numbers, bool &closed)
{
    int depth = 0;
    bool inNumber = false;
    numbers = 0;
    closed = false;
    qsizetype at = start;
    for (; at < limit; ++at) {
        const QChar c = text[at];
        const bool digit = c.isDigit();
        numbers += digit && !inNumber ? 1 : 0;
        inNumber = digit || (inNumber && c == u'.');
        if (Openings.contains(c))
            ++depth;
        else if (Closings.contains(c) && --depth == 0)
            closed = true;
        else if (!digit && !Between.contains(c) && !Closings.contains(c) && at >= start + opening)
            break;
        if (closed || depth < 0)
            break;
    }
    return {start, at - start + (closed ? 1 : 0)};
}

}

std::vector<TextSpan> nearMisses(QStringView text, const std::vector<BoxToken> &boxes, const Notation &notation)
{
    const QString opening = openingOf(notation);
    std::vector<TextSpan> misses;
    auto box = boxes.begin();
    for (qsizetype at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at)) {
        while (box != boxes.end() && box->end() <= at)
            ++box;
        if (box != boxes.end() && box->start <= at) {
            at = box->end();
            continue;
        }
        const qsizetype limit =
            std::min({text.size(), at + LongestMiss, box != boxes.end() ? box->start : text.size()});
        int numbers = 0;
        bool closed = false;
        TextSpan run = numericRun(text, at, opening.size(), limit, numbers, closed);
        const bool reachesBox = box != boxes.end() && run.end() == box->start;
        while (text[run.end() - 1].isSpace())
            --run.length;
        const bool cut = run.end() < text.size() && !closed && text[run.end()].isLetter();
        if (numbers < EnoughNumbers || reachesBox || cut) {
            at += opening.size();
            continue;
        }
        misses.push_back(run);
        at = run.end();
    }
    return misses;
}

}
