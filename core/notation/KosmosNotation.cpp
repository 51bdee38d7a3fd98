#include "core/notation/KosmosNotation.h"

#include "core/notation/Markup.h"
#include "core/notation/Phrase.h"
#include "core/notation/TokenPattern.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr TokenPattern Shape(u"<patch_index_#><patch_index_#>");
constexpr int Cells = KosmosNotation::CellsPerSide;
constexpr double Noise = 1e-9; // of a cell
constexpr qsizetype Digits = 4;

struct Cell
{
    int column = 0;
    int row = 0;
};

std::optional<Cell> cellOf(double number)
{
    if (number < 0 || number >= Cells * Cells || number != std::floor(number))
        return {};
    return Cell{int(number) % Cells, int(number) / Cells};
}

int firstCell(double place)
{
    return std::clamp(int(std::floor(std::clamp(place, -1.0, Cells + 1.0) + Noise)), 0, Cells - 1);
}

int lastCell(double place)
{
    return std::clamp(int(std::ceil(std::clamp(place, -1.0, Cells + 1.0) - 1 - Noise)), 0, Cells - 1);
}

QString cellName(int column, int row)
{
    return u"<patch_index_%1>"_s.arg(row * Cells + column, Digits, 10, QChar(u'0'));
}

QSizeF cellSize(const BoxUnits &units, QSizeF image)
{
    BoxUnits all(BoxRange::Unit);
    all.padded = units.padded;
    return all.grid(image).perUnit / Cells;
}

QPointF origin(const BoxUnits &units, QSizeF image)
{
    BoxUnits all(BoxRange::Unit);
    all.padded = units.padded;
    return all.grid(image).origin;
}

}

QString KosmosNotation::id() const
{
    return u"kosmos"_s;
}

QString KosmosNotation::example() const
{
    return u"<object><patch_index_0044><patch_index_0863></object>"_s;
}

bool KosmosNotation::mayContain(std::string_view escaped) const
{
    const bool opens = escaped.find('<') != std::string_view::npos || escaped.find('\\') != std::string_view::npos;
    return opens && mayHold(escaped, "patch_index_");
}

std::vector<BoxToken> KosmosNotation::find(QStringView text) const
{
    std::vector<BoxToken> tokens;
    for (qsizetype at = text.indexOf(u"<patch_index_"); at >= 0; at = text.indexOf(u"<patch_index_", at + 1)) {
        auto token = Shape.match(text, at);
        if (!token || !cellOf(token->numbers[0]) || !cellOf(token->numbers[1]))
            continue;
        const qsizetype previous = tokens.empty() ? 0 : tokens.back().end();
        const bool ofOneList = !tokens.empty() && joinsBoxes(text.mid(previous, at - previous));
        token->label = ofOneList ? tokens.back().label : phraseBefore(text, at, previous);
        at = token->end() - 1;
        tokens.push_back(std::move(*token));
    }
    return tokens;
}

Box KosmosNotation::toPixels(const BoxToken &token, const BoxUnits &units, QSizeF image) const
{
    const Cell from = cellOf(token.numbers[0]).value_or(Cell());
    const Cell to = cellOf(token.numbers[1]).value_or(Cell());
    const bool whole = from.column == to.column || from.row == to.row;
    const double inset = whole ? 0 : 0.5;
    const QSizeF cell = cellSize(units, image);
    const QPointF zero = origin(units, image);
    return Box::fromCorners(
        zero.x() + (from.column + inset) * cell.width(), zero.y() + (from.row + inset) * cell.height(),
        zero.x() + (to.column + 1 - inset) * cell.width(), zero.y() + (to.row + 1 - inset) * cell.height());
}

QString KosmosNotation::write(QStringView text, const BoxToken &token, const Box &box, const BoxUnits &units,
                              QSizeF image) const
{
    const QString old = text.mid(token.start, token.length).toString();
    if (box.corners() == toPixels(token, units, image).corners())
        return old; // whichever corners a reversed one names
    const QString written = compose(box, {}, units, image, 0);
    return written.isEmpty() ? old : written;
}

BoxSpelling KosmosNotation::spelling() const
{
    return {u"<object>"_s,
            u"<patch_index_#><patch_index_#>"_s,
            u"</delimiter_of_multi_objects/>"_s,
            u"</object>"_s,
            u"<phrase>"_s,
            u"</phrase>"_s};
}

QString KosmosNotation::compose(const Box &box, const QString &, const BoxUnits &units, QSizeF image, int) const
{
    const QSizeF cell = cellSize(units, image);
    const QRectF bounds = box.bounds().translated(-origin(units, image));
    if (cell.isEmpty() || !std::isfinite(bounds.left() + bounds.top() + bounds.right() + bounds.bottom()))
        return {};
    return cellName(firstCell(bounds.left() / cell.width()), firstCell(bounds.top() / cell.height())) +
           cellName(lastCell(bounds.right() / cell.width()), lastCell(bounds.bottom() / cell.height()));
}

}
