#pragma once

#include "core/imaging/PixelProbe.h"

#include <QObject>

namespace core {

/// PixelProbe for the user interface: lives on the main thread and answers there.
class PixelService : public QObject
{
    Q_OBJECT
public:
    explicit PixelService(QObject *parent = nullptr);

    /// answered() follows, unless another pixel is asked for first. `path` is one that ImageLocator gave.
    void ask(const QString &path, QPoint pixel) { m_probe.ask(path, pixel); }
    void drop() { m_probe.drop(); } ///< nobody wants to know any more; an answer may be under way

signals:
    void answered(const QString &path, QPoint pixel, const core::Result<core::PixelValues> &values);

private:
    PixelProbe m_probe;
};

}
