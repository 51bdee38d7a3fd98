#include "core/imaging/LevelDataset.h"

#include <string>
#include <vector>

namespace core {

namespace {

/// What the numbers of a band stand for.
struct Meaning
{
    explicit Meaning(GDALRasterBand &band)
        : type(band.GetRasterDataType())
        , colour(band.GetColorInterpretation())
        , unit(band.GetUnitType())
        , scale(band.GetScale(&hasScale))
        , offset(band.GetOffset(&hasOffset))
    {
        if (type == GDT_Int64)
            noDataInt64 = band.GetNoDataValueAsInt64(&hasNoData);
        else if (type == GDT_UInt64)
            noDataUInt64 = band.GetNoDataValueAsUInt64(&hasNoData);
        else
            noData = band.GetNoDataValue(&hasNoData);
        if (const GDALColorTable *table = band.GetColorTable())
            colours.reset(table->Clone());
    }

    GDALDataType type;
    GDALColorInterp colour;
    std::string unit;
    int hasScale = 0;
    int hasOffset = 0;
    int hasNoData = 0;
    double scale;
    double offset;
    double noData = 0;
    int64_t noDataInt64 = 0;
    uint64_t noDataUInt64 = 0;
    std::unique_ptr<GDALColorTable> colours;
};

template <typename Number>
Number told(Number number, int known, int *asked)
{
    if (asked)
        *asked = known;
    return number;
}

}

/// Number 0 is the opacity. A band of the first level owns those of the others.
class LevelDataset::Band : public GDALRasterBand
{
public:
    Band(LevelDataset &dataset, int level, int number, std::shared_ptr<const Meaning> meaning)
        : m_store(*dataset.m_store)
        , m_level(level)
        , m_number(number)
        , m_meaning(std::move(meaning))
    {
        const QSize size = m_store.levelSize(level);
        poDS = &dataset;
        nBand = number;
        eDataType = number > 0 ? m_meaning->type : GDT_Byte;
        nRasterXSize = size.width();
        nRasterYSize = size.height();
        nBlockXSize = m_store.tileSize().width();
        nBlockYSize = m_store.tileSize().height();
        if (number > 0 && m_store.hasMask())
            m_opacity = std::make_unique<Band>(dataset, level, 0, m_meaning);
        for (int other = level + 1; level == 0 && other < m_store.levels(); ++other)
            m_coarser.push_back(std::make_unique<Band>(dataset, other, number, m_meaning));
    }

    CPLErr IReadBlock(int column, int row, void *values) override
    {
        if (m_store.readTile(m_level, m_number, column, row, values))
            return CE_None;
        CPLError(CE_Failure, CPLE_FileIO, "Tile %d, %d of level %d cannot be read.", column, row, m_level);
        return CE_Failure;
    }
    int GetOverviewCount() override { return int(m_coarser.size()); }
    GDALRasterBand *GetOverview(int i) override
    {
        return i >= 0 && i < GetOverviewCount() ? m_coarser[std::size_t(i)].get() : nullptr;
    }
    int GetMaskFlags() override { return m_opacity ? GMF_PER_DATASET : GDALRasterBand::GetMaskFlags(); }
    GDALRasterBand *GetMaskBand() override { return m_opacity ? m_opacity.get() : GDALRasterBand::GetMaskBand(); }

    double GetNoDataValue(int *known) override { return told(m_meaning->noData, hasNoData(), known); }
    int64_t GetNoDataValueAsInt64(int *known) override { return told(m_meaning->noDataInt64, hasNoData(), known); }
    uint64_t GetNoDataValueAsUInt64(int *known) override { return told(m_meaning->noDataUInt64, hasNoData(), known); }
    double GetScale(int *known) override { return told(m_meaning->scale, m_meaning->hasScale, known); }
    double GetOffset(int *known) override { return told(m_meaning->offset, m_meaning->hasOffset, known); }
    const char *GetUnitType() override { return m_meaning->unit.c_str(); }
    GDALColorInterp GetColorInterpretation() override { return m_number > 0 ? m_meaning->colour : GCI_Undefined; }
    GDALColorTable *GetColorTable() override { return m_number > 0 ? m_meaning->colours.get() : nullptr; }

private:
    int hasNoData() const { return m_number > 0 && m_meaning->hasNoData; }

    const LevelStore &m_store;
    int m_level;
    int m_number;
    std::shared_ptr<const Meaning> m_meaning;
    std::unique_ptr<Band> m_opacity;
    std::vector<std::unique_ptr<Band>> m_coarser;
};

LevelDataset::LevelDataset(GDALDataset &source, std::shared_ptr<const LevelStore> store)
    : m_store(std::move(store))
{
    nRasterXSize = m_store->levelSize(0).width();
    nRasterYSize = m_store->levelSize(0).height();
    for (int number = 1; number <= source.GetRasterCount(); ++number) {
        GDALRasterBand &from = *source.GetRasterBand(number);
        auto *band = new Band(*this, 0, number, std::make_shared<const Meaning>(from));
        band->SetDescription(from.GetDescription());
        for (const char *domain : {"", "IMAGE_STRUCTURE"})
            band->SetMetadata(from.GetMetadata(domain), domain);
        SetBand(number, band); // owns it
    }
}

}
