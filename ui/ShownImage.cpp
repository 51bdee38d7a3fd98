#include "ui/ShownImage.h"

#include "core/imaging/ImageService.h"
#include "core/jobs/JobRunner.h"
#include "core/project/ReviewSession.h"
#include "core/settings/ImageMemory.h"
#include "ui/canvas/CanvasView.h"
#include "ui/DisplayDesk.h"

#include <QFileInfo>

namespace ui {

namespace {
constexpr int PrefetchedSamples = 3;
}

ShownImage::ShownImage(core::ReviewSession &session, core::ImageService &images, core::JobRunner &jobs,
                       DisplayDesk &display, CanvasView &canvas, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_images(images)
    , m_jobs(jobs)
    , m_display(display)
    , m_canvas(canvas)
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
        request(m_display.expected(m_session.sample().source));
    });
}

ShownImage::~ShownImage()
{
    dropPreparation();
    m_canvas.setBusy(); // before the tiles go
}

void ShownImage::show()
{
    const QString before = std::exchange(m_path, {});
    m_tiles.close();
    m_plain = false;
    m_display.setNothingShown();
    locate();
    if (m_path != before && m_prepared != m_path)
        dropPreparation(); // of the image before
}

/// What there is at once; the rest comes by a signal.
void ShownImage::locate()
{
    const core::Sample &sample = m_session.sample();
    if (sample.images.isEmpty()) {
        m_canvas.setMessage(tr("No image"), tr("This record names no image. Its text can be reviewed."));
        return;
    }
    const auto path = locator(sample.source).locate(sample.images.first());
    if (!path) {
        showProblem(path.error());
        prefetch();
        return;
    }
    m_path = *path;
    request(m_display.expected(sample.source));
    prefetch();
    m_images.cancelStale();
}

void ShownImage::forget()
{
    m_locators.clear();
    m_images.clear();
    show();
}

void ShownImage::showProblem(const core::Error &error)
{
    const bool missing = error.kind == core::Error::Kind::NotFound;
    m_canvas.setMessage(missing ? tr("Image not found") : tr("Image refused"), error.message,
                        missing ? tr("Look in another folder…") : QString());
}

void ShownImage::request(const core::ImageOptions &options)
{
    if (m_path.isEmpty())
        return;
    m_options = options;
    if (const auto image = m_images.image(m_path, options))
        take(*image);
}

/// Before an image is opened nobody knows its bands: it is asked for as the one before it was shown.
bool ShownImage::isAsWanted(const core::Result<core::LoadedImage> &image)
{
    core::ImageOptions wanted;
    if (image && !m_plain)
        wanted = m_display.options(m_session.sample().source, image->info);
    if (!image && (image.error().kind != core::Error::Kind::Usage || m_options == wanted))
        return true;
    m_plain = m_plain || !image;
    if (wanted == m_options)
        return true;
    request(wanted);
    return false;
}

void ShownImage::take(const core::Result<core::LoadedImage> &image)
{
    if (!isAsWanted(image))
        return;
    if (!image) {
        m_canvas.setMessage(tr("The image cannot be shown"), image.error().message);
        return;
    }
    m_canvas.setImage(image->rgb, image->fullSize());
    if (image->rendition)
        showTiles(*image);
    m_display.setShown(m_session.sample().source, m_path, image->info);
    emit shown(m_path, image->info);
    emit sized(image->fullSize());
    if (!image->warnings.isEmpty())
        emit warned(image->warnings.join(u' '));
}

void ShownImage::showTiles(const core::LoadedImage &coarse)
{
    m_tiles.open(m_path, coarse);
    m_canvas.setTiles(m_tiles);
    if (coarse.lacksLevels && m_prepared != m_path && m_pyramids.isValid())
        prepare();
}

/// Once, and not again after it was cancelled, as long as the image stays.
void ShownImage::prepare()
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

void ShownImage::dropPreparation()
{
    m_prepared.clear();
    if (m_preparing)
        m_preparing->cancel();
    m_preparing.clear();
}

void ShownImage::showAgain()
{
    m_images.forget(m_path);
    request(m_options);
}

void ShownImage::prefetch()
{
    const auto &queue = m_session.queue();
    const qint64 place = m_session.placeInQueue();
    if (place < 0)
        return;
    QStringList paths;
    for (qint64 next = place + 1; next <= place + PrefetchedSamples && next < std::ssize(queue); ++next)
        paths.append(pathOf(queue[std::size_t(next)]));
    if (place > 0)
        paths.append(pathOf(queue[std::size_t(place - 1)]));
    paths.removeAll(QString());
    m_images.prefetch(paths, m_options);
}

QString ShownImage::pathOf(core::SampleId id) const
{
    const std::string_view packed = m_session.project().index().images(id);
    const QStringList names = core::unpackNames(QByteArrayView(packed.data(), qsizetype(packed.size())));
    if (names.isEmpty())
        return {};
    const auto path = locator(m_session.project().index().source(id)).locate(names.first());
    return path ? *path : QString();
}

const core::ImageLocator &ShownImage::locator(core::SourceId source) const
{
    auto it = m_locators.find(source);
    if (it == m_locators.end())
        it = m_locators.insert(source, m_session.project().imageLocator(source));
    return *it;
}

}
