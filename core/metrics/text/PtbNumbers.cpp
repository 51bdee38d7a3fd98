#include "core/metrics/text/PtbNumbers.h"

#include <bit>
#include <cstdint>

namespace core {

namespace {

using Form = PtbMatch::Form;

bool isSpace(char16_t c)
{
    return c == u' ' || c == 0xA0;
}

bool isSuperscript(char16_t c)
{
    return c == 0xB9 || c == 0xB2 || c == 0xB3 || c == 0x2070 || (c >= 0x2074 && c <= 0x2079);
}

bool isSubscript(char16_t c)
{
    return c >= 0x2080 && c <= 0x2089;
}

/// All places that a pattern with choices can have reached, as bits behind the first: no telephone number is longer
/// than 64 units.
class Reach
{
public:
    Reach(const PtbText &text, qsizetype begin)
        : m_text(text)
        , m_begin(begin)
    {
    }

    Reach digits(qsizetype least, qsizetype most) const
    {
        return step([&](qsizetype i) {
            std::uint64_t ends = 0;
            const qsizetype run = m_text.run(i, PtbText::isAsciiDigit, most);
            for (qsizetype length = least; length <= run; ++length)
                ends |= std::uint64_t(1) << length;
            return ends;
        });
    }
    template <typename Kind>
    Reach one(Kind kind) const
    {
        return step([&](qsizetype i) { return std::uint64_t(kind(m_text.at(i)) ? 2 : 0); });
    }
    Reach one(char16_t sign) const
    {
        return one([sign](char16_t c) { return c == sign; });
    }
    Reach operator|(const Reach &other) const
    {
        Reach both = *this;
        both.m_places |= other.m_places;
        return both;
    }
    qsizetype length() const { return m_places == 0 ? 0 : qsizetype(std::bit_width(m_places)) - 1; }

private:
    template <typename Step>
    Reach step(Step step) const
    {
        Reach next(m_text, m_begin);
        next.m_places = 0;
        for (std::uint64_t left = m_places; left != 0; left &= left - 1) {
            const int place = std::countr_zero(left);
            next.m_places |= step(m_begin + place) << place;
        }
        return next;
    }

    const PtbText &m_text;
    qsizetype m_begin;
    std::uint64_t m_places = 1;
};

}

void PtbNumbers::match(qsizetype i, PtbMatch &best) const
{
    best.offer(8, number(i));
    best.offer(8, raised(i));
    const char16_t c = m_text.at(i);
    if (PtbText::isDigit(c)) {
        best.offer(8, date(i));
        best.offer(8, fraction(i), Form::Joined);
    }
    if (PtbText::isAsciiDigit(c) || c == u'(' || c == u'+')
        best.offer(14, telephone(i), Form::Joined);
}

/// 1,000 and 12:30 and -.5
qsizetype PtbNumbers::number(qsizetype i) const
{
    const qsizetype begin = i + (m_text.at(i) == u'-' || m_text.at(i) == u'+' ? 1 : 0);
    qsizetype end = begin + m_text.run(begin, PtbText::isDigit);
    for (;;) {
        const char16_t c = m_text.at(end);
        if ((c != u'.' && c != u':' && c != u',') || !PtbText::isDigit(m_text.at(end + 1)))
            return end > begin ? end - i : 0;
        end += 1 + m_text.run(end + 1, PtbText::isDigit);
    }
}

qsizetype PtbNumbers::raised(qsizetype i) const
{
    const char16_t c = m_text.at(i);
    const qsizetype sign = c == 0x207A || c == 0x207B || c == 0x208A || c == 0x208B ? 1 : 0;
    const qsizetype digits =
        isSubscript(m_text.at(i + sign)) ? m_text.run(i + sign, isSubscript) : m_text.run(i + sign, isSuperscript);
    return digits > 0 ? sign + digits : 0;
}

qsizetype PtbNumbers::date(qsizetype i) const
{
    qsizetype end = i;
    for (int part = 0; part < 2; ++part) {
        const qsizetype digits = m_text.run(end, PtbText::isDigit);
        const char16_t sign = m_text.at(end + digits);
        if (digits < 1 || digits > 2 || (sign != u'-' && sign != u'/'))
            return 0;
        end += digits + 1;
    }
    const qsizetype year = m_text.run(end, PtbText::isDigit, 4);
    return year >= 2 ? end + year - i : 0;
}

/// 1/2, and 3 1/2 with its whole number
qsizetype PtbNumbers::fraction(qsizetype i) const
{
    const auto part = [this](qsizetype from) {
        const qsizetype digits = m_text.run(from, PtbText::isDigit);
        return digits <= 4 ? digits : 0;
    };
    qsizetype over = i;
    const qsizetype whole = part(i);
    const char16_t sign = m_text.at(i + whole);
    if (whole > 0 && (sign == u'-' || isSpace(sign)))
        over += whole + 1;
    const qsizetype digits = part(over);
    const char16_t stroke = m_text.at(over + digits);
    if (digits == 0 || (stroke != u'/' && stroke != 0x2044))
        return 0;
    const qsizetype under = m_text.run(over + digits + 1, PtbText::isDigit, 4);
    return under > 0 ? over + digits + 1 + under - i : 0;
}

/// (555) 123-4567, 555-1234567, +49 30 123 4567, 030.123.4567
qsizetype PtbNumbers::telephone(qsizetype i) const
{
    const Reach begin(m_text, i);
    const auto isGap = [](char16_t c) { return c == u'-' || isSpace(c); };
    const Reach bracketed = begin.one(u'(').digits(2, 3).one(u')');
    const Reach plus = begin | begin.one(u'+') | begin.one(u'+').one(u'+');
    const Reach prefixed = plus | plus.digits(2, 4).one(isGap);
    const Reach area = bracketed | bracketed.one(isSpace) | prefixed.digits(2, 4).one(isGap);
    const Reach exchange = area.digits(3, 4);
    const Reach spaced = (exchange | exchange.one(isGap)).digits(3, 5);
    const Reach dotted =
        (begin | plus.digits(2, 4).one(u'.')).digits(2, 4).one(u'.').digits(3, 4).one(u'.').digits(3, 5);
    return (spaced | dotted).length();
}

}
