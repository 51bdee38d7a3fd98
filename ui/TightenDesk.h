#pragma once

#include "core/base/Result.h"
#include "core/model/Sample.h"
#include "core/notation/SampleBoxes.h"

#include <QObject>
#include <QPointer>

#include <vector>

namespace core {
class Job;
class JobRunner;
class ReviewSession;
}

namespace ui {

class CanvasView;
class NoticeBar;
class ShownImage;

/// Shrinks boxes to the objects inside them: looks beside the window, shows what it found over the boxes, and writes it
/// into the text, as one step, when a person accepts. The proposal goes as soon as one of its boxes is another.
class TightenDesk : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive it.
    TightenDesk(core::ReviewSession &session, core::JobRunner &jobs, const ShownImage &image, CanvasView &canvas,
                NoticeBar &notice, QObject *parent);
    ~TightenDesk() override;

    void tightenSelected();
    void tightenPair(); ///< all boxes of the current pair

signals:
    void aboutToEdit(); ///< what is typed and not yet stored has to be
    void failed(const core::Error &error);

protected:
    bool eventFilter(QObject *canvas, QEvent *event) override; ///< Enter and Esc answer while there is a proposal

private:
    struct Proposal
    {
        core::BoxRef ref;
        core::Box before;
        core::Box after; ///< as the text will say it
    };

    void tighten(const std::vector<core::SampleBox> &boxes);
    void propose(const std::vector<core::SampleBox> &boxes, const std::vector<core::Result<core::Box>> &tightened);
    void accept();
    void drop();
    void dropWhatChanged();
    bool isCurrent(const core::BoxRef &ref, const core::Box &box) const;

    core::ReviewSession &m_session;
    core::JobRunner &m_jobs;
    const ShownImage &m_image;
    CanvasView &m_canvas;
    NoticeBar &m_notice;
    core::SampleId m_sample; ///< that the proposals, or the job, are of
    std::vector<Proposal> m_proposals;
    QString m_told;
    QPointer<core::Job> m_looking;
    int m_look = 0; ///< counts; what an earlier one finds is not wanted any more
};

}
