#include "core/imaging/BandRoles.h"

#include "core/imaging/RasterInfo.h"

#include <QRegularExpression>
#include <QSet>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Part
{
    int BandRoles::*role;
    double from; ///< nanometres
    double to;
    double best;       ///< of several bands the nearest to it
    const char *words; ///< a regular expression for the name
};

constexpr std::array<Part, 6> Parts = {{
    {&BandRoles::blue, 440, 520, 490, "^blue( band)?$"},
    {&BandRoles::green, 520, 600, 560, "^green( band)?$"},
    {&BandRoles::red, 620, 690, 660, "^red( band)?$"},
    {&BandRoles::nearInfrared, 760, 900, 840, "^(nir(08|1)?|near[ _-]?infra[ _-]?red.*)$"},
    {&BandRoles::shortWave1, 1550, 1750, 1610, "^(swir[ _-]?1(6)?|short[ _-]?wave[ _-]?infra[ _-]?red[ _-]?1.*)$"},
    {&BandRoles::shortWave2, 2080, 2350, 2200, "^(swir[ _-]?2(2)?|short[ _-]?wave[ _-]?infra[ _-]?red[ _-]?2.*)$"},
}};

BandRoles byWavelength(const RasterInfo &info)
{
    BandRoles roles;
    for (const Part &part : Parts) {
        double nearest = 0;
        for (int number = 1; number <= info.bandInfo.size(); ++number) {
            const double length = info.bandInfo[number - 1].wavelength;
            const bool nearer = !(roles.*part.role) || std::abs(length - part.best) < std::abs(nearest - part.best);
            if (length < part.from || length > part.to || !nearer)
                continue;
            roles.*part.role = number;
            nearest = length;
        }
    }
    return roles;
}

BandRoles byWords(const RasterInfo &info)
{
    BandRoles roles;
    for (const Part &part : Parts) {
        const QRegularExpression words(QLatin1StringView(part.words), QRegularExpression::CaseInsensitiveOption);
        for (int number = int(info.bandInfo.size()); number >= 1; --number) {
            if (info.bandInfo[number - 1].name.contains(words))
                roles.*part.role = number;
        }
    }
    return roles;
}

/// The names of a sensor's bands for blue, green, red, near infrared and the two of short wave infrared.
using Sensor = std::array<QStringView, 6>;
constexpr Sensor Sentinel2 = {u"2", u"3", u"4", u"8", u"11", u"12"};
constexpr Sensor Landsat8 = {u"2", u"3", u"4", u"5", u"6", u"7"}; // and 9
constexpr Sensor Landsat7 = {u"1", u"2", u"3", u"4", u"5", u"7"}; // and 4, 5

/// "B08", "band 8", "SR_B8": "8"; empty: another name.
QString shortName(const QString &name)
{
    static const QRegularExpression numbered(u"^(SR_|TOA_|S2_|L\\d_)?B(and)?[ _]?0?(\\d{1,2}A?)$"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    return numbered.match(name).captured(3).toUpper();
}

/// Empty: the names belong to no sensor that is known, or to several.
Sensor sensorOf(const QStringList &names, bool isLandsat)
{
    const QSet<QString> bands(names.begin(), names.end());
    const auto has = [&](const char *name) { return bands.contains(QLatin1StringView(name)); };
    if (!isLandsat && (has("8A") || has("12") || (has("8") && !has("5"))))
        return Sentinel2;
    if (bands == QSet<QString>{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"7"_s})
        return Landsat7;
    if (has("2") && has("3") && has("4") && has("5") && has("6") && has("7"))
        return Landsat8;
    return {};
}

BandRoles byPlaces(const Sensor &sensor, const QStringList &names)
{
    BandRoles roles;
    for (std::size_t i = 0; i < Parts.size(); ++i)
        roles.*Parts[i].role = sensor[i].isEmpty() ? 0 : int(names.indexOf(sensor[i])) + 1;
    if (sensor == Sentinel2 && !roles.nearInfrared)
        roles.nearInfrared = int(names.indexOf("8A"_L1)) + 1;
    return roles;
}

BandRoles bySensor(const RasterInfo &info)
{
    QStringList names;
    bool isLandsat = false;
    for (const BandInfo &band : info.bandInfo) {
        names += shortName(band.name);
        isLandsat = isLandsat || band.name.startsWith("SR_"_L1, Qt::CaseInsensitive);
    }
    return byPlaces(sensorOf(names, isLandsat), names);
}

/// A fourth band beside red, green and blue that is not opacity is near infrared in what is in use.
BandRoles byColors(const RasterInfo &info)
{
    BandRoles roles;
    int others = 0;
    for (int number = int(info.bandInfo.size()); number >= 1; --number) {
        const QString &color = info.bandInfo[number - 1].color;
        int BandRoles::*role = color == u"Red"     ? &BandRoles::red
                               : color == u"Green" ? &BandRoles::green
                               : color == u"Blue"  ? &BandRoles::blue
                                                   : nullptr;
        if (role)
            roles.*role = number;
        else
            others = color.isEmpty() ? number : others;
    }
    if (roles.hasTrueColor() && info.bandInfo.size() == 4)
        roles.nearInfrared = others;
    return roles;
}

BandRoles byCount(const RasterInfo &info)
{
    static const QMap<qsizetype, QString> orders = {{13, u"1 2 3 4 5 6 7 8 8A 9 10 11 12"_s},
                                                    {12, u"1 2 3 4 5 6 7 8 8A 9 11 12"_s},
                                                    {10, u"2 3 4 5 6 7 8 8A 11 12"_s},
                                                    {6, u"1 2 3 4 5 7"_s}};
    const qsizetype count = info.bandInfo.size();
    BandRoles roles = byPlaces(count == 6 ? Landsat7 : Sentinel2, orders.value(count).split(u' '));
    roles.guessed = roles.red != 0;
    return roles;
}

}

BandRoles BandRoles::of(const RasterInfo &info)
{
    const auto isNamed = [](const BandInfo &band) { return !band.name.isEmpty() || band.wavelength > 0; };
    const bool hasNames = std::any_of(info.bandInfo.begin(), info.bandInfo.end(), isNamed);
    const auto isEnough = [](const BandRoles &roles) { return roles.red && (roles.green || roles.nearInfrared); };
    for (auto find : {byWavelength, byWords, bySensor}) {
        if (const BandRoles roles = hasNames ? find(info) : BandRoles(); isEnough(roles))
            return roles;
    }
    if (const BandRoles roles = byColors(info); isEnough(roles))
        return roles;
    return hasNames ? BandRoles() : byCount(info); // names that are not known here: no guess
}

}
