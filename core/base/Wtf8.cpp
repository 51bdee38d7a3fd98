#include "core/base/Wtf8.h"

namespace core {

namespace {

/// Writes the one to four bytes of a code point, and returns the place behind them.
char *put(char *out, char32_t code)
{
    const auto tail = [code](int shift) { return static_cast<char>(0x80U | ((code >> shift) & 0x3FU)); };
    if (code < 0x80) {
        *out++ = static_cast<char>(code);
    } else if (code < 0x800) {
        *out++ = static_cast<char>(0xC0U | (code >> 6));
        *out++ = tail(0);
    } else if (code < 0x10000) {
        *out++ = static_cast<char>(0xE0U | (code >> 12));
        *out++ = tail(6);
        *out++ = tail(0);
    } else {
        *out++ = static_cast<char>(0xF0U | (code >> 18));
        *out++ = tail(12);
        *out++ = tail(6);
        *out++ = tail(0);
    }
    return out;
}

struct Decoded
{
    char32_t code = QChar::ReplacementCharacter;
    qsizetype length = 1; ///< bytes used
};

/// The sequence that begins at `at`; overlong, too large or cut short: one byte that stands for nothing.
Decoded decode(QByteArrayView bytes, qsizetype at)
{
    const auto byte = [&](qsizetype i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned first = byte(at);
    if (first < 0x80)
        return {first, 1};
    const qsizetype length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + length > bytes.size())
        return {};
    char32_t code = first & (0x7FU >> length);
    for (qsizetype i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80U)
            return {};
        code = (code << 6) | (byte(at + i) & 0x3FU);
    }
    constexpr char32_t Smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    if (code < Smallest[length] || code > QChar::LastValidCodePoint)
        return {};
    return {code, length};
}

}

QByteArray toWtf8(QStringView text)
{
    QByteArray bytes(3 * text.size(), Qt::Uninitialized); // never more; a pair of units takes four
    char *out = bytes.data();
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        const bool paired =
            QChar::isHighSurrogate(unit) && i + 1 < text.size() && QChar::isLowSurrogate(text[i + 1].unicode());
        out = put(out, paired ? QChar::surrogateToUcs4(unit, text[++i].unicode()) : char32_t(unit));
    }
    bytes.truncate(out - bytes.constData());
    return bytes;
}

QString fromWtf8(QByteArrayView bytes)
{
    QString text(bytes.size(), Qt::Uninitialized); // never more units than bytes
    QChar *out = text.data();
    for (qsizetype i = 0; i < bytes.size();) {
        const Decoded next = decode(bytes, i);
        i += next.length;
        if (QChar::requiresSurrogates(next.code)) {
            *out++ = QChar(QChar::highSurrogate(next.code));
            *out++ = QChar(QChar::lowSurrogate(next.code));
        } else {
            *out++ = QChar(static_cast<char16_t>(next.code));
        }
    }
    text.truncate(out - text.data());
    return text;
}

}
