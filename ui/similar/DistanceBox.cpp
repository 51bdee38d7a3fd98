#include "ui/similar/DistanceBox.h"

#include "core/similar/NearImages.h"

namespace ui {

DistanceBox::DistanceBox(QWidget *parent)
    : QSpinBox(parent)
{
    setRange(0, core::NearImages::MostDistance);
    setSingleStep(2); // what images look like has as many ones as noughts, so they differ in even numbers
    setValue(core::NearImages::UsualDistance);
    setKeyboardTracking(false);
    setAccessibleName(tr("Bits"));
    setToolTip(tr("What an image looks like is 64 bits. Copies in another size, format or brightness differ in up to "
                  "6 of them; more finds what was cut or changed, and sometimes strangers."));
}

}
