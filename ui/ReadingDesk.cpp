#include "ui/ReadingDesk.h"

#include "core/imaging/ImageService.h"
#include "core/project/ReviewSession.h"
#include "ui/canvas/CanvasView.h"
#include "ui/canvas/SampleCanvasBoxes.h"
#include "ui/dialogs/BoxReadingDialog.h"
#include "ui/ImageProblem.h"

namespace ui {

namespace {
constexpr QSize PictureBounds(512, 512);
}

ReadingDesk::ReadingDesk(core::ReviewSession &session, core::ImageService &images, core::JobRunner &jobs,
                         QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_images(images)
    , m_jobs(jobs)
{
}

ReadingDesk::~ReadingDesk()
{
    delete m_dialog;
}

void ReadingDesk::ask(QWidget *window)
{
    if (m_dialog)
        return;
    auto *dialog = new BoxReadingDialog(m_session.project(), m_jobs, m_session.sample().id, window);
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { store(*dialog); });
    if (!m_session.sample().images.isEmpty())
        addPicture(dialog);
    dialog->open();
}

/// The first image of the sample, with its boxes as they would be.
void ReadingDesk::addPicture(BoxReadingDialog *dialog)
{
    auto *picture = new CanvasView(dialog);
    picture->setFurnitureVisible(false);
    picture->setLabelsVisible(false);
    connect(dialog, &BoxReadingDialog::readingShown, picture,
            [this, dialog, picture] { showBoxes(*dialog, *picture); });
    dialog->setPicture(picture);

    const core::Sample &sample = m_session.sample();
    const auto path = m_session.project().imageLocator(sample.source).locate(sample.images.first());
    if (!path)
        return picture->setMessage(ImageProblem::title(path.error()), QString());
    const auto take = [this, dialog, picture](const core::Result<core::LoadedImage> &image) {
        if (!image)
            return picture->setMessage(ImageProblem::unreadable(), QString());
        picture->setImage(image->rgb, image->fullSize());
        showBoxes(*dialog, *picture);
    };
    connect(&m_images, &core::ImageService::thumbnailReady, picture,
            [take, wanted = *path](const QString &ready, const core::Result<core::LoadedImage> &image) {
                if (ready == wanted)
                    take(image);
            });
    if (const auto image = m_images.thumbnail(*path, PictureBounds))
        take(*image);
}

void ReadingDesk::showBoxes(const BoxReadingDialog &dialog, CanvasView &picture) const
{
    const core::Sample &sample = m_session.sample();
    if (dialog.source() != sample.source || picture.imageSize().isEmpty())
        return;
    const core::BoxReading reading = dialog.reading();
    std::vector<core::SampleBox> boxes;
    if (reading.notation)
        boxes = core::sampleBoxes(sample, reading, picture.imageSize());
    picture.setBoxes(canvasBoxes(boxes, sample, BoxColours(), {}, false));
}

void ReadingDesk::store(const BoxReadingDialog &dialog)
{
    for (const auto &[source, reading] : dialog.changes()) {
        if (const auto stored = m_session.setBoxReading(source, reading); !stored)
            emit failed(stored.error());
    }
}

}
