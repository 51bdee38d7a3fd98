#include "core/settings/WorkPlace.h"

#include <QSettings>
#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

const QString Group = u"places"_s;
const QString Order = u"order"_s;
constexpr qsizetype Most = 100;

double number(const QVariant &value)
{
    const double read = value.toDouble();
    return std::isfinite(read) ? read : 0;
}

/// A UUID as it is, so that no key can lead elsewhere.
QString keyOf(const QString &project)
{
    QString key = project;
    return key.replace(u'/', u'_').replace(u'\\', u'_');
}

}

std::optional<WorkPlace> loadWorkPlace(const QString &project)
{
    QSettings saved;
    saved.beginGroup(Group);
    saved.beginGroup(keyOf(project));
    WorkPlace place;
    place.sample = saved.value(u"sample"_s).toLongLong();
    if (project.isEmpty() || place.sample < 1)
        return {};
    place.pair = std::max(-1, saved.value(u"pair"_s, -1).toInt());
    place.zoom = std::max(0.0, number(saved.value(u"zoom"_s)));
    place.centre = {number(saved.value(u"x"_s)), number(saved.value(u"y"_s))};
    place.filter = saved.value(u"filter"_s).toString();
    return place;
}

void saveWorkPlace(const QString &project, const WorkPlace &place)
{
    if (project.isEmpty() || place.sample < 1)
        return;
    QSettings saved;
    saved.beginGroup(Group);
    const QString key = keyOf(project);
    QStringList order = saved.value(Order).toStringList();
    order.removeAll(key);
    order.prepend(key);
    for (const QString &old : order.mid(Most))
        saved.remove(old);
    saved.setValue(Order, order.mid(0, Most));
    saved.beginGroup(key);
    saved.setValue(u"sample"_s, place.sample);
    saved.setValue(u"pair"_s, place.pair);
    saved.setValue(u"zoom"_s, place.zoom);
    saved.setValue(u"x"_s, place.centre.x());
    saved.setValue(u"y"_s, place.centre.y());
    saved.setValue(u"filter"_s, place.filter);
}

}
