#include "core/export/BoxConverter.h"

#include <algorithm>

namespace core {

namespace {

/// Numbers that are parts of width and height have the same meaning on an image of any size.
constexpr QSizeF AnyImage(1000, 1000);
constexpr double NoShift = 1e-6;
constexpr std::size_t TurnedNumbers = 5;

bool isRelative(const BoxReading &reading)
{
    return !reading.units.padded && (reading.notation->countsCells() || reading.units.range != BoxRange::Pixels);
}

bool isPlainPixels(const BoxReading &reading)
{
    return !reading.notation->countsCells() && reading.units.needsNoImage();
}

}

BoxConverter::BoxConverter(const BoxReading &from, const BoxReading &to, int decimals, ImageSizes sizes)
    : m_from(from)
    , m_to(to)
    , m_sizes(std::move(sizes))
    , m_unitsNeedImage(!(isRelative(from) && isRelative(to)) && !(isPlainPixels(from) && isPlainPixels(to)))
    , m_losesTurns(from.notation != to.notation && to.notation->spelling().item.count(u'#') != qsizetype(TurnedNumbers))
{
    m_report.notation = to.notation->id();
    m_report.units = to.units;
    m_report.decimals = decimals;
    m_report.cells = to.notation->countsCells();
}

bool BoxConverter::mayHoldBox(std::string_view record)
{
    if (!m_scanner.scan(record, m_values))
        return m_from.notation->mayContain(record);
    return std::any_of(m_values.begin(), m_values.end(), [&](ByteSpan value) {
        return m_from.notation->mayContain(value.in(record).substr(1, value.length - 2));
    });
}

/// A turned box becomes another upright one on an image of another shape; everything else that is relative does not.
bool BoxConverter::needsImage(const QString &text) const
{
    if (m_unitsNeedImage || !m_losesTurns)
        return m_unitsNeedImage;
    const auto tokens = m_from.notation->find(text);
    return !isPlainPixels(m_from) && std::any_of(tokens.begin(), tokens.end(), [](const BoxToken &token) {
        return token.numbers.size() == TurnedNumbers && token.numbers.back() != 0;
    });
}

QString BoxConverter::convertOn(QSizeF image, const QString &text, Conversion &done) const
{
    return convertBoxes(text, {*m_from.notation, m_from.units, image}, {*m_to.notation, m_to.units, image},
                        m_report.decimals, done);
}

QString BoxConverter::convert(const QString &text, const QString &image)
{
    const bool needed = needsImage(text);
    Conversion anywhere;
    const QString changed = needed ? text : convertOn(AnyImage, text, anywhere);
    if (!needed && (anywhere.shift < NoShift || isPlainPixels(m_from))) {
        take(anywhere);
        return changed;
    }
    const QSizeF size = image.isEmpty() ? QSize() : m_sizes.of(image);
    if (!size.isEmpty()) {
        Conversion here;
        const QString placed = convertOn(size, text, here);
        take(here);
        return placed;
    }
    if (needed) {
        m_report.withoutImage += qint64(m_from.notation->find(text).size());
        return text;
    }
    m_report.unmeasured += anywhere.boxes;
    anywhere.shift = 0;
    take(anywhere);
    return changed;
}

void BoxConverter::keep(const QString &text)
{
    m_report.done.kept += qint64(m_from.notation->find(text).size());
}

void BoxConverter::take(const Conversion &done)
{
    m_report.done.boxes += done.boxes;
    m_report.done.turned += done.turned;
    m_report.done.kept += done.kept;
    m_report.done.shift = std::max(m_report.done.shift, done.shift);
}

}
