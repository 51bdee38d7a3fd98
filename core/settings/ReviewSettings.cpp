#include "core/settings/ReviewSettings.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace core {

namespace {
const QString AutoAdvance = u"review/autoAdvance"_s;
const QString Order = u"review/order"_s;
const QString Descending = u"review/descending"_s;
}

ReviewSettings loadReviewSettings()
{
    const QSettings stored;
    return {stored.value(AutoAdvance, ReviewSettings().autoAdvance).toBool(), stored.value(Order).toString(),
            stored.value(Descending).toBool()};
}

void saveReviewSettings(const ReviewSettings &settings)
{
    QSettings stored;
    stored.setValue(AutoAdvance, settings.autoAdvance);
    stored.setValue(Order, settings.order);
    stored.setValue(Descending, settings.descending);
}

}
