#include "ui/common/FuzzyMatch.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// A whole beginning beats initials, initials beat a piece of a word, and letters strewn over the title come last.
constexpr int Beginning = 100;
constexpr int WordBeginning = 80;
constexpr int Initials = 60;
constexpr int Inside = 40;
constexpr int Strewn = 20;
constexpr int Skipped = 3;         // for each word or gap that is left out
constexpr qsizetype Shortness = 8; // so many letters of a title weigh as much as one point

bool same(QChar a, QChar b)
{
    return a.toCaseFolded() == b.toCaseFolded();
}

bool isHan(QChar letter)
{
    return letter.script() == QChar::Script_Han;
}

QList<qsizetype> wordStarts(QStringView title)
{
    QList<qsizetype> starts;
    for (qsizetype i = 0; i < title.size(); ++i) {
        if (title[i].isLetterOrNumber() && (i == 0 || !title[i - 1].isLetterOrNumber() || isHan(title[i])))
            starts.append(i);
    }
    return starts;
}

QList<qsizetype> run(qsizetype from, qsizetype length)
{
    QList<qsizetype> places(length);
    std::iota(places.begin(), places.end(), from);
    return places;
}

std::optional<FuzzyMatch> asPiece(QStringView word, QStringView title, const QList<qsizetype> &starts)
{
    std::optional<FuzzyMatch> best;
    for (qsizetype at = title.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = title.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        const int score = at == 0 ? Beginning : starts.contains(at) ? WordBeginning : Inside;
        if (!best || score > best->score)
            best = FuzzyMatch{score, run(at, word.size())};
    }
    return best;
}

std::optional<FuzzyMatch> asInitials(QStringView word, QStringView title, const QList<qsizetype> &starts)
{
    QList<qsizetype> places;
    int skipped = 0;
    for (const qsizetype start : starts) {
        if (places.size() == word.size())
            break;
        if (same(title[start], word[places.size()]))
            places.append(start);
        else
            ++skipped;
    }
    if (places.size() < word.size())
        return {};
    return FuzzyMatch{Initials - Skipped * skipped, places};
}

std::optional<FuzzyMatch> asLetters(QStringView word, QStringView title, const QList<qsizetype> &starts)
{
    std::optional<FuzzyMatch> best;
    for (const qsizetype start : starts) {
        QList<qsizetype> places;
        int gaps = 0;
        for (qsizetype i = start; i < title.size() && places.size() < word.size(); ++i) {
            if (same(title[i], word[places.size()])) {
                gaps += !places.isEmpty() && places.last() != i - 1;
                places.append(i);
            } else if (places.isEmpty()) {
                break; // it has to begin where a word begins
            }
        }
        if (places.size() == word.size() && (!best || Strewn - Skipped * gaps > best->score))
            best = FuzzyMatch{Strewn - Skipped * gaps, places, true};
    }
    return best;
}

std::optional<FuzzyMatch> matchWord(QStringView word, QStringView title, const QList<qsizetype> &starts)
{
    std::optional<FuzzyMatch> best;
    for (const auto &match :
         {asPiece(word, title, starts), asInitials(word, title, starts), asLetters(word, title, starts)}) {
        if (match && (!best || match->score > best->score))
            best = match;
    }
    return best;
}

}

std::optional<FuzzyMatch> fuzzyMatch(QStringView typed, QStringView title)
{
    const QList<qsizetype> starts = wordStarts(title);
    FuzzyMatch all;
    for (const QStringView word : typed.split(u' ', Qt::SkipEmptyParts)) {
        const auto match = matchWord(word, title, starts);
        if (!match)
            return {};
        all.score += match->score;
        all.places += match->places;
        all.strewn |= match->strewn;
    }
    std::sort(all.places.begin(), all.places.end());
    all.places.erase(std::unique(all.places.begin(), all.places.end()), all.places.end());
    all.score -= int(title.size() / Shortness);
    return all;
}

}
