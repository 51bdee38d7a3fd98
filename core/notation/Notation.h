#pragma once

#include "core/model/Box.h"
#include "core/notation/BoxSpelling.h"
#include "core/notation/BoxToken.h"
#include "core/notation/BoxUnits.h"

#include <QSizeF>
#include <QStringList>

#include <optional>
#include <string_view>
#include <vector>

namespace core {

/// One way to write boxes inside text. Stateless; the registry owns it. All of them read what is there, also when it
/// is reversed, degenerate or out of range: judging is the work of whoever looks at the box.
class Notation
{
public:
    virtual ~Notation() = default;

    /// Stable word used in project files and on the command line.
    virtual QString id() const = 0;
    /// How a box looks, for a person: `[0.12, 0.34, 0.56, 0.78]`.
    virtual QString example() const = 0;

    /// What the numbers count by definition, where there is one: believed unless the boxes of a source speak against
    /// it.
    virtual std::optional<BoxRange> definedRange() const { return {}; }
    /// How many decimals they have by definition.
    virtual std::optional<int> definedDecimals() const { return {}; }
    /// Boxes are whole cells of the image, whatever the units say but for `padded`: none leaves the image.
    virtual bool countsCells() const { return false; }

    /// Cheap test on JSON-escaped UTF-8: false only when find() on the decoded text would find nothing.
    virtual bool mayContain(std::string_view escaped) const = 0;
    /// Ids of notations whose boxes this one reads, too, though they are tried first because they say more: a source is
    /// taken for the notation that reads the most of it.
    virtual QStringList alsoReads() const { return {}; }
    /// Every box in the text, in order, none overlapping.
    virtual std::vector<BoxToken> find(QStringView text) const = 0;

    /// The token's box on an image of this size in pixels.
    virtual Box toPixels(const BoxToken &token, const BoxUnits &units, QSizeF image) const = 0;
    /// The text that stands for `box` where `token` stood in `text`: the same spelling and spacing, the same number of
    /// digits; numbers that did not change are kept as they were written.
    virtual QString write(QStringView text, const BoxToken &token, const Box &box, const BoxUnits &units,
                          QSizeF image) const = 0;

    /// How boxes are written where none stood.
    virtual BoxSpelling spelling() const = 0;
    /// A box as an item of spelling(), in so many decimals. What the notation cannot say is left out. Empty: the box
    /// has no place on this image. `phrase` is foreign text.
    virtual QString compose(const Box &box, const QString &phrase, const BoxUnits &units, QSizeF image,
                            int decimals) const = 0;
    /// The token with what belongs to it alone and goes with it.
    virtual TextSpan extentOf(QStringView, const BoxToken &token) const { return {token.start, token.length}; }
    /// What goes with the token where other boxes share the rest with it; nullopt: they do not.
    virtual std::optional<TextSpan> sharedPartOf(QStringView, const BoxToken &) const { return std::nullopt; }
};

}
