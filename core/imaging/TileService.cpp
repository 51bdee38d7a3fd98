#include "core/imaging/TileService.h"

namespace core {

namespace {

/// A tile of level 2 is read from 16 blocks of 512; each level more takes four times as many.
constexpr int CoarsestFromFile = 2;

}

TileService::TileService(const TileLoader::Settings &settings, PyramidCache cache, QObject *parent)
    : QObject(parent)
    , m_cache(std::move(cache))
    , m_memory(settings.bytes)
    , m_loader(
          [this](quint64 image, const TileKey &key,
                 const TileLoader::Outcome &outcome) { // ends before this object does
              QMetaObject::invokeMethod(
                  this, [this, image, key, outcome] { take(image, key, outcome); }, Qt::QueuedConnection);
          },
          settings)
{
}

void TileService::open(const QString &path, const LoadedImage &coarse)
{
    if (!coarse.rendition)
        return close();
    m_warned = coarse.warnings;
    m_grid = TileGrid(coarse.fullSize());
    m_coarsestLevel = m_grid.levels() - 1;
    if (coarse.lacksLevels)
        m_coarsestLevel = qMin(m_coarsestLevel, CoarsestFromFile);
    m_image = m_loader.open(tilesOfFile(path, *coarse.rendition, m_cache));
}

void TileService::close()
{
    m_grid = {};
    m_loader.close();
    m_image = 0;
}

void TileService::take(quint64 image, const TileKey &key, const TileLoader::Outcome &outcome)
{
    if (image != m_image)
        return; // another one was opened meanwhile
    if (!outcome && outcome.error().kind == Error::Kind::Damaged) {
        emit damaged();
        return;
    }
    QStringList warnings = outcome ? outcome->warnings : QStringList(outcome.error().message);
    warnings.removeIf([this](const QString &sentence) { return m_warned.contains(sentence); });
    if (!warnings.isEmpty()) {
        m_warned += warnings;
        emit warned(warnings);
    }
    emit tileReady(key);
}

}
