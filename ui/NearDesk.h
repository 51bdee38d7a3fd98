#pragma once

#include "core/similar/NearImages.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

class QWidget;

namespace core {
class ImageService;
class Job;
class JobRunner;
class ReviewSession;
}

namespace ui {

class NearDialog;

/// Looks at the images of the project, once somebody asks, and finds those that look alike: for whoever shows those
/// like one sample, and for a dialog of its own. What was found stays until the project is closed.
class NearDesk : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive it.
    NearDesk(core::ReviewSession &session, core::JobRunner &jobs, core::ImageService &images, QObject *parent);
    ~NearDesk() override;

    void open(QWidget *window); ///< returns at once
    void start();               ///< unless they were looked at, or that is under way
    const core::HashedImages *images() const { return m_images.get(); } ///< nullptr: not yet
    int distance() const { return m_distance; }
    void setDistance(int bits);

    void setStale(); ///< there are more samples
    void forget();   ///< names lead to other files

signals:
    void changed(); ///< images or distance
    void told(const QString &sentence);
    void pairChosen(qint64 sample, int pair);
    void queryWanted(const QString &query);

private:
    struct Finding;

    void look(std::shared_ptr<const core::HashedImages> known);
    void take(const Finding &finding);
    void showGroups();

    core::ReviewSession &m_session;
    core::JobRunner &m_jobs;
    core::ImageService &m_service;
    QPointer<NearDialog> m_dialog;
    QPointer<core::Job> m_job;
    int m_look = 0; ///< counts; what an earlier one finds is not wanted any more
    int m_distance = core::NearImages::UsualDistance;
    std::shared_ptr<const core::HashedImages> m_images;
    std::vector<core::NearImages::Group> m_groups;
    int m_groupDistance = -1; ///< of m_groups; -1: there are none yet
};

}
