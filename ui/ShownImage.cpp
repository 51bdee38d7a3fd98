#include "ui/ShownImage.h"

#include "core/imaging/ImageService.h"
#include "core/project/ReviewSession.h"
#include "ui/canvas/CanvasView.h"

namespace ui {

namespace {
constexpr int PrefetchedSamples = 3;
}

ShownImage::ShownImage(core::ReviewSession &session, core::ImageService &images, CanvasView &canvas, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_images(images)
    , m_canvas(canvas)
{
    connect(&images, &core::ImageService::imageReady, this,
            [this](const QString &path, const core::Result<core::LoadedImage> &image) {
                if (path == m_path)
                    take(image);
            });
}

void ShownImage::show()
{
    m_path.clear();
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
    if (const auto image = m_images.image(m_path))
        take(*image);
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

void ShownImage::take(const core::Result<core::LoadedImage> &image)
{
    if (!image) {
        m_canvas.setMessage(tr("The image cannot be shown"), image.error().message);
        return;
    }
    m_canvas.setImage(image->rgb, image->fullSize());
    emit sized(image->fullSize());
    if (!image->warnings.isEmpty())
        emit warned(image->warnings.join(u' '));
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
    m_images.prefetch(paths);
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
