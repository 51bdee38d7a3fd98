#pragma once

#include "core/base/Id.h"
#include "core/similar/NearImages.h"
#include "core/similar/SimilarGroups.h"
#include "ui/similar/SimilarRow.h"

#include <QDialog>

#include <optional>
#include <vector>

class QCheckBox;
class QLabel;
class QPushButton;

namespace core {
class ImageService;
class SampleIndex;
}

namespace ui {

class DistanceBox;
class SimilarList;

/// What is like the current sample, beside the window. It finds nothing itself: whoever opened it tells what was found.
class SimilarDialog : public QDialog
{
    Q_OBJECT
public:
    /// Both outlive it; without `images` no pictures are shown.
    SimilarDialog(const core::SampleIndex &index, core::ImageService *images, QWidget *parent);

    void startSearch(core::SampleId sample); ///< rows of before stay until there are others, if it is the same sample
    core::SampleId sample() const { return m_sample; } ///< that things are like
    void setGroups(const core::SimilarGroups &groups);
    void setProblem(const QString &problem);
    SimilarList &list() const { return *m_list; }

    void setNearWanted(bool wanted, int distance); ///< images that look alike, too; tells nobody
    void setNear(const core::HashedImages &images, const core::NearImages::Group &group);
    void setNearSoon(); ///< images are being looked at
    void clearNear();

signals:
    void pairChosen(qint64 sample, int pair);
    void queryWanted(const QString &query); ///< the group of the current row, with the sample itself
    void contradictionsWanted();
    void duplicatesWanted();
    void nearToggled(bool wanted);
    void distanceChanged(int bits);

private:
    QWidget *makeNear();
    QWidget *makeButtons();
    void showRows();
    void check();

    core::SampleId m_sample;
    std::optional<core::SimilarGroups> m_groups;
    std::vector<SimilarRow> m_near; ///< with their heading
    QString m_nearRemark;
    QLabel *m_status;
    SimilarList *m_list;
    QCheckBox *m_nearWanted;
    DistanceBox *m_distance;
    QPushButton *m_filter;
};

}
