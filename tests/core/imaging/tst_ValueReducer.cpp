#include "core/imaging/ValueReducer.h"

#include "tests/core/imaging/RasterFixture.h"

#include <QTest>

#include <cmath>
#include <complex>
#include <limits>
#include <vector>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

constexpr double NaN = std::numeric_limits<double>::quiet_NaN();

/// A band of the type, in memory.
class Band
{
public:
    explicit Band(GDALDataType type, std::optional<double> noData = {}, const QStringList &options = {})
    {
        const RasterFixture fixture{
            .size = {8, 8}, .bands = 1, .type = type, .options = options, .adjust = [noData](GDALDataset &dataset) {
                if (noData)
                    dataset.GetRasterBand(1)->SetNoDataValue(*noData);
            }};
        static int number = 0;
        const QByteArray name = "/vsimem/band" + QByteArray::number(++number);
        m_bytes = fixture.bytes();
        VSIFCloseL(VSIFileFromMemBuffer(name.constData(), reinterpret_cast<GByte *>(m_bytes.data()),
                                        vsi_l_offset(m_bytes.size()), FALSE));
        m_dataset.reset(GDALDataset::Open(name.constData(), GDAL_OF_RASTER));
    }
    ValueReducer reducer() { return ValueReducer(*m_dataset->GetRasterBand(1)); }

private:
    QByteArray m_bytes;
    GDALDatasetUniquePtr m_dataset;
};

template <typename Number>
std::vector<double> reduced(const ValueReducer &reducer, const std::vector<double> &in, QSize size, QSize by,
                            const std::vector<uchar> &valid)
{
    const std::vector<Number> values(in.begin(), in.end());
    const QSize count((size.width() + by.width() - 1) / by.width(), (size.height() + by.height() - 1) / by.height());
    std::vector<Number> out(std::size_t(count.width()) * std::size_t(count.height()));
    reducer.reduce(values.data(), valid.empty() ? nullptr : valid.data(), size, by, out.data(), count.width());
    return {out.begin(), out.end()};
}

std::vector<double> reducedAs(GDALDataType type, const ValueReducer &reducer, const std::vector<double> &in, QSize size,
                              QSize by, const std::vector<uchar> &valid)
{
    switch (type) {
    case GDT_Byte:
        return reduced<quint8>(reducer, in, size, by, valid);
    case GDT_UInt16:
        return reduced<quint16>(reducer, in, size, by, valid);
    case GDT_Int16:
        return reduced<qint16>(reducer, in, size, by, valid);
    case GDT_UInt32:
        return reduced<quint32>(reducer, in, size, by, valid);
    case GDT_Int32:
        return reduced<qint32>(reducer, in, size, by, valid);
    case GDT_Int64:
        return reduced<qint64>(reducer, in, size, by, valid);
    case GDT_Float32:
        return reduced<float>(reducer, in, size, by, valid);
    default:
        return reduced<double>(reducer, in, size, by, valid);
    }
}

}

class TestValueReducer : public QObject
{
    Q_OBJECT
private slots:
    void meansCountWhatIsValid_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QVariant>("noData");
        QTest::addColumn<std::vector<double>>("in"); // 4 x 2
        QTest::addColumn<std::vector<uchar>>("valid");
        QTest::addColumn<std::vector<double>>("out"); // 2 x 1
        using Values = std::vector<double>;
        using Valid = std::vector<uchar>;
        const QVariant none;
        const auto row = [&](const char *name, GDALDataType type, const QVariant &noData, const Values &in,
                             const Valid &valid,
                             const Values &out) { QTest::newRow(name) << int(type) << noData << in << valid << out; };
        row("bytes", GDT_Byte, none, {1, 2, 250, 255, 3, 4, 255, 255}, {}, {3, 254}); // 2.5 and 253.75
        row("16 bits, large", GDT_UInt16, none, {65535, 65535, 0, 1, 65535, 65535, 1, 0}, {}, {65535, 1});
        row("below 0", GDT_Int16, none, {-1, -2, -32768, -32768, -3, -4, -32768, -32768}, {}, {-2, -32768});
        row("32 bits", GDT_UInt32, none, {4e9, 4e9, 1, 1, 4e9, 4e9, 1, 2}, {}, {4e9, 1});
        row("32 bits below 0", GDT_Int32, none, {-2e9, -2e9, 7, 7, -2e9, -2e9, 7, 7}, {}, {-2e9, 7});
        row("64 bits", GDT_Int64, none, {-10, -20, 1e12, 1e12, -30, -40, 1e12, 1e12}, {}, {-25, 1e12});
        row("floats", GDT_Float32, none, {0.5, 1, 2, 2, 1.5, 1, 2, 2}, {}, {1, 2});
        row("no data", GDT_UInt16, 0, {0, 8, 0, 0, 0, 4, 0, 0}, {}, {6, 0});
        row("no data in floats", GDT_Float32, -9999, {-9999, 8, -9999, -9999, -9999, 4, -9999, -9999}, {}, {6, -9999});
        row("no data out of the type", GDT_Byte, -1, {0, 8, 0, 0, 0, 4, 0, 0}, {}, {3, 0});
        row("NaN", GDT_Float64, none, {NaN, 8, NaN, NaN, 4, NaN, NaN, NaN}, {}, {6, NaN});
        row("a mean that is the number for no data", GDT_Int16, 0, {-1, 1, 5, 5, -1, 1, 5, 5}, {}, {1, 5});
        row("masked", GDT_Byte, none, {9, 9, 7, 7, 1, 1, 7, 7}, {0, 0, 0, 0, 255, 1, 0, 0}, {1, 0});
        row("masked and no data", GDT_Int16, -5, {9, -5, 7, 7, 1, 3, 7, 7}, {0, 1, 0, 0, 1, 1, 0, 0}, {2, -5});
    }

    void meansCountWhatIsValid()
    {
        QFETCH(int, type);
        QFETCH(QVariant, noData);
        QFETCH(std::vector<double>, in);
        QFETCH(std::vector<uchar>, valid);
        QFETCH(std::vector<double>, out);
        Band band{GDALDataType(type), noData.isValid() ? std::optional(noData.toDouble()) : std::nullopt};
        const auto means = reducedAs(GDALDataType(type), band.reducer(), in, {4, 2}, {2, 2}, valid);
        QCOMPARE(means.size(), out.size());
        for (std::size_t i = 0; i < out.size(); ++i)
            QVERIFY2(means[i] == out[i] || (std::isnan(means[i]) && std::isnan(out[i])),
                     qPrintable(u"%1 is %2"_s.arg(i).arg(means[i])));
    }

    void rectanglesAtTheEdgeAreMeansOfWhatIsThere()
    {
        Band band{GDT_UInt16};
        const auto means = reducedAs(GDT_UInt16, band.reducer(), {1, 1, 5, 1, 1, 5, 8, 8, 9}, {3, 3}, {2, 2}, {});
        QCOMPARE(means, (std::vector<double>{1, 5, 8, 9}));
        const auto one = reducedAs(GDT_UInt16, band.reducer(), {1, 2, 3, 4, 5, 6}, {3, 2}, {100, 100}, {});
        QCOMPARE(one, std::vector<double>{4}); // 3.5
    }

    void signedBytesAreBelowZero()
    {
        Band band{GDT_Byte, {}, {u"PIXELTYPE=SIGNEDBYTE"_s}};
        const auto means =
            reducedAs(GDT_Byte, band.reducer(), {255, 255, 127, 127, 253, 253, 127, 127}, {4, 2}, {2, 2}, {});
        QCOMPARE(means, (std::vector<double>{254, 127})); // -1 and -3: -2
    }

    void complexNumbersArePicked()
    {
        Band band{GDT_CFloat32};
        const std::vector<std::complex<float>> in = {{1, 1}, {2, 2}, {3, 3}, {4, 4}};
        std::complex<float> out;
        band.reducer().reduce(in.data(), nullptr, {2, 2}, {2, 2}, &out, 1);
        QCOMPARE(out, (std::complex<float>{4, 4}));
    }

    void opacityIsAMean()
    {
        const std::vector<uchar> in = {255, 0, 255, 255, 0, 0, 255, 255};
        std::vector<uchar> out(2);
        ValueReducer::reduceOpacity(in.data(), {4, 2}, {2, 2}, out.data(), 2);
        QCOMPARE(out, (std::vector<uchar>{64, 255}));
    }
};

QTEST_GUILESS_MAIN(TestValueReducer)
#include "tst_ValueReducer.moc"
