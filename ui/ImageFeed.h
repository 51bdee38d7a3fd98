#pragma once

#include "core/imaging/ImageOptions.h"
#include "core/imaging/LoadedImage.h"
#include "core/imaging/PyramidCache.h"
#include "core/imaging/TileService.h"
#include "core/model/Sample.h"

#include <QObject>
#include <QPointer>

namespace core {
class ImageService;
class Job;
class JobRunner;
}

namespace ui {

class DisplayDesk;

/// Brings one image after the other, each shown as its source wants it. A large one comes as a coarse picture, with
/// tiles; when it holds no smaller copies, a job makes them, and a better picture follows.
class ImageFeed : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive it.
    ImageFeed(core::ImageService &images, core::JobRunner &jobs, DisplayDesk &display, QObject *parent);
    ~ImageFeed() override;

    /// Answers at once when the image is at hand.
    void show(core::SourceId source, const QString &path);
    void stop(); ///< no image is wanted
    const QString &path() const { return m_path; }
    const core::ImageOptions &options() const { return m_options; } ///< with which it was asked for
    /// Of the image that came last, if that is large; else empty.
    core::TileService &tiles() { return m_tiles; }

signals:
    void ready(const core::LoadedImage &image);
    void failed(const core::Error &error);
    void warned(const QString &sentences); ///< it could be read in part only

private:
    void request(const core::ImageOptions &options);
    bool isAsWanted(const core::Result<core::LoadedImage> &image); ///< asks for another one where it is not
    void take(const core::Result<core::LoadedImage> &image);
    void prepare();
    void dropPreparation();
    void showAgain(); ///< there is a better coarse picture, or none of the smaller copies any more

    core::ImageService &m_images;
    core::JobRunner &m_jobs;
    DisplayDesk &m_display;
    core::PyramidCache m_pyramids;
    core::TileService m_tiles;
    core::SourceId m_source;
    QString m_path; ///< empty: none is wanted
    core::ImageOptions m_options;
    bool m_plain = false;            ///< what was chosen does not suit this image: it is shown as the file says
    QString m_prepared;              ///< path of the image whose smaller copies are made, or could not be made
    QPointer<core::Job> m_preparing; ///< the job that makes them
};

}
