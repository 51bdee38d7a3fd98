#include "core/metrics/text/PtbTokenizer.h"

#include "core/metrics/text/LowerCase.h"
#include "core/metrics/text/PtbAbbreviations.h"
#include "core/metrics/text/PtbAddresses.h"
#include "core/metrics/text/PtbApostrophes.h"
#include "core/metrics/text/PtbNumbers.h"
#include "core/metrics/text/PtbSymbols.h"
#include "core/metrics/text/PtbText.h"
#include "core/metrics/text/PtbWords.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

using Form = PtbMatch::Form;

bool endsLine(char16_t c)
{
    return (c >= u'\n' && c <= u'\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool isPunctuation(QStringView token)
{
    static constexpr std::array<QStringView, 12> Dropped{u"''", u"'", u"``", u"`", u".",  u"?",
                                                         u"!",  u",", u":",  u"-", u"--", u"..."};
    if (token.size() > 3 || token.isEmpty() || token[0].isLetterOrNumber())
        return false; // nearly all
    return token == u";" || std::ranges::find(Dropped, token) != Dropped.end();
}

PtbMatch longest(const PtbText &text, qsizetype i)
{
    PtbMatch best;
    const char16_t c = text.at(i);
    if (PtbText::isAlnum(c)) {
        if (PtbText::isLetter(c))
            PtbApostrophes(text).matchLetter(i, best);
        else
            PtbNumbers(text).match(i, best);
        PtbWords(text).match(i, best);
        PtbAbbreviations(text).match(i, best);
        PtbAddresses(text).matchAlnum(i, best);
        if (PtbText::isUpper(c))
            PtbSymbols(text).matchMoney(i, best);
        return best;
    }
    PtbSymbols(text).match(i, best);
    PtbNumbers(text).match(i, best);
    PtbApostrophes(text).matchSign(i, best);
    PtbAddresses(text).matchSign(i, best);
    return best;
}

std::u16string_view quote(char16_t c)
{
    switch (c) {
    case 0x201C:
    case 0xAB:
    case 0x93:
        return u"``";
    case 0x201D:
    case 0xBB:
    case 0x94:
        return u"''";
    case 0x2018:
    case 0x201B:
    case 0x2039:
    case 0x91:
        return u"`";
    case 0x2019:
    case 0x203A:
    case 0x92:
        return u"'";
    default:
        return {};
    }
}

}

QString PtbTokenizer::tokenize(QStringView caption, bool isClean)
{
    m_caption.assign(caption.utf16(), size_t(caption.size()));
    std::ranges::replace_if(m_caption, endsLine, u' ');
    m_caption += u'\n';
    m_isClean = isClean;
    m_tokens.resize(0);
    const PtbText text(m_caption);
    for (qsizetype i = 0; i < text.size();) {
        if (const qsizetype length = plainWord(i)) {
            append(text.mid(i, length));
            i += length + 1;
            continue;
        }
        const PtbMatch match = longest(text, i);
        take(text, i, match);
        i += match.length;
    }
    return QString(m_tokens.constData(), m_tokens.size());
}

/// Nine words in ten: ASCII letters and a space behind them. No class reaches over that space, and of those that end at
/// it the word is the first, but for those that are cut in two.
qsizetype PtbTokenizer::plainWord(qsizetype i) const
{
    const PtbText text(m_caption);
    const qsizetype length = text.run(i, PtbText::isAsciiLetter);
    if (length == 0 || text.at(i + length) != u' ')
        return 0;
    const bool mayBeCut = (length == 5 || length == 6) && text.oneOf(i, u"cannot|gonna|gotta|wanna|lemme|gimme");
    return mayBeCut ? 0 : length;
}

void PtbTokenizer::take(const PtbText &text, qsizetype i, const PtbMatch &match)
{
    const std::u16string_view taken = text.mid(i, match.length);
    const auto put = [&](std::u16string_view token) {
        m_token = token;
        std::erase(m_token, PtbText::SoftHyphen);
        append(m_token.empty() ? std::u16string_view(u"-") : m_token);
    };
    m_token.clear();
    switch (match.form) {
    case Form::Dropped:
        return;
    case Form::AsIs:
        put(taken);
        return;
    case Form::Cut:
        put(taken.substr(0, size_t(match.cut)));
        put(taken.substr(size_t(match.cut)));
        return;
    case Form::Sentence:
        put(taken);
        append(u".");
        return;
    case Form::Fixed:
        append(match.fixed);
        return;
    case Form::Apostrophes:
        for (qsizetype k = i; k < i + match.length;) {
            const qsizetype apostrophe = text.anyApostrophe(k);
            m_token += apostrophe > 0 ? u'\'' : text.at(k);
            k += std::max({qsizetype(1), apostrophe, text.ampersand(k)});
        }
        break;
    case Form::Quotes:
        for (const char16_t c : taken) {
            const std::u16string_view plain = quote(c);
            m_token += plain.empty() ? std::u16string_view(&c, 1) : plain;
        }
        break;
    case Form::Joined:
        for (const char16_t c : taken) {
            if (c == u'(' || c == u')')
                m_token += c == u'(' ? u"-LRB-" : u"-RRB-";
            else
                m_token += PtbText::isBlank(c) ? char16_t(0xA0) : c;
        }
        break;
    }
    append(m_token);
}

void PtbTokenizer::append(std::u16string_view token)
{
    const qsizetype before = m_tokens.size();
    if (before > 0)
        m_tokens += u' ';
    const qsizetype begin = m_tokens.size();
    appendLowerCase(m_tokens, token);
    if (m_isClean && isPunctuation(QStringView(m_tokens).mid(begin)))
        m_tokens.resize(before);
}

}
