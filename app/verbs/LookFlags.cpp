#include "app/verbs/LookFlags.h"

#include "core/imaging/BandPresets.h"
#include "core/imaging/RasterInfo.h"

#include <CLI/CLI.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

void LookFlags::declare(CLI::App &line)
{
    line.add_option("--bands", m_bands, "R,G,B or one band, from 1 (default: as the file says)");
    line.add_option("--preset", m_preset,
                    "true-color, false-color, swir, ndvi, decibels, thermal or black-hot, where the bands allow it");
    line.add_option(
        "--stretch", m_stretch,
        "none, minmax, percentile:LOW,HIGH, sigma:K or range:LOW,HIGH[;LOW,HIGH;LOW,HIGH] (default: by type)");
    line.add_option("--gamma", m_gamma, "above 1 brightens what is dark (default: 1)");
    line.add_option("--colormap", m_colorMap, "of a single band: grey, iron, inferno, viridis or diverging");
    line.add_flag("--invert", m_invert, "bright becomes dark");
    line.add_flag("--db", m_decibels, "radar in decibels, unless the values are that already");
    line.add_flag("--clahe", m_clahe, "even the contrast out from place to place");
}

core::Result<core::ImageOptions> LookFlags::options() const
{
    return applyTo({});
}

core::Result<core::ImageOptions> LookFlags::options(const core::RasterInfo &info) const
{
    const auto presets = core::bandPresets(info);
    const QString id = QString::fromStdString(m_preset);
    const auto found =
        std::find_if(presets.begin(), presets.end(), [&](const core::BandPreset &preset) { return preset.id == id; });
    if (found != presets.end())
        return applyTo(found->options);
    QStringList ids;
    for (const core::BandPreset &preset : presets)
        ids += preset.id;
    return usage(ids.isEmpty() ? tr("This image has no presets, so not “%1” either.").arg(id)
                               : tr("This image has no preset “%1”; it has %2.").arg(id, ids.join(u", "_s)));
}

core::Result<core::ImageOptions> LookFlags::applyTo(core::ImageOptions options) const
{
    if (!m_bands.empty()) {
        if (needsImage())
            return usage(tr("--preset and --bands both choose the bands; give one of them."));
        options.bands = core::bandsFromText(QString::fromStdString(m_bands));
        if (options.bands.size() != 1 && options.bands.size() != 3)
            return usage(tr("--bands is R,G,B or one band, from 1."));
    }
    if (!m_stretch.empty()) {
        const auto stretch = core::Stretch::fromText(QString::fromStdString(m_stretch));
        if (!stretch)
            return usage(u"--stretch: "_s + stretch.error().message);
        options.stretch = *stretch;
    }
    if (!m_gamma.empty()) {
        bool isNumber = false;
        options.stretch.gamma = QString::fromStdString(m_gamma).toDouble(&isNumber);
        if (!isNumber || !core::isGamma(options.stretch.gamma))
            return usage(tr("--gamma is a number from 0.05 to 20."));
    }
    if (!m_colorMap.empty()) {
        const auto map = core::colorMapNamed(QString::fromStdString(m_colorMap));
        QStringList ids;
        for (core::ColorMap each : core::ColorMaps)
            ids += core::colorMapId(each);
        if (!map)
            return usage(tr("--colormap is one of %1.").arg(ids.join(u", "_s)));
        options.colorMap = *map;
    }
    options.invert = options.invert != m_invert;
    options.clahe = options.clahe || m_clahe;
    if (m_decibels)
        options.decibels = core::ImageOptions::Decibels::Automatic;
    return options;
}

}
