#pragma once

#include "core/base/Result.h"
#include "core/imaging/ImageLocator.h"
#include "core/imaging/ImageOptions.h"
#include "core/imaging/LoadedImage.h"
#include "core/imaging/TileService.h"
#include "core/model/Sample.h"

#include <QHash>
#include <QObject>
#include <QPointer>

namespace core {
class ImageService;
class Job;
class JobRunner;
class ReviewSession;
}

namespace ui {

class CanvasView;
class DisplayDesk;

/// Brings the image of the current sample onto the canvas, or why there is none, and has the next ones loaded ahead. A
/// large image comes as a coarse picture with tiles; when it holds no smaller copies, a job makes them.
class ShownImage : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive it.
    ShownImage(core::ReviewSession &session, core::ImageService &images, core::JobRunner &jobs, DisplayDesk &display,
               CanvasView &canvas, QObject *parent);
    ~ShownImage() override;

    void show();   ///< of the sample that the session has now
    void forget(); ///< the folders changed: looks for everything anew

signals:
    void sized(QSize pixels); ///< an image is on the canvas
    void shown(const QString &path, const core::RasterInfo &info);
    void warned(const QString &sentences); ///< it could be read in part only

private:
    void locate();
    void showProblem(const core::Error &error);
    void request(const core::ImageOptions &options);
    bool isAsWanted(const core::Result<core::LoadedImage> &image); ///< asks for another one where it is not
    void take(const core::Result<core::LoadedImage> &image);
    void showTiles(const core::LoadedImage &coarse);
    void prepare();
    void dropPreparation();
    void showAgain(); ///< there is a better coarse picture, or none of the smaller copies any more
    void prefetch();
    QString pathOf(core::SampleId id) const;
    const core::ImageLocator &locator(core::SourceId source) const;

    core::ReviewSession &m_session;
    core::ImageService &m_images;
    core::JobRunner &m_jobs;
    DisplayDesk &m_display;
    CanvasView &m_canvas;
    core::PyramidCache m_pyramids;
    core::TileService m_tiles;
    QString m_path;                  ///< of the image on screen, or that will be
    core::ImageOptions m_options;    ///< with which it was asked for
    bool m_plain = false;            ///< what was chosen does not suit this image: it is shown as the file says
    QString m_prepared;              ///< path of the image whose smaller copies are made, or could not be made
    QPointer<core::Job> m_preparing; ///< the job that makes them
    mutable QHash<core::SourceId, core::ImageLocator> m_locators;
};

}
