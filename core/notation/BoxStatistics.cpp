#include "core/notation/BoxStatistics.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr double LastTenth = 0.9;
constexpr double NearlyAll = 0.9;
constexpr qint64 EnoughForUsual = 20;
constexpr double Noise = 1e-9; // of the range: what centre and width lose against written corners

template <std::size_t N>
void addUp(std::array<qint64, N> &sum, const std::array<qint64, N> &more)
{
    std::transform(sum.begin(), sum.end(), more.begin(), sum.begin(), std::plus());
}

template <std::size_t N>
QJsonArray toArray(const std::array<qint64, N> &counts)
{
    QJsonArray array;
    for (const qint64 count : counts)
        array.append(count);
    return array;
}

template <std::size_t N>
bool fromArray(const QJsonValue &value, std::array<qint64, N> &counts)
{
    const QJsonArray array = value.toArray();
    if (array.size() != qsizetype(N))
        return false;
    for (std::size_t i = 0; i < N; ++i)
        counts[i] = array[qsizetype(i)].toInteger();
    return true;
}

}

BoxStatistics::BoxStatistics(QString notation)
    : m_notation(std::move(notation))
{
}

void BoxStatistics::add(const BoxToken &token, const Notation &notation, QSize image)
{
    // Read as if the image were one unit wide and high, a box is placed in the units it is written in.
    const Box box = notation.toPixels(token, BoxRange::Unit, {1, 1});
    const QRectF bounds = box.bounds();
    const auto count = [&](BoxRange range, double width, double height) {
        const QRectF inside(QPointF(-width * Noise, -height * Noise),
                            QPointF(width * (1 + Noise), height * (1 + Noise)));
        if (bounds.left() < inside.left() || bounds.top() < inside.top() || bounds.right() > inside.right() ||
            bounds.bottom() > inside.bottom())
            return false;
        ++m_fitting[index(range)];
        if (bounds.right() > width * LastTenth || bounds.bottom() > height * LastTenth)
            ++m_reaching[index(range)];
        return true;
    };
    count(BoxRange::Unit, 1, 1);
    count(BoxRange::Percent, 100, 100);
    count(BoxRange::Mille, 1000, 1000);
    if (!image.isEmpty()) {
        ++m_sized;
        m_insideImage += count(BoxRange::Pixels, image.width(), image.height()) ? 1 : 0;
    } else if (bounds.left() >= 0 && bounds.top() >= 0) {
        ++m_fitting[index(BoxRange::Pixels)];
    }

    if (token.numbers.size() == 4 || token.numbers.size() == 5)
        countAsSize(token, image);
    m_withAngle += token.numbers.size() == 5 ? 1 : 0;

    const double low = std::min(bounds.left(), bounds.top());
    const double high = std::max(bounds.right(), bounds.bottom());
    m_smallest = m_boxes == 0 ? low : std::min(m_smallest, low);
    m_largest = m_boxes == 0 ? high : std::max(m_largest, high);
    ++m_boxes;
    ++m_decimals[std::size_t(std::clamp(token.decimals, 0, MaxDecimals))];
    ++m_numbers[std::min(token.numbers.size(), std::size_t(MaxNumbers))];
    m_reversed += box.width() < 0 || box.height() < 0 ? 1 : 0;
    m_degenerate += bounds.width() <= 0 || bounds.height() <= 0 ? 1 : 0;
}

void BoxStatistics::countAsSize(const BoxToken &token, QSize image)
{
    const double x = token.numbers[0], y = token.numbers[1], width = token.numbers[2], height = token.numbers[3];
    if (x < 0 || y < 0 || width <= 0 || height <= 0)
        return;
    m_fittingAsSize[index(BoxRange::Pixels)] +=
        image.isEmpty() || (x + width <= image.width() && y + height <= image.height()) ? 1 : 0;
    for (const auto &[range, most] :
         {std::pair(BoxRange::Unit, 1.0), std::pair(BoxRange::Percent, 100.0), std::pair(BoxRange::Mille, 1000.0)}) {
        if (std::max(x + width, y + height) <= most * (1 + Noise))
            ++m_fittingAsSize[index(range)];
    }
}

int BoxStatistics::usualNumbers() const
{
    const auto most = std::max_element(m_numbers.begin(), m_numbers.end());
    const qint64 all = std::accumulate(m_numbers.begin(), m_numbers.end(), qint64(0));
    return all >= EnoughForUsual && double(*most) >= NearlyAll * double(all) ? int(most - m_numbers.begin()) : 0;
}

void BoxStatistics::merge(const BoxStatistics &other)
{
    if (other.m_boxes == 0)
        return;
    m_smallest = m_boxes == 0 ? other.m_smallest : std::min(m_smallest, other.m_smallest);
    m_largest = m_boxes == 0 ? other.m_largest : std::max(m_largest, other.m_largest);
    m_boxes += other.m_boxes;
    addUp(m_fitting, other.m_fitting);
    addUp(m_reaching, other.m_reaching);
    addUp(m_fittingAsSize, other.m_fittingAsSize);
    addUp(m_decimals, other.m_decimals);
    addUp(m_numbers, other.m_numbers);
    m_sized += other.m_sized;
    m_insideImage += other.m_insideImage;
    m_withAngle += other.m_withAngle;
    m_reversed += other.m_reversed;
    m_degenerate += other.m_degenerate;
}

QByteArray BoxStatistics::toJson() const
{
    const QJsonObject object{{u"notation"_s, m_notation},
                             {u"boxes"_s, m_boxes},
                             {u"fitting"_s, toArray(m_fitting)},
                             {u"reaching"_s, toArray(m_reaching)},
                             {u"fittingAsSize"_s, toArray(m_fittingAsSize)},
                             {u"decimals"_s, toArray(m_decimals)},
                             {u"numbers"_s, toArray(m_numbers)},
                             {u"sized"_s, m_sized},
                             {u"insideImage"_s, m_insideImage},
                             {u"withAngle"_s, m_withAngle},
                             {u"reversed"_s, m_reversed},
                             {u"degenerate"_s, m_degenerate},
                             {u"smallest"_s, m_smallest},
                             {u"largest"_s, m_largest}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<BoxStatistics> BoxStatistics::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    BoxStatistics statistics(object[u"notation"].toString());
    statistics.m_boxes = object[u"boxes"].toInteger(-1);
    if (statistics.m_notation.isEmpty() || statistics.m_boxes < 0 ||
        !fromArray(object[u"fitting"], statistics.m_fitting) ||
        !fromArray(object[u"reaching"], statistics.m_reaching) ||
        !fromArray(object[u"decimals"], statistics.m_decimals))
        return std::nullopt;
    // Older projects did not count these.
    (void)fromArray(object[u"fittingAsSize"], statistics.m_fittingAsSize);
    (void)fromArray(object[u"numbers"], statistics.m_numbers);
    statistics.m_sized = object[u"sized"].toInteger();
    statistics.m_insideImage = object[u"insideImage"].toInteger();
    statistics.m_withAngle = object[u"withAngle"].toInteger();
    statistics.m_reversed = object[u"reversed"].toInteger();
    statistics.m_degenerate = object[u"degenerate"].toInteger();
    statistics.m_smallest = object[u"smallest"].toDouble();
    statistics.m_largest = object[u"largest"].toDouble();
    return statistics;
}

}
