#include "ui/Desk.h"

#include "core/imaging/ImageService.h"
#include "core/jobs/JobRunner.h"
#include "core/project/TextSearch.h"
#include "ui/canvas/CanvasView.h"
#include "ui/canvas/SampleCanvasBoxes.h"
#include "ui/common/NoticeBar.h"
#include "ui/conversation/ConversationView.h"
#include "ui/history/HistoryView.h"
#include "ui/review/VerdictBar.h"
#include "ui/samples/QueueView.h"
#include "ui/StatusLine.h"

#include <algorithm>

namespace ui {

namespace {
constexpr int PrefetchedSamples = 3;
}

Desk::Desk(core::ReviewSession &session, core::ImageService &images, core::JobRunner &jobs, const DeskViews &views,
           QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_images(images)
    , m_jobs(jobs)
    , m_views(views)
{
    connectSession();
    connectConversation();
    connectCanvas();
    connect(&images, &core::ImageService::imageReady, this,
            [this](const QString &path, const core::Result<core::LoadedImage> &image) {
                if (path == m_path)
                    takeImage(image);
            });
    m_views.queue->setSession(&session);
    connect(m_views.queue, &QueueView::opened, this, [this](qint64 sample) {
        settle();
        report(m_session.open({sample}));
    });
    const bool readOnly = session.project().readOnly();
    m_views.conversation->setReadOnly(readOnly);
    m_views.status->setSaved();
    if (readOnly)
        m_views.notice->tell(session.project().readOnlyReason(), {{tr("Understood"), {}}});
    else
        offerDraft();
    showReview();
}

Desk::~Desk()
{
    if (m_search)
        m_search->cancel();
    m_views.queue->setSession(nullptr);
    m_views.conversation->clear();
    m_views.canvas->setBusy();
    m_views.verdicts->setReviewable(false);
    m_views.history->clear();
    m_views.status->clear();
    m_views.notice->dismiss();
}

void Desk::connectSession()
{
    connect(&m_session, &core::ReviewSession::sampleOpened, this, &Desk::showSample);
    connect(&m_session, &core::ReviewSession::sampleChanged, this, &Desk::updateSample);
    connect(&m_session, &core::ReviewSession::pairChanged, this, [this](int pair) {
        m_views.conversation->setCurrentPair(pair);
        showReview();
    });
    connect(&m_session, &core::ReviewSession::queueChanged, this, &Desk::showReview);
    connect(&m_session, &core::ReviewSession::samplesAdded, this, &Desk::search);
    connect(&m_session, &core::ReviewSession::boxesChanged, this,
            [this] { m_views.canvas->setBoxes(canvasBoxes(m_session.boxes(), !m_session.project().readOnly())); });
    connect(&m_session, &core::ReviewSession::hoveredBoxChanged, this, [this](const core::BoxRef &ref) {
        m_views.canvas->setHovered(ref);
        m_views.conversation->setHoveredBox(ref);
    });
    connect(&m_session, &core::ReviewSession::selectedBoxChanged, this, [this](const core::BoxRef &ref) {
        m_views.canvas->setSelected(ref);
        m_views.conversation->setSelectedBox(ref);
    });
    connect(&m_session.history(), &core::EditHistory::applied, this, [this] {
        m_views.status->setSaved();
        showReview();
        emit edited();
    });
}

void Desk::connectConversation()
{
    ConversationView *view = m_views.conversation;
    connect(view, &ConversationView::currentPairChanged, &m_session, &core::ReviewSession::setPair);
    connect(view, &ConversationView::boxHovered, &m_session, &core::ReviewSession::setHoveredBox);
    connect(view, &ConversationView::boxClicked, this, [this](const core::BoxRef &ref) {
        m_session.setSelectedBox(ref);
        m_views.canvas->showBox(ref);
    });
    connect(view, &ConversationView::textTyped, &m_session, &core::ReviewSession::previewText);
    connect(view, &ConversationView::textCommitted, this,
            [this](const QString &turn, const QString &before, const QString &after) {
                const auto done = m_session.setText(turn, before, after);
                if (!done)
                    m_views.conversation->commitRefused(turn, done.error().message);
                report(done);
            });
    connect(view, &ConversationView::draftChanged, this,
            [this](const QString &turn, const QString &text) { report(m_session.keepDraft(turn, text)); });
    connect(view, &ConversationView::draftCleared, this,
            [this](const QString &turn) { report(m_session.dropDraft(turn)); });
    connect(view, &ConversationView::revertRequested, this,
            [this](const QString &turn) { report(m_session.revert(turn)); });
}

void Desk::connectCanvas()
{
    CanvasView *canvas = m_views.canvas;
    connect(canvas, &CanvasView::boxHovered, &m_session, &core::ReviewSession::setHoveredBox);
    connect(canvas, &CanvasView::boxSelected, &m_session, &core::ReviewSession::setSelectedBox);
    connect(canvas, &CanvasView::boxMoved, this, [this](const core::BoxRef &ref, const core::Box &box) {
        settle();
        report(m_session.moveBox(ref, box));
    });
    connect(canvas, &CanvasView::cursorMoved, this,
            [this](std::optional<QPointF> place) { m_views.status->setCursor(place, m_session.imageSize()); });
    connect(canvas, &CanvasView::zoomChanged, m_views.status, &StatusLine::setZoom);
    connect(canvas, &CanvasView::messageActionTriggered, this, &Desk::foldersWanted);
}

void Desk::showSample()
{
    const core::BoxReading reading = m_session.project().boxReading(m_session.sample().source);
    m_views.conversation->setNotation(reading.notation);
    m_views.conversation->setSample(m_session.sample(), m_session.boxes());
    m_views.conversation->setCurrentPair(m_session.pair());
    m_views.canvas->setBusy();
    showImage();
    m_views.canvas->setBoxes(canvasBoxes(m_session.boxes(), !m_session.project().readOnly()));
    showHistory();
    showReview();
    emit edited();
}

void Desk::updateSample()
{
    m_views.conversation->updateSample(m_session.sample(), m_session.boxes());
    showHistory();
    showReview();
}

void Desk::showImage()
{
    m_path.clear();
    const core::Sample &sample = m_session.sample();
    if (sample.images.isEmpty()) {
        m_views.canvas->setMessage(tr("No image"), tr("This record names no image. Its text can be reviewed."));
        return;
    }
    const auto path = locator(sample.source).locate(sample.images.first());
    if (!path) {
        const bool missing = path.error().kind == core::Error::Kind::NotFound;
        m_views.canvas->setMessage(missing ? tr("Image not found") : tr("Image refused"), path.error().message,
                                   missing ? tr("Look in another folder…") : QString());
        prefetch();
        return;
    }
    m_path = *path;
    if (const auto image = m_images.image(m_path))
        takeImage(*image);
    prefetch();
    m_images.cancelStale();
}

void Desk::takeImage(const core::Result<core::LoadedImage> &image)
{
    if (!image) {
        m_views.canvas->setMessage(tr("The image cannot be shown"), image.error().message);
        return;
    }
    m_views.canvas->setImage(image->rgb, image->fullSize());
    m_session.setImageSize(image->fullSize());
    if (!image->warnings.isEmpty())
        m_views.status->setProblem(image->warnings.join(u' '));
}

void Desk::prefetch()
{
    QStringList paths;
    const auto &queue = m_session.queue();
    const qint64 place = m_session.placeInQueue();
    if (place < 0)
        return;
    for (int by = 1; by <= PrefetchedSamples && place + by < std::ssize(queue); ++by) {
        if (const QString path = imagePath(queue[std::size_t(place + by)]); !path.isEmpty())
            paths.append(path);
    }
    if (place > 0)
        paths.append(imagePath(queue[std::size_t(place - 1)]));
    paths.removeAll(QString());
    m_images.prefetch(paths);
}

QString Desk::imagePath(core::SampleId id) const
{
    const std::string_view packed = m_session.project().index().images(id);
    const QStringList names = core::unpackNames(QByteArrayView(packed.data(), qsizetype(packed.size())));
    if (names.isEmpty())
        return {};
    const auto path = locator(m_session.project().index().source(id)).locate(names.first());
    return path ? *path : QString();
}

const core::ImageLocator &Desk::locator(core::SourceId source) const
{
    auto it = m_locators.find(source);
    if (it == m_locators.end())
        it = m_locators.insert(source, m_session.project().imageLocator(source));
    return *it;
}

void Desk::showHistory()
{
    m_views.history->setReviewer(m_session.history().reviewer());
    const auto entries = m_session.history().ofSample(m_session.sample().id);
    if (entries)
        m_views.history->setEntries(*entries, m_session.sample());
    else
        report(core::Result<>(entries.error()));
}

void Desk::showReview()
{
    const core::Pair *pair = m_session.currentPair();
    m_views.verdicts->setReviewable(pair && !m_session.project().readOnly());
    m_views.verdicts->setVerdict(pair ? pair->verdict : core::Verdict::None);
    const auto &counts = m_session.project().index().counts();
    m_views.status->setReview(counts.reviewedPairs(), counts.pairs);
    m_views.status->setPlace(m_session.placeInQueue(), qint64(m_session.queue().size()));
}

void Desk::offerDraft()
{
    const auto drafts = m_session.drafts();
    if (!drafts || drafts->empty())
        return;
    const core::Draft draft = drafts->front();
    m_views.notice->tell(tr("A text of sample %1 was typed and not committed: “%2”")
                             .arg(draft.sample.value)
                             .arg(draft.value.simplified().left(120)),
                         {{tr("Use it"),
                           [this, draft] {
                               auto opened = m_session.open(draft.sample);
                               const core::Turn *turn = opened ? m_session.sample().turn(draft.turn) : nullptr;
                               report(turn ? m_session.setText(draft.turn, turn->value, draft.value) : opened);
                               offerDraft();
                           }},
                          {tr("Discard"), [this, draft] {
                               report(m_session.dropDraft(draft));
                               offerDraft();
                           }}});
}

void Desk::settle()
{
    m_views.conversation->commitTyping();
}

void Desk::report(const core::Result<> &done)
{
    if (!done)
        m_views.status->setProblem(done.error().message);
}

void Desk::report(const core::Result<bool> &moved)
{
    if (!moved)
        m_views.status->setProblem(moved.error().message);
}

void Desk::next()
{
    settle();
    report(m_session.next());
}

void Desk::previous()
{
    settle();
    report(m_session.previous());
}

void Desk::nextUnreviewed()
{
    settle();
    const auto moved = m_session.nextUnreviewed();
    report(moved);
    if (moved && !*moved)
        m_views.notice->tell(tr("Every pair in the queue has a verdict."), {{tr("Good"), {}}});
}

void Desk::stepPair(int by)
{
    settle();
    m_session.setPair(std::max(0, m_session.pair() + by));
}

void Desk::judge(core::Verdict verdict)
{
    settle();
    const auto done = m_session.setVerdict(verdict);
    report(done);
    if (done)
        nextUnreviewed();
}

void Desk::clearVerdict()
{
    settle();
    report(m_session.setVerdict(core::Verdict::None));
}

void Desk::approveAll()
{
    settle();
    const auto done = m_session.setAllVerdicts(core::Verdict::Approved);
    report(done);
    if (done)
        nextUnreviewed();
}

void Desk::undo()
{
    settle();
    report(m_session.undo());
}

void Desk::redo()
{
    settle();
    report(m_session.redo());
}

void Desk::revertTurn()
{
    settle();
    const core::Pair *pair = m_session.currentPair();
    if (!pair)
        return;
    const auto edited = [this](int turn) { return turn >= 0 && m_session.sample().turns[std::size_t(turn)].edited(); };
    const int turn = edited(pair->answer) || !edited(pair->question) ? pair->anchor() : pair->question;
    report(m_session.revert(m_session.sample().turns[std::size_t(turn)].key));
}

void Desk::comment(const QString &text)
{
    settle();
    report(m_session.addComment(text));
}

void Desk::stepBox(int by)
{
    const auto &boxes = m_session.boxes();
    if (boxes.empty())
        return;
    const auto it = std::find_if(boxes.begin(), boxes.end(),
                                 [this](const core::SampleBox &box) { return box.ref == m_session.selectedBox(); });
    const auto count = std::ssize(boxes);
    const auto at = it == boxes.end() ? (by > 0 ? 0 : count - 1) : (it - boxes.begin() + by + count) % count;
    m_session.setSelectedBox(boxes[std::size_t(at)].ref);
    m_views.canvas->showBox(boxes[std::size_t(at)].ref);
}

void Desk::find(const core::Query &query)
{
    settle();
    m_query = query;
    m_goesToFound = true;
    search();
}

/// For what is asked for already: what is typed stays typed.
void Desk::search()
{
    if (m_search)
        m_search->cancel();
    const int number = ++m_searchNumber;
    using Samples = std::vector<core::SampleId>;
    const auto show = [this, number](Samples samples) {
        if (number != m_searchNumber)
            return;
        m_session.setQueue(std::move(samples));
        const bool goes = m_goesToFound || !m_session.hasSample();
        if (goes && m_session.placeInQueue() < 0 && !m_session.queue().empty())
            report(m_session.open(m_session.queue().front()));
    };
    std::function<void(Samples)> partial;
    if (m_goesToFound) {
        partial = [this, show](Samples samples) { // on a thread of the search, which the desk outlives
            QMetaObject::invokeMethod(
                this, [show, samples = std::move(samples)]() mutable { show(std::move(samples)); },
                Qt::QueuedConnection);
        };
    }
    core::Project &project = m_session.project();
    m_search = m_jobs.start(
        tr("Searching"), this,
        [query = m_query, index = project.index(), &project, partial](core::JobControl &control) {
            return core::findSamples(
                query, index, [&project] { return project.openReader(); }, control, partial);
        },
        [this, show, number](core::Result<Samples> found) {
            if (found)
                show(found.take());
            if (number == m_searchNumber)
                m_goesToFound = false;
            if (!found && found.error().kind != core::Error::Kind::Cancelled)
                report(core::Result<>(found.error()));
        });
}

void Desk::setImageFolders(const QStringList &folders)
{
    const auto set = m_session.project().setImageRoots(folders);
    report(set);
    if (!set)
        return;
    m_locators.clear();
    m_images.clear();
    m_views.queue->forgetImages();
    showImage();
}

}
