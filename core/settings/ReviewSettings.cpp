#include "core/settings/ReviewSettings.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace core {

namespace {
const QString AutoAdvance = u"review/autoAdvance"_s;
}

ReviewSettings loadReviewSettings()
{
    return {QSettings().value(AutoAdvance, ReviewSettings().autoAdvance).toBool()};
}

void saveReviewSettings(const ReviewSettings &settings)
{
    QSettings().setValue(AutoAdvance, settings.autoAdvance);
}

}
