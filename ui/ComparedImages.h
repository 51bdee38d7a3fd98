#pragma once

#include "core/base/Error.h"
#include "ui/canvas/CompareMode.h"
#include "ui/ImageFeed.h"

#include <QObject>

#include <optional>

namespace core {
class ReviewSession;
}

namespace ui {

class CanvasView;
class ImageStrip;
class ShownImage;

/// The panels in which images of one sample are compared.
struct CompareViews
{
    CanvasView *canvas = nullptr; ///< of the shown image
    CanvasView *beside = nullptr; ///< of the other one, when they stand side by side
    ImageStrip *strip = nullptr;
};

/// The images of a sample that has several: which one is shown, which other one it is compared with, and how. The other
/// image is shown in the frame of the first: the same place is at the same place, whatever the size of either.
class ComparedImages : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive it.
    ComparedImages(core::ReviewSession &session, core::ImageService &images, core::JobRunner &jobs,
                   DisplayDesk &display, ShownImage &shown, const CompareViews &views, QObject *parent);
    ~ComparedImages() override;

    void show();      ///< of the sample that the session has now, after its first image
    void showAgain(); ///< the folders changed: the same two, looked for anew
    bool hasSeveral() const { return m_other >= 0; }

    CompareMode mode() const { return m_mode; }
    void setMode(CompareMode mode);
    void setHeld(bool held); ///< the other image is seen as a whole
    void moveDivider(double by);
    void stepShown(int by);
    void stepOther(int by); ///< never to the shown one
    void showImage(int image);
    void setOther(int image);

signals:
    void shownChanged(int image); ///< from 0

private:
    int count() const;
    QString nameOf(int image) const;
    void load();
    void place(); ///< what has come, where the mode wants it
    void refuse(const QString &title, const core::Error &error);
    void tellWarnings();

    core::ReviewSession &m_session;
    ShownImage &m_shown;
    const CompareViews m_views;
    ImageFeed m_feed;
    CompareMode m_mode = CompareMode::Off;
    int m_other = -1; ///< -1: the sample has no two images
    std::optional<core::LoadedImage> m_image;
    QStringList m_warnings; ///< of the other image
};

}
