#include "core/settings/CanvasSettings.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace core {

namespace {
const QString KeepView = u"canvas/keepView"_s;
const QString Grid = u"canvas/grid"_s;
const QString Crosshair = u"canvas/crosshair"_s;
}

CanvasSettings loadCanvasSettings()
{
    const QSettings saved;
    const CanvasSettings plain;
    return {saved.value(KeepView, plain.keepView).toBool(), saved.value(Grid, plain.grid).toBool(),
            saved.value(Crosshair, plain.crosshair).toBool()};
}

void saveCanvasSettings(const CanvasSettings &settings)
{
    QSettings saved;
    saved.setValue(KeepView, settings.keepView);
    saved.setValue(Grid, settings.grid);
    saved.setValue(Crosshair, settings.crosshair);
}

}
