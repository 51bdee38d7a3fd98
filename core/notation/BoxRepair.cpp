#include "core/notation/BoxRepair.h"

#include "core/notation/BoxText.h"
#include "core/notation/WrittenSpace.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(core::BoxRepair)
};

constexpr double FarOut = 1.5; // of the range; beyond, clipping would leave nothing of what was meant
constexpr std::array<double, 3> Sides{1, 100, 1000};

Box withRect(const Box &box, const QRectF &rect)
{
    if (box.shape() == Box::Shape::Rotated)
        return Box::rotated(rect.center(), rect.width(), rect.height(), box.degrees());
    return Box::fromCorners(rect.left(), rect.top(), rect.right(), rect.bottom());
}

/// The side of the next larger range, in which the numbers make sense; 0: none.
double likelySide(double largest)
{
    const auto side = std::find_if(Sides.begin(), Sides.end(), [largest](double s) { return largest <= s; });
    return side != Sides.end() ? *side : 0;
}

Box scaled(const Box &box, double factor)
{
    const QRectF rect = unturned(box);
    return withRect(box, {rect.topLeft() * factor, rect.size() * factor});
}

}

QString boxRepairText(BoxRepair::Kind kind)
{
    switch (kind) {
    case BoxRepair::Kind::Swap:
        return Words::tr("Swap its corners");
    case BoxRepair::Kind::Clip:
        return Words::tr("Clip it to the image");
    case BoxRepair::Kind::ChangeRange:
        return Words::tr("Write its numbers in the range of the source");
    case BoxRepair::Kind::Remove:
        return Words::tr("Remove it");
    }
    Q_UNREACHABLE();
}

std::optional<BoxRepair> repairOf(const QString &text, const BoxFinding &finding, const Notation &notation,
                                  const BoxUnits &units, QSize image)
{
    const auto tokens = notation.find(text);
    if (finding.box < 0 || std::size_t(finding.box) >= tokens.size())
        return {};
    BoxToken token = tokens[std::size_t(finding.box)];
    const WrittenSpace space(units, image);
    const Box box = space.boxOf(token, notation);
    Box mended;
    BoxRepair repair{BoxRepair::Kind::Swap, text, finding.box};
    if (finding.problem == BoxProblem::Duplicate) {
        repair = {BoxRepair::Kind::Remove, removeBox(text, finding.box, notation, true), -1};
        return repair.text != text ? std::optional(repair) : std::nullopt;
    }
    if (box.shape() == Box::Shape::Polygon)
        return {};
    if (finding.problem == BoxProblem::Reversed) {
        mended = withRect(box, unturned(box));
    } else if (finding.problem == BoxProblem::OutOfRange) {
        const double side = space.range().width();
        const double largest = std::max(unturned(box).right(), unturned(box).bottom());
        const double likely = units.range != BoxRange::Pixels && largest > side * FarOut ? likelySide(largest) : 0;
        if (likely > 0) {
            repair.kind = BoxRepair::Kind::ChangeRange;
            token.decimals += std::max(0, int(std::lround(std::log10(likely / side))));
            mended = scaled(box, side / likely);
        } else {
            repair.kind = BoxRepair::Kind::Clip;
            const QRectF clipped = unturned(box) & space.range();
            if (clipped.isEmpty())
                return {};
            mended = withRect(box, clipped);
        }
    } else {
        return {};
    }
    repair.text.replace(token.start, token.length, space.write(text, token, mended, notation));
    return repair.text != text ? std::optional(repair) : std::nullopt;
}

}
