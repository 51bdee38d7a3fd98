#include "core/imaging/BandPresets.h"

#include "core/imaging/BandRoles.h"
#include "core/imaging/RasterInfo.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(core::BandPresets)
};

ImageOptions ofBands(const QList<int> &bands)
{
    ImageOptions options;
    options.bands = bands;
    return options;
}

ImageOptions vegetationIndex(const BandRoles &roles)
{
    ImageOptions options = ofBands({roles.nearInfrared, roles.red});
    options.formula = ImageOptions::Formula::NormalizedDifference;
    options.colorMap = ColorMap::Diverging;
    return options;
}

bool isRadar(const BandInfo &band)
{
    static const QRegularExpression words(
        u"(^|[^a-z])(VV|VH|HH|HV)([^a-z]|$)|sigma_?0|gamma_?0|beta_?0|amplitude|intensity"_s,
        QRegularExpression::CaseInsensitiveOption);
    return band.name.contains(words) || band.type.startsWith(u'C');
}

/// One band of many levels, which is neither radar nor a picture with a palette.
bool mayBeThermal(const RasterInfo &info)
{
    return info.bands == 1 && info.bandInfo[0].color.isEmpty() && !isRadar(info.bandInfo[0]);
}

}

QList<BandPreset> bandPresets(const RasterInfo &info)
{
    QList<BandPreset> presets;
    const BandRoles roles = BandRoles::of(info);
    const auto add = [&](const QString &id, const QString &title, const ImageOptions &options) {
        presets.append({id, title, options, roles.guessed});
    };
    if (info.bands > 1 && roles.hasTrueColor())
        add(u"true-color"_s, Text::tr("True colour"), ofBands({roles.red, roles.green, roles.blue}));
    if (roles.nearInfrared && roles.red && roles.green)
        add(u"false-color"_s, Text::tr("False colour, infrared"),
            ofBands({roles.nearInfrared, roles.red, roles.green}));
    const int shortWave = roles.shortWave2 ? roles.shortWave2 : roles.shortWave1;
    if (shortWave && roles.nearInfrared && roles.red)
        add(u"swir"_s, Text::tr("Short-wave infrared"), ofBands({shortWave, roles.nearInfrared, roles.red}));
    if (roles.nearInfrared && roles.red)
        add(u"ndvi"_s, Text::tr("Vegetation (NDVI)"), vegetationIndex(roles));

    for (int number = 1; number <= info.bandInfo.size(); ++number) {
        if (!isRadar(info.bandInfo[number - 1]))
            continue;
        ImageOptions decibels = ofBands({number});
        decibels.decibels = ImageOptions::Decibels::Automatic;
        add(u"decibels"_s, Text::tr("Radar in decibels"), decibels);
        break;
    }
    if (mayBeThermal(info)) {
        ImageOptions iron = ofBands({1});
        iron.colorMap = ColorMap::Iron;
        add(u"thermal"_s, Text::tr("Thermal, iron"), iron);
        ImageOptions blackHot = ofBands({1});
        blackHot.invert = true;
        add(u"black-hot"_s, Text::tr("Thermal, black is hot"), blackHot);
    }
    return presets;
}

}
