#include "core/metrics/text/PtbAddresses.h"

namespace core {

namespace {

using Form = PtbMatch::Form;

bool isOneOf(std::u16string_view set, char16_t c)
{
    return set.find(c) != set.npos;
}

bool isEnd(char16_t c)
{
    return c == PtbText::None || isOneOf(u" \t\n\"<>", c);
}

bool isInside(char16_t c)
{
    return !isEnd(c) && !isOneOf(u"|(){}", c);
}

bool isLast(char16_t c)
{
    return !isEnd(c) && !isOneOf(u"|.!?(){},-", c);
}

/// Of a host that begins with www.
bool isOfLabel(char16_t c)
{
    return !isEnd(c) && !isOneOf(u"|.!?(){},", c);
}

/// Of any other host: digits, capitals and hyphens are none of it.
bool isOfPlainLabel(char16_t c)
{
    return !isEnd(c) && !(c >= u',' && c <= u'_') && !isOneOf(u"`'|!(){}$", c);
}

bool isOfMarkup(char16_t c)
{
    return PtbText::isAsciiAlnum(c) || isOneOf(u"_:.-", c);
}

}

void PtbAddresses::matchAlnum(qsizetype i, PtbMatch &best) const
{
    best.offer(6, url(i));
    best.offer(6, host(i));
    if (PtbText::isAsciiAlnum(m_text.at(i)))
        best.offer(6, mail(i));
}

void PtbAddresses::matchSign(qsizetype i, PtbMatch &best) const
{
    const char16_t next = m_text.at(i + 1);
    switch (m_text.at(i)) {
    case u'<':
        best.offer(2, markup(i), Form::Joined);
        break;
    case u'@':
        if (PtbText::isAsciiLetter(next) || next == u'_')
            best.offer(6, 1 + m_text.run(i + 1, [](char16_t c) { return PtbText::isAsciiAlnum(c) || c == u'_'; }));
        break;
    case u'#':
        if (const qsizetype letters = m_text.run(i + 1, PtbText::isLetter))
            best.offer(6, 1 + letters);
        break;
    default:
        break;
    }
}

/// <image>, </b>, <a href="x">, <!-- -->, <?xml ?>
qsizetype PtbAddresses::markup(qsizetype i) const
{
    qsizetype end = i + 1;
    if (m_text.at(end) == u'!' || m_text.at(end) == u'?') {
        ++end;
        if (!PtbText::isAsciiLetter(m_text.at(end)) && m_text.at(end) != u'-')
            return 0;
        end += m_text.run(end, [](char16_t c) { return c != u'>' && c != u'\n' && c != PtbText::None; });
    } else {
        end += m_text.at(end) == u'/' ? 1 : 0;
        if (!PtbText::isAsciiLetter(m_text.at(end)))
            return 0;
        end += m_text.run(end, isOfMarkup);
        end += attributes(end);
        end += m_text.run(end, PtbText::isBlank);
        end += m_text.at(end) == u'/' ? 1 : 0;
    }
    return m_text.at(end) == u'>' ? end + 1 - i : 0;
}

/// Names after a blank each, with or without a value.
qsizetype PtbAddresses::attributes(qsizetype i) const
{
    qsizetype end = i;
    for (;;) {
        const qsizetype blanks = m_text.run(end, PtbText::isBlank);
        if (blanks == 0 || !PtbText::isAsciiLetter(m_text.at(end + blanks)))
            return end - i;
        end += blanks;
        end += m_text.run(end, isOfMarkup);
        qsizetype value = end + m_text.run(end, PtbText::isBlank);
        if (m_text.at(value) != u'=')
            continue;
        ++value;
        value += m_text.run(value, PtbText::isBlank);
        const char16_t quote = m_text.at(value);
        if (quote == u'"' || quote == u'\'') {
            value += 1 + m_text.run(value + 1, [quote](char16_t c) { return c != quote && c != PtbText::None; });
            end = value + 1;
        } else {
            end = value + m_text.run(value, isOfMarkup);
        }
    }
}

qsizetype PtbAddresses::url(qsizetype i) const
{
    const qsizetype scheme = m_text.oneOf(i, u"http://|https://");
    if (scheme == 0)
        return 0;
    qsizetype length = m_text.run(i + scheme, isInside);
    while (length > 0 && !isLast(m_text.at(i + scheme + length - 1)))
        --length;
    return length >= 2 ? scheme + length : 0;
}

/// www.x.y, x.org, each with a path or without.
qsizetype PtbAddresses::host(qsizetype i) const
{
    qsizetype longest = 0;
    const auto offer = [&](qsizetype end) { longest = std::max(longest, end + path(end) - i); };
    const auto labels = [&](qsizetype begin, bool (*isOfIt)(char16_t), auto offerLast) {
        for (qsizetype label = begin; label - i < PtbText::Furthest;) {
            const qsizetype length = m_text.run(label, isOfIt);
            if (length == 0 || m_text.at(label + length) != u'.')
                break;
            label += length + 1;
            offerLast(label);
        }
    };
    if (m_text.literal(i, u"www.")) {
        labels(i + 4, isOfLabel, [&](qsizetype label) {
            if (const qsizetype letters = m_text.run(label, PtbText::isAsciiLetter, 4); letters >= 2)
                offer(label + letters);
        });
    }
    labels(i, isOfPlainLabel, [&](qsizetype label) {
        if (const qsizetype length = m_text.oneOf(label, u"com|net|org|edu"))
            offer(label + length);
    });
    return longest;
}

qsizetype PtbAddresses::path(qsizetype i) const
{
    if (m_text.at(i) != u'/')
        return 0;
    qsizetype length = 1 + m_text.run(i + 1, [](char16_t c) { return !isEnd(c) && !isOneOf(u"|()", c); });
    while (length > 1 && !isLast(m_text.at(i + length - 1)))
        --length;
    return length >= 3 ? length : 0;
}

/// Anything with an @ in it that begins with a letter or a digit; behind the @ no two full stops in a row.
qsizetype PtbAddresses::mail(qsizetype i) const
{
    const auto isLocal = [](char16_t c) { return isInside(c) && c != 0xA0; };
    const qsizetype local = m_text.run(i, isLocal);
    qsizetype longest = 0;
    for (qsizetype at = i + 1; at < i + local; ++at) {
        if (m_text.at(at) != u'@')
            continue;
        qsizetype end = at;
        for (;;) {
            const qsizetype label = m_text.run(end + 1, [&](char16_t c) { return isLocal(c) && c != u'.'; });
            if (label == 0)
                break;
            end += 1 + label;
            if (m_text.at(end) != u'.')
                break;
        }
        if (end > at)
            longest = std::max(longest, end - i);
    }
    return longest;
}

}
