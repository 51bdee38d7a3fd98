#pragma once

#include "core/base/Result.h"

#include <QObject>
#include <QPointer>

namespace core {
class ImageService;
class JobRunner;
class ReviewSession;
}

namespace ui {

class BoxReadingDialog;
class CanvasView;

/// Asks how the boxes of a source are to be read, beside a picture of the sample on screen, and has the session read
/// them so.
class ReadingDesk : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive it.
    ReadingDesk(core::ReviewSession &session, core::ImageService &images, core::JobRunner &jobs, QObject *parent);
    ~ReadingDesk() override;

    void ask(QWidget *window); ///< returns at once

signals:
    void failed(const core::Error &error);

private:
    void addPicture(BoxReadingDialog *dialog);
    void showBoxes(const BoxReadingDialog &dialog, CanvasView &picture) const;
    void store(const BoxReadingDialog &dialog);

    core::ReviewSession &m_session;
    core::ImageService &m_images;
    core::JobRunner &m_jobs;
    QPointer<BoxReadingDialog> m_dialog; ///< the one that is open
};

}
