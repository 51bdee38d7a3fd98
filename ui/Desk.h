#pragma once

#include "core/base/Result.h"
#include "core/imaging/ImageLocator.h"
#include "core/imaging/LoadedImage.h"
#include "core/project/Query.h"
#include "core/project/ReviewSession.h"

#include <QObject>
#include <QPointer>

namespace core {
class ImageService;
class Job;
class JobRunner;
}

namespace ui {

class CanvasView;
class ConversationView;
class HistoryView;
class NoticeBar;
class QueueView;
class StatusLine;
class VerdictBar;

/// The panels that a session is shown in. They belong to the window and outlive every session.
struct DeskViews
{
    CanvasView *canvas = nullptr;
    ConversationView *conversation = nullptr;
    QueueView *queue = nullptr;
    HistoryView *history = nullptr;
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
    void next();
    void previous();
    void nextUnreviewed();
    void stepPair(int by);
    void judge(core::Verdict verdict); ///< and goes on to the next pair without a verdict
    void clearVerdict();
    void approveAll();
    void undo();
    void redo();
    void revertTurn(); ///< the answer of the current pair
    void comment(const QString &text);
    void stepBox(int by);
    void find(const core::Query &query);
    void setImageFolders(const QStringList &folders);

signals:
    void foldersWanted(); ///< the button on the card of a missing image
    void edited();        ///< title and actions may have to change

private:
    void search();
    void connectSession();
    void connectConversation();
    void connectCanvas();

    void showSample();
    void updateSample();
    void showImage();
    void takeImage(const core::Result<core::LoadedImage> &image);
    void prefetch();
    void showHistory();
    void showReview();
    void offerDraft();
    void settle(); ///< what was typed and is not committed yet
    void report(const core::Result<> &done);
    void report(const core::Result<bool> &moved);
    QString imagePath(core::SampleId id) const;
    const core::ImageLocator &locator(core::SourceId source) const;

    core::ReviewSession &m_session;
    core::ImageService &m_images;
    core::JobRunner &m_jobs;
    const DeskViews m_views;
    QString m_path; ///< of the image on screen
    mutable QHash<core::SourceId, core::ImageLocator> m_locators;
    QPointer<core::Job> m_search;
    int m_searchNumber = 0;
    core::Query m_query;
    bool m_goesToFound = false; ///< to the first sample found, once the current one is not among them
};

}
