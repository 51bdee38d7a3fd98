#include "ui/common/ShownText.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ui {

namespace {

constexpr char16_t Unknown = 0xfffd;
constexpr char16_t Control = 0x22a0;    // a crossed box
constexpr char16_t FirstSpare = 0x2297; // more boxes and circles, when a sign is taken
constexpr char16_t LastSpare = 0x22a1;
constexpr char16_t FirstPrivate = 0xe000;

// What reorders or hides text, and the sign for it. The signs are in DejaVu and in most desktop fonts.
constexpr std::array<std::pair<char16_t, char16_t>, 25> Signs{{
    {0x0000, 0x2205},  {0x000d, 0x21b5}, // carriage return
    {0x007f, 0x232b},                    // delete
    {0x00ad, 0x00ac},                    // soft hyphen
    {0x061c, 0x21e0},                    // Arabic letter mark
    {0x200b, 0x2423},                    // zero width space
    {0x200e, 0x21fe},  {0x200f, 0x21fd}, // direction marks
    {0x2028, 0x23ce},  {0x2029, 0x00b6}, // line and paragraph separator
    {0x202a, 0x21e5},  {0x202b, 0x21e4},  {0x202c, 0x21d5},  {0x202d, 0x21a0},  {0x202e, 0x219e}, // overrides
    {0x2060, 0x2040},                                                                             // word joiner
    {0x2061, Unknown}, {0x2062, Unknown}, {0x2063, Unknown}, {0x2064, Unknown},                   // invisible operators
    {0x2066, 0x21a6},  {0x2067, 0x21a4},  {0x2068, 0x21ad},  {0x2069, 0x21a8},                    // isolates
    {0xfeff, 0x2591},                                                                             // byte order mark
}};

// The sign of a unit that cannot be shown as it is; 0 when it can.
char16_t signOf(char16_t unit)
{
    if ((unit >= 0x20 && unit < 0x7f) || unit == u'\n' || unit == u'\t')
        return 0;
    const auto *found = std::find_if(Signs.begin(), Signs.end(), [unit](auto pair) { return pair.first == unit; });
    if (found != Signs.end())
        return found->second;
    if (unit < 0x20)
        return Control;
    if ((unit > 0x7f && unit < 0xa0) || (unit >= 0xfdd0 && unit <= 0xfdef) || (unit >= 0xfff9 && unit <= 0xfffb) ||
        unit >= 0xfffe)
        return Unknown;
    return 0;
}

bool isLoneSurrogate(QStringView text, qsizetype i)
{
    if (text[i].isHighSurrogate())
        return i + 1 >= text.size() || !text[i + 1].isLowSurrogate();
    return text[i].isLowSurrogate() && (i == 0 || !text[i - 1].isHighSurrogate());
}

char16_t signAt(QStringView text, qsizetype i)
{
    return isLoneSurrogate(text, i) ? Unknown : signOf(text[i].unicode());
}

}

ShownText::ShownText(const QString &text)
    : m_shown(text)
{
    QHash<QChar, QChar> signsInUse; // what is replaced -> sign
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t wanted = signAt(text, i);
        if (wanted == 0)
            continue;
        QChar &sign = signsInUse[text[i]];
        if (sign.isNull()) {
            sign = QChar(wanted);
            for (char16_t next = FirstSpare; m_signs.contains(sign) || text.contains(sign); ++next) {
                if (next > LastSpare && next < FirstPrivate)
                    next = FirstPrivate;
                sign = QChar(next);
            }
            m_signs.insert(sign, text[i]);
        }
        m_shown[i] = sign;
    }
}

QString ShownText::original(QString shown) const
{
    if (m_signs.isEmpty())
        return shown;
    for (QChar &unit : shown)
        unit = m_signs.value(unit, unit);
    return shown;
}

QString ShownText::harmless(const QString &text)
{
    QString lines = text;
    lines.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    for (const QChar end : {QChar(u'\r'), QChar(QChar::LineSeparator), QChar(QChar::ParagraphSeparator)})
        lines.replace(end, QChar(u'\n'));
    QString result;
    result.reserve(lines.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (signAt(lines, i) == 0)
            result += lines[i];
    }
    return result;
}

}
