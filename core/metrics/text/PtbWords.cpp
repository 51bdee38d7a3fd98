#include "core/metrics/text/PtbWords.h"

namespace core {

namespace {

using Form = PtbMatch::Form;

bool isHyphen(char16_t c)
{
    return c == u'-' || c == u'_' || c == 0x58A || c == 0x2010 || c == 0x2011;
}

}

void PtbWords::match(qsizetype i, PtbMatch &best) const
{
    const char16_t c = m_text.at(i);
    if (PtbText::isLetter(c))
        matchWord(i, best);
    if (PtbText::isUpper(c))
        best.offer(21, capitals(i), Form::Apostrophes);
    if (PtbText::isAsciiAlnum(c)) {
        best.offer(10, alternatives(i));
        best.offer(20, asciiJoined(i));
    }
    matchJoined(i, best);
}

qsizetype PtbWords::word(qsizetype i) const
{
    qsizetype end = i;
    if (!PtbText::isLetter(m_text.at(end)))
        return 0;
    for (;;) {
        end += m_text.run(end, PtbText::isAlnum);
        const char16_t stop = m_text.at(end);
        if ((stop != u'.' && stop != u'!' && stop != u'?') || !PtbText::isLetter(m_text.at(end + 1)))
            return end - i;
        ++end;
    }
}

void PtbWords::matchWord(qsizetype i, PtbMatch &best) const
{
    const qsizetype length = word(i);
    best.offer(4, length);
    const qsizetype end = i + length;
    if (m_text.at(end) == u'.') {
        const char16_t next = m_text.at(end + 1);
        if (next == u',' || next == u';' || next == u':')
            best.offer(13, length + 1, Form::AsIs, 1);
    }
}

/// R&D, P+Q
qsizetype PtbWords::capitals(qsizetype i) const
{
    const qsizetype first = m_text.run(i, PtbText::isUpper);
    qsizetype end = i + first;
    while (end > i) {
        const qsizetype sign = m_text.at(end) == u'+' ? 1 : m_text.ampersand(end);
        const qsizetype letters = sign > 0 ? m_text.run(end + sign, PtbText::isUpper) : 0;
        if (letters == 0)
            break;
        end += sign + letters;
    }
    return end > i + first ? end - i : 0;
}

/// and/or, km/h: one or two slashes.
qsizetype PtbWords::alternatives(qsizetype i) const
{
    const auto part = [this](qsizetype from) {
        qsizetype end = from + m_text.run(from, PtbText::isAsciiAlnum);
        for (int hyphens = 0; end > from && hyphens < 2 && m_text.at(end) == u'-'; ++hyphens) {
            const qsizetype letters = m_text.run(end + 1, PtbText::isAsciiLetter);
            if (letters == 0)
                break;
            end += 1 + letters;
        }
        return end - from;
    };
    qsizetype end = i + part(i);
    int slashes = 0;
    for (; slashes < 2 && m_text.at(end) == u'/'; ++slashes) {
        const qsizetype next = part(end + 1);
        if (next == 0)
            break;
        end += 1 + next;
    }
    return slashes > 0 ? end - i : 0;
}

/// 3-story, black-and-white
qsizetype PtbWords::asciiJoined(qsizetype i) const
{
    const auto isInner = [](char16_t c) { return PtbText::isAsciiAlnum(c) || c == u'.' || c == u','; };
    qsizetype end = i + m_text.run(i, isInner);
    bool isJoined = false;
    while (m_text.at(end) == u'-') {
        const qsizetype letters = m_text.run(end + 1, PtbText::isAsciiAlnum);
        if (letters == 0)
            break;
        end += 1 + letters;
        isJoined = true;
    }
    return isJoined ? end - i : 0;
}

qsizetype PtbWords::joined(qsizetype i) const
{
    qsizetype end = i;
    if (m_text.oneOf(i, u"d|o|l")) {
        const qsizetype apostrophe = m_text.anyApostrophe(i + 1);
        if (apostrophe > 0 && PtbText::isAlnum(m_text.at(i + 1 + apostrophe)))
            end += 1 + apostrophe;
    }
    for (;;) {
        end += m_text.run(end, PtbText::isAlnum);
        if (!isHyphen(m_text.at(end)) || !PtbText::isAlnum(m_text.at(end + 1)))
            return end - i;
        ++end;
    }
}

void PtbWords::matchJoined(qsizetype i, PtbMatch &best) const
{
    const qsizetype length = joined(i);
    best.offer(20, length);
    const char16_t next = m_text.at(i + length + 1);
    if (m_text.at(i + length) == u'.' && (next == u',' || next == u';' || next == u':'))
        best.offer(20, length + 1, Form::AsIs, 1);
}

}
