#pragma once

#include <QSize>

#include <gdal.h>

#include <memory>
#include <optional>

class GDALRasterBand;

namespace core {

/// Makes fewer values out of many: each the mean of the valid ones in its rectangle, rounded as the type asks; what
/// cannot be averaged (numbers of colours in a palette, complex numbers) is picked from the middle. Where nothing is
/// valid the band's no-data value is put, or else NaN, or else 0. Immutable; may be shared by threads.
class ValueReducer
{
public:
    explicit ValueReducer(GDALRasterBand &band);

    /// `in`: size.height() rows of size.width() values, without gaps. `valid`: a byte for each, 0 where there is no
    /// value; may be nullptr. `out`: values, rows `stride` values apart; one for each rectangle of `by`, begun ones
    /// too.
    void reduce(const void *in, const uchar *valid, QSize size, QSize by, void *out, qsizetype stride) const;

    int valueBytes() const { return GDALGetDataTypeSizeBytes(m_type); }
    GDALDataType type() const { return m_type; }

    /// The same for opacity, of which all is valid.
    static void reduceOpacity(const uchar *in, QSize size, QSize by, uchar *out, qsizetype stride);

private:
    GDALDataType m_type;
    bool m_picks;
    bool m_signedByte;
    std::optional<double> m_noData; ///< as stored
};

}
