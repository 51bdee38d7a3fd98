#pragma once

#include <QStringView>

#include <optional>

namespace core {

/// What the colour of a box tells.
enum class BoxColouring {
    Box, ///< which one it is: the next box has another colour
    Label,
    Pair,
    Verdict, ///< of its pair
};

std::optional<BoxColouring> boxColouringFromName(QStringView name); ///< "box", "label", "pair", "verdict"

/// How a person likes boxes to be drawn; the same in every project.
struct BoxStyle
{
    static constexpr int ThinnestLine = 1;
    static constexpr int ThickestLine = 6;
    static constexpr int LeastOpacity = 10;

    BoxColouring colouring = BoxColouring::Box;
    int lineWidth = 2; ///< view units, whatever the zoom
    int opacity = 100; ///< percent; what is hovered or selected is opaque

    friend bool operator==(const BoxStyle &, const BoxStyle &) = default;
};

BoxStyle loadBoxStyle(); ///< what was not saved, or makes no sense, is as above
void saveBoxStyle(const BoxStyle &style);

}
