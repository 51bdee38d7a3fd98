#pragma once

#include "core/export/ConvertedBoxes.h"
#include "core/export/ImageSizes.h"
#include "core/json/TurnScanner.h"
#include "core/notation/BoxReading.h"

namespace core {

/// Rewrites the boxes of one source in another notation, text by text, and keeps count. Asks for the size of an image
/// only where the answer depends on it, or where rounding moved a box and it is to be said how far. For one thread.
class BoxConverter
{
public:
    /// The notations outlive the converter.
    BoxConverter(const BoxReading &from, const BoxReading &to, int decimals, ImageSizes sizes);

    /// Cheap test: false only when no turn of the record holds a box.
    bool mayHoldBox(std::string_view record);

    /// A text of a record whose image is called so; empty: it has none.
    QString convert(const QString &text, const QString &image);
    /// Counts the boxes of a text that must stay.
    void keep(const QString &text);
    /// To be told once for each record that convert() changed.
    void countRecord() { ++m_report.records; }

    const ConvertedBoxes &report() const { return m_report; }

private:
    bool needsImage(const QString &text) const;
    QString convertOn(QSizeF image, const QString &text, Conversion &done) const;
    void take(const Conversion &done);

    const BoxReading m_from;
    const BoxReading m_to;
    ImageSizes m_sizes;
    bool m_unitsNeedImage = false;
    bool m_losesTurns = false; ///< the new notation knows no angle
    ConvertedBoxes m_report;
    TurnScanner m_scanner;
    std::vector<ByteSpan> m_values;
};

}
