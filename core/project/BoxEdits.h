#pragma once

#include "core/base/Result.h"
#include "core/model/Sample.h"
#include "core/notation/BoxReading.h"
#include "core/notation/SampleBoxes.h"

#include <QCoreApplication>
#include <QSize>

#include <optional>
#include <vector>

namespace core {

/// What a person does to the boxes of a sample, as the change of a text that it is. Changes nothing itself.
class BoxEdits
{
    Q_DECLARE_TR_FUNCTIONS(core::BoxEdits)
public:
    /// A text before and after, and the box that was put in or moved; none after a removal.
    struct TextEdit
    {
        QString turn;
        QString before;
        QString after;
        BoxRef box;
    };

    struct Move
    {
        BoxRef ref;
        Box to; ///< image pixels
    };

    /// `image` in pixels; invalid while it is not known. All outlive this.
    BoxEdits(const Sample &sample, const BoxReading &reading, QSize image)
        : m_sample(sample)
        , m_reading(reading)
        , m_image(image)
    {
    }

    // Errors: NotFound, the box or turn is not there any more or the image is not known; Unsupported, it cannot be
    // written, added to a field that holds no list, or taken out of one that holds nothing else.
    Result<TextEdit> moved(const BoxRef &ref, const Box &box) const;
    /// Of many boxes at once: one edit for each text, whose `box` is the last one moved in it.
    Result<std::vector<TextEdit>> moved(const std::vector<Move> &moves) const;
    /// At `at` in the turn's text; what `at` spans is the phrase that the box belongs to.
    Result<TextEdit> added(const QString &turn, TextSpan at, const Box &box) const;
    Result<TextEdit> removed(const BoxRef &ref, bool keepPhrase) const;

    /// What the text will say of `box`: on the grid of the notation's numbers.
    Box snapped(const BoxRef &ref, const Box &box) const;
    /// Whether the box has an angle in the text.
    bool canTurn(const BoxRef &ref) const;

private:
    /// A text or field, and how boxes are written there.
    struct Place
    {
        const Turn *turn;
        const Notation *notation; ///< neither is nullptr
        BoxUnits units;
        std::vector<BoxToken> tokens() const { return notation->find(turn->value); }
    };
    Result<TextEdit> addedToField(const Place &place, qsizetype at, const Box &box) const;
    std::optional<Place> placeOf(const QString &turn) const;
    int usualDecimals() const; ///< of the sample's boxes, or of the range's

    const Sample &m_sample;
    const BoxReading m_reading;
    const QSize m_image;
};

}
