#include "core/imaging/ImageOptions.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// The words of an enum, the first for its first value.
constexpr std::array<QStringView, 2> Formulas = {u"bands", u"nd"};
constexpr std::array<QStringView, 2> Parts = {u"magnitude", u"phase"};
constexpr std::array<QStringView, 4> DecibelWords = {u"no", u"auto", u"amplitude", u"power"};

template <typename Enum, std::size_t N>
bool take(const std::array<QStringView, N> &words, QStringView word, Enum &value)
{
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end())
        return false;
    value = static_cast<Enum>(found - words.begin());
    return true;
}

template <typename Enum, std::size_t N>
QString word(const std::array<QStringView, N> &words, Enum value)
{
    return words[static_cast<std::size_t>(value)].toString();
}

/// False: not understood.
bool takeWord(ImageOptions &options, QStringView key, QStringView value)
{
    if (key == u"bands")
        return !(options.bands = bandsFromText(value)).isEmpty();
    if (key == u"formula")
        return take(Formulas, value, options.formula);
    if (key == u"part")
        return take(Parts, value, options.complexPart);
    if (key == u"db")
        return take(DecibelWords, value, options.decibels);
    if (key == u"map") {
        const auto map = colorMapNamed(value);
        options.colorMap = map.value_or(ColorMap::Grey);
        return map.has_value();
    }
    if (key == u"gamma") {
        bool isNumber = false;
        options.stretch.gamma = value.toDouble(&isNumber);
        return isNumber && isGamma(options.stretch.gamma);
    }
    return false;
}

}

QList<int> bandsFromText(QStringView text)
{
    QList<int> bands;
    for (QStringView part : text.split(u',')) {
        bool isNumber = false;
        bands += part.toInt(&isNumber);
        if (!isNumber || bands.last() < 1)
            return {};
    }
    return bands.size() <= 3 ? bands : QList<int>();
}

QString ImageOptions::toText() const
{
    const ImageOptions plain;
    QStringList words;
    QStringList numbers;
    for (int band : bands)
        numbers += QString::number(band);
    if (!bands.isEmpty())
        words += u"bands="_s + numbers.join(u',');
    if (formula != plain.formula)
        words += u"formula="_s + word(Formulas, formula);
    if (complexPart != plain.complexPart)
        words += u"part="_s + word(Parts, complexPart);
    if (decibels != plain.decibels)
        words += u"db="_s + word(DecibelWords, decibels);
    if (stretch.kind != plain.stretch.kind)
        words += u"stretch="_s + stretch.toText();
    if (stretch.gamma != plain.stretch.gamma)
        words += u"gamma="_s + QString::number(stretch.gamma, 'g', QLocale::FloatingPointShortest);
    if (colorMap != plain.colorMap)
        words += u"map="_s + colorMapId(colorMap);
    if (invert)
        words += u"invert"_s;
    if (clahe)
        words += u"clahe"_s;
    return words.join(u' ');
}

Result<ImageOptions> ImageOptions::fromText(QStringView text)
{
    ImageOptions options;
    for (QStringView word : text.split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype sign = word.indexOf(u'=');
        const QStringView key = sign < 0 ? word : word.left(sign);
        const QStringView value = sign < 0 ? QStringView() : word.mid(sign + 1);
        if (word == u"invert" || word == u"clahe") {
            (word == u"invert" ? options.invert : options.clahe) = true;
        } else if (key == u"stretch") {
            const auto stretch = Stretch::fromText(value);
            if (!stretch)
                return stretch.error();
            const double gamma = options.stretch.gamma;
            options.stretch = *stretch;
            options.stretch.gamma = gamma;
        } else if (!takeWord(options, key, value)) {
            return Error{Error::Kind::Usage, tr("“%1” does not say how to show an image.").arg(word)};
        }
    }
    return options;
}

}
