#include "core/lint/TextLint.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype LongestWord = 60; // longer ones are none
constexpr int FewestWords = 4;        // of a sentence; fewer are an answer

bool isSkipped(qsizetype at, const std::vector<TextSpan> &skipped)
{
    return std::any_of(skipped.begin(), skipped.end(),
                       [at](const TextSpan &span) { return span.start <= at && at < span.end(); });
}

bool isCapitals(QStringView word)
{
    return word.size() > 1 && std::none_of(word.begin(), word.end(), [](QChar c) { return c.isLower(); });
}

/// Scripts that a dictionary with an alphabet is for.
bool isAlphabetic(QStringView word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) {
        const QChar::Script script = c.script();
        return !c.isLetter() || script == QChar::Script_Latin || script == QChar::Script_Cyrillic ||
               script == QChar::Script_Greek;
    });
}

template <typename Use>
void eachMatch(const QRegularExpression &pattern, const QString &text, Use use)
{
    for (auto matches = pattern.globalMatch(text); matches.hasNext();)
        use(matches.next());
}

}

std::vector<TextSpan> spelledWords(QStringView text, const std::vector<TextSpan> &skipped)
{
    // What a name, a path, a tag or a number is part of is no word.
    static const QRegularExpression pattern(
        uR"((?<![\w./@<\\&#-])\p{L}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*(?![\w/@>]|\.\w))"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    std::vector<TextSpan> words;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QStringView word = match.capturedView();
        if (word.size() > 1 && word.size() <= LongestWord && !isCapitals(word) && isAlphabetic(word) &&
            !isSkipped(match.capturedStart(), skipped))
            words.push_back({match.capturedStart(), word.size()});
    }
    return words;
}

TextIssues TextLint::check(const QString &text) const
{
    TextIssues issues;
    const auto add = [&](TextIssue::Kind kind, qsizetype start, qsizetype length) {
        if (!isSkipped(start, skipped))
            issues.push_back({kind, start, length});
    };
    static const QRegularExpression spaces(u"(?<=\\S)  +(?=\\S)"_s);
    eachMatch(spaces, text,
              [&](const auto &m) { add(TextIssue::Kind::DoubleSpace, m.capturedStart(), m.capturedLength()); });
    static const QRegularExpression stops(u"(?<=\\w) +[.,;!?](?=\\s|$)"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    eachMatch(stops, text,
              [&](const auto &m) { add(TextIssue::Kind::SpaceBeforeStop, m.capturedStart(), m.capturedLength()); });
    static const QRegularExpression newlines(u"\\\\n"_s);
    eachMatch(newlines, text, [&](const auto &m) { add(TextIssue::Kind::LiteralNewline, m.capturedStart(), 2); });
    static const QRegularExpression twice(u"\\b(\\p{L}{2,})\\s+\\1\\b"_s,
                                          QRegularExpression::UseUnicodePropertiesOption |
                                              QRegularExpression::CaseInsensitiveOption);
    eachMatch(twice, text, [&](const auto &m) {
        const QStringView word = m.capturedView(1);
        if (word != u"had" && word != u"that") // “had had”, “that that”
            add(TextIssue::Kind::RepeatedWord, m.capturedStart(), m.capturedLength());
    });
    const std::vector<TextSpan> words = spelledWords(text, skipped);
    if (isKnown) {
        for (const TextSpan &word : words) {
            if (!isKnown(text.mid(word.start, word.length)))
                issues.push_back({TextIssue::Kind::Spelling, word.start, word.length});
        }
    }
    if (isProse && words.size() >= std::size_t(FewestWords)) {
        qsizetype end = text.size();
        while (end > 0 && text[end - 1].isSpace())
            --end;
        if (end == words.back().start + words.back().length)
            add(TextIssue::Kind::MissingStop, words.back().start, words.back().length);
    }
    std::stable_sort(issues.begin(), issues.end(),
                     [](const TextIssue &a, const TextIssue &b) { return a.start < b.start; });
    return issues;
}

}
