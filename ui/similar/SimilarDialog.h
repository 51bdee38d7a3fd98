#pragma once

#include "core/base/Id.h"
#include "core/similar/SimilarGroups.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace core {
class SampleIndex;
}

namespace ui {

class SimilarList;

/// What is like the current sample, beside the window. It finds nothing itself: whoever opened it tells what was found.
class SimilarDialog : public QDialog
{
    Q_OBJECT
public:
    /// The index outlives it.
    SimilarDialog(const core::SampleIndex &index, QWidget *parent);

    void startSearch(core::SampleId sample); ///< rows of before stay until there are others, if it is the same sample
    void setGroups(const core::SimilarGroups &groups);
    void setProblem(const QString &problem);
    SimilarList &list() const { return *m_list; }

signals:
    void pairChosen(qint64 sample, int pair);
    void queryWanted(const QString &query); ///< the group of the current row, with the sample itself
    void contradictionsWanted();

private:
    QWidget *makeButtons();
    void check();

    core::SampleId m_sample;
    QLabel *m_status;
    SimilarList *m_list;
    QPushButton *m_filter;
};

}
