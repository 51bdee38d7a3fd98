#include "ui/Desk.h"

#include "core/export/PictureFile.h"
#include "core/jobs/JobRunner.h"
#include "ui/AccountDesk.h"
#include "ui/BoxDesk.h"
#include "ui/BoxListDesk.h"
#include "ui/BulkDesk.h"
#include "ui/canvas/CanvasView.h"
#include "ui/canvas/SampleCanvasBoxes.h"
#include "ui/common/ForeignText.h"
#include "ui/common/NoticeBar.h"
#include "ui/ComparedImages.h"
#include "ui/CompareTextsDesk.h"
#include "ui/conversation/ConversationView.h"
#include "ui/CorrectionDesk.h"
#include "ui/display/BoxFields.h"
#include "ui/display/DisplayPanel.h"
#include "ui/DisplayDesk.h"
#include "ui/DraftOffers.h"
#include "ui/FacetDesk.h"
#include "ui/history/HistoryView.h"
#include "ui/LastGoodBoxes.h"
#include "ui/LintDesk.h"
#include "ui/PlaceFinder.h"
#include "ui/PointedPlace.h"
#include "ui/ProblemDesk.h"
#include "ui/QueueSearch.h"
#include "ui/ReadingDesk.h"
#include "ui/RemarkDesk.h"
#include "ui/ReplaceDesk.h"
#include "ui/review/RemarkList.h"
#include "ui/review/VerdictBar.h"
#include "ui/samples/FacetPanel.h"
#include "ui/samples/FilterField.h"
#include "ui/samples/QueueView.h"
#include "ui/SentenceDesk.h"
#include "ui/ShownImage.h"
#include "ui/SimilarDesk.h"
#include "ui/StatusLine.h"
#include "ui/Steps.h"
#include "ui/TeamDesk.h"
#include "ui/TightenDesk.h"
#include "ui/TimeDesk.h"
#include "ui/TurnsDesk.h"
#include "ui/ViewsDesk.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr qsizetype LongestPhrase = 60; // in a notice or a tag
}

Desk::Desk(core::ReviewSession &session, core::ImageService &images, core::JobRunner &jobs, const DeskViews &views,
           QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_jobs(jobs)
    , m_views(views)
    , m_steps(new Steps(session, *views.notice, this))
    , m_display(new DisplayDesk(session, *views.display, *views.canvas, this))
    , m_image(new ShownImage(session, images, jobs, *m_display, *views.canvas, this))
    , m_compared(new ComparedImages(session, images, jobs, *m_display, *m_image,
                                    {views.canvas, views.beside, views.strip}, this))
    , m_place(new PointedPlace(*views.canvas, this))
    , m_search(new QueueSearch(session, jobs, this))
    , m_facets(new FacetDesk(session, jobs, *m_search, *views.facets, this))
    , m_savedViews(new ViewsDesk(session, *views.filter, *views.notice, this))
    , m_drafts(new DraftOffers(session, *views.conversation, *views.notice, this))
    , m_boxes(new BoxDesk(session, *views.conversation, this))
    , m_problems(new ProblemDesk(session, *views.conversation, this))
    , m_list(new BoxListDesk(session, *m_problems, m_place->geo(), *views.boxes, this))
    , m_lastGood(new LastGoodBoxes(session, *views.conversation, *views.canvas, this))
    , m_tighten(new TightenDesk(session, jobs, *m_image, *views.canvas, *views.notice, this))
    , m_reading(new ReadingDesk(session, images, jobs, this))
    , m_bulk(new BulkDesk(session, jobs, this))
    , m_team(new TeamDesk(session, jobs, *m_bulk, *views.notice, *views.status, this))
    , m_lint(new LintDesk(session, *views.conversation, jobs, this))
    , m_turns(new TurnsDesk(
          session, *views.conversation, *views.notice, [this] { return m_boxes->caret(); }, this))
    , m_sentences(new SentenceDesk(session, *views.conversation, this))
    , m_remarks(new RemarkDesk(
          session, [this] { return m_boxes->place(); }, *views.remarks, this))
    , m_replace(new ReplaceDesk(session, jobs, *m_bulk, *views.notice, this))
    , m_corrections(new CorrectionDesk(session, jobs, this))
    , m_compareTexts(new CompareTextsDesk(session, *views.conversation, this))
    , m_accounts(new AccountDesk(session, jobs, this))
    , m_similar(new SimilarDesk(session, jobs, images, *views.filter, this))
{
    connectSession();
    connectConversation();
    connectCanvas();
    connectParts();
    setBoxColours(m_views.display->boxes().style());
    m_views.queue->setSession(&session);
    const bool readOnly = session.project().readOnly();
    m_views.conversation->setReadOnly(readOnly);
    m_views.status->setSaved();
    if (readOnly)
        m_views.notice->tell(session.project().readOnlyReason(), {{tr("Understood"), {}}});
    else
        m_drafts->tell();
    showReview();
}

Desk::~Desk()
{
    for (CanvasView *canvas : {m_views.canvas, m_views.beside})
        canvas->setSnap({});
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
    connect(&m_session, &core::ReviewSession::readingChanged, this, &Desk::showReading);
    connect(&m_session, &core::ReviewSession::boxesChanged, this, [this] { showBoxes(); });
    connect(&m_session, &core::ReviewSession::hoveredBoxChanged, this, [this](const core::BoxRef &ref) {
        m_views.canvas->setHovered(ref);
        m_views.beside->setHovered(ref);
        m_views.conversation->setHoveredBox(ref);
    });
    connect(&m_session, &core::ReviewSession::selectedBoxChanged, this, [this](const core::BoxRef &ref) {
        m_views.canvas->setSelected(ref);
        m_views.beside->setSelected(ref);
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
    connect(view, &ConversationView::boxClicked, this, &Desk::goToBox);
    connect(view, &ConversationView::textTyped, this,
            [this](const QString &turn, const QString &, const std::vector<core::BoxToken> &boxes) {
                m_session.previewBoxes(turn, boxes);
            });
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
    connect(view, &ConversationView::lockedTurnEntered, this, &Desk::offerReopening);
    connect(view, &ConversationView::revertRequested, this,
            [this](const QString &turn) { report(m_session.revert(turn)); });
}

void Desk::connectCanvas()
{
    CanvasView *canvas = m_views.canvas;
    connectBoxes(canvas);
    connectBoxes(m_views.beside);
    connect(canvas, &CanvasView::cursorMoved, this,
            [this](std::optional<QPointF> place) { m_views.status->setCursor(place, m_session.imageSize()); });
    connect(canvas, &CanvasView::zoomChanged, m_views.status, &StatusLine::setZoom);
    connect(canvas, &CanvasView::messageActionTriggered, this, &Desk::foldersWanted);
}

void Desk::connectBoxes(CanvasView *canvas)
{
    connect(canvas, &CanvasView::boxHovered, &m_session, &core::ReviewSession::setHoveredBox);
    connect(canvas, &CanvasView::boxSelected, &m_session, &core::ReviewSession::setSelectedBox);
    m_boxes->connectCanvas(canvas);
}

/// What failed is said; what was typed is stored before something else is edited.
template <typename... Parts>
void Desk::listen(Parts *...parts)
{
    const auto listenTo = [this](auto *part) {
        using Part = std::remove_pointer_t<decltype(part)>;
        if constexpr (requires { &Part::failed; })
            connect(part, &Part::failed, this, [this](const core::Error &error) { report(core::Result<>(error)); });
        if constexpr (requires { &Part::aboutToEdit; })
            connect(part, &Part::aboutToEdit, this, &Desk::settle);
    };
    (listenTo(parts), ...);
}

void Desk::connectParts()
{
    connect(m_views.queue, &QueueView::opened, m_steps, [this](qint64 sample) { m_steps->goTo({sample}); });
    connect(&m_views.display->boxes(), &BoxFields::changed, this, &Desk::setBoxColours);
    connect(m_image, &ShownImage::sized, &m_session, &core::ReviewSession::setImageSize);
    connect(m_image, &ShownImage::sized, this, &Desk::imageShown);
    connect(m_image, &ShownImage::shown, m_place, &PointedPlace::setImage);
    connect(m_compared, &ComparedImages::shownChanged, m_views.conversation, &ConversationView::setShownImage);
    connect(m_views.conversation, &ConversationView::imageClicked, m_compared, &ComparedImages::showImage);
    connect(&m_session, &core::ReviewSession::samplesAdded, m_search, &QueueSearch::again);
    connect(m_search, &QueueSearch::moved, this, [this](core::SampleId first) { report(m_session.open(first)); });
    connect(m_steps, &Steps::aboutToStep, this, &Desk::settle);
    listen(m_steps, m_search, m_facets, m_savedViews, m_drafts, m_display, m_boxes, m_reading, m_bulk, m_remarks,
           m_lint, m_team, m_problems, m_list, m_tighten, m_replace, m_turns, m_corrections, m_compareTexts,
           m_sentences, m_accounts, m_similar);
    connect(m_views.history, &HistoryView::takeBackWanted, this, &Desk::takeBack);
    connect(m_views.history, &HistoryView::textWanted, this, [this](const QString &turn, const QString &text) {
        settle();
        if (const core::Turn *known = m_session.sample().turn(turn))
            report(m_session.setText(turn, known->value, text));
    });
    m_views.history->setReadOnly(m_session.project().readOnly());
    connect(m_remarks, &RemarkDesk::boxChosen, this, &Desk::goToBox);
    connect(m_remarks, &RemarkDesk::textChosen, m_views.conversation, &ConversationView::editTurn);
    m_remarks->readTaxonomy();
    connect(m_lint, &LintDesk::found, this, &Desk::showMarks);
    connect(m_problems, &ProblemDesk::found, this, &Desk::showMarks);
    new TimeDesk(m_session, *m_views.canvas->window(), this);
    connect(m_team, &TeamDesk::queryWanted, m_views.filter, &FilterField::setQueryText);
    connect(&m_session, &core::ReviewSession::roleChanged, this, &Desk::showReview);
    const auto tell = [notice = m_views.notice](const QString &sentence) {
        notice->tell(sentence, {{tr("Good"), {}}});
    };
    connect(m_bulk, &BulkDesk::told, m_views.notice, tell);
    connect(m_similar, &SimilarDesk::told, m_views.notice, tell);
    connect(m_remarks, &RemarkDesk::aboutToEdit, m_views.conversation, &ConversationView::leaveText);
    connect(m_corrections, &CorrectionDesk::aboutToEdit, m_views.conversation, &ConversationView::leaveText);
    connect(m_boxes, &BoxDesk::told, m_views.status, &StatusLine::setProblem);
    connect(m_boxes, &BoxDesk::phraseKept, this, &Desk::offerPhrase);
    connect(m_list, &BoxListDesk::statesChanged, this, &Desk::showBoxes);
    connect(m_list, &BoxListDesk::chosen, this, &Desk::goToBox);
    connect(m_list, &BoxListDesk::textChosen, m_views.conversation, &ConversationView::editTurn);
    connect(m_accounts, &AccountDesk::queryWanted, m_views.filter, &FilterField::setQueryText);
    connect(m_accounts, &AccountDesk::takeBackWanted, this, &Desk::takeBack);
    connect(m_accounts, &AccountDesk::sampleWanted, m_steps, qOverload<core::SampleId>(&Steps::goTo));
    connect(m_corrections, &CorrectionDesk::everywhereWanted, this, [this](const core::Correction &correction) {
        m_replace->open(m_views.canvas->window(), correction.before, correction.after);
    });
    connect(m_sentences, &SentenceDesk::changed, this, &Desk::showMarks);
    connect(m_sentences, &SentenceDesk::told, m_views.status, &StatusLine::setHint);
    connect(m_turns, &TurnsDesk::undoWanted, this, &Desk::undo);
    connect(m_replace, &ReplaceDesk::undoWanted, this, &Desk::undo);
    connect(m_replace, &ReplaceDesk::pairWanted, m_steps, &Steps::goToPair);
}

void Desk::showSample()
{
    const core::BoxReading reading = m_session.project().boxReading(m_session.sample().source);
    m_views.conversation->setNotation(reading.notation);
    m_views.conversation->setSample(m_session.sample(), m_session.boxes(), m_session.pair());
    m_drafts->offer();
    m_views.canvas->setBusy();
    m_views.beside->setBusy();
    m_place->forget();
    m_image->show();
    m_compared->show();
    showBoxes();
    showHistory();
    showReview();
    emit edited();
}

void Desk::updateSample()
{
    m_views.conversation->updateSample(m_session.sample(), m_session.boxes());
    showBoxes(); // a verdict may have another colour
    showHistory();
    showReview();
}

/// In the text, too, other words may be boxes now.
void Desk::showReading()
{
    m_views.conversation->setNotation(m_session.project().boxReading(m_session.sample().source).notation);
    m_views.conversation->updateSample(m_session.sample(), m_session.boxes());
}

void Desk::showBoxes()
{
    const bool movable = !m_session.project().readOnly();
    std::vector<CanvasBox> boxes =
        canvasBoxes(m_session.boxes(), m_session.sample(), m_colours, m_list->states(), movable);
    m_views.canvas->setBoxes(boxes);
    m_views.beside->setBoxes(std::move(boxes));
}

/// What is wrong with boxes, and with words.
void Desk::showMarks()
{
    MarksByTurn marks = m_problems->marks();
    for (const MarksByTurn &more : {m_lint->marks(), m_sentences->marks()}) {
        for (auto it = more.cbegin(); it != more.cend(); ++it) {
            TextMarks &of = marks[it.key()];
            of.insert(of.end(), it->begin(), it->end());
            std::stable_sort(of.begin(), of.end(),
                             [](const TextMark &a, const TextMark &b) { return a.start < b.start; });
        }
    }
    m_views.conversation->setMarks(marks);
}

void Desk::setTextsChecked(bool checked)
{
    m_lint->setEnabled(checked);
}

void Desk::askReading(QWidget *window)
{
    settle();
    m_reading->ask(window);
}

void Desk::askBulk(QWidget *window)
{
    m_bulk->ask(m_views.queue->selection(), m_search->query(), window);
}

void Desk::openReplace(QWidget *window)
{
    settle();
    m_replace->open(window);
}

void Desk::saveView(const QString &path)
{
    m_jobs.start(
        tr("Saving the view"), this,
        [picture = m_views.canvas->picture(), path](core::JobControl &) { return core::writePng(picture, path); },
        [this](const core::Result<> &written) { report(written); });
}

/// On the image and in the text alike.
void Desk::setBoxColours(const core::BoxStyle &style)
{
    m_colours = BoxColours(style.colouring);
    m_views.conversation->setBoxColours(m_colours);
    m_list->setColours(m_colours);
    m_lastGood->setColours(m_colours);
    showBoxes();
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
    m_views.verdicts->setVerdict(pair ? pair->verdict(m_session.role()) : core::Verdict::None);
    m_views.verdicts->setRemark(m_team->otherVerdict());
    const auto &counts = m_session.project().index().counts();
    m_views.status->setReview(counts.reviewedPairs(), counts.pairs);
    m_views.status->setPlace(m_session.placeInQueue(), qint64(m_session.queue().size()));
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

void Desk::judge(core::Verdict verdict)
{
    settle();
    const auto done = m_session.setVerdict(verdict);
    report(done);
    if (done)
        m_steps->goOn();
}

void Desk::clearVerdict()
{
    settle();
    report(m_session.clearVerdict());
}

void Desk::approveAll()
{
    settle();
    const auto done = m_session.setAllVerdicts(core::Verdict::Approved);
    report(done);
    if (done)
        m_steps->goOn();
}

void Desk::undo()
{
    settle();
    if (!m_bulk->undo())
        report(m_session.undo());
}

void Desk::redo()
{
    settle();
    if (!m_bulk->redo())
        report(m_session.redo());
}

void Desk::takeBack(qint64 seq)
{
    settle();
    if (!m_bulk->takeBack(seq))
        report(m_session.takeBack(seq));
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
    m_remarks->add(text);
}

void Desk::offerErrors(std::size_t group)
{
    m_remarks->offer(group, m_views.verdicts);
}

void Desk::stepBox(int by)
{
    if (const auto ref = m_boxes->neighbour(by))
        goToBox(*ref);
}

void Desk::offerPhrase(const QString &phrase, const QString &turn, const QString &text, const QString &without)
{
    const auto remove = [this, turn, text, without, sample = m_session.sample().id] {
        const core::Turn *now = m_session.sample().id == sample ? m_session.sample().turn(turn) : nullptr;
        if (now && now->value == text)
            report(m_session.setText(turn, text, without));
    };
    m_views.notice->tell(tr("The box is gone; its phrase “%1” is still there.").arg(excerpt(phrase, LongestPhrase)),
                         {{tr("Take it out, too"), remove}, {tr("Keep it"), {}}});
}

void Desk::offerReopening(const QString &turn)
{
    const auto reopen = [this, turn, sample = m_session.sample().id] {
        if (m_session.sample().id != sample)
            return;
        report(m_session.reopen(turn));
        m_views.conversation->editTurn(turn);
    };
    m_views.notice->tell(tr("This is approved, so nothing in it changes by accident. Reopen it to edit."),
                         {{tr("Reopen and edit"), reopen}, {tr("Leave it"), {}}});
}

void Desk::goToBox(const core::BoxRef &ref)
{
    m_session.setSelectedBox(ref);
    m_views.canvas->showBox(ref);
}

void Desk::declareAbsent()
{
    m_views.conversation->leaveText();
    const QString phrase = m_boxes->phrase();
    if (phrase.isEmpty())
        m_views.status->setProblem(tr("Select the phrase in the text, or its box, first."));
    else
        report(m_session.toggleTag(u"not-in-image:"_s + phrase.left(LongestPhrase)));
}

PlaceFinder Desk::places() const
{
    return {m_session, *m_views.canvas, m_place->geo()};
}

void Desk::find(const core::Query &query, bool stays)
{
    settle();
    m_views.facets->setQuery(query); // before it is counted, so that one may go on choosing
    m_search->find(query, !stays);
}

void Desk::sortQueue(core::SampleOrder order)
{
    m_search->sortBy(order);
}

void Desk::setImageFolders(const QStringList &folders)
{
    const auto set = m_session.project().setImageRoots(folders);
    report(set);
    if (!set)
        return;
    m_views.queue->forgetImages();
    m_image->forget();
    m_compared->showAgain();
    m_similar->forgetImages();
}

}
