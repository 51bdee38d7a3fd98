#pragma once

#include "core/base/Result.h"
#include "core/project/Query.h"
#include "core/project/ReviewSession.h"
#include "core/project/SampleOrder.h"
#include "ui/common/BoxColours.h"

#include <QObject>

namespace core {
class ImageService;
class JobRunner;
}

namespace ui {

class AccountDesk;
class BoxDesk;
class BoxListDesk;
class BulkDesk;
class BoxPanel;
class CanvasView;
class ComparedImages;
class CompareTextsDesk;
class ConversationView;
class CorrectionDesk;
class DisplayDesk;
class DisplayPanel;
class DraftOffers;
class FacetDesk;
class FacetPanel;
class FilterField;
class HistoryView;
class ImageStrip;
class LastGoodBoxes;
class LintDesk;
class NoticeBar;
class PlaceFinder;
class PointedPlace;
class ProblemDesk;
class QueueSearch;
class QueueView;
class ReadingDesk;
class RemarkDesk;
class RemarkList;
class ReplaceDesk;
class SentenceDesk;
class ShownImage;
class SimilarDesk;
class StatusLine;
class Steps;
class TeamDesk;
class TightenDesk;
class TurnsDesk;
class VerdictBar;
class ViewsDesk;

/// The panels that a session is shown in. They belong to the window and outlive every session.
struct DeskViews
{
    CanvasView *canvas = nullptr;
    CanvasView *beside = nullptr; ///< the other image, when two are compared side by side
    ImageStrip *strip = nullptr;
    ConversationView *conversation = nullptr;
    QueueView *queue = nullptr;
    HistoryView *history = nullptr;
    DisplayPanel *display = nullptr;
    BoxPanel *boxes = nullptr;
    FacetPanel *facets = nullptr;
    FilterField *filter = nullptr;
    RemarkList *remarks = nullptr;
    VerdictBar *verdicts = nullptr;
    StatusLine *status = nullptr;
    NoticeBar *notice = nullptr;
};

/// Brings one session and the panels together for as long as a project is open: what the session tells goes to the
/// panels, what a person wants goes to the session, and what could not be done is said.
class Desk : public QObject
{
    Q_OBJECT
public:
    /// Everything outlives the desk.
    Desk(core::ReviewSession &session, core::ImageService &images, core::JobRunner &jobs, const DeskViews &views,
         QObject *parent);
    ~Desk() override;

    core::ReviewSession &session() const { return m_session; }

    // What the actions of the window do.
    void judge(core::Verdict verdict); ///< and goes on to the next pair without one, if that is wanted
    void clearVerdict();
    void approveAll();
    void undo();
    void takeBack(qint64 seq); ///< only this entry of the journal
    void redo();
    void revertTurn();                   ///< the answer of the current pair
    void comment(const QString &text);   ///< on what is selected in the pair, or the pair
    void offerErrors(std::size_t group); ///< from 0
    void setTextsChecked(bool checked);  ///< marks what is written oddly
    Steps &steps() { return *m_steps; }
    RemarkDesk &remarks() { return *m_remarks; }
    TeamDesk &team() { return *m_team; }
    SentenceDesk &sentences() { return *m_sentences; }
    CorrectionDesk &corrections() { return *m_corrections; }
    CompareTextsDesk &comparison() { return *m_compareTexts; }
    AccountDesk &accounts() { return *m_accounts; }
    SimilarDesk &similar() { return *m_similar; }
    TurnsDesk &turns() { return *m_turns; }
    void stepBox(int by);
    ProblemDesk &problems() { return *m_problems; }
    void declareAbsent(); ///< the phrase that is selected is not in the image, or is after all: a tag of the pair
    BoxDesk &boxes() const { return *m_boxes; }
    ComparedImages &compared() const { return *m_compared; }
    TightenDesk &tighten() const { return *m_tighten; }
    PlaceFinder places() const; ///< for as long as the desk is there
    /// `stays`: with the current sample, even if it is not found.
    void find(const core::Query &query, bool stays = false);
    void sortQueue(core::SampleOrder order);
    void setImageFolders(const QStringList &folders);
    void askReading(QWidget *window);   ///< how boxes of a source are read; returns at once
    void askBulk(QWidget *window);      ///< what to do to many pairs at once
    void openReplace(QWidget *window);  ///< find and replace; returns at once
    void saveView(const QString &path); ///< PNG, as a job

signals:
    void imageShown();    ///< of the current sample
    void foldersWanted(); ///< the button on the card of a missing image
    void edited();        ///< title and actions may have to change

private:
    void connectSession();
    void connectConversation();
    void connectCanvas();
    void connectBoxes(CanvasView *canvas);
    void connectParts();
    template <typename... Parts>
    void listen(Parts *...parts);

    void showSample();
    void updateSample();
    void showReading();
    void showBoxes();
    void showMarks();
    void goToBox(const core::BoxRef &ref);
    void offerReopening(const QString &turn);
    void offerPhrase(const QString &phrase, const QString &turn, const QString &text, const QString &without);
    void setBoxColours(const core::BoxStyle &style);
    void showHistory();
    void showReview();
    void settle(); ///< what was typed and is not committed yet
    void report(const core::Result<> &done);

    core::ReviewSession &m_session;
    core::JobRunner &m_jobs;
    const DeskViews m_views;
    Steps *m_steps;
    DisplayDesk *m_display;
    ShownImage *m_image;
    ComparedImages *m_compared;
    PointedPlace *m_place;
    QueueSearch *m_search;
    FacetDesk *m_facets;
    ViewsDesk *m_savedViews;
    DraftOffers *m_drafts;
    BoxDesk *m_boxes;
    ProblemDesk *m_problems;
    BoxListDesk *m_list;
    LastGoodBoxes *m_lastGood;
    TightenDesk *m_tighten;
    ReadingDesk *m_reading;
    BulkDesk *m_bulk;
    TeamDesk *m_team;
    LintDesk *m_lint;
    TurnsDesk *m_turns;
    SentenceDesk *m_sentences;
    RemarkDesk *m_remarks;
    ReplaceDesk *m_replace;
    CorrectionDesk *m_corrections;
    CompareTextsDesk *m_compareTexts;
    AccountDesk *m_accounts;
    SimilarDesk *m_similar;
    BoxColours m_colours;
};

}
