#pragma once

#include "core/similar/NearImages.h"

#include <QDialog>

#include <vector>

class QLabel;
class QPushButton;

namespace core {
class ImageService;
class SampleIndex;
}

namespace ui {

class DistanceBox;
class SimilarList;
struct SimilarRow;

/// Images of a project that look alike, in groups, beside the window; plain ones and those that could not be read below
/// them. It finds nothing itself.
class NearDialog : public QDialog
{
    Q_OBJECT
public:
    static constexpr int MostInFilter = 1'000; ///< samples that one query names
    static constexpr int MostImages = 10'000;  ///< that are listed in groups
    static constexpr int MostLeftOver = 500;   ///< that are listed of each other kind

    /// Both outlive it; without `images` no pictures are shown.
    NearDialog(const core::SampleIndex &index, core::ImageService *images, QWidget *parent);

    SimilarList &list() const { return *m_list; }
    int distance() const;
    void setDistance(int bits); ///< tells nobody

    void startSearch();
    void setGroups(const core::HashedImages &images, const std::vector<core::NearImages::Group> &groups);
    void setStopped(const core::HashedImages &images); ///< before there were groups
    void setStale();                                   ///< there are other images now

signals:
    void pairChosen(qint64 sample, int pair);
    void queryWanted(const QString &query);
    void searchWanted();
    void distanceChanged(int bits);

private:
    QWidget *makeButtons();
    void filter();

    QLabel *m_status;
    SimilarList *m_list;
    DistanceBox *m_distance;
    QPushButton *m_again;
    QPushButton *m_filter;
    std::vector<core::SampleId> m_samples; ///< of the images in groups, ascending
};

}
