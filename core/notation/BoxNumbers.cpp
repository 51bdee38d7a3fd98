#include "core/notation/BoxNumbers.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace core {

namespace {

constexpr std::size_t Point = 2;
constexpr std::size_t Upright = 4;
constexpr std::size_t Turned = 5;

/// Three corners or more.
bool isPolygon(std::size_t numbers)
{
    return numbers >= 6 && numbers % 2 == 0;
}

/// Two opposite corners, in the order in which they are written.
struct Diagonal
{
    QPointF from;
    QPointF to;
};

Diagonal readDiagonal(std::span<const double> numbers, BoxOrder order, const UnitGrid &grid)
{
    const double a = numbers[0], b = numbers[1], c = numbers[2], d = numbers[3];
    switch (order) {
    case BoxOrder::CornersYFirst:
        return {grid.toPixels(b, a), grid.toPixels(d, c)};
    case BoxOrder::CornerAndSize:
        return {grid.toPixels(a, b), grid.toPixels(a + c, b + d)};
    case BoxOrder::CentreAndSize:
        return {grid.toPixels(a - c / 2, b - d / 2), grid.toPixels(a + c / 2, b + d / 2)};
    case BoxOrder::Corners:
        break;
    }
    return {grid.toPixels(a, b), grid.toPixels(c, d)};
}

std::vector<double> writtenDiagonal(const Diagonal &box, BoxOrder order, const UnitGrid &grid)
{
    const QPointF from = grid.toUnits(box.from);
    const QPointF to = grid.toUnits(box.to);
    switch (order) {
    case BoxOrder::CornersYFirst:
        return {from.y(), from.x(), to.y(), to.x()};
    case BoxOrder::CornerAndSize:
        return {from.x(), from.y(), to.x() - from.x(), to.y() - from.y()};
    case BoxOrder::CentreAndSize:
        return {(from.x() + to.x()) / 2, (from.y() + to.y()) / 2, to.x() - from.x(), to.y() - from.y()};
    case BoxOrder::Corners:
        break;
    }
    return {from.x(), from.y(), to.x(), to.y()};
}

/// What it was before it was turned.
Diagonal diagonalOf(const Box &box)
{
    const QPointF half(box.width() / 2, box.height() / 2);
    return {box.centre() - half, box.centre() + half};
}

Diagonal diagonalOf(const QRectF &rect)
{
    return {rect.topLeft(), rect.bottomRight()};
}

/// Of the written angle: degrees, clockwise on screen.
double degreesOf(double angle, const BoxUnits &units)
{
    const double degrees = units.radians ? angle * 180 / std::numbers::pi : angle;
    return units.clockwise ? degrees : -degrees;
}

double writtenAngle(double degrees, double old, const BoxUnits &units)
{
    const double turn = units.radians ? 2 * std::numbers::pi : 360;
    const double angle = (units.clockwise ? degrees : -degrees) * turn / 360;
    return angle + turn * std::round((old - angle) / turn);
}

/// As many numbers as there were. Nothing: the box has another number of corners.
std::vector<double> writtenCorners(QPolygonF corners, std::size_t count, const QRectF &bounds, const UnitGrid &grid)
{
    if (corners.size() * 2 != qsizetype(count))
        corners = Box::fromCorners(bounds.left(), bounds.top(), bounds.right(), bounds.bottom()).corners();
    std::vector<double> numbers;
    if (corners.size() * 2 != qsizetype(count))
        return numbers;
    for (const QPointF &corner : std::as_const(corners)) {
        const QPointF written = grid.toUnits(corner);
        numbers.push_back(written.x());
        numbers.push_back(written.y());
    }
    return numbers;
}

}

Box boxOfNumbers(std::span<const double> numbers, BoxOrder usual, const BoxUnits &units, QSizeF image)
{
    const UnitGrid grid = units.grid(image);
    switch (numbers.size()) {
    case Point: {
        const QPointF at = units.order == BoxOrder::CornersYFirst ? grid.toPixels(numbers[1], numbers[0])
                                                                  : grid.toPixels(numbers[0], numbers[1]);
        return Box::fromCorners(at.x(), at.y(), at.x(), at.y());
    }
    case Upright:
    case Turned: {
        const Diagonal box = readDiagonal(numbers, units.order.value_or(usual), grid);
        if (numbers.size() == Upright)
            return Box::fromCorners(box.from.x(), box.from.y(), box.to.x(), box.to.y());
        return Box::rotated((box.from + box.to) / 2, box.to.x() - box.from.x(), box.to.y() - box.from.y(),
                            degreesOf(numbers[4], units));
    }
    default:
        break;
    }
    QPolygonF corners;
    for (std::size_t i = 0; isPolygon(numbers.size()) && i < numbers.size(); i += 2)
        corners << grid.toPixels(numbers[i], numbers[i + 1]);
    return corners.isEmpty() ? Box() : Box::polygon(corners);
}

std::optional<std::vector<double>> numbersOfBox(const Box &box, std::span<const double> old, BoxOrder usual,
                                                const BoxUnits &units, QSizeF image)
{
    const UnitGrid grid = units.grid(image);
    if (grid.perUnit.isEmpty())
        return {};
    const BoxOrder order = units.order.value_or(usual);
    const bool hasSides =
        box.shape() == Box::Shape::Rect || (box.shape() == Box::Shape::Rotated && old.size() == Turned);
    const Diagonal diagonal = hasSides ? diagonalOf(box) : diagonalOf(box.bounds());
    std::vector<double> numbers;
    if (old.size() == Point) {
        const QPointF at = grid.toUnits(box.centre());
        numbers = units.order == BoxOrder::CornersYFirst ? std::vector{at.y(), at.x()} : std::vector{at.x(), at.y()};
    } else if (old.size() == Upright) {
        numbers = writtenDiagonal(diagonal, order, grid);
    } else if (old.size() == Turned) {
        numbers = writtenDiagonal(diagonal, order, grid);
        numbers.push_back(writtenAngle(box.degrees(), old[4], units));
    } else if (isPolygon(old.size())) {
        numbers = writtenCorners(box.corners(), old.size(), box.bounds(), grid);
    }
    const bool finite = std::all_of(numbers.begin(), numbers.end(), [](double value) { return std::isfinite(value); });
    if (numbers.empty() || !finite)
        return {};
    return numbers;
}

}
