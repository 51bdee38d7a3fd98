#pragma once

#include "core/imaging/ImageLocator.h"
#include "core/imaging/RasterInfo.h"
#include "core/model/Sample.h"
#include "ui/ImageFeed.h"

#include <QHash>
#include <QObject>

namespace core {
class ImageService;
class JobRunner;
class ReviewSession;
}

namespace ui {

class CanvasView;
class DisplayDesk;

/// Brings an image of the current sample onto the canvas, or why there is none, and has those of the next samples
/// loaded ahead.
class ShownImage : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive it.
    ShownImage(core::ReviewSession &session, core::ImageService &images, core::JobRunner &jobs, DisplayDesk &display,
               CanvasView &canvas, QObject *parent);
    ~ShownImage() override;

    void show();   ///< the first image of the sample that the session has now
    void forget(); ///< the folders changed: looks for everything anew
    /// Another image of the same sample, from 0; what is drawn over it stays.
    void showImage(int image);

    int image() const { return m_image; }
    const QString &path() const { return m_feed.path(); }                  ///< of the image that is shown or wanted
    const core::ImageOptions &options() const { return m_feed.options(); } ///< and how
    /// Where an image of the sample lies, from 0. Errors: as ImageLocator::locate().
    core::Result<QString> find(int image) const;

signals:
    void sized(QSize pixels); ///< an image is on the canvas
    void shown(const QString &path, const core::RasterInfo &info);

private:
    void locate();
    void take(const core::LoadedImage &image);
    void prefetch();
    QString pathOf(core::SampleId id) const;
    const core::ImageLocator &locator(core::SourceId source) const;

    core::ReviewSession &m_session;
    core::ImageService &m_images;
    DisplayDesk &m_display;
    CanvasView &m_canvas;
    ImageFeed m_feed;
    int m_image = 0;
    mutable QHash<core::SourceId, core::ImageLocator> m_locators;
};

}
