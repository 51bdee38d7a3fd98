#include "core/imaging/PixelService.h"

namespace core {

/// The probe tells on its worker thread, which ends before this object does.
PixelService::PixelService(QObject *parent)
    : QObject(parent)
    , m_probe([this](const QString &path, QPoint pixel, const PixelProbe::Outcome &values) {
        QMetaObject::invokeMethod(
            this, [this, path, pixel, values] { emit answered(path, pixel, values); }, Qt::QueuedConnection);
    })
{
}

}
