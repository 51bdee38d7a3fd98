#pragma once

#include "core/base/Error.h"
#include "core/base/Id.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace core {
class ImageService;
class Job;
class JobRunner;
class ReviewSession;
}

class QWidget;

namespace ui {

class ContradictionsDialog;
class FilterField;
class NearDesk;
class SimilarDialog;

/// Finds what is like the current sample, and the contradictions of the project, for two dialogs beside the window. The
/// first follows the sample and what is done to it; the other says when it is out of date. Images that look alike come
/// from a NearDesk.
class SimilarDesk : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive it.
    SimilarDesk(core::ReviewSession &session, core::JobRunner &jobs, core::ImageService &images, FilterField &filter,
                QObject *parent);
    ~SimilarDesk() override;

    void open(QWidget *window);               ///< returns at once
    void openContradictions(QWidget *window); ///< likewise
    void openDuplicates(QWidget *window);     ///< likewise
    void forgetImages();                      ///< names lead to other files

signals:
    void aboutToEdit(); ///< what is typed and not yet stored has to be, before the sample is left
    void failed(const core::Error &error);
    void told(const QString &sentence); ///< what was done

private:
    void lookSoon();
    void look();
    void setNearWanted(bool wanted);
    void showNear();
    void lookForContradictions();
    void lookAgain(); ///< texts or samples are others now
    void go(core::SampleId sample, int pair);
    void filter(const QString &query);

    core::ReviewSession &m_session;
    core::JobRunner &m_jobs;
    FilterField &m_filter;
    core::ImageService &m_images;
    NearDesk *m_near;
    bool m_nearWanted = false; ///< in the dialog
    QTimer m_soon;
    QPointer<SimilarDialog> m_dialog;
    QPointer<core::Job> m_looking;
    int m_look = 0; ///< counts; what an earlier one finds is not wanted any more
    QPointer<ContradictionsDialog> m_contradictions;
    QPointer<core::Job> m_reading;
    int m_read = 0; ///< likewise
};

}
