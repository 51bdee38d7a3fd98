#pragma once

#include "core/base/Result.h"
#include "core/imaging/ImageLocator.h"
#include "core/imaging/LoadedImage.h"
#include "core/model/Sample.h"

#include <QHash>
#include <QObject>

namespace core {
class ImageService;
class ReviewSession;
}

namespace ui {

class CanvasView;

/// Brings the image of the current sample onto the canvas, or why there is none, and has the next ones loaded ahead.
class ShownImage : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive it.
    ShownImage(core::ReviewSession &session, core::ImageService &images, CanvasView &canvas, QObject *parent);

    void show();   ///< of the sample that the session has now
    void forget(); ///< the folders changed: looks for everything anew

signals:
    void sized(QSize pixels);              ///< an image is on the canvas
    void warned(const QString &sentences); ///< it could be read in part only

private:
    void showProblem(const core::Error &error);
    void take(const core::Result<core::LoadedImage> &image);
    void prefetch();
    QString pathOf(core::SampleId id) const;
    const core::ImageLocator &locator(core::SourceId source) const;

    core::ReviewSession &m_session;
    core::ImageService &m_images;
    CanvasView &m_canvas;
    QString m_path; ///< of the image on screen, or that will be
    mutable QHash<core::SourceId, core::ImageLocator> m_locators;
};

}
