#include "core/settings/BoxStyle.h"

#include <QSettings>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

const QString Colouring = u"boxes/colour"_s;
const QString LineWidth = u"boxes/lineWidth"_s;
const QString Opacity = u"boxes/opacity"_s;
const QStringList Names{u"box"_s, u"label"_s, u"pair"_s, u"verdict"_s}; // of BoxColouring, in its order

int number(const QSettings &saved, const QString &key, int plain, int least, int most)
{
    bool isNumber = false;
    const int value = saved.value(key).toInt(&isNumber);
    return isNumber ? std::clamp(value, least, most) : plain;
}

}

std::optional<BoxColouring> boxColouringFromName(QStringView name)
{
    const qsizetype place = Names.indexOf(name);
    return place < 0 ? std::nullopt : std::optional(BoxColouring(place));
}

BoxStyle loadBoxStyle()
{
    const QSettings saved;
    const BoxStyle plain;
    return {boxColouringFromName(saved.value(Colouring).toString()).value_or(plain.colouring),
            number(saved, LineWidth, plain.lineWidth, BoxStyle::ThinnestLine, BoxStyle::ThickestLine),
            number(saved, Opacity, plain.opacity, BoxStyle::LeastOpacity, 100)};
}

void saveBoxStyle(const BoxStyle &style)
{
    QSettings saved;
    saved.setValue(Colouring, Names[qsizetype(style.colouring)]);
    saved.setValue(LineWidth, style.lineWidth);
    saved.setValue(Opacity, style.opacity);
}

}
