#pragma once

#include "core/notation/Notation.h"
#include "core/notation/NotationProposal.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QSize>

#include <array>
#include <optional>

namespace core {

/// What the boxes of a whole source look like: counted in one pass, box by box, in memory that does not grow, and
/// mergeable, so that several threads can count. Image sizes help where they are known and are not needed.
class BoxStatistics
{
    Q_DECLARE_TR_FUNCTIONS(core::BoxStatistics)

public:
    /// `notation` is the id of the one that found the boxes.
    explicit BoxStatistics(QString notation);

    /// Counts a box of `notation`, which found it. `image`: size in pixels, empty when not known.
    void add(const BoxToken &token, const Notation &notation, QSize image = {});
    /// Adds what another pass over other boxes counted, of the same notation or of one that this one reads, too.
    void merge(const BoxStatistics &other);

    QString notation() const { return m_notation; }
    qint64 boxes() const { return m_boxes; }
    /// Boxes that lie inside the range. For Pixels: inside their image, or not negative where its size is not known.
    qint64 fitting(BoxRange range) const { return m_fitting[index(range)]; }
    qint64 outOfRange(BoxRange range) const { return m_boxes - fitting(range); }
    /// Boxes inside the range that reach into its last tenth, as some do when the range is the right one. For Pixels
    /// only those whose image size is known.
    qint64 reaching(BoxRange range) const { return m_reaching[index(range)]; }
    /// Boxes of four or five numbers that lie inside the range when the first four are read as x y width height. For
    /// Pixels likewise: inside their image, or not negative.
    qint64 fittingAsSize(BoxRange range) const { return m_fittingAsSize[index(range)]; }
    qint64 withImageSize() const { return m_sized; }     ///< boxes whose image size was known
    qint64 insideImage() const { return m_insideImage; } ///< of these, inside their image when read as pixels
    qint64 withDecimals(int decimals) const { return m_decimals[std::size_t(decimals)]; } ///< 0 to MaxDecimals
    /// How many numbers nearly all boxes have; 0: they differ, or there are too few to tell.
    int usualNumbers() const;
    qint64 withAngle() const { return m_withAngle; } ///< five numbers
    qint64 reversed() const { return m_reversed; }
    qint64 degenerate() const { return m_degenerate; } ///< without an area
    double smallest() const { return m_smallest; }     ///< of all coordinates, in written units; 0 without boxes
    double largest() const { return m_largest; }

    NotationProposal proposal() const;

    /// Compact JSON that fromJson() reads again, for the project file; nullopt for anything else.
    QByteArray toJson() const;
    static std::optional<BoxStatistics> fromJson(const QByteArray &json);

    friend bool operator==(const BoxStatistics &, const BoxStatistics &) = default;

    static constexpr int MaxDecimals = 15;
    static constexpr int MaxNumbers = 8;

private:
    void countAsSize(const BoxToken &token, QSize image);
    static constexpr std::size_t index(BoxRange range) { return static_cast<std::size_t>(range); }

    QString m_notation;
    qint64 m_boxes = 0;
    std::array<qint64, BoxRangeCount> m_fitting{};
    std::array<qint64, BoxRangeCount> m_reaching{};
    std::array<qint64, BoxRangeCount> m_fittingAsSize{};
    std::array<qint64, MaxDecimals + 1> m_decimals{};
    std::array<qint64, MaxNumbers + 1> m_numbers{}; ///< boxes by how many numbers they have, those with more at the end
    qint64 m_sized = 0;
    qint64 m_insideImage = 0;
    qint64 m_withAngle = 0;
    qint64 m_reversed = 0;
    qint64 m_degenerate = 0;
    double m_smallest = 0;
    double m_largest = 0;
};

}
