#pragma once

#include "core/similar/Contradiction.h"
#include "core/similar/ContradictionCounts.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;

namespace core {
class SampleIndex;
}

namespace ui {

class SimilarList;

/// The contradictions of a project as they are found, beside the window.
class ContradictionsDialog : public QDialog
{
    Q_OBJECT
public:
    static constexpr int MostInFilter = 1'000; ///< samples that one query names

    /// The index outlives it.
    ContradictionsDialog(const core::SampleIndex &index, QWidget *parent);

    bool captionsIncluded() const;
    SimilarList &list() const { return *m_list; }

    void startSearch();
    void add(const std::vector<core::Contradiction> &found, const core::ContradictionCounts &counts);
    void endSearch(const core::ContradictionCounts &counts);
    void setProblem(const QString &problem);
    void setStale(); ///< texts are others now

signals:
    void pairChosen(qint64 sample, int pair);
    void queryWanted(const QString &query);
    void searchWanted(); ///< once more, or for something else

private:
    QWidget *makeButtons();
    QString countsText(const core::ContradictionCounts &counts) const;
    void check();

    QLabel *m_status;
    QCheckBox *m_captions;
    SimilarList *m_list;
    QPushButton *m_again;
    QPushButton *m_filter;
};

}
