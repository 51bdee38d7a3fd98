#include "core/replace/ReplacePattern.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// A text of 4,000 units is matched as a whole: with 200,000 steps at most that is over in some 20 ms whatever the
// expression. In a longer one each place is tried by itself, which can be stopped between any two of them.
constexpr qsizetype LongText = 4'000;
constexpr qint64 Patience = 500; // ms for all places of one long text
const QString Bounds = u"(*LIMIT_MATCH=200000)(*LIMIT_HEAP=65536)"_s;
const QString CarefulBounds = u"(*LIMIT_MATCH=20000)(*LIMIT_HEAP=65536)"_s;

qsizetype charLength(QStringView text, qsizetype at)
{
    const bool pair = at + 1 < text.size() && text[at].isHighSurrogate() && text[at + 1].isLowSurrogate();
    return pair ? 2 : 1;
}

/// The character in front of `at`, or 0.
char32_t before(QStringView text, qsizetype at)
{
    if (at >= 2 && text[at - 1].isLowSurrogate() && text[at - 2].isHighSurrogate())
        return QChar::surrogateToUcs4(text[at - 2], text[at - 1]);
    return at > 0 ? text[at - 1].unicode() : 0;
}

char32_t behind(QStringView text, qsizetype at)
{
    if (at >= text.size())
        return 0;
    return charLength(text, at) == 2 ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
}

/// Of a word that has more than one character.
bool goesOn(char32_t c)
{
    const QChar::Script script = QChar::script(c);
    if (script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana)
        return false;
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) || c == U'_';
}

/// PCRE refuses texts with lone surrogates: the same text, place for place, with a sign in their stead.
QString withoutLoneSurrogates(QString text)
{
    for (qsizetype at = 0; at < text.size(); at += charLength(text, at)) {
        if (text[at].isSurrogate() && charLength(text, at) == 1)
            text[at] = QChar::ReplacementCharacter;
    }
    return text;
}

}

Result<ReplacePattern> ReplacePattern::make(const QString &find, const QString &with, const Options &options)
{
    if (find.isEmpty())
        return Error{Error::Kind::Usage, tr("There is nothing to look for.")};
    ReplacePattern pattern;
    pattern.m_options = options;
    pattern.m_with = with;
    if (options.kind != Kind::RegularExpression) {
        pattern.m_literal = find;
        pattern.m_matcher = QStringMatcher(find, options.matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive);
        return pattern;
    }
    QRegularExpression::PatternOptions flags = QRegularExpression::UseUnicodePropertiesOption;
    flags.setFlag(QRegularExpression::CaseInsensitiveOption, !options.matchCase);
    pattern.m_expression = QRegularExpression(Bounds + find, flags);
    pattern.m_careful = QRegularExpression(CarefulBounds + find, flags);
    if (!pattern.m_expression.isValid()) {
        const qsizetype at = pattern.m_expression.patternErrorOffset() - Bounds.size();
        return Error{Error::Kind::Usage, tr("The expression is wrong at character %1: %2")
                                             .arg(std::clamp<qsizetype>(at, 0, find.size()))
                                             .arg(pattern.m_expression.errorString())};
    }
    pattern.m_expression.optimize();
    pattern.m_careful.optimize();
    auto replacement = ReplacementText::parse(with, pattern.m_expression);
    if (!replacement)
        return replacement.error();
    pattern.m_replacement = replacement.take();
    return pattern;
}

ReplacedText ReplacePattern::apply(const QString &text) const
{
    ReplacedText replaced;
    if (m_options.kind == Kind::RegularExpression)
        applyExpression(text, replaced);
    else
        applyLiteral(text, replaced);
    if (!replaced.problem.isEmpty()) {
        replaced.matches.clear();
        replaced.text.clear();
    } else if (!replaced.matches.empty()) {
        replaced.text += QStringView(text).mid(replaced.matches.back().before.end());
    }
    return replaced;
}

void ReplacePattern::applyLiteral(const QString &text, ReplacedText &replaced) const
{
    qsizetype from = 0;
    qsizetype copied = 0;
    while (from <= text.size()) {
        const qsizetype at = m_matcher.indexIn(text, from);
        if (at < 0)
            return;
        const qsizetype end = at + m_literal.size();
        if (m_options.kind == Kind::WholeWord && !isWord(text, at, end)) {
            from = at + charLength(text, at);
            continue;
        }
        replaced.text += QStringView(text).mid(copied, at - copied);
        replaced.matches.push_back({{at, end - at}, {replaced.text.size(), m_with.size()}});
        replaced.text += m_with;
        copied = from = end;
        if (replaced.text.size() > LongestText) {
            replaced.problem = tr("The text would become too long.");
            return;
        }
    }
}

bool ReplacePattern::isWord(QStringView text, qsizetype start, qsizetype end) const
{
    const auto cutsWord = [text](qsizetype at) { return goesOn(before(text, at)) && goesOn(behind(text, at)); };
    return !cutsWord(start) && !cutsWord(end);
}

void ReplacePattern::applyExpression(const QString &text, ReplacedText &replaced) const
{
    const QString subject = text.isValidUtf16() ? text : withoutLoneSurrogates(text);
    qsizetype copied = 0;
    const auto take = [&](const QRegularExpressionMatch &match) {
        replaced.text += QStringView(text).mid(copied, match.capturedStart() - copied);
        const qsizetype start = replaced.text.size();
        m_replacement.append(replaced.text, text, match);
        replaced.matches.push_back(
            {{match.capturedStart(), match.capturedLength()}, {start, replaced.text.size() - start}});
        copied = match.capturedEnd();
        return replaced.text.size() <= LongestText;
    };
    switch (subject.size() > LongText ? walkLong(subject, take) : walkShort(subject, take)) {
    case Walk::Done:
        break;
    case Walk::TooSlow:
        replaced.problem = tr("The expression takes too long on this text.");
        break;
    case Walk::TooLong:
        replaced.problem = tr("The text would become too long.");
        break;
    }
}

ReplacePattern::Walk ReplacePattern::walkShort(const QString &text, const Take &take) const
{
    // \K and lookbehind may move a match to before where the search went on: what was taken is not taken again.
    qsizetype taken = 0;
    for (qsizetype from = 0; from <= text.size();) {
        const auto match = m_expression.match(text, from, QRegularExpression::NormalMatch,
                                              QRegularExpression::DontCheckSubjectStringMatchOption);
        if (!match.isValid())
            return Walk::TooSlow;
        if (!match.hasMatch())
            break;
        if (match.capturedStart() >= taken && !take(match))
            return Walk::TooLong;
        taken = std::max(taken, match.capturedEnd());
        from = match.capturedLength() > 0 && match.capturedEnd() > from
                   ? match.capturedEnd()
                   : std::max(from, match.capturedEnd()) + charLength(text, std::max(from, match.capturedEnd()));
    }
    return Walk::Done;
}

ReplacePattern::Walk ReplacePattern::walkLong(const QString &text, const Take &take) const
{
    QElapsedTimer clock;
    clock.start();
    qsizetype taken = 0;
    for (qsizetype from = 0; from <= text.size();) {
        const auto match = m_careful.match(text, from, QRegularExpression::NormalMatch,
                                           QRegularExpression::AnchorAtOffsetMatchOption |
                                               QRegularExpression::DontCheckSubjectStringMatchOption);
        if (!match.isValid() || clock.elapsed() > Patience)
            return Walk::TooSlow;
        const bool found = match.hasMatch() && match.capturedStart() >= taken;
        if (found && !take(match))
            return Walk::TooLong;
        if (found)
            taken = match.capturedEnd();
        from = found && match.capturedEnd() > from ? match.capturedEnd() : from + charLength(text, from);
    }
    return Walk::Done;
}

}
