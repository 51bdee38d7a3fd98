#include "ui/ComparedImages.h"

#include "core/model/ImageToken.h"
#include "core/project/ReviewSession.h"
#include "ui/canvas/CanvasView.h"
#include "ui/canvas/Comparison.h"
#include "ui/canvas/Guides.h"
#include "ui/common/ForeignText.h"
#include "ui/ImageProblem.h"
#include "ui/samples/ImageStrip.h"
#include "ui/ShownImage.h"

#include <QFileInfo>

namespace ui {

namespace {

constexpr qsizetype LongestName = 200;

int imageTokens(const core::Sample &sample)
{
    int tokens = 0;
    for (const core::Turn &turn : sample.turns)
        tokens += int(turn.value.count(core::ImageToken));
    return tokens;
}

}

ComparedImages::ComparedImages(core::ReviewSession &session, core::ImageService &images, core::JobRunner &jobs,
                               DisplayDesk &display, ShownImage &shown, const CompareViews &views, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_shown(shown)
    , m_views(views)
    , m_feed(images, jobs, display, nullptr)
{
    connect(&m_feed, &ImageFeed::ready, this, [this](const core::LoadedImage &image) {
        m_image = image;
        place();
    });
    connect(&m_feed, &ImageFeed::failed, this,
            [this](const core::Error &error) { refuse(ImageProblem::unreadable(), error); });
    connect(&m_feed, &ImageFeed::warned, this, [this](const QString &sentence) {
        m_warnings += sentence;
        tellWarnings();
    });
    connect(&m_shown, &ShownImage::sized, this, &ComparedImages::place);
    connect(m_views.strip, &ImageStrip::shownChosen, this, &ComparedImages::showImage);
    connect(m_views.strip, &ImageStrip::otherChosen, this, &ComparedImages::setOther);
    connect(m_views.canvas, &CanvasView::viewMoved, m_views.beside, &CanvasView::follow);
    connect(m_views.beside, &CanvasView::viewMoved, m_views.canvas, &CanvasView::follow);
    connect(m_views.canvas, &CanvasView::cursorMoved, &m_views.beside->guides(), &Guides::followMouse);
    connect(m_views.beside, &CanvasView::cursorMoved, &m_views.canvas->guides(), &Guides::followMouse);
}

ComparedImages::~ComparedImages()
{
    for (const auto &[from, to] :
         {std::pair(m_views.canvas, m_views.beside), std::pair(m_views.beside, m_views.canvas)}) {
        disconnect(from, nullptr, to, nullptr);
        disconnect(from, nullptr, &to->guides(), nullptr);
    }
    m_views.canvas->comparison().clear(); // before the tiles go
    m_views.beside->setBusy();
    m_views.beside->hide();
    m_views.strip->hide();
}

int ComparedImages::count() const
{
    return int(m_session.sample().images.size());
}

void ComparedImages::show()
{
    m_other = count() > 1 ? 1 : -1;
    showAgain();
}

void ComparedImages::showAgain()
{
    QList<ImageStrip::Image> images;
    for (int i = 0; i < count() && count() > 1; ++i) {
        const auto path = m_shown.find(i);
        images.append({m_session.sample().images[i], path ? *path : QString()});
    }
    m_views.strip->setImages(images, imageTokens(m_session.sample()));
    m_views.strip->setVisible(count() > 1);
    load();
}

void ComparedImages::setMode(CompareMode mode)
{
    m_mode = mode;
    m_views.canvas->comparison().setMode(mode);
    place();
}

void ComparedImages::setHeld(bool held)
{
    m_views.canvas->comparison().setHeld(held);
}

void ComparedImages::moveDivider(double by)
{
    Comparison &comparison = m_views.canvas->comparison();
    comparison.moveDivider(comparison.divider() + by);
}

void ComparedImages::stepShown(int by)
{
    if (hasSeveral())
        showImage((m_shown.image() + by + count()) % count());
}

void ComparedImages::stepOther(int by)
{
    if (!hasSeveral())
        return;
    int other = (m_other + by + count()) % count();
    if (other == m_shown.image())
        other = (other + by + count()) % count();
    setOther(other);
}

/// The two change places where the compared one is to be shown.
void ComparedImages::showImage(int image)
{
    const int before = m_shown.image();
    if (image == before || image < 0 || image >= count())
        return;
    m_views.canvas->comparison().clear();
    if (image == m_other)
        m_other = before;
    m_shown.showImage(image);
    load();
    emit shownChanged(image);
}

void ComparedImages::setOther(int image)
{
    if (image == m_shown.image())
        return showImage(m_other);
    if (image < 0 || image >= count() || image == m_other)
        return;
    m_other = image;
    load();
}

QString ComparedImages::nameOf(int image) const
{
    const QString name = QFileInfo(m_session.sample().images[image]).fileName();
    return tr("%1: %2").arg(image + 1).arg(excerpt(name, LongestName));
}

void ComparedImages::load()
{
    m_image.reset();
    m_warnings.clear();
    m_views.canvas->comparison().clear();
    m_views.strip->setShown(m_shown.image());
    m_views.strip->setOther(m_other);
    m_views.beside->setVisible(hasSeveral() && m_mode == CompareMode::Beside);
    if (!hasSeveral())
        return m_feed.stop();
    m_views.canvas->comparison().setNames({nameOf(m_shown.image()), nameOf(m_other)});
    if (const auto path = m_shown.find(m_other)) {
        m_feed.show(m_session.sample().source, *path);
    } else {
        m_feed.stop();
        refuse(ImageProblem::title(path.error()), path.error());
    }
}

void ComparedImages::refuse(const QString &title, const core::Error &error)
{
    m_image.reset();
    m_views.canvas->comparison().clear();
    m_views.beside->setMessage(title, error.message);
}

void ComparedImages::place()
{
    const bool beside = hasSeveral() && m_mode == CompareMode::Beside;
    if (m_image) {
        const QSize first = m_views.canvas->imageSize();
        const QSize frame = first.isEmpty() ? m_image->fullSize() : first;
        Comparison &comparison = m_views.canvas->comparison();
        comparison.setImage(m_image->rgb, frame);
        m_views.beside->setImage(m_image->rgb, frame);
        // One view at a time says which tiles are wanted.
        if (m_image->rendition && beside)
            m_views.beside->setTiles(m_feed.tiles());
        else if (m_image->rendition)
            comparison.setTiles(m_feed.tiles());
        tellWarnings();
    }
    m_views.beside->setVisible(beside);
    if (beside)
        m_views.beside->follow(m_views.canvas->view());
}

/// Where the image is seen, and anew whenever it was put there.
void ComparedImages::tellWarnings()
{
    for (const QString &sentence : std::as_const(m_warnings)) {
        m_views.beside->addWarning(sentence);
        if (m_mode == CompareMode::Swipe || m_mode == CompareMode::Blink)
            m_views.canvas->addWarning(tr("%1: %2").arg(nameOf(m_other), sentence));
    }
}

}
