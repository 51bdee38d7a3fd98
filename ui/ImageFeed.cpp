#include "ui/ImageFeed.h"

#include "core/imaging/ImageService.h"
#include "core/jobs/JobRunner.h"
#include "core/settings/ImageMemory.h"
#include "ui/DisplayDesk.h"

#include <QFileInfo>

namespace ui {

ImageFeed::ImageFeed(core::ImageService &images, core::JobRunner &jobs, DisplayDesk &display, QObject *parent)
    : QObject(parent)
    , m_images(images)
    , m_jobs(jobs)
    , m_display(display)
    , m_pyramids(images.pyramids())
    , m_tiles({.bytes = core::loadImageMemory().tileBytes}, m_pyramids)
{
    connect(&m_tiles, &core::TileService::warned, this,
            [this](const QStringList &sentences) { emit warned(sentences.join(u' ')); });
    connect(&m_tiles, &core::TileService::damaged, this, [this] {
        m_prepared.clear(); // to be made anew
        showAgain();
    });
    connect(
        &images, &core::ImageService::imageReady, this,
        [this](const QString &path, const core::ImageOptions &options, const core::Result<core::LoadedImage> &image) {
            if (path == m_path && options == m_options)
                take(image);
        });
    connect(&display, &DisplayDesk::changed, this, [this] {
        m_plain = false;
        request(m_display.expected(m_source));
    });
}

ImageFeed::~ImageFeed()
{
    dropPreparation();
}

void ImageFeed::show(core::SourceId source, const QString &path)
{
    if (m_prepared != path)
        dropPreparation(); // of the image before
    m_tiles.close();
    m_plain = false;
    m_source = source;
    m_path = path;
    request(m_display.expected(source));
}

void ImageFeed::stop()
{
    dropPreparation();
    m_tiles.close();
    m_path.clear();
}

void ImageFeed::request(const core::ImageOptions &options)
{
    if (m_path.isEmpty())
        return;
    m_options = options;
    if (const auto image = m_images.image(m_path, options))
        take(*image);
}

/// Before an image is opened nobody knows its bands: it is asked for as the one before it was shown.
bool ImageFeed::isAsWanted(const core::Result<core::LoadedImage> &image)
{
    core::ImageOptions wanted;
    if (image && !m_plain)
        wanted = m_display.options(m_source, image->info);
    if (!image && (image.error().kind != core::Error::Kind::Usage || m_options == wanted))
        return true;
    m_plain = m_plain || !image;
    if (wanted == m_options)
        return true;
    request(wanted);
    return false;
}

void ImageFeed::take(const core::Result<core::LoadedImage> &image)
{
    if (!isAsWanted(image))
        return;
    if (!image) {
        emit failed(image.error());
        return;
    }
    if (image->rendition)
        m_tiles.open(m_path, *image);
    else
        m_tiles.close();
    emit ready(*image);
    if (!image->warnings.isEmpty())
        emit warned(image->warnings.join(u' '));
    if (image->rendition && image->lacksLevels && m_prepared != m_path && m_pyramids.isValid())
        prepare();
}

/// Once, and not again after it was cancelled, as long as the image stays.
void ImageFeed::prepare()
{
    dropPreparation();
    m_prepared = m_path;
    m_preparing = m_jobs.start(
        tr("Preparing %1 for quick zooming").arg(QFileInfo(m_path).fileName()), this,
        [path = m_path, pyramids = m_pyramids](core::JobControl &control) { return pyramids.build(path, control); },
        [this, path = m_path](const core::Result<> &built) {
            if (path != m_path)
                return;
            if (built)
                showAgain();
            else if (built.error().kind != core::Error::Kind::Cancelled)
                emit warned(built.error().message);
        });
}

void ImageFeed::dropPreparation()
{
    m_prepared.clear();
    if (m_preparing)
        m_preparing->cancel();
    m_preparing.clear();
}

void ImageFeed::showAgain()
{
    m_images.forget(m_path);
    request(m_options);
}

}
