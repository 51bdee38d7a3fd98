#include "ui/ShownImage.h"

#include "core/imaging/ImageService.h"
#include "core/project/ReviewSession.h"
#include "ui/canvas/CanvasView.h"
#include "ui/DisplayDesk.h"
#include "ui/ImageProblem.h"

namespace ui {

namespace {
constexpr int PrefetchedSamples = 3;
}

ShownImage::ShownImage(core::ReviewSession &session, core::ImageService &images, core::JobRunner &jobs,
                       DisplayDesk &display, CanvasView &canvas, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_images(images)
    , m_display(display)
    , m_canvas(canvas)
    , m_feed(images, jobs, display, nullptr)
{
    connect(&m_feed, &ImageFeed::ready, this, &ShownImage::take);
    connect(&m_feed, &ImageFeed::failed, this,
            [this](const core::Error &error) { m_canvas.setMessage(ImageProblem::unreadable(), error.message); });
    connect(&m_feed, &ImageFeed::warned, &m_canvas, &CanvasView::addWarning);
}

ShownImage::~ShownImage()
{
    m_canvas.setBusy(); // before the tiles go
}

void ShownImage::show()
{
    m_image = 0;
    m_display.setNothingShown();
    locate();
}

void ShownImage::showImage(int image)
{
    if (image == m_image || image < 0 || image >= m_session.sample().images.size())
        return;
    m_image = image;
    m_display.setNothingShown();
    locate();
}

core::Result<QString> ShownImage::find(int image) const
{
    const core::Sample &sample = m_session.sample();
    return locator(sample.source).locate(sample.images[image]);
}

/// What there is at once; the rest comes by a signal.
void ShownImage::locate()
{
    const core::Sample &sample = m_session.sample();
    if (sample.images.isEmpty()) {
        m_feed.stop();
        m_canvas.setMessage(tr("No image"), tr("This record names no image. Its text can be reviewed."));
        return;
    }
    if (const auto path = find(m_image)) {
        m_feed.show(sample.source, *path);
    } else {
        m_feed.stop();
        m_canvas.setMessage(ImageProblem::title(path.error()), path.error().message,
                            ImageProblem::action(path.error()));
    }
    prefetch();
    m_images.cancelStale();
}

void ShownImage::forget()
{
    m_locators.clear();
    m_images.clear();
    locate();
}

void ShownImage::take(const core::LoadedImage &image)
{
    m_canvas.setImage(image.rgb, image.fullSize());
    if (image.rendition)
        m_canvas.setTiles(m_feed.tiles());
    m_display.setShown(m_session.sample().source, m_feed.path(), image.info);
    emit shown(m_feed.path(), image.info);
    emit sized(image.fullSize());
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
    m_images.prefetch(paths, m_feed.options());
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
