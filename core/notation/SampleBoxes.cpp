#include "core/notation/SampleBoxes.h"

namespace core {

std::vector<SampleBox> sampleBoxes(const Sample &sample, const BoxReading &reading, QSize image,
                                   const TypedBoxes &typed)
{
    std::vector<SampleBox> boxes;
    for (const Turn &turn : sample.turns) {
        const Notation *notation = reading.notationOf(turn);
        if (!notation)
            continue;
        const BoxUnits &units = reading.unitsOf(turn);
        const bool placed = !image.isEmpty() || units.needsNoImage();
        std::vector<BoxToken> tokens = turn.key == typed.turn ? typed.boxes : notation->find(turn.value);
        int index = 0;
        for (BoxToken &token : tokens) {
            SampleBox box;
            box.ref = {turn.key, index++};
            box.ordinal = int(boxes.size());
            if (placed)
                box.box = notation->toPixels(token, units, image);
            if (turn.isField())
                token.label = turn.name;
            box.token = std::move(token);
            boxes.push_back(std::move(box));
        }
    }
    return boxes;
}

std::optional<QString> textWithBox(const QString &text, int index, const Box &box, const Notation &notation,
                                   const BoxUnits &units, QSize image)
{
    const std::vector<BoxToken> tokens = notation.find(text);
    if (index < 0 || std::size_t(index) >= tokens.size())
        return std::nullopt;
    const BoxToken &token = tokens[std::size_t(index)];
    QString changed = text;
    return changed.replace(token.start, token.length, notation.write(text, token, box, units, image));
}

}
